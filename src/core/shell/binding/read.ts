import type { Millis } from '../../simulate/clock.ts'
import type { Value } from '../value.ts'
import { toText } from '../values/text.ts'
import type { Bound } from './bound.ts'

/* What cmdlets read their parameters with. The types are those of the catalogue: binding has converted them. */

/** Whether a parameter was given, by word or by pipeline. */
export function has(bound: Bound, name: string): boolean {
  return bound.values.has(name)
}

/** The value of a parameter; `null` where it was not given. */
export function valueOf(bound: Bound, name: string): Value {
  return bound.values.get(name) ?? null
}

/** A parameter as text; `null` where it was not given or is `$null`. */
export function textOf(bound: Bound, name: string): string | null {
  const value = valueOf(bound, name)
  return value === null ? null : toText(value)
}

/** A parameter as texts: one for each item of an array; empty where it was not given. */
export function textsOf(bound: Bound, name: string): readonly string[] {
  return itemsOf(bound, name).map(toText)
}

/** A parameter as a list: the items of an array, or the one value; empty where it was not given. */
export function itemsOf(bound: Bound, name: string): readonly Value[] {
  const value = valueOf(bound, name)
  if (value === null) return []
  return isList(value) ? value : [value]
}

/** Whether a value is an array. */
export const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

/** Whether a switch is on. */
export function switchOf(bound: Bound, name: string): boolean {
  return valueOf(bound, name) === true
}

/** A parameter of type Boolean; `null` where it was not given. */
export function booleanOf(bound: Bound, name: string): boolean | null {
  const value = valueOf(bound, name)
  return typeof value === 'boolean' ? value : null
}

/** A parameter as a number; `null` where it was not given or is none. */
export function numberOf(bound: Bound, name: string): number | null {
  const value = valueOf(bound, name)
  return typeof value === 'number' ? value : null
}

/** A parameter of type TimeSpan in milliseconds; `null` where it was not given. */
export function timeSpanOf(bound: Bound, name: string): Millis | null {
  const value = valueOf(bound, name)
  return isThing(value) && value.is === 'timespan' ? value.milliseconds : null
}

const isThing = (value: Value): value is Extract<Value, { is: string }> =>
  typeof value === 'object' && value !== null && 'is' in value
