import type { Running } from '../asks.ts'
import { switchOf, valueOf } from '../binding/read.ts'
import type { Bound } from '../binding/bound.ts'
import type { Shell } from '../cmdlet.ts'
import type { Value } from '../value.ts'
import { compare } from '../values/comparison.ts'
import { toText } from '../values/text.ts'
import { askedIn, valueAsked, type AskedProperty } from './asked-properties.ts'
import { collecting } from './collecting.ts'

export const sortObject = collecting('Sort-Object', function* (shell, bound, objects) {
  const asked = yield* askedIn(shell, valueOf(bound, 'Property'))
  const keyed: Keyed[] = []
  for (const object of objects) keyed.push({ object, keys: yield* keysOf(shell, asked, object) })
  const order = orderOf(bound, asked)
  const sorted = keyed.toSorted(order)
  const isUnique = switchOf(bound, 'Unique')
  for (const [i, one] of sorted.entries()) {
    const before = sorted[i - 1]
    if (!isUnique || !before || order(before, one) !== 0) yield* shell.emit(one.object)
  }
})

/** An object with the values that it is sorted by. */
interface Keyed {
  readonly object: Value
  readonly keys: readonly Value[]
}

function* keysOf(shell: Shell, asked: readonly AskedProperty[], object: Value): Running<readonly Value[]> {
  if (asked.length === 0) return [object]
  const keys: Value[] = []
  for (const one of asked) keys.push(yield* valueAsked(shell, one, object))
  return keys
}

/** The first key that differs decides. What is not there comes first. */
function orderOf(bound: Bound, asked: readonly AskedProperty[]): (a: Keyed, b: Keyed) => number {
  const isDescending = switchOf(bound, 'Descending')
  const isCaseSensitive = switchOf(bound, 'CaseSensitive')
  return (a, b) => {
    for (const [i, key] of a.keys.entries()) {
      const way = (asked[i]?.isDescending ?? isDescending) ? -1 : 1
      const order = ordered(key, b.keys[i] ?? null, isCaseSensitive)
      if (order !== 0) return way * order
    }
    return 0
  }
}

/** Which of two values comes first; those that cannot be compared by their texts. */
export function ordered(a: Value, b: Value, isCaseSensitive = false): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  return compare(a, b, isCaseSensitive) ?? compare(toText(a), toText(b), isCaseSensitive) ?? 0
}
