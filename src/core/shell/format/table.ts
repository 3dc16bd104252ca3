import type { Value } from '../value.ts'
import { cellLine, cellLines } from './cell-text.ts'
import { columnsOf, cut, cutFront, padded, wrapped } from './columns.ts'
import { visible } from './visible.ts'

/** A column as it is asked for; what it shows is worked out by whoever asks. */
export interface TableColumn {
  readonly label: string
  /** In columns of the screen; `null` for what is left. */
  readonly width: number | null
  /** `null` for right where the first row holds a number, and left otherwise. */
  readonly alignment: 'left' | 'right' | null
}

/** One value for each column. */
export type Cells = readonly Value[]

/** A table whose widths are fixed, so that rows can be printed one at a time. */
export interface TableLayout {
  readonly columns: readonly {
    readonly label: string
    readonly width: number
    readonly alignment: 'left' | 'right'
  }[]
  readonly wrap: boolean
}

/** A column narrower than this is left out instead of being shown. */
const leastWidth = 5

/** Widths as declared; the other columns have equal shares of what is left. Columns that find no room are left out. */
export function layOut(
  columns: readonly TableColumn[],
  first: Cells,
  width: number,
  wrap = false,
): TableLayout {
  const declared = columns.reduce((sum, column) => sum + (column.width ?? 0), 0)
  const open = columns.filter((column) => column.width === null).length
  const share = open === 0 ? 0 : Math.floor((width - declared - (columns.length - 1)) / open)
  const widths = columns.map((column) => column.width ?? Math.max(share, leastWidth))
  return fitted(columns, widths, first, width, wrap)
}

/** Widths as the rows need them (-AutoSize). */
export function layOutAll(
  columns: readonly TableColumn[],
  rows: readonly Cells[],
  width: number,
  wrap = false,
): TableLayout {
  const widths = columns.map(
    (column, i) =>
      column.width ??
      rows.reduce(
        (most, cells) => Math.max(most, columnsOf(cellLine(cells[i] ?? null))),
        columnsOf(visible(column.label)),
      ),
  )
  return fitted(columns, widths, rows[0] ?? [], width, wrap)
}

/** From the left as many columns as find room; the last of them may be narrower than it asks for. */
function fitted(
  columns: readonly TableColumn[],
  widths: readonly number[],
  first: Cells,
  width: number,
  wrap: boolean,
): TableLayout {
  const placed: TableLayout['columns'][number][] = []
  let left = width
  for (const [i, column] of columns.entries()) {
    const wanted = Math.max(1, widths[i] ?? 1)
    if (placed.length > 0 && wanted > left && left < leastWidth) break
    const given = Math.max(1, Math.min(wanted, left))
    const alignment = column.alignment ?? (typeof first[i] === 'number' ? 'right' : 'left')
    placed.push({ label: visible(column.label), width: given, alignment })
    left -= given + 1
  }
  return { columns: placed, wrap }
}

/** The labels, and a line of dashes under each. */
export function headLines({ columns }: TableLayout): readonly string[] {
  const labels = columns.map(({ label, width }) => cut(label, width))
  const aligned = (texts: readonly string[]): string =>
    rowOf(texts.map((text, i) => padded(text, columns[i]?.width ?? 0, columns[i]?.alignment ?? 'left')))
  return [aligned(labels), aligned(labels.map((label) => '-'.repeat(columnsOf(label))))]
}

/** One row: one line, or more where text is wrapped. */
export function rowLines({ columns, wrap }: TableLayout, cells: Cells): readonly string[] {
  const texts = columns.map(({ width, alignment }, i) => {
    const value = cells[i] ?? null
    if (wrap) return cellLines(value).flatMap((line) => wrapped(line, width))
    return [alignment === 'right' ? cutFront(cellLine(value), width) : cut(cellLine(value), width)]
  })
  const height = texts.reduce((most, lines) => Math.max(most, lines.length), 1)
  return Array.from({ length: height }, (_, line) =>
    rowOf(columns.map(({ width, alignment }, i) => padded(texts[i]?.[line] ?? '', width, alignment))),
  )
}

function rowOf(texts: readonly string[]): string {
  return texts.join(' ').trimEnd()
}
