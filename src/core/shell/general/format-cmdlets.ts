import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { has, numberOf, switchOf, valueOf } from '../binding/read.ts'
import type { CollectingCmdlet, Shell } from '../cmdlet.ts'
import { textOfCell } from '../format/cell-text.ts'
import { fieldValue } from '../format/field.ts'
import { screenWidth } from '../format/formatter.ts'
import { listLines, type ListRow } from '../format/list.ts'
import { printedOf } from '../format/printed.ts'
import { propertiesOf } from '../format/properties.ts'
import { headLines, layOut, layOutAll, rowLines, type Cells, type TableColumn } from '../format/table.ts'
import { visible } from '../format/visible.ts'
import { wideLines } from '../format/wide.ts'
import { objectOf, type Value } from '../value.ts'
import { memberOf } from '../values/members.ts'
import { toText } from '../values/text.ts'
import { typeNameOf } from '../values/type-names.ts'
import { viewOf } from '../views.ts'
import { askedIn, propertiesFound, valueAsked, type AskedProperty } from './asked-properties.ts'
import { collecting } from './collecting.ts'
import { isObject } from './custom-object.ts'

/** Without names Format-Table shows so many properties of an object that has no view. */
const mostColumns = 10

/** What names an object in Format-Wide, the first that it has. */
const nameProperties = ['Name', 'DisplayName', 'Identity', 'Fqdn', 'Key']

/** Objects that stand together because -GroupBy finds the same in them; `label` is `null` without it. */
interface Group {
  readonly label: string | null
  readonly objects: Value[]
}

export const formatTable = formatCmdlet('Format-Table', tableOfAll)
export const formatList = formatCmdlet('Format-List', listOfAll)
export const formatWide = formatCmdlet('Format-Wide', wideOfAll)

/** All of them collect what comes, group it and print each group. */
function formatCmdlet(
  name: string,
  linesFor: (shell: Shell, bound: Bound, objects: readonly Value[]) => Running<readonly string[]>,
): CollectingCmdlet {
  return collecting(name, function* (shell, bound, all) {
    const objects = all.flatMap(entriesOf)
    if (!has(bound, 'Property') && objects.every(isPlain)) {
      for (const object of objects) yield* shell.emit(object)
      return
    }
    for (const [i, group] of (yield* groupsOf(shell, bound, objects)).entries()) {
      const before = i === 0 ? ['', ''] : ['']
      const head = group.label === null ? [] : [...before, `   ${visible(group.label)}`]
      yield* shell.emit(printedOf([...head, ...(yield* linesFor(shell, bound, group.objects)), '']))
    }
    if (objects.length > 0) yield* shell.emit(printedOf(['']))
  })
}

/** A hashtable is shown as its entries, one by one. */
function entriesOf(value: Value): readonly Value[] {
  if (value === null || typeof value !== 'object' || !('is' in value) || value.is !== 'hashtable')
    return [value]
  return value.entries.map((entry) =>
    objectOf('System.Collections.DictionaryEntry', { Name: entry.key, Value: entry.value }),
  )
}

/** What is only its own text stays as it is where no property is asked for. */
function isPlain(value: Value): boolean {
  return typeof value !== 'object' || value === null
}

/** Neighbours of the same value: objects must be sorted before to stand in one group. */
function* groupsOf(shell: Shell, bound: Bound, objects: readonly Value[]): Running<readonly Group[]> {
  if (objects.length === 0) return []
  if (!has(bound, 'GroupBy')) return [{ label: null, objects: [...objects] }]
  const [asked] = yield* askedIn(shell, valueOf(bound, 'GroupBy'))
  const groups: Group[] = []
  for (const object of objects) {
    const text = asked ? textOfCell(yield* valueAsked(shell, asked, object)) : ''
    const label = `${asked?.label ?? (typeof asked?.of === 'string' ? asked.of : '')}: ${text}`
    const last = groups.at(-1)
    if (last?.label === label) last.objects.push(object)
    else groups.push({ label, objects: [object] })
  }
  return groups
}

/** The columns of the window. */
function columnsOf(shell: Shell): number {
  return shell.session().columns ?? screenWidth
}

function* tableOfAll(shell: Shell, bound: Bound, objects: readonly Value[]): Running<readonly string[]> {
  const asked = yield* askedIn(shell, valueOf(bound, 'Property'))
  const { columns, rows } =
    asked.length === 0 ? usualTable(objects) : yield* askedTable(shell, asked, objects)
  const place = switchOf(bound, 'AutoSize') ? layOutAll : layOutFirst
  const layout = place(columns, rows, columnsOf(shell), switchOf(bound, 'Wrap'))
  const head = switchOf(bound, 'HideTableHeaders') ? [] : headLines(layout)
  return ['', ...head, ...rows.flatMap((cells) => rowLines(layout, cells))]
}

function layOutFirst(columns: readonly TableColumn[], rows: readonly Cells[], width: number, wrap: boolean) {
  return layOut(columns, rows[0] ?? [], width, wrap)
}

interface Table {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly Cells[]
}

/** The columns that the type of the first object has, or else its properties. */
function usualTable(objects: readonly Value[]): Table {
  const [first = null] = objects
  const view = viewOf(typeNameOf(first))
  const columns =
    view?.shape === 'table'
      ? view.columns
      : propertiesOf(first)
          .slice(0, mostColumns)
          .map(({ name }) => ({ label: name, value: name, width: null, alignment: null }))
  return { columns, rows: objects.map((object) => columns.map((column) => fieldValue(column, object))) }
}

/** Wildcards are looked up in the first object: it says what the columns are. */
function* askedTable(
  shell: Shell,
  asked: readonly AskedProperty[],
  objects: readonly Value[],
): Running<Table> {
  const [first = null] = objects
  const found = yield* propertiesFound(shell, asked, first)
  const columns = found.map(({ name, asked: { width, alignment } }) => ({ label: name, width, alignment }))
  const fixed = found.map(({ name, asked: one }) =>
    typeof one.of === 'string' && one.label === null ? { ...one, of: name } : one,
  )
  const rows: Cells[] = []
  for (const object of objects) {
    const cells = yield* propertiesFound(shell, fixed, object)
    rows.push(cells.map(({ value }) => value))
  }
  return { columns, rows }
}

function* listOfAll(shell: Shell, bound: Bound, objects: readonly Value[]): Running<readonly string[]> {
  const asked = yield* askedIn(shell, valueOf(bound, 'Property'))
  const lines: string[] = ['']
  for (const object of objects) {
    const rows = asked.length === 0 ? usualRows(object) : yield* propertiesFound(shell, asked, object)
    const shown = rows.map((row) => ('name' in row ? { label: row.name, value: row.value } : row))
    if (shown.length > 0) lines.push('', ...listLines(shown, columnsOf(shell)))
    else if (!isObject(object)) lines.push('', visible(toText(object)))
  }
  return [...lines, '']
}

function usualRows(object: Value): readonly ListRow[] {
  if (typeof object === 'string') return []
  const view = viewOf(typeNameOf(object))
  if (view?.shape === 'list')
    return view.rows.map((field) => ({ label: field.label, value: fieldValue(field, object) }))
  return propertiesOf(object).map(({ name, value }) => ({ label: name, value }))
}

function* wideOfAll(shell: Shell, bound: Bound, objects: readonly Value[]): Running<readonly string[]> {
  const [asked] = yield* askedIn(shell, valueOf(bound, 'Property'))
  const values: Value[] = []
  for (const object of objects) values.push(asked ? yield* valueAsked(shell, asked, object) : nameOf(object))
  const columns = switchOf(bound, 'AutoSize') ? null : (numberOf(bound, 'Column') ?? 2)
  return ['', ...wideLines(values, columns, columnsOf(shell))]
}

function nameOf(object: Value): Value {
  if (!isObject(object)) return object
  const name = nameProperties.find((one) => object.properties.some((property) => property.name === one))
  return name === undefined ? (object.properties[0]?.value ?? null) : memberOf(object, name)
}
