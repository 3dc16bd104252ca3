import type { HashtableValue, Value } from '../value.ts'
import { withKey } from './members.ts'
import { done, failed, type Failed, type Outcome } from './outcome.ts'
import { isArray, rounded, toNumber } from './scalars.ts'
import { described, valueAtKey } from './text.ts'
import { typeNameOf } from './type-names.ts'

/** `$value[index]`: an item of an array, from its end below 0, or several of them; a key of a hashtable; a character. `null` where there is none. */
export function elementOf(value: Value, index: Value): Outcome {
  if (value === null) return nullArray()
  const table = asTable(value)
  if (isArray(index)) return elementsOf(value, index)
  if (table) return done(valueAtKey(table, index) ?? null)
  const place = toNumber(index)
  if (place === null) return notAnIndex(index)
  if (isArray(value)) return done(value.at(rounded(place)) ?? null)
  if (typeof value === 'string') return done(value.at(rounded(place)) ?? null)
  // One value counts as an array of itself.
  return place === 0 || place === -1 ? done(value) : cannotIndex(value)
}

function asTable(value: Value): HashtableValue | null {
  return value !== null && typeof value === 'object' && !isArray(value) && value.is === 'hashtable'
    ? value
    : null
}

function elementsOf(value: Value, places: readonly Value[]): Outcome {
  const found: Value[] = []
  for (const place of places) {
    const outcome = isArray(place) ? notAnIndex(place) : elementOf(value, place)
    if (!outcome.ok) return outcome
    if (outcome.value !== null || asTable(value)) found.push(outcome.value)
  }
  return done(found)
}

/** The value with the item or key at `index` set to something else. */
export function withElement(value: Value, index: Value, set: Value): Outcome {
  if (value === null) return nullArray()
  const table = asTable(value)
  if (table) return done(withKey(table, index, set))
  if (!isArray(value)) return cannotIndex(value)
  const place = toNumber(index)
  if (place === null || isArray(index)) return notAnIndex(index)
  const whole = rounded(place)
  if (whole >= value.length || whole < -value.length) return outOfBounds()
  return done(value.with(whole, set))
}

function nullArray(): Failed {
  return failed('Cannot index into a null array.', 'NullArray')
}

function cannotIndex(value: Value): Failed {
  return failed(`Unable to index into an object of type ${typeNameOf(value)}.`, 'CannotIndex')
}

function notAnIndex(index: Value): Failed {
  const text = described(index)
  return failed(
    `Cannot convert value "${text}" to type "System.Int32". Error: "Input string was not in a correct format."`,
    'InvalidCastFromStringToInteger',
    { category: 'InvalidArgument' },
  )
}

function outOfBounds(): Failed {
  return failed('Index was outside the bounds of the array.', 'System.IndexOutOfRangeException', {
    category: 'OperationStopped',
    exception: 'IndexOutOfRangeException',
  })
}
