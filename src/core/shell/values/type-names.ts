import type { Value } from '../value.ts'
import { isArray } from './scalars.ts'

/** The full names of the types that have a short one, by the short one in lower case. */
const byShortName: Readonly<Record<string, string>> = {
  string: 'System.String',
  char: 'System.Char',
  bool: 'System.Boolean',
  boolean: 'System.Boolean',
  switch: 'System.Management.Automation.SwitchParameter',
  switchparameter: 'System.Management.Automation.SwitchParameter',
  byte: 'System.Byte',
  int16: 'System.Int16',
  int: 'System.Int32',
  int32: 'System.Int32',
  long: 'System.Int64',
  int64: 'System.Int64',
  uint16: 'System.UInt16',
  uint32: 'System.UInt32',
  uint64: 'System.UInt64',
  single: 'System.Single',
  float: 'System.Single',
  double: 'System.Double',
  decimal: 'System.Decimal',
  timespan: 'System.TimeSpan',
  datetime: 'System.DateTime',
  guid: 'System.Guid',
  uri: 'System.Uri',
  version: 'System.Version',
  ipaddress: 'System.Net.IPAddress',
  math: 'System.Math',
  regex: 'System.Text.RegularExpressions.Regex',
  convert: 'System.Convert',
  environment: 'System.Environment',
  object: 'System.Object',
  array: 'System.Array',
  hashtable: 'System.Collections.Hashtable',
  ordered: 'System.Collections.Specialized.OrderedDictionary',
  scriptblock: 'System.Management.Automation.ScriptBlock',
  type: 'System.Type',
  void: 'System.Void',
  psobject: 'System.Management.Automation.PSObject',
  pscustomobject: 'System.Management.Automation.PSCustomObject',
  pscredential: 'System.Management.Automation.PSCredential',
  fqdn: 'Microsoft.Rtc.Management.Deploy.Fqdn',
}

const fullNames = new Map(Object.values(byShortName).map((name) => [name.toLowerCase(), name]))

/** The full name of what stands between the brackets of a type literal, such as `System.Int32` for `int`; as it is where it is not known. */
export function fullTypeName(word: string): string {
  const name = word.trim()
  if (name.endsWith('[]')) return `${fullTypeName(name.slice(0, -2))}[]`
  const key = name.toLowerCase()
  const short = Object.hasOwn(byShortName, key) ? byShortName[key] : undefined
  return short ?? fullNames.get(key) ?? fullNames.get(`system.${key}`) ?? name
}

/** The last part of the name of a type: `Int32` of `System.Int32`. */
export function shortTypeName(word: string): string {
  const name = fullTypeName(word)
  return name.slice(name.lastIndexOf('.') + 1)
}

/** The bounds of the types of whole numbers, by their short names. Those of 64 bits are as near as a number of the language comes. */
export const wholeNumbers: Readonly<Record<string, readonly [least: number, most: number]>> = {
  Byte: [0, 255],
  Int16: [-32_768, 32_767],
  UInt16: [0, 65_535],
  Int32: [-2_147_483_648, 2_147_483_647],
  UInt32: [0, 4_294_967_295],
  Int64: [-(2 ** 63), 2 ** 63],
  UInt64: [0, 2 ** 64],
}

/** The full name of the type of a value, such as `System.Int32`; that of `$null` is empty. */
export function typeNameOf(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'string') return 'System.String'
  if (typeof value === 'boolean') return 'System.Boolean'
  if (typeof value === 'number') return numberTypeOf(value)
  if (isArray(value)) return 'System.Object[]'
  return value.is === 'object' ? value.type : nameByKind[value.is]
}

const nameByKind = {
  timespan: 'System.TimeSpan',
  datetime: 'System.DateTime',
  hashtable: 'System.Collections.Hashtable',
  scriptblock: 'System.Management.Automation.ScriptBlock',
  type: 'System.RuntimeType',
} as const

function numberTypeOf(value: number): string {
  if (!Number.isSafeInteger(value)) return 'System.Double'
  return value >= -2_147_483_648 && value <= 2_147_483_647 ? 'System.Int32' : 'System.Int64'
}

/** Whether `-is` holds: a value is of a type, by its short or its full name. */
export function isOfType(value: Value, typeName: string): boolean {
  if (value === null) return false
  const wanted = fullTypeName(typeName)
  if (wanted === 'System.Object' || wanted === 'System.Management.Automation.PSObject') return true
  if (wanted === 'System.Array') return isArray(value)
  if (typeof value === 'number' && wanted === 'System.Double') return !Number.isInteger(value)
  const name = typeNameOf(value)
  const isCustom = wanted.endsWith('.PSCustomObject') && isCustomType(name)
  return isCustom || same(name, wanted) || same(shortTypeName(name), wanted)
}

/** Whether a type is that of an object without a class of its own. */
export function isCustomType(name: string): boolean {
  return name.endsWith('PSCustomObject') || name.startsWith('Selected.')
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase()
}
