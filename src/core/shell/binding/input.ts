import type { CmdletMetadata, ParameterInSet, ParameterMetadata } from '../catalogue/metadata.ts'
import type { ErrorRecord } from '../error-record.ts'
import type { Value } from '../value.ts'
import { argumentFor, isExactly } from './argument.ts'
import type { Call } from './call.ts'
import { setsWith } from './sets.ts'

/** What an object of the pipeline has been bound to. */
export interface AfterInput {
  readonly values: ReadonlyMap<string, Value>
  readonly sets: readonly string[]
  readonly isBound: boolean
  /** Why the first parameter that could have taken it did not. */
  readonly refused: ErrorRecord | null
}

interface Round {
  readonly takes: (inSet: ParameterInSet) => boolean
  readonly read: (input: Value, parameter: ParameterMetadata) => Value
  readonly isExact: boolean
}

const itself = (input: Value): Value => input

/** As the engine goes about it: the object itself, then its properties, each first as it is and then converted. */
const rounds: readonly Round[] = [
  { takes: ({ byValue }) => byValue, read: itself, isExact: true },
  { takes: ({ byPropertyName }) => byPropertyName, read: propertyFor, isExact: true },
  { takes: ({ byValue }) => byValue, read: itself, isExact: false },
  { takes: ({ byPropertyName }) => byPropertyName, read: propertyFor, isExact: false },
]

/** The parameters of some sets that an object of the pipeline may be bound to, beside those that have a value. */
export function takersOf(
  { parameters }: CmdletMetadata,
  sets: readonly string[],
  values: ReadonlyMap<string, Value>,
): readonly ParameterMetadata[] {
  return parameters.filter((each) => !values.has(each.name) && sets.some((set) => takesInput(each, set)))
}

/** Whether the pipeline may bring a parameter in a set. */
export function takesInput(parameter: ParameterMetadata, set: string): boolean {
  const inSet = parameter.sets.get(set)
  return inSet !== undefined && (inSet.byValue || inSet.byPropertyName)
}

/** The one parameter that takes an object, where it takes any as it is and leaves all of these sets possible; `null` where there is none. */
export function onlyTaker(
  takers: readonly ParameterMetadata[],
  sets: readonly string[],
): ParameterMetadata | null {
  const [only] = takers
  if (!only || takers.length > 1 || !takesAnything(only)) return null
  const isInAll = sets.every((set) => only.sets.get(set)?.byValue === true)
  // What is mandatory in any set takes nothing that is empty.
  const takesEmpty = [...only.sets.values()].every(({ isMandatory }) => !isMandatory)
  return isInAll && takesEmpty ? only : null
}

const takesAnything = ({ type }: ParameterMetadata): boolean => type === 'Object' || type === 'PSObject'

/** What is settled before an object comes. */
interface Before {
  readonly call: Call
  readonly sets: readonly string[]
  readonly takers: readonly ParameterMetadata[]
}

/** Binds an object of the pipeline to the parameters that take it and have no value yet. */
export function bindObject(
  { call, sets, takers }: Before,
  input: Value,
  values: ReadonlyMap<string, Value>,
): AfterInput {
  let after: AfterInput = { values, sets, isBound: false, refused: null }
  for (const round of rounds) {
    const own = call.metadata.defaultSet
    const inDefault =
      own !== null && after.sets.includes(own) ? runRound(call, takers, input, round, after, [own]) : after
    after =
      inDefault.values.size > after.values.size
        ? inDefault
        : runRound(call, takers, input, round, after, after.sets)
  }
  return after
}

function runRound(
  call: Call,
  takers: readonly ParameterMetadata[],
  input: Value,
  round: Round,
  before: AfterInput,
  among: readonly string[],
): AfterInput {
  let after = before
  for (const parameter of takers) {
    if (after.values.has(parameter.name)) continue
    const isOpen = among.some((set) => {
      const inSet = parameter.sets.get(set)
      return inSet !== undefined && round.takes(inSet) && after.sets.includes(set)
    })
    if (!isOpen) continue
    after = tried(call, round, after, parameter, round.read(input, parameter))
  }
  return after
}

function tried(
  call: Call,
  round: Round,
  before: AfterInput,
  parameter: ParameterMetadata,
  value: Value,
): AfterInput {
  const takesNothing = /^(Object|PSObject)/.test(parameter.type) && round.read === itself
  if (value === null && !takesNothing) return before
  if (round.isExact && !isExactly(parameter, value)) return before
  const argument = argumentFor({ ...call, parameter, extent: null }, value)
  if (!argument.ok) return { ...before, refused: before.refused ?? argument.error }
  return {
    values: new Map(before.values).set(parameter.name, argument.value),
    sets: setsWith(before.sets, parameter),
    isBound: true,
    refused: before.refused,
  }
}

/** The property of an object that is called like a parameter or one of its aliases; `null` for none. */
function propertyFor(input: Value, { name, aliases }: ParameterMetadata): Value {
  if (input === null || typeof input !== 'object' || !('is' in input) || input.is !== 'object') return null
  const wanted = [name, ...aliases].map((each) => each.toLowerCase())
  return input.properties.find((each) => wanted.includes(each.name.toLowerCase()))?.value ?? null
}
