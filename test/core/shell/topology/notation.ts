import type { Console } from '../console.ts'

/** What a line prints, without blank lines and without what this product says itself. */
export function printed(shell: Console, line: string, ...answers: string[]): string[] {
  return shell
    .type(line, ...answers)
    .split('\n')
    .filter((text) => text !== '' && !text.startsWith('#'))
}

/** What this product says beside the console when a line is typed. */
export function coached(shell: Console, line: string): string {
  return shell
    .type(line)
    .split('\n')
    .filter((text) => text.startsWith('#'))
    .join('\n')
}

/** How often something has happened to the deployment. */
export const happenings = (shell: Console): number => shell.estate().recording.run.happened
