import type { CmdletMetadata, ParameterMetadata } from '../catalogue/metadata.ts'
import { fullTypeOf } from '../catalogue/type-name.ts'
import type { ErrorRecord } from '../error-record.ts'
import type { Extent } from '../language/syntax.ts'
import type { Value } from '../value.ts'
import { toText } from '../values/text.ts'
import { typeNameOf } from '../values/type-names.ts'

/* What binding says when it fails, in the words of Windows PowerShell. */

interface Failure {
  readonly message: string
  readonly id: string
  readonly extent?: Extent | null
  readonly category?: string
  readonly target?: string
  readonly exception?: string
  readonly object?: Value
}

function bindingError(metadata: CmdletMetadata, failure: Failure): ErrorRecord {
  return {
    message: failure.message,
    category: failure.category ?? 'InvalidArgument',
    target: failure.target ?? '(:)',
    exception: failure.exception ?? 'ParameterBindingException',
    id: `${failure.id},${metadata.className}`,
    command: metadata.name,
    extent: failure.extent ?? null,
    object: failure.object ?? null,
    wording: 'engine',
  }
}

/** No parameter is called so. */
export function unknownParameter(metadata: CmdletMetadata, name: string, extent: Extent | null): ErrorRecord {
  const message = `A parameter cannot be found that matches parameter name '${name}'.`
  return bindingError(metadata, { message, id: 'NamedParameterNotFound', extent })
}

/** More than one parameter begins so. */
export function ambiguousName(
  metadata: CmdletMetadata,
  name: string,
  matches: readonly ParameterMetadata[],
  extent: Extent | null,
): ErrorRecord {
  const list = matches.map((match) => ` -${match.name}`).join('')
  const message = `Parameter cannot be processed because the parameter name '${name}' is ambiguous. Possible matches include:${list}.`
  return bindingError(metadata, { message, id: 'AmbiguousParameter', extent })
}

/** Nothing stands behind a parameter that needs something. */
export function missingArgument(
  metadata: CmdletMetadata,
  { name, type }: ParameterMetadata,
  extent: Extent | null,
): ErrorRecord {
  const message = `Missing an argument for parameter '${name}'. Specify a parameter of type '${fullTypeOf(type)}' and try again.`
  return bindingError(metadata, { message, id: 'MissingArgument', extent })
}

/** A parameter stands there twice. */
export function givenTwice(
  metadata: CmdletMetadata,
  { name }: ParameterMetadata,
  extent: Extent | null,
): ErrorRecord {
  const message =
    `Cannot bind parameter because parameter '${name}' is specified more than once. To provide multiple values to ` +
    'parameters that can accept multiple values, use the array syntax. For example, "-parameter value1,value2,value3".'
  return bindingError(metadata, { message, id: 'ParameterAlreadyBound', extent })
}

/** No position is left for an argument: the console marks the whole command. */
export function noPosition(metadata: CmdletMetadata, value: Value): ErrorRecord {
  const message = `A positional parameter cannot be found that accepts argument '${toText(value)}'.`
  return bindingError(metadata, { message, id: 'PositionalParameterNotFound' })
}

/** No parameter set has all that was given, or more than one has. */
export function ambiguousSet(metadata: CmdletMetadata): ErrorRecord {
  const message = 'Parameter set cannot be resolved using the specified named parameters.'
  return bindingError(metadata, { message, id: 'AmbiguousParameterSet' })
}

/** `reason` is the sentence of the conversion. */
export function cannotConvert(
  metadata: CmdletMetadata,
  { name }: ParameterMetadata,
  reason: string,
  extent: Extent | null,
): ErrorRecord {
  const message = `Cannot bind parameter '${name}'. ${reason}`
  return bindingError(metadata, { message, id: 'CannotConvertArgumentNoMessage', extent })
}

/** An array for a parameter that takes one value. */
export function notOneValue(
  metadata: CmdletMetadata,
  { name, type }: ParameterMetadata,
  extent: Extent | null,
): ErrorRecord {
  const message = `Cannot convert 'System.Object[]' to the type '${fullTypeOf(type)}' required by parameter '${name}'. Specified method is not supported.`
  return bindingError(metadata, { message, id: 'CannotConvertArgument', extent })
}

const empties = {
  null: ['is null', 'ParameterArgumentValidationErrorNullNotAllowed'],
  string: ['is an empty string', 'ParameterArgumentValidationErrorEmptyStringNotAllowed'],
  array: ['is an empty array', 'ParameterArgumentValidationErrorEmptyArrayNotAllowed'],
} as const

/** Something empty for a parameter that is mandatory. */
export function emptyValue(
  metadata: CmdletMetadata,
  { name }: ParameterMetadata,
  what: keyof typeof empties,
  extent: Extent | null,
): ErrorRecord {
  const [words, id] = empties[what]
  return bindingError(metadata, {
    message: `Cannot bind argument to parameter '${name}' because it ${words}.`,
    id,
    extent,
    category: 'InvalidData',
    exception: 'ParameterBindingValidationException',
  })
}

/** An object of the pipeline that no parameter takes. */
export function inputNotBound(metadata: CmdletMetadata, input: Value): ErrorRecord {
  const message =
    'The input object cannot be bound to any parameters for the command either because the command does not take pipeline ' +
    'input or the input and its properties do not match any of the parameters that take pipeline input.'
  return bindingError(metadata, {
    message,
    id: 'InputObjectNotBound',
    target: targetOf(input),
    object: input,
  })
}

/** An object of the pipeline that leaves something mandatory open. */
export function inputLacks(
  metadata: CmdletMetadata,
  missing: readonly ParameterMetadata[],
  input: Value,
): ErrorRecord {
  const message = `The input object cannot be bound because it did not contain the information required to bind all mandatory parameters:  ${missing.map(({ name }) => name).join(' ')}`
  return bindingError(metadata, {
    message,
    id: 'InputObjectMissingMandatory',
    target: targetOf(input),
    object: input,
  })
}

/** What CategoryInfo prints of an object: what it is in a string, and the short name of its type. */
export function targetOf(value: Value): string {
  if (value === null) return '(:)'
  const type = typeNameOf(value)
  return `(${shortened(toText(value))}:${shortened(type.slice(type.lastIndexOf('.') + 1))})`
}

/** CategoryInfo cuts long words in their middle. */
function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 19)}...${text.slice(-18)}` : text
}
