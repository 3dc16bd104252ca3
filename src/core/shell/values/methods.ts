import type { Value } from '../value.ts'
import { arrayMethods, tableMethods } from './collection-methods.ts'
import { compare, equals } from './comparison.ts'
import { mostItems } from './limits.ts'
import { callFrom, method, plain, type Methods } from './method.ts'
import { done, failed, notEmulated, type Outcome } from './outcome.ts'
import { isArray } from './scalars.ts'
import { stringMethods } from './string-methods.ts'
import { dateMethods, inFormat, spanMethods } from './time-methods.ts'
import { typeNameOf } from './type-names.ts'

/** The methods that every value has. */
const commonMethods: Methods<Value> = {
  gettype: plain((value) => ({ is: 'type', name: typeNameOf(value) })),
  tostring: method(0, 2, inFormat),
  equals: method(1, 1, (value, [other = null]) => done(equals(value, other, true))),
  compareto: method(1, 1, (value, [other = null]) => done(compare(value, other, true))),
}

/**
 * Calls a method of a value, whatever the case of its name: those of an allow list. A method that changes its object gives
 * the object as it is now in `changed`. `ForEach` and `Where` with a script block are the evaluator's affair.
 */
export function callMethod(value: Value, name: string, args: readonly Value[]): Outcome {
  if (value === null)
    return failed('You cannot call a method on a null-valued expression.', 'InvokeMethodOnNull')
  const outcome = isArray(value) ? callOnArray(value, name, args) : callOnOne(value, name, args)
  return outcome ?? notEmulated(`The method '${name}' of [${typeNameOf(value)}]`)
}

function callOnOne(value: Value, name: string, args: readonly Value[]): Outcome | undefined {
  return ownMethod(value, name, args) ?? callFrom(commonMethods, value, name, args)
}

function ownMethod(value: Value, name: string, args: readonly Value[]): Outcome | undefined {
  if (typeof value === 'string') return callFrom(stringMethods, value, name, args)
  if (value === null || typeof value !== 'object' || isArray(value)) return undefined
  if (value.is === 'timespan') return callFrom(spanMethods, value, name, args)
  if (value.is === 'datetime') return callFrom(dateMethods, value, name, args)
  return value.is === 'hashtable' ? callFrom(tableMethods, value, name, args) : undefined
}

/** A method of the array itself, or else that method of each of its items. */
function callOnArray(items: readonly Value[], name: string, args: readonly Value[]): Outcome | undefined {
  const isOwn = Object.hasOwn(arrayMethods, name.toLowerCase()) || /^(?:gettype|equals)$/i.test(name)
  if (isOwn || items.length === 0)
    return callFrom(arrayMethods, items, name, args) ?? callFrom(commonMethods, items, name, args)
  const made: Value[] = []
  for (const item of items) {
    const outcome = isArray(item) || item === null ? undefined : callOnOne(item, name, args)
    if (!outcome?.ok) return outcome
    for (const one of isArray(outcome.value) ? outcome.value : [outcome.value]) made.push(one)
    if (made.length > mostItems) return notEmulated(`An array of more than ${String(mostItems)} items`)
  }
  return done(made)
}
