import type { Value } from '../value.ts'
import { toText } from '../values/text.ts'
import { visibleLines } from './visible.ts'

/** $FormatEnumerationLimit: so many items of a collection are shown. */
const mostItems = 4

/** A value as a console prints it beside others: a collection as `{a, b, c, d...}`, everything else by its text. */
export function textOfCell(value: Value): string {
  if (value === null || typeof value !== 'object') return toText(value)
  if (!('is' in value)) return inBraces(value)
  return value.is === 'hashtable' ? inBraces(value.entries.map(({ key }) => key)) : toText(value)
}

/** The lines of a value in a list or in a table that wraps; one at least. */
export function cellLines(value: Value): readonly string[] {
  return visibleLines(textOfCell(value))
}

/** A value on one line; where it has more, its first with `...`. */
export function cellLine(value: Value): string {
  const [first = '', ...rest] = cellLines(value)
  return rest.length === 0 ? first : `${first}...`
}

function inBraces(items: readonly Value[]): string {
  const shown = items.slice(0, mostItems).map(textOfItem)
  return `{${shown.join(', ')}${items.length > mostItems ? '...' : ''}}`
}

function textOfItem(item: Value): string {
  return Array.isArray(item) ? 'System.Object[]' : toText(item)
}
