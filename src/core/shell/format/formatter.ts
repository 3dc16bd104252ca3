import { viewOf } from '../views.ts'
import type { HashtableValue, ObjectValue, Value } from '../value.ts'
import { textOfCell } from './cell-text.ts'
import { writtenDate } from '../values/written-dates.ts'
import { fieldValue } from './field.ts'
import { listLines, type ListRow } from './list.ts'
import { printedLines } from './printed.ts'
import { propertiesOf } from './properties.ts'
import { headLines, layOut, rowLines, type Cells, type TableColumn, type TableLayout } from './table.ts'
import type { Field, ListView, TableView } from './view.ts'
import { visibleLines } from './visible.ts'

/** What Out-Default keeps from one object to the next. */
export interface Format {
  /** In columns of the screen. */
  readonly width: number
  /** What is open; `null` between one thing and the next. */
  readonly shown: Shown | null
}

/** A table or a list that the next object of the same type goes into. */
type Shown =
  | {
      readonly shape: 'table'
      readonly type: string
      readonly fields: readonly Field[]
      readonly layout: TableLayout
      /** What stands above it; `null` for nothing. */
      readonly above: string | null
    }
  | { readonly shape: 'list'; readonly type: string }

/** What follows from one more object. */
export interface Step {
  readonly format: Format
  readonly lines: readonly string[]
}

/** The columns of the screen where nothing else is said. */
export const screenWidth = 120

/** A type without a view is a table of up to so many properties. */
const mostForTable = 4

/** The columns for the keys of a hashtable. */
const keyWidth = 30

const beforeTable = ['']
const beforeList = ['', '']
const afterTable = ['', '']
const afterList = ['', '', '']

/** Nothing shown yet. */
export function startFormat(width: number = screenWidth): Format {
  return { width, shown: null }
}

/** The lines that can be printed at once for the next object. */
export function addTo(format: Format, value: Value): Step {
  if (value === null) return { format, lines: [] }
  if (typeof value !== 'object') return { format, lines: plain(value) }
  if (!('is' in value)) return addItems(format, value)
  switch (value.is) {
    case 'datetime':
      return ended(format, ['', writtenDate(value.milliseconds, 'F'), '', ''])
    case 'type':
    case 'scriptblock':
      return { format, lines: plain(value) }
    case 'hashtable':
      return addHashtable(format, value)
    case 'timespan':
      return addAs(format, value, 'System.TimeSpan')
    case 'object':
      return addObject(format, value)
  }
}

/** The lines that end what is shown. */
export function endOf({ shown }: Format): readonly string[] {
  if (!shown) return []
  return shown.shape === 'table' ? afterTable : afterList
}

/** All lines for these objects, from the first to the last. */
export function linesOf(values: readonly Value[], width: number = screenWidth): readonly string[] {
  const { format, lines } = addEach(startFormat(width), values)
  return [...lines, ...endOf(format)]
}

function addEach(format: Format, values: readonly Value[]): Step {
  const lines: string[] = []
  let now = format
  for (const value of values) {
    const step = addTo(now, value)
    now = step.format
    lines.push(...step.lines)
  }
  return { format: now, lines }
}

/** An array is shown item by item; an array inside it is one item. */
function addItems(format: Format, items: readonly Value[]): Step {
  return addEach(
    format,
    items.map((item) => (Array.isArray(item) ? textOfCell(item) : item)),
  )
}

function addObject(format: Format, object: ObjectValue): Step {
  const printed = printedLines(object)
  if (printed) return ended(format, printed)
  return addAs(format, object, object.type)
}

/** Into what is open where it is of the same type; objects of another type stand in it as a list. */
function addAs(format: Format, value: Exclude<Value, null>, type: string): Step {
  const view = viewOf(type)
  if (view?.shape === 'text')
    return { format, lines: isObject(value) ? view.lines(value).flatMap(visibleLines) : plain(value) }
  const { shown } = format
  const above = view?.shape === 'table' && view.above && isObject(value) ? view.above(value) : null
  if (!shown) return opened(format, value, type, view, above)
  const isSameTable =
    shown.type === type ||
    (view?.shape === 'table' && shown.shape === 'table' && shown.fields === view.columns)
  if (shown.shape === 'table' && isSameTable) {
    if (shown.above === above) return { format, lines: rowLines(shown.layout, cellsOf(shown.fields, value)) }
    const next = opened({ ...format, shown: null }, value, type, view, above)
    return { format: next.format, lines: [...endOf(format), ...next.lines] }
  }
  const rows = rowsOf(value, view)
  if (rows.length === 0) return { format, lines: plain(value) }
  const entry = listLines(rows, format.width)
  return { format, lines: shown.shape === 'list' ? ['', ...entry] : [...beforeList, ...entry, ...afterList] }
}

function opened(
  format: Format,
  value: Exclude<Value, null>,
  type: string,
  view: TableView | ListView | null,
  above: string | null,
): Step {
  const columns = view ? (view.shape === 'table' ? view.columns : null) : columnsFor(value)
  if (columns) return openedTable(format, type, columns, [cellsOf(columns, value)], above)
  const rows = rowsOf(value, view)
  if (rows.length === 0) return { format, lines: plain(value) }
  return {
    format: { ...format, shown: { shape: 'list', type } },
    lines: [...beforeList, ...listLines(rows, format.width)],
  }
}

function openedTable(
  format: Format,
  type: string,
  columns: readonly (TableColumn & Field)[],
  rows: readonly Cells[],
  above: string | null = null,
): Step {
  const layout = layOut(columns, rows[0] ?? [], format.width)
  const head = above === null ? beforeTable : ['', '', ...visibleLines(above), '']
  return {
    format: { ...format, shown: { shape: 'table', type, fields: columns, layout, above } },
    lines: [...head, ...headLines(layout), ...rows.flatMap((cells) => rowLines(layout, cells))],
  }
}

/** The columns of an object without a view; `null` where it has too many for a table, or none. */
function columnsFor(value: Value): readonly (TableColumn & Field)[] | null {
  const properties = propertiesOf(value)
  if (properties.length === 0 || properties.length > mostForTable) return null
  return properties.map(({ name }) => ({ label: name, value: name, width: null, alignment: null }))
}

function rowsOf(value: Value, view: TableView | ListView | null): readonly ListRow[] {
  if (view?.shape === 'list')
    return view.rows.map((field) => ({ label: field.label, value: fieldValue(field, value) }))
  return propertiesOf(value).map(({ name, value: held }) => ({ label: name, value: held }))
}

function cellsOf(fields: readonly Field[], value: Value): Cells {
  return fields.map((field) => fieldValue(field, value))
}

/** Hashtables one after the other share one table of names and values. */
function addHashtable(format: Format, { entries }: HashtableValue): Step {
  const type = 'System.Collections.Hashtable'
  const columns = [
    { label: 'Name', value: 'Name', width: keyWidth, alignment: 'left' },
    { label: 'Value', value: 'Value', width: null, alignment: 'left' },
  ] as const
  const rows = entries.map(({ key, value }): Cells => [key, value])
  const { shown } = format
  if (shown?.type === type && shown.shape === 'table')
    return { format, lines: rows.flatMap((cells) => rowLines(shown.layout, cells)) }
  const opening = openedTable({ ...format, shown: null }, type, columns, rows)
  return { format: opening.format, lines: [...endOf(format), ...opening.lines] }
}

/** These lines after the end of what is open. */
function ended(format: Format, lines: readonly string[]): Step {
  return { format: { ...format, shown: null }, lines: [...endOf(format), ...lines] }
}

function plain(value: Value): readonly string[] {
  return visibleLines(textOfCell(value))
}

function isObject(value: Exclude<Value, null>): value is ObjectValue {
  return typeof value === 'object' && 'is' in value && value.is === 'object'
}
