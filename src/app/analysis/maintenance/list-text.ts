import type { ListPart } from '#core/analyze/maintenance/words.ts'

/** The list as plain text, each task with a box to tick. */
export function listText(parts: readonly ListPart[]): string {
  return parts
    .map(({ heading, paragraphs, tasks }) =>
      [heading, ...paragraphs, ...tasks.map((task) => `[ ] ${task}`)].join('\n'),
    )
    .join('\n\n')
}
