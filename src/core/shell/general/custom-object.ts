import type { ObjectValue, Property, Value } from '../value.ts'

/** The type of objects that scripts make. */
export const customType = 'System.Management.Automation.PSCustomObject'

/** An object made of properties alone: in a string it is `@{Name=a; Value=1}`. */
export function customObject(properties: readonly Property[], type = customType): ObjectValue {
  return { is: 'object', type, properties, text: null }
}

/** Whether a value is an object with properties of its own. */
export function isObject(value: Value): value is ObjectValue {
  return value !== null && typeof value === 'object' && 'is' in value && value.is === 'object'
}

/** The items of an array; of anything else the value alone, and of `$null` none. */
export function itemsOf(value: Value): readonly Value[] {
  if (isList(value)) return value
  return value === null ? [] : [value]
}

/** Whether a value is an array. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}
