import type { ReportTable } from '#core/analyze/report/report.ts'
import type { Drawing } from './drawing.ts'

/** What a chart shows, as a table: for who reads rather than looks, and for a spreadsheet. */
export type ChartTable = ReportTable

/** A picture with the numbers that it is made from. */
export interface Chart {
  readonly drawing: Drawing
  readonly table: ChartTable
  /** What its files are called, without an ending. */
  readonly file: string
}

/** A table of a chart with columns of fixed names, never names from a file. Those that end with # hold numbers. */
export function chartTable(
  caption: string,
  columns: readonly string[],
  rows: ChartTable['rows'],
): ChartTable {
  return {
    caption,
    columns: columns.map((name) =>
      name.endsWith('#') ? { name: name.slice(0, -1), align: 'right' } : { name, align: 'left' },
    ),
    rows,
  }
}
