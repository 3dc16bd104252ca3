import { windowsFamily } from '../catalogue/common-parameters.ts'
import type { CmdletMetadata, ParameterMetadata } from '../catalogue/metadata.ts'
import type { ErrorRecord } from '../error-record.ts'
import type { ScriptBlockValue, Value } from '../value.ts'
import { argumentFor } from './argument.ts'
import type { Bound } from './bound.ts'
import type { Call } from './call.ts'
import { ambiguousSet, emptyValue, inputLacks, inputNotBound } from './errors.ts'
import { bindObject, onlyTaker, takersOf, takesInput } from './input.ts'
import { bindNamed, isDelayed } from './named.ts'
import { bindPositions } from './positional.ts'
import { chosenSet, mandatoryIn, missingIn } from './sets.ts'
import type { BoundWord, FreeArgument } from './words.ts'

/** What stands before a command in its pipeline. */
export interface PipelineInput {
  /** Whether it stands behind a pipe. */
  readonly hasInput: boolean
  /** The object that has come; `null` where none has. */
  readonly input: Value
}

/** What has become of the words and of one object of the pipeline. */
export type Binding =
  | { readonly is: 'bound'; readonly bound: Bound }
  /** Mandatory parameters that are asked for, in their order; bind again with a word for each. */
  | { readonly is: 'missing'; readonly parameters: readonly ParameterMetadata[] }
  | { readonly is: 'error'; readonly error: ErrorRecord }

/** What has become of the words alone, before the pipeline brings anything. */
export type WordsBinding =
  | {
      readonly is: 'bound'
      /** As `begin` of the cmdlet sees it. */
      readonly bound: Bound
      /** Script blocks given to parameters that take pipeline input: run for each object, with `$_` set, and bound in its place. */
      readonly perObject: readonly { readonly parameter: string; readonly block: ScriptBlockValue }[]
      /** What `bindInput` goes on with. */
      readonly state: WordsState
    }
  | Exclude<Binding, { is: 'bound' }>

/** What is settled once the words are bound. */
export interface WordsState {
  readonly call: Call
  readonly values: ReadonlyMap<string, Value>
  /** The parameter sets that are still possible. */
  readonly sets: readonly string[]
  /** Parameters that an object of the pipeline may be bound to. */
  readonly takers: readonly ParameterMetadata[]
  /** Parameters without a value that some set cannot do without. */
  readonly wanted: readonly ParameterMetadata[]
  /** Where every object is bound alike: the parameter that takes it, and the set; `null` where it depends on the object. */
  readonly alike: { readonly parameter: string; readonly set: string } | null
}

/** Binds the words of a command, and one object of the pipeline where it stands behind a pipe. `now` is what the clock on the wall says, for times without a date. */
export function bind(
  metadata: CmdletMetadata,
  words: readonly BoundWord[],
  pipeline: PipelineInput,
  now: number | null = null,
): Binding {
  const bound = bindWords(metadata, words, pipeline.hasInput, now)
  if (bound.is !== 'bound' || !pipeline.hasInput) return bound
  return bindInput(bound.state, pipeline.input)
}

/** Binds the words of a command, once for each time that it is called. */
export function bindWords(
  metadata: CmdletMetadata,
  words: readonly BoundWord[],
  hasInput: boolean,
  now: number | null = null,
): WordsBinding {
  const call: Call = { metadata, hasInput, now }
  const named = bindNamed(call, metadata.family === windowsFamily ? words.map(asArgument) : words)
  if (!named.ok) return failed(named.error)
  const placed = bindPositions(call, named)
  if (!placed.ok) return failed(placed.error)
  const { sets } = placed
  const perObject = metadata.parameters.flatMap((each) => {
    const value = placed.values.get(each.name)
    const isBlock = typeof value === 'object' && value !== null && 'is' in value && value.is === 'scriptblock'
    return isBlock && isDelayed(call, each, value) ? [{ parameter: each.name, block: value }] : []
  })
  const values = new Map(placed.values)
  const isThere = (name: string): boolean => placed.values.has(name)
  for (const { parameter } of perObject) values.delete(parameter)
  const mayCome = (each: ParameterMetadata, set: string): boolean =>
    isThere(each.name) || (hasInput && takesInput(each, set))
  const wanted = mandatoryIn(metadata)
  const set = chosenSet(metadata, wanted, sets, values, mayCome)
  if (set === null && !hasInput) return failed(ambiguousSet(metadata))
  const missing = set === null ? [] : missingIn(wanted, set, values, mayCome)
  if (missing.length > 0) return { is: 'missing', parameters: missing }
  const bound: Bound = { set: set ?? sets[0] ?? '', values, input: null, hasInput }
  const takers = takersOf(metadata, sets, values)
  const only = onlyTaker(takers, sets)
  const isComplete = set !== null && missingIn(wanted, set, values, comesNoMore).length === 0
  const alike = only && isComplete ? { parameter: only.name, set } : null
  const open = wanted.filter(({ name }) => !values.has(name))
  return { is: 'bound', bound, perObject, state: { call, values, sets, takers, wanted: open, alike } }
}

/**
 * Binds one object of the pipeline, beside what the words have bound. `perObject` holds what script blocks made of it.
 * An object that cannot be bound is an error of this object alone: the pipeline goes on.
 */
export function bindInput(
  state: WordsState,
  input: Value,
  perObject: ReadonlyMap<string, Value> = new Map(),
): Binding {
  const { call, wanted, alike } = state
  const { metadata } = call
  let { values } = state
  if (alike && perObject.size === 0) {
    const { parameter, set } = alike
    return {
      is: 'bound',
      bound: { set, values: new Map(values).set(parameter, input), input, hasInput: true },
    }
  }
  for (const [name, value] of perObject) {
    const parameter = metadata.parameters.find((each) => each.name === name)
    const argument = parameter && argumentFor({ ...call, parameter, extent: null }, value)
    if (argument && !argument.ok) return failed(argument.error)
    if (argument) values = new Map(values).set(name, argument.value)
  }
  const after = bindObject(state, input, values)
  if (!after.isBound && perObject.size === 0) return failed(refusal(call, input, after.refused))
  const set = chosenSet(metadata, wanted, after.sets, after.values, comesNoMore)
  if (set === null) return failed(ambiguousSet(metadata))
  const missing = missingIn(wanted, set, after.values, comesNoMore)
  if (missing.length > 0) return failed(inputLacks(metadata, missing, input))
  return { is: 'bound', bound: { set, values: after.values, input, hasInput: true } }
}

const comesNoMore = (): boolean => false

/** Why an object was not bound: what is empty is said so, everything else is that nothing took it. */
function refusal(call: Call, input: Value, refused: ErrorRecord | null): ErrorRecord {
  if (refused?.exception === 'ParameterBindingValidationException') return refused
  const takesNull = input === null
  const wanted = call.metadata.parameters.find((each) =>
    [...each.sets.values()].some(({ byValue, isMandatory }) => byValue && isMandatory),
  )
  return takesNull && wanted
    ? emptyValue(call.metadata, wanted, 'null', null)
    : inputNotBound(call.metadata, input)
}

/** A program of Windows gets its words as they are. */
function asArgument(word: BoundWord): FreeArgument {
  if (word.kind === 'argument') return word
  return { kind: 'argument', value: `-${word.name}`, extent: word.extent }
}

const failed = (error: ErrorRecord): Extract<Binding, { is: 'error' }> => ({ is: 'error', error })
