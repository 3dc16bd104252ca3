import { isSwitch, type ParameterMetadata } from '../catalogue/metadata.ts'
import type { ErrorRecord } from '../error-record.ts'
import type { Value } from '../value.ts'
import { argumentFor } from './argument.ts'
import { ambiguousName, ambiguousSet, givenTwice, missingArgument, unknownParameter } from './errors.ts'
import { parametersNamed } from './lookup.ts'
import { setsWith } from './sets.ts'
import type { Call } from './call.ts'
import type { BoundWord, FreeArgument } from './words.ts'

/** What is left after the words with a name. */
export interface AfterNames {
  readonly ok: true
  readonly values: ReadonlyMap<string, Value>
  readonly sets: readonly string[]
  /** The arguments that no name stands before. */
  readonly free: readonly FreeArgument[]
}

/** Binds the words that begin with a dash, and what belongs to them. */
export function bindNamed(
  call: Call,
  words: readonly BoundWord[],
): AfterNames | { ok: false; error: ErrorRecord } {
  const { metadata } = call
  const values = new Map<string, Value>()
  const free: FreeArgument[] = []
  let sets: readonly string[] = metadata.sets
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word) continue
    if (word.kind === 'argument') {
      free.push(word)
      continue
    }
    const found = parameterOf(call, word.name, word.extent)
    if (!found.ok) return found
    const { parameter } = found
    if (values.has(parameter.name)) return fail(givenTwice(metadata, parameter, word.extent))
    const next = words[i + 1]
    const given = givenTo(parameter, word, next)
    if (!given) return fail(missingArgument(metadata, parameter, word.extent))
    if (given.usesNext) i++
    const extent = given.usesNext && next ? next.extent : word.extent
    const argument = isDelayed(call, parameter, given.value)
      ? { ok: true as const, value: given.value }
      : argumentFor({ ...call, parameter, extent }, given.value)
    if (!argument.ok) return argument
    values.set(parameter.name, argument.value)
    sets = setsWith(sets, parameter)
  }
  return sets.length === 0 ? fail(ambiguousSet(metadata)) : { ok: true, values, sets, free }
}

/** Whether a script block stands where the pipeline could bring something: it is run for each object. */
export function isDelayed(call: Call, { type, sets }: ParameterMetadata, value: Value): boolean {
  const isBlock = value !== null && typeof value === 'object' && 'is' in value && value.is === 'scriptblock'
  const takesBlocks = /^(ScriptBlock|Object|PSObject)(\[\])?$/.test(type)
  const takesInput = [...sets.values()].some((each) => each.byValue || each.byPropertyName)
  return isBlock && call.hasInput && !takesBlocks && takesInput
}

function parameterOf(
  { metadata }: Call,
  name: string,
  extent: BoundWord['extent'],
): { ok: true; parameter: ParameterMetadata } | { ok: false; error: ErrorRecord } {
  const matches = parametersNamed(metadata, name)
  const [parameter] = matches
  if (!parameter) return fail(unknownParameter(metadata, name, extent))
  return matches.length > 1 ? fail(ambiguousName(metadata, name, matches, extent)) : { ok: true, parameter }
}

/** What belongs to a name: what hangs on it, `true` for a switch, or the next word. */
function givenTo(
  parameter: ParameterMetadata,
  word: Extract<BoundWord, { kind: 'parameter' }>,
  next: BoundWord | undefined,
): { readonly value: Value; readonly usesNext: boolean } | null {
  if (word.attached) return { value: word.attached.value, usesNext: false }
  if (isSwitch(parameter)) return { value: true, usesNext: false }
  return next?.kind === 'argument' ? { value: next.value, usesNext: true } : null
}

const fail = (error: ErrorRecord): { readonly ok: false; readonly error: ErrorRecord } => ({
  ok: false,
  error,
})
