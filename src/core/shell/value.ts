import type { ScriptBlock } from './language/syntax.ts'

/**
 * What flows through a pipeline: objects, never text. Numbers and strings are those of the language; everything else says
 * what it is. Nothing is ever changed in place.
 */
export type Value =
  | null
  | boolean
  | number
  | string
  | readonly Value[]
  | TimeSpanValue
  | DateTimeValue
  | HashtableValue
  | ObjectValue
  | ScriptBlockValue
  | TypeValue

/** A System.TimeSpan. */
export interface TimeSpanValue {
  readonly is: 'timespan'
  /** Milliseconds; may be negative. */
  readonly milliseconds: number
}

/** A System.DateTime without a zone. */
export interface DateTimeValue {
  readonly is: 'datetime'
  /** Milliseconds since 1970-01-01 00:00:00 of the clock on the wall. */
  readonly milliseconds: number
}

/** A System.Collections.Hashtable. Keys that are strings are found whatever their case. */
export interface HashtableValue {
  readonly is: 'hashtable'
  readonly entries: readonly HashtableEntry[]
}

export interface HashtableEntry {
  readonly key: Value
  readonly value: Value
}

/** An object of a product type, or one that Select-Object has made. */
export interface ObjectValue {
  readonly is: 'object'
  /** The full name of its type as Get-Member prints it, such as `Microsoft.Rtc.Management.Xds.ReplicaState`. */
  readonly type: string
  /** In the order in which they are shown. */
  readonly properties: readonly Property[]
  /** What it becomes in a string; `null` for the name of its type. */
  readonly text: string | null
}

export interface Property {
  readonly name: string
  readonly value: Value
}

/** A script block, with the variables that stand around it reached when it runs. */
export interface ScriptBlockValue {
  readonly is: 'scriptblock'
  readonly block: ScriptBlock
}

/** A type literal such as `[TimeSpan]`. */
export interface TypeValue {
  readonly is: 'type'
  readonly name: string
}

const inside = Symbol('what makes it')

/** One for all of them: an accessor of its own would make each object five times as large. */
const whenAsked = {
  enumerable: true,
  configurable: true,
  get(this: { readonly [inside]: () => unknown }): unknown {
    return this[inside]()
  },
}

/**
 * An object whose properties are made each time that somebody looks at them: for objects of which there are many and that
 * mostly pass by. `propertiesOf` always makes the same.
 */
export function objectWhenAsked(
  type: string,
  propertiesOf: () => readonly Property[],
  text: string | null,
): ObjectValue {
  const unmade = { is: 'object' as const, type, text, [inside]: propertiesOf }
  // The accessor is the property that it lacks.
  return Object.defineProperty(unmade, 'properties', whenAsked) as typeof unmade & ObjectValue
}

/** A property whose value is made each time that somebody looks at it. */
export function propertyWhenAsked(name: string, valueOf: () => Value): Property {
  const unmade = { name, [inside]: valueOf }
  // The accessor is the value that it lacks.
  return Object.defineProperty(unmade, 'value', whenAsked) as typeof unmade & Property
}

/** An object of a type with these properties, in their order. */
export function objectOf(
  type: string,
  properties: Readonly<Record<string, Value>>,
  text: string | null = null,
): ObjectValue {
  return {
    is: 'object',
    type,
    properties: Object.entries(properties).map(([name, value]) => ({ name, value })),
    text,
  }
}
