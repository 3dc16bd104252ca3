import type { ParameterMetadata } from '../catalogue/metadata.ts'
import type { ErrorRecord } from '../error-record.ts'
import type { Value } from '../value.ts'
import { argumentFor, isExactly } from './argument.ts'
import type { Call } from './call.ts'
import { noPosition } from './errors.ts'
import type { AfterNames } from './named.ts'
import { setsWith } from './sets.ts'
import type { FreeArgument } from './words.ts'

/** The values and the sets that are possible with all words bound. */
export interface AfterWords {
  readonly ok: true
  readonly values: ReadonlyMap<string, Value>
  readonly sets: readonly string[]
}

/**
 * Binds the arguments without a name by position: in each, first a parameter of the default set that takes the argument as it
 * is, then one of another set, then either with a conversion. What is left goes to the parameter that takes all that is left.
 */
export function bindPositions(call: Call, named: AfterNames): AfterWords | { ok: false; error: ErrorRecord } {
  const values = new Map(named.values)
  const left = [...named.free]
  let { sets } = named
  for (let position = 0; position <= lastPosition && left.length > 0; position++) {
    const [argument] = left
    const candidates = candidatesAt(call, position, sets, values)
    if (!argument || candidates.length === 0) continue
    const bound = boundTo(call, candidates, argument)
    if (!bound.ok) return bound
    values.set(bound.parameter.name, bound.value)
    sets = setsWith(sets, bound.parameter)
    left.shift()
  }
  return bindRest(call, left, { ok: true, values, sets })
}

const lastPosition = 9

function candidatesAt(
  { metadata }: Call,
  position: number,
  sets: readonly string[],
  values: ReadonlyMap<string, Value>,
): readonly ParameterMetadata[] {
  const isDefault = (each: ParameterMetadata): boolean =>
    metadata.defaultSet !== null && each.sets.get(metadata.defaultSet)?.position === position
  return metadata.parameters
    .filter((each) => !values.has(each.name) && sets.some((set) => isFreeAt(each, set, position)))
    .toSorted((a, b) => Number(isDefault(b)) - Number(isDefault(a)))
}

/** A parameter that takes all that is left waits for the end, where it takes its first argument too. */
function isFreeAt(parameter: ParameterMetadata, set: string, position: number): boolean {
  const inSet = parameter.sets.get(set)
  return inSet?.position === position && !inSet.takesRest
}

function boundTo(
  call: Call,
  candidates: readonly ParameterMetadata[],
  { value, extent }: FreeArgument,
): { ok: true; parameter: ParameterMetadata; value: Value } | { ok: false; error: ErrorRecord } {
  const exact = candidates.find((each) => isExactly(each, value))
  const order = exact ? [exact, ...candidates.filter((each) => each !== exact)] : candidates
  let first: ErrorRecord | null = null
  for (const parameter of order) {
    const argument = argumentFor({ ...call, parameter, extent }, value)
    if (argument.ok) return { ok: true, parameter, value: argument.value }
    first ??= argument.error
  }
  return { ok: false, error: first ?? noPosition(call.metadata, value) }
}

function bindRest(
  call: Call,
  left: readonly FreeArgument[],
  words: AfterWords,
): AfterWords | { ok: false; error: ErrorRecord } {
  const [first] = left
  if (!first) return words
  const rest = call.metadata.parameters.find(
    (each) =>
      !words.values.has(each.name) && words.sets.some((set) => each.sets.get(set)?.takesRest === true),
  )
  if (!rest) return { ok: false, error: noPosition(call.metadata, first.value) }
  const given = left.length === 1 ? first.value : left.map(({ value }) => value)
  const argument = argumentFor({ ...call, parameter: rest, extent: first.extent }, given)
  if (!argument.ok) return argument
  return {
    ok: true,
    values: new Map(words.values).set(rest.name, argument.value),
    sets: setsWith(words.sets, rest),
  }
}
