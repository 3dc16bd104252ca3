import type { Value } from '../value.ts'
import { hasMember, memberOf } from '../values/members.ts'
import type { Field } from './view.ts'

/** What a field of a view shows of a value. */
export function fieldValue({ value: wanted }: Field, of: Value): Value {
  if (typeof wanted === 'string') return heldBy(of, wanted)
  return of !== null && typeof of === 'object' && 'is' in of && of.is === 'object' ? wanted(of) : null
}

/** A property that a value really has; `null` where it has none of the name, also for the Count that every value answers with. */
export function heldBy(value: Value, name: string): Value {
  return hasMember(value, name) ? memberOf(value, name) : null
}
