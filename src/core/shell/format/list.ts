import type { Value } from '../value.ts'
import { cellLines } from './cell-text.ts'
import { columnsOf, cut, padded, wrapped } from './columns.ts'
import { visible } from './visible.ts'

export interface ListRow {
  readonly label: string
  readonly value: Value
}

/** The label takes no more than this, however long it is. */
const mostForLabel = 0.75

/** One object as a list: a label and its value on each line, what is long goes on under the value. */
export function listLines(rows: readonly ListRow[], width: number): readonly string[] {
  const most = Math.floor(width * mostForLabel)
  const labels = rows.map(({ label }) => cut(visible(label), most))
  const wide = labels.reduce((widest, label) => Math.max(widest, columnsOf(label)), 0)
  return rows.flatMap(({ value }, i) => {
    const lines = cellLines(value).flatMap((line) => wrapped(line, Math.max(1, width - wide - 3)))
    return lines.map((line, at) =>
      `${padded(at === 0 ? (labels[i] ?? '') : '', wide, 'left')} ${at === 0 ? ':' : ' '} ${line}`.trimEnd(),
    )
  })
}
