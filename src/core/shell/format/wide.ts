import type { Value } from '../value.ts'
import { cellLine } from './cell-text.ts'
import { columnsOf, cut, padded } from './columns.ts'

/** Values beside each other in as many columns as asked for; as many as find room where `columns` is `null` (-AutoSize). */
export function wideLines(
  values: readonly Value[],
  columns: number | null,
  width: number,
): readonly string[] {
  const texts = values.map(cellLine)
  const longest = texts.reduce((most, text) => Math.max(most, columnsOf(text)), 1)
  const count = Math.max(1, columns ?? Math.floor((width + 1) / (longest + 1)))
  const each = columns === null ? Math.min(longest, width) : Math.max(1, Math.floor(width / count) - 1)
  return Array.from({ length: Math.ceil(texts.length / count) }, (_, row) =>
    texts
      .slice(row * count, (row + 1) * count)
      .map((text) => padded(cut(text, each), each, 'left'))
      .join(' ')
      .trimEnd(),
  )
}
