import {
  objectOf,
  type DateTimeValue,
  type HashtableValue,
  type ObjectValue,
  type TimeSpanValue,
  type Value,
} from '../value.ts'
import { hour, minute, second } from '../../simulate/clock.ts'
import { day, dayNames, dayOfWeek, dayOfYear, partsOf } from './calendar.ts'
import { mostItems } from './limits.ts'
import { done, failed, type Failed, type Outcome } from './outcome.ts'
import { isArray } from './scalars.ts'
import { keyOf, valueAtKey } from './text.ts'
import { fullTypeName, shortTypeName } from './type-names.ts'
import { spanParts } from './written-time-spans.ts'

/**
 * A property of a value, whatever the case of its name: of an object, a string, a date, a time span, a key of a hashtable,
 * and of an array its Count or Length, or else that property of each of its items. `null` where there is none.
 */
export function memberOf(value: Value, name: string): Value {
  const own = ownMember(value, name)
  if (own !== undefined) return own
  if (/^(?:count|length)$/i.test(name)) return value === null ? 0 : 1
  return null
}

/** Whether a value has such a property, also where it is `$null`. */
export function hasMember(value: Value, name: string): boolean {
  return ownMember(value, name) !== undefined
}

function ownMember(value: Value, name: string): Value | undefined {
  if (isArray(value)) return isCount(name) ? value.length : itemMembers(value, name)
  return singleMember(value, name)
}

function isCount(name: string): boolean {
  return /^(?:count|length|longlength)$/i.test(name)
}

function singleMember(value: Value, name: string): Value | undefined {
  const wanted = name.toLowerCase()
  if (typeof value === 'string') return wanted === 'length' ? value.length : undefined
  if (value === null || typeof value !== 'object' || isArray(value)) return undefined
  switch (value.is) {
    case 'object':
      return propertyOf(value, wanted)
    case 'hashtable':
      return tableMember(value, name)
    case 'timespan':
      return partOf(spanMembers, value, wanted)
    case 'datetime':
      return partOf(dateMembers, value, wanted)
    case 'type':
      if (wanted === 'name') return shortTypeName(value.name)
      return wanted === 'fullname' ? fullTypeName(value.name) : undefined
    case 'scriptblock':
      return undefined
  }
}

function propertyOf(object: ObjectValue, wanted: string): Value | undefined {
  const found = object.properties.find(({ name }) => name.toLowerCase() === wanted)
  if (found) return found.value
  return wanted === 'psobject' ? reflected(object) : undefined
}

/** `PSObject`: the properties of an object as objects. */
function reflected({ properties }: ObjectValue): Value {
  const type = 'System.Management.Automation.PSNoteProperty'
  return objectOf('System.Management.Automation.PSObject', {
    Properties: properties.map(({ name, value }) => objectOf(type, { Name: name, Value: value })),
  })
}

/** A key goes before a property of the same name. */
function tableMember(table: HashtableValue, name: string): Value | undefined {
  const found = valueAtKey(table, name)
  if (found !== undefined) return found
  switch (name.toLowerCase()) {
    case 'count':
      return table.entries.length
    case 'keys':
      return table.entries.map(({ key }) => key)
    case 'values':
      return table.entries.map(({ value }) => value)
    default:
      return undefined
  }
}

type Parts<Of> = Readonly<Record<string, (value: Of) => Value>>

function partOf<Of>(parts: Parts<Of>, value: Of, name: string): Value | undefined {
  return Object.hasOwn(parts, name) ? parts[name]?.(value) : undefined
}

const spanMembers: Parts<TimeSpanValue> = {
  days: ({ milliseconds }) => spanParts(milliseconds).days,
  hours: ({ milliseconds }) => spanParts(milliseconds).hours,
  minutes: ({ milliseconds }) => spanParts(milliseconds).minutes,
  seconds: ({ milliseconds }) => spanParts(milliseconds).seconds,
  milliseconds: ({ milliseconds }) => spanParts(milliseconds).milliseconds,
  ticks: ({ milliseconds }) => Math.round(milliseconds * 10_000),
  totaldays: ({ milliseconds }) => milliseconds / day,
  totalhours: ({ milliseconds }) => milliseconds / hour,
  totalminutes: ({ milliseconds }) => milliseconds / minute,
  totalseconds: ({ milliseconds }) => milliseconds / second,
  totalmilliseconds: ({ milliseconds }) => milliseconds,
}

const dateMembers: Parts<DateTimeValue> = {
  year: ({ milliseconds }) => partsOf(milliseconds).year,
  month: ({ milliseconds }) => partsOf(milliseconds).month,
  day: ({ milliseconds }) => partsOf(milliseconds).day,
  hour: ({ milliseconds }) => partsOf(milliseconds).hour,
  minute: ({ milliseconds }) => partsOf(milliseconds).minute,
  second: ({ milliseconds }) => partsOf(milliseconds).second,
  millisecond: ({ milliseconds }) => partsOf(milliseconds).millisecond,
  dayofweek: ({ milliseconds }) => dayNames[dayOfWeek(milliseconds)] ?? '',
  dayofyear: ({ milliseconds }) => dayOfYear(milliseconds),
  date: ({ milliseconds }) => ({ is: 'datetime', milliseconds: Math.floor(milliseconds / day) * day }),
  timeofday: ({ milliseconds }) => ({
    is: 'timespan',
    milliseconds: milliseconds - Math.floor(milliseconds / day) * day,
  }),
}

/** That property of each item that has it: one value, an array of several, left out for none. */
function itemMembers(items: readonly Value[], name: string): Value | undefined {
  const found: Value[] = []
  for (const item of items) {
    const member = isArray(item) ? undefined : singleMember(item, name)
    if (member === undefined) continue
    for (const one of isArray(member) ? member : [member]) found.push(one)
    if (found.length > mostItems) break
  }
  return found.length > 1 ? found.slice(0, mostItems) : found[0]
}

/** The value with that property or key set to something else. */
export function withMember(value: Value, name: string, set: Value): Outcome {
  if (value === null || typeof value !== 'object' || isArray(value)) return notFound(name)
  if (value.is === 'hashtable') return done(withKey(value, name, set))
  if (value.is !== 'object') return hasMember(value, name) ? readOnly(name) : notFound(name)
  const wanted = name.toLowerCase()
  if (!value.properties.some((property) => property.name.toLowerCase() === wanted)) return notFound(name)
  const properties = value.properties.map((property) =>
    property.name.toLowerCase() === wanted ? { ...property, value: set } : property,
  )
  return done({ ...value, properties })
}

/** A hashtable with a key set, which is added behind the others where it is new. */
export function withKey(table: HashtableValue, key: Value, value: Value): HashtableValue {
  const wanted = keyOf(key)
  const isThere = table.entries.some((entry) => keyOf(entry.key) === wanted)
  const entries = isThere
    ? table.entries.map((entry) => (keyOf(entry.key) === wanted ? { ...entry, value } : entry))
    : [...table.entries, { key, value }]
  return { is: 'hashtable', entries }
}

function notFound(name: string): Failed {
  return failed(
    `The property '${name}' cannot be found on this object. Verify that the property exists and can be set.`,
    'PropertyNotFound',
  )
}

function readOnly(name: string): Failed {
  return failed(`'${name}' is a ReadOnly property.`, 'PropertyAssignmentException')
}
