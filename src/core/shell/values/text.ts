import type { HashtableValue, ObjectValue, Value } from '../value.ts'
import { mostCharacters } from './limits.ts'
import { isArray } from './scalars.ts'
import { fullTypeName, isCustomType, typeNameOf } from './type-names.ts'
import { writtenDate } from './written-dates.ts'
import { writtenNumber } from './written-numbers.ts'
import { writtenTimeSpan } from './written-time-spans.ts'

type DateFormat = 'G' | 'MM/dd/yyyy HH:mm:ss'

/**
 * A value as its ToString() gives it on a console of the United States: dates as `11/4/2013 8:52:10 PM`, the items of an
 * array with blanks between them. `$null` is empty. A text longer than the emulation makes is cut off.
 */
export function toText(value: Value): string {
  return textOf(value, 'G')
}

/** A value inside a string in double quotes, behind `+` and as `[string]`: as `toText`, but dates as `11/04/2013 20:52:10`. */
export function interpolated(value: Value): string {
  return textOf(value, 'MM/dd/yyyy HH:mm:ss')
}

function textOf(value: Value, dates: DateFormat): string {
  return isArray(value) ? joined(value, dates) : singleText(value, dates)
}

function joined(items: readonly Value[], dates: DateFormat): string {
  let text = ''
  for (const [place, item] of items.entries()) {
    text += (place > 0 ? ' ' : '') + (isArray(item) ? 'System.Object[]' : singleText(item, dates))
    if (text.length > mostCharacters) return text.slice(0, mostCharacters)
  }
  return text
}

function singleText(value: Exclude<Value, readonly Value[]>, dates: DateFormat): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') return writtenNumber(value) ?? ''
  switch (value.is) {
    case 'timespan':
      return writtenTimeSpan(value.milliseconds) ?? ''
    case 'datetime':
      return writtenDate(value.milliseconds, dates)
    case 'hashtable':
      return 'System.Collections.Hashtable'
    case 'scriptblock':
      return value.block.extent.text
    case 'type':
      return fullTypeName(value.name)
    case 'object':
      return objectText(value, dates)
  }
}

function objectText({ text, type, properties }: ObjectValue, dates: DateFormat): string {
  if (text !== null) return text
  if (!isCustomType(type)) return type
  const shown = properties.map(({ name, value }) => `${name}=${innerText(value, dates)}`).join('; ')
  return `@{${shown}}`.slice(0, mostCharacters)
}

/** A property within the text of an object: one level alone. */
function innerText(value: Value, dates: DateFormat): string {
  if (isArray(value)) return 'System.Object[]'
  if (value !== null && typeof value === 'object' && value.is === 'object') return value.text ?? value.type
  return singleText(value, dates)
}

/** A value as it stands in an error text: `System.Object[]` for an array, the name of its type for a table. */
export function described(value: Value): string {
  return isArray(value) ? typeNameOf(value) : toText(value)
}

/** The value of a key of a hashtable, whatever its case; left out where there is none. */
export function valueAtKey({ entries }: HashtableValue, key: Value): Value | undefined {
  const wanted = keyOf(key)
  return entries.find((entry) => keyOf(entry.key) === wanted)?.value
}

/** What makes two keys the same. */
export function keyOf(key: Value): string {
  return `${typeof key === 'string' ? 'text' : typeNameOf(key)}:${toText(key).toLowerCase()}`
}
