import { parametersNamed } from '../binding/lookup.ts'
import { setsWith } from '../binding/sets.ts'
import { isSwitch, type CmdletMetadata, type ParameterMetadata } from '../catalogue/metadata.ts'
import type { TypedWord } from './place.ts'

/** What the words before the caret have given. */
export interface Given {
  readonly parameters: readonly ParameterMetadata[]
  readonly sets: readonly string[]
  /** The parameter whose value comes next; `null` for none. */
  readonly open: ParameterMetadata | null
  /** How many arguments stand without a name. */
  readonly free: number
}

/** Goes through the words of a command up to the caret. */
export function givenIn(metadata: CmdletMetadata, words: readonly TypedWord[]): Given {
  const parameters: ParameterMetadata[] = []
  let open: ParameterMetadata | null = null
  let free = 0
  let isListGoingOn = false
  for (const { text } of words) {
    const named = /^-(\w+)(:)?/.exec(text)
    const isName: boolean = named !== null && open === null
    const matches: readonly ParameterMetadata[] = isName ? parametersNamed(metadata, named?.[1] ?? '') : []
    const [parameter] = matches
    if (isName) {
      if (matches.length === 1 && parameter) parameters.push(parameter)
      const isComplete = !parameter || isSwitch(parameter) || named?.[2] !== undefined
      open = isComplete ? null : parameter
    } else {
      const isOwn = open === null && !isListGoingOn
      if (isOwn) free++
      isListGoingOn = text.endsWith(',')
      if (!isListGoingOn) open = null
    }
  }
  const sets = parameters.reduce<readonly string[]>(setsWith, metadata.sets)
  return { parameters, sets, open, free: isListGoingOn && open === null ? free - 1 : free }
}

/** The parameter that an argument without a name goes to next; `null` where none takes it. */
export function positional(
  metadata: CmdletMetadata,
  { parameters, sets, free }: Given,
): ParameterMetadata | null {
  const preferred =
    metadata.defaultSet !== null && sets.includes(metadata.defaultSet) ? [metadata.defaultSet, ...sets] : sets
  for (const set of preferred) {
    const places = metadata.parameters
      .filter((each) => !parameters.includes(each) && each.sets.get(set)?.position != null)
      .toSorted((a, b) => (a.sets.get(set)?.position ?? 0) - (b.sets.get(set)?.position ?? 0))
    const found = places[free]
    if (found && found.type !== 'ScriptBlock') return found
  }
  return null
}
