import type { CmdletMetadata, ParameterMetadata } from '../catalogue/metadata.ts'
import { elementType, fullTypeOf, isEngineType, isTextual } from '../catalogue/type-name.ts'
import type { ErrorRecord } from '../error-record.ts'
import type { Extent } from '../language/syntax.ts'
import { objectOf, type ObjectValue, type Value } from '../value.ts'
import { convertArgument, type Conversion } from '../values/convert.ts'
import { toEnumeration } from '../values/enumeration.ts'
import { toText } from '../values/text.ts'
import { typeNameOf } from '../values/type-names.ts'
import { cannotConvert, emptyValue, notOneValue } from './errors.ts'

/** A value as a parameter takes it, or why it does not. */
export type Argument =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: ErrorRecord }

/** What a value is converted for. */
export interface Target {
  readonly metadata: CmdletMetadata
  readonly parameter: ParameterMetadata
  readonly extent: Extent | null
  /** What the clock on the wall says; `null` where a time without a date is refused. */
  readonly now: number | null
}

/** The value of a parameter out of what was given. */
export function argumentFor(target: Target, given: Value): Argument {
  const { metadata, parameter, extent } = target
  const empty = emptinessOf(parameter, given)
  if (empty) return { ok: false, error: emptyValue(metadata, parameter, empty, extent) }
  if (Array.isArray(given) && !takesArray(parameter.type))
    return { ok: false, error: notOneValue(metadata, parameter, extent) }
  const converted = converting(parameter, given, target.now)
  if (!converted.ok)
    return { ok: false, error: cannotConvert(metadata, parameter, converted.message, extent) }
  return converted
}

/** Whether a value is what a parameter takes without being converted. */
export function isExactly({ type, values, isOpen }: ParameterMetadata, value: Value): boolean {
  if (type.endsWith('[]')) {
    const items = Array.isArray(value) ? (value as readonly Value[]) : [value]
    return items.every((item) => isOfType(elementType(type), item))
  }
  return (values.length === 0 || isOpen) && isOfType(type, value)
}

function isOfType(type: string, value: Value): boolean {
  if (type === 'Object' || type === 'PSObject') return true
  if (value === null) return false
  if (typeof value === 'number') return /^(U?Int(16|32|64)|Double|Decimal|Byte)$/.test(type)
  if (typeof value === 'boolean') return type === 'Boolean' || type === 'SwitchParameter'
  if (typeof value === 'string') return type === 'String'
  if (typeof value === 'object' && 'is' in value && value.is === 'object') return acceptsObject(type, value)
  const full = typeNameOf(value)
  return full !== '' && full === fullTypeOf(type)
}

/** Whether a parameter of a product type takes an object as it is. */
function acceptsObject(type: string, object: ObjectValue): boolean {
  if (type === 'ClusterObject') return object.type.startsWith('Microsoft.FailoverClusters.')
  if (type === 'UserIdParameter') return object.type.endsWith('ADUser')
  return object.type.slice(object.type.lastIndexOf('.') + 1) === type
}

const takesArray = (type: string): boolean =>
  type.endsWith('[]') || ['Object', 'PSObject', 'PSListModifier'].includes(type)

/** What of a value is missing that a mandatory parameter needs; `null` for nothing. */
function emptinessOf(parameter: ParameterMetadata, value: Value): 'null' | 'string' | 'array' | null {
  const isMandatory = [...parameter.sets.values()].some((each) => each.isMandatory)
  if (!isMandatory || parameter.allowsEmpty) return null
  if (value === null) return 'null'
  if (value === '') return elementType(parameter.type) === 'Object' ? null : 'string'
  if (!Array.isArray(value)) return null
  if (value.length === 0) return 'array'
  return elementType(parameter.type) === 'String' && value.includes('') ? 'string' : null
}

function converting(parameter: ParameterMetadata, value: Value, now: number | null): Conversion {
  const { type } = parameter
  const element = elementType(type)
  if (element === type) return convertedOne(parameter, type, value, now)
  const items = value === null ? [] : Array.isArray(value) ? (value as readonly Value[]) : [value]
  const converted: Value[] = []
  for (const item of items) {
    const one = convertedOne(parameter, element, item, now)
    if (!one.ok) return one
    converted.push(one.value)
  }
  return { ok: true, value: converted }
}

function convertedOne(
  parameter: ParameterMetadata,
  type: string,
  value: Value,
  now: number | null,
): Conversion {
  if (isOfType(type, value))
    return { ok: true, value: type === 'UserIdParameter' ? identityOf(value) : value }
  if (parameter.values.length > 0 && !parameter.isOpen)
    return toEnumeration(fullTypeOf(type), parameter.values, value)
  if (isEngineType(type)) return convertArgument(type, value, now)
  if (isTextual(type)) return asText(type, value)
  if (type === 'PSCredential' && typeof value === 'string') return { ok: true, value: credentialOf(value) }
  return refusedObjects.has(type) ? notConvertible(type, value) : { ok: true, value }
}

/** Types that only an object of theirs will do for. */
const refusedObjects: ReadonlySet<string> = new Set([
  'ScriptBlock',
  'NTService',
  'ClusterObject',
  'ServiceController',
  'CertificateReference',
  'X509Certificate2',
  'AcpInfo',
  'PSCredential',
])

function asText(type: string, value: Value): Conversion {
  if (value === null) return { ok: true, value: '' }
  const isPlain = typeof value === 'string' || typeof value === 'number'
  return isPlain ? { ok: true, value: toText(value) } : notConvertible(type, value)
}

function notConvertible(type: string, value: Value): Conversion {
  const message = `Cannot convert the "${toText(value)}" value of type "${typeNameOf(value)}" to type "${fullTypeOf(type)}".`
  return { ok: false, message }
}

/** The text by which a user that came as an object is found again. */
function identityOf(value: Value): Value {
  if (value === null || typeof value !== 'object' || !('is' in value) || value.is !== 'object') return value
  const named = (name: string): Value => value.properties.find((each) => each.name === name)?.value ?? null
  return named('SipAddress') ?? named('Identity') ?? toText(value)
}

/** What a name becomes where a credential is asked for: the password plays no part here. */
function credentialOf(name: string): ObjectValue {
  const type = 'System.Management.Automation.PSCredential'
  return objectOf(type, { UserName: name, Password: 'System.Security.SecureString' })
}
