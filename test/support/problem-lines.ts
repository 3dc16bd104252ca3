import { screen, within } from '@testing-library/react'

/** The lines of the list of problems that are drawn, in order. */
export function problemLines(): HTMLElement[] {
  return within(screen.getByRole('grid', { name: 'Problems' }))
    .getAllByRole('row')
    .slice(1)
}

/** The first line that has this text, such as the id of a rule. Throws where there is none. */
export function problemLine(text: string): HTMLElement {
  const line = problemLines().find((one) => one.textContent?.includes(text))
  if (!line) throw new Error(`No line has ${text}`)
  return line
}
