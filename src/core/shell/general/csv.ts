import { switchOf, textOf, textsOf } from '../binding/read.ts'
import type { Bound } from '../binding/bound.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { heldBy } from '../format/field.ts'
import { propertiesOf } from '../format/properties.ts'
import type { Value } from '../value.ts'
import { toText } from '../values/text.ts'
import { typeNameOf } from '../values/type-names.ts'
import { customObject } from './custom-object.ts'
import { collecting } from './collecting.ts'
import { readText } from './reading.ts'
import { asFile, linesIn, writeText } from './writing.ts'

export const convertToCsv = collecting('ConvertTo-Csv', function* (shell, bound, values) {
  for (const line of csvLines(values, bound)) yield* shell.emit(line)
})

export const exportCsv = collecting('Export-Csv', function* (shell, bound, values) {
  const path = textOf(bound, 'Path') ?? textOf(bound, 'LiteralPath') ?? ''
  if (!(yield* shell.shouldProcess(path, 'Export-Csv'))) return
  const append = switchOf(bound, 'Append')
  const lines = csvLines(values, bound)
  const head = switchOf(bound, 'NoTypeInformation') ? 1 : 2
  yield* writeText(shell, path, asFile(append ? lines.slice(head) : lines), {
    append,
    noClobber: switchOf(bound, 'NoClobber'),
  })
})

/** The first object says what the columns are; the type stands above unless -NoTypeInformation says otherwise. */
function csvLines(values: readonly Value[], bound: Bound): readonly string[] {
  const [first] = values
  if (first === undefined) return []
  const delimiter = delimiterOf(bound)
  const names = propertiesOf(first).map(({ name }) => name)
  const type = switchOf(bound, 'NoTypeInformation') ? [] : [`#TYPE ${typeNameOf(first)}`]
  return [
    ...type,
    names.map(quoted).join(delimiter),
    ...values.map((value) => names.map((name) => cellOf(heldBy(value, name))).join(delimiter)),
  ]
}

function delimiterOf(bound: Bound): string {
  return textOf(bound, 'Delimiter')?.slice(0, 1) ?? ','
}

/** `$null` is nothing between two commas; a collection is only the name of its type, as on the real console. */
function cellOf(value: Value): string {
  if (value === null) return ''
  return quoted(Array.isArray(value) ? 'System.Object[]' : toText(value))
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

export const convertFromCsv = collecting('ConvertFrom-Csv', function* (shell, bound, values) {
  for (const object of objectsIn(values.map(toText).join('\n'), bound)) yield* shell.emit(object)
})

export const importCsv: Cmdlet = {
  name: 'Import-Csv',
  *process(shell, bound) {
    for (const path of [...textsOf(bound, 'Path'), ...textsOf(bound, 'LiteralPath')]) {
      const text = yield* readText(shell, path)
      if (text !== null) for (const object of objectsIn(text, bound)) yield* shell.emit(object)
    }
  },
}

function objectsIn(text: string, bound: Bound): readonly Value[] {
  const lines = linesIn(text)
  const inside = lines[0]?.startsWith('#TYPE') === true ? lines.slice(1) : lines
  const rows = rowsIn(inside.join('\n'), delimiterOf(bound))
  const given = textsOf(bound, 'Header')
  const names = given.length > 0 ? given : (rows[0] ?? [])
  return rows
    .slice(given.length > 0 ? 0 : 1)
    .map((cells) => customObject(names.map((name, i) => ({ name, value: cells[i] ?? null }))))
}

/** The cells of each row; what stands in quotes may hold delimiters, quotes and line ends. */
function rowsIn(text: string, delimiter: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  const endCell = (): void => {
    cells.push(cell)
    cell = ''
  }
  const endRow = (): void => {
    endCell()
    if (cells.some((one) => one !== '')) rows.push(cells)
    cells = []
  }
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i)
    if (character === '"' && isQuoted && text.charAt(i + 1) === '"') {
      cell += '"'
      i++
    } else if (character === '"') isQuoted = !isQuoted
    else if (isQuoted) cell += character
    else if (character === delimiter) endCell()
    else if (character === '\n') endRow()
    else cell += character
  }
  endRow()
  return rows
}
