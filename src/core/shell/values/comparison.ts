import type { Value } from '../value.ts'
import { convertTo } from './convert.ts'
import { isArray, toBoolean, toNumber } from './scalars.ts'
import { interpolated } from './text.ts'

/** Whether `-eq` of two single values holds: the right one is made the type of the left one first. */
export function equals(left: Value, right: Value, isCaseSensitive = false): boolean {
  if (left === right) return true
  if (left === null || right === null) return false
  if (typeof left === 'boolean') return left === toBoolean(right)
  if (typeof left === 'string') return !isTable(right) && sameText(left, interpolated(right), isCaseSensitive)
  if (isArray(left) || isArray(right)) return false
  return equalsSingle(left, right, isCaseSensitive)
}

function equalsSingle(left: Value, right: Value, isCaseSensitive: boolean): boolean {
  const comparable = comparableOf(left)
  if (comparable !== null) return comparable.size === comparableAs(comparable.type, right)
  if (isKindOf(left, 'type') && isKindOf(right, 'type'))
    return sameText(interpolated(left), interpolated(right), false)
  if (!isKindOf(left, 'object') || left.text === null) return false
  if (isKindOf(right, 'object') && right.type !== left.type) return false
  return !isTable(right) && sameText(left.text, interpolated(right), isCaseSensitive)
}

function isTable(value: Value): boolean {
  return isArray(value) || isKindOf(value, 'hashtable') || isKindOf(value, 'scriptblock')
}

function isKindOf<Kind extends string>(
  value: Value,
  kind: Kind,
): value is Extract<Value, { readonly is: Kind }> {
  return value !== null && typeof value === 'object' && !isArray(value) && value.is === kind
}

function sameText(left: string, right: string, isCaseSensitive: boolean): boolean {
  return isCaseSensitive ? left === right : left.toLowerCase() === right.toLowerCase()
}

/** What a value that has an order is compared by. */
interface Comparable {
  readonly type: 'Double' | 'TimeSpan' | 'DateTime'
  readonly size: number
}

function comparableOf(value: Value): Comparable | null {
  if (typeof value === 'number') return { type: 'Double', size: value }
  if (isKindOf(value, 'timespan')) return { type: 'TimeSpan', size: value.milliseconds }
  return isKindOf(value, 'datetime') ? { type: 'DateTime', size: value.milliseconds } : null
}

/** A value made a type that has an order; `null` where it cannot be. */
function comparableAs(type: Comparable['type'], value: Value): number | null {
  if (type === 'Double') return toNumber(value)
  const converted = convertTo(type, value)
  return converted.ok ? (comparableOf(converted.value)?.size ?? null) : null
}

/**
 * Which of two values comes first, as sorting has it: below 0 the left one, above 0 the right one; `null` where they cannot
 * be compared. The right one is made the type of the left one; `$null` comes before everything.
 */
export function compare(left: Value, right: Value, isCaseSensitive = false): number | null {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null)
  if (isArray(left) || isArray(right)) return null
  if (typeof left === 'string')
    return isTable(right) ? null : order(left, interpolated(right), isCaseSensitive)
  if (typeof left === 'boolean') return Number(left) - Number(toBoolean(right))
  const comparable = comparableOf(left)
  if (comparable === null) return compareTexts(left, right, isCaseSensitive)
  const size = comparableAs(comparable.type, right)
  return size === null ? null : Math.sign(comparable.size - size)
}

/** Objects are compared by what they become in a string. */
function compareTexts(left: Value, right: Value, isCaseSensitive: boolean): number | null {
  if (!isKindOf(left, 'object') || left.text === null || isTable(right)) return null
  return order(left.text, interpolated(right), isCaseSensitive)
}

/** Letters whatever their case first; of two that differ in case alone the small one comes first. */
function order(left: string, right: string, isCaseSensitive: boolean): number {
  const folded = ordinal(left.toLowerCase(), right.toLowerCase())
  return folded !== 0 || !isCaseSensitive ? folded : -ordinal(left, right)
}

function ordinal(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1
}
