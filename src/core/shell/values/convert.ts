import type { Value } from '../value.ts'
import { firstMoment } from './calendar.ts'
import { dateFromText } from './read-dates.ts'
import { spanFromText } from './read-time-spans.ts'
import { isArray, rounded, toBoolean, toNumber } from './scalars.ts'
import { described, interpolated } from './text.ts'
import { fullTypeName, shortTypeName, typeNameOf, wholeNumbers } from './type-names.ts'

/** What a conversion comes to; `message` is a whole sentence of the engine, such as `Cannot convert value "a" to type "System.Int32". Error: "…"`. */
export type Conversion =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string }

type Converter = (value: Value, now: number | null) => Conversion

const notANumber = 'Input string was not in a correct format.'

/**
 * A value as a type, as a cast does it: the name is short (`int`, `Int32`, `Fqdn`) or full, `[]` behind it makes an array.
 * A type that is not known leaves the value as it is. `now` is what the clock on the wall says, in milliseconds since 1970:
 * what a time without a date belongs to; without it such a time is refused.
 */
export function convertTo(typeName: string, value: Value, now: number | null = null): Conversion {
  return convert(typeName, value, now, convertOne)
}

/**
 * A value for a parameter of this type: as `convertTo`, but a Boolean or a switch takes only Booleans and numbers, and a
 * String takes no array.
 */
export function convertArgument(typeName: string, value: Value, now: number | null = null): Conversion {
  return convert(typeName, value, now, argument)
}

type ConvertOne = (name: string, value: Value, now: number | null) => Conversion

function convert(typeName: string, value: Value, now: number | null, one: ConvertOne): Conversion {
  const name = typeName.trim()
  if (!name.endsWith('[]')) return one(name, value, now)
  if (value === null) return { ok: true, value: null }
  const items: Value[] = []
  for (const item of isArray(value) ? value : [value]) {
    const converted = one(name.slice(0, -2), item, now)
    if (!converted.ok) return converted
    items.push(converted.value)
  }
  return { ok: true, value: items }
}

function argument(name: string, value: Value, now: number | null): Conversion {
  const type = shortTypeName(name)
  const wantsBoolean = type === 'Boolean' || type === 'SwitchParameter'
  if (wantsBoolean && typeof value !== 'boolean' && typeof value !== 'number')
    return cannot(
      typeNameOf(value),
      type,
      ' Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0 instead.',
    )
  if (isArray(value) && (type === 'String' || type === 'Fqdn'))
    return {
      ok: false,
      message: `Cannot convert 'System.Object[]' to the type '${fullTypeName(name)}' required by the parameter. Specified method is not supported.`,
    }
  if (type === 'String' && value === null) return { ok: true, value: null }
  return convertOne(name, value, now)
}

const converters: Readonly<Record<string, Converter>> = {
  String: (value) => ({ ok: true, value: interpolated(value) }),
  Char: toCharacter,
  Boolean: (value) => ({ ok: true, value: toBoolean(value) }),
  SwitchParameter: (value) => ({ ok: true, value: toBoolean(value) }),
  Single: toDouble,
  Double: toDouble,
  Decimal: toDouble,
  TimeSpan: toTimeSpan,
  DateTime: toDateTime,
  Guid: toGuid,
  Fqdn: toFqdn,
  IPAddress: toAddress,
  Hashtable: toHashtable,
  OrderedDictionary: toHashtable,
  ScriptBlock: (value) =>
    isKind(value, 'scriptblock') ? { ok: true, value } : cannotFrom(value, 'ScriptBlock'),
  Array: (value) => ({ ok: true, value: isArray(value) ? value : [value] }),
  Type: (value) => ({
    ok: true,
    value: isKind(value, 'type') ? value : { is: 'type', name: interpolated(value) },
  }),
  Void: () => ({ ok: true, value: null }),
  PSCustomObject: toCustomObject,
}

function convertOne(name: string, value: Value, now: number | null): Conversion {
  const type = shortTypeName(name)
  if (Object.hasOwn(wholeNumbers, type)) return toWhole(type, value)
  const converter = Object.hasOwn(converters, type) ? converters[type] : undefined
  return converter?.(single(type, value), now) ?? { ok: true, value }
}

/** The one item of an array, which PowerShell takes for the array where a single value is wanted. */
function single(type: string, value: Value): Value {
  const takesArrays = ['String', 'Boolean', 'Array', 'SwitchParameter'].includes(type)
  return isArray(value) && value.length === 1 && !takesArrays ? (value[0] ?? null) : value
}

function isKind<Kind extends string>(
  value: Value,
  kind: Kind,
): value is Extract<Value, { readonly is: Kind }> {
  return value !== null && typeof value === 'object' && !isArray(value) && value.is === kind
}

function cannot(what: string, type: string, because: string): Conversion {
  return { ok: false, message: `Cannot convert value "${what}" to type "${fullTypeName(type)}".${because}` }
}

/** Text that cannot be read as the type. */
function cannotRead(value: Value, type: string, error: string): Conversion {
  return cannot(described(value), type, ` Error: "${error}"`)
}

/** A value of a type that has no way to the other. */
function cannotFrom(value: Value, type: string): Conversion {
  const [from, to] = [typeNameOf(value), fullTypeName(type)]
  return {
    ok: false,
    message:
      value === null
        ? `Cannot convert null to type "${to}".`
        : `Cannot convert the "${described(value)}" value of type "${from}" to type "${to}".`,
  }
}

function isPlain(value: Value): boolean {
  return value === null || typeof value !== 'object'
}

function toWhole(type: string, given: Value): Conversion {
  const value = single(type, given)
  const [least, most] = wholeNumbers[type] ?? [0, 0]
  const number = toNumber(value)
  if (!isPlain(value)) return cannotFrom(value, type)
  if (number === null) return cannotRead(value, type, notANumber)
  const whole = rounded(number)
  const kind = /^[AEIOU]/.test(type) && !type.startsWith('U') ? 'an' : 'a'
  if (!(whole >= least && whole <= most))
    return cannotRead(value, type, `Value was either too large or too small for ${kind} ${type}.`)
  return { ok: true, value: whole === 0 ? 0 : whole }
}

function toDouble(value: Value): Conversion {
  const number = toNumber(value)
  if (!isPlain(value)) return cannotFrom(value, 'Double')
  return number === null ? cannotRead(value, 'Double', notANumber) : { ok: true, value: number }
}

function toCharacter(value: Value): Conversion {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 65_535)
    return { ok: true, value: String.fromCharCode(value) }
  if (typeof value === 'string' && value.length === 1) return { ok: true, value }
  return cannotRead(value, 'Char', 'String must be exactly one character long.')
}

function toTimeSpan(value: Value): Conversion {
  if (isKind(value, 'timespan')) return { ok: true, value }
  // A number is one of ticks: units of 100 nanoseconds.
  if (typeof value === 'number') return { ok: true, value: { is: 'timespan', milliseconds: value / 10_000 } }
  if (typeof value !== 'string') return cannotFrom(value, 'TimeSpan')
  const read = spanFromText(value)
  if (read.is === 'span') return { ok: true, value: { is: 'timespan', milliseconds: read.milliseconds } }
  return cannotRead(
    value,
    'TimeSpan',
    read.is === 'out of range'
      ? 'The TimeSpan could not be parsed because at least one of the numeric components is out of range or contains too many digits.'
      : 'String was not recognized as a valid TimeSpan.',
  )
}

function toDateTime(value: Value, now: number | null): Conversion {
  if (isKind(value, 'datetime')) return { ok: true, value }
  if (typeof value === 'number')
    return { ok: true, value: { is: 'datetime', milliseconds: firstMoment + value / 10_000 } }
  if (typeof value !== 'string') return cannotFrom(value, 'DateTime')
  const milliseconds = dateFromText(value, now)
  if (milliseconds === null)
    return cannotRead(value, 'DateTime', 'String was not recognized as a valid DateTime.')
  return { ok: true, value: { is: 'datetime', milliseconds } }
}

function toGuid(value: Value): Conversion {
  const text = interpolated(value).trim()
  const found = /^[{(]?([\da-f]{8})-?([\da-f]{4})-?([\da-f]{4})-?([\da-f]{4})-?([\da-f]{12})[)}]?$/i.exec(
    text,
  )
  if (found) return { ok: true, value: found.slice(1).join('-').toLowerCase() }
  const rule = 'Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).'
  return cannotRead(value, 'Guid', rule)
}

/** A name of labels with dots between them. The words of the message are this product's: those of the real one are not known. */
function toFqdn(value: Value): Conversion {
  const text = interpolated(value).trim()
  const isName =
    text.length <= 255 &&
    /^[\p{L}\p{Nd}_](?:[\p{L}\p{Nd}_-]*)(?:\.[\p{L}\p{Nd}_][\p{L}\p{Nd}_-]*)*$/u.test(text)
  if (isName) return { ok: true, value: text }
  return cannotRead(value, 'Fqdn', 'It is not a fully qualified domain name.')
}

function toAddress(value: Value): Conversion {
  const text = interpolated(value).trim()
  const octets = text.split('.')
  const isVersion4 =
    octets.length === 4 && octets.every((octet) => /^\d{1,3}$/.test(octet) && Number(octet) < 256)
  const isVersion6 = text.length <= 45 && text.includes(':') && /^[\da-f:.]+(?:%\w+)?$/i.test(text)
  if (isVersion4 || isVersion6) return { ok: true, value: text }
  return cannotRead(value, 'IPAddress', 'An invalid IP address was specified.')
}

function toHashtable(value: Value): Conversion {
  return value === null || isKind(value, 'hashtable') ? { ok: true, value } : cannotFrom(value, 'Hashtable')
}

/** A hashtable becomes an object with its keys as properties; everything else stays as it is. */
function toCustomObject(value: Value): Conversion {
  if (!isKind(value, 'hashtable')) return { ok: true, value }
  const properties = value.entries.map((entry) => ({ name: interpolated(entry.key), value: entry.value }))
  const type = 'System.Management.Automation.PSCustomObject'
  return { ok: true, value: { is: 'object', type, properties, text: null } }
}
