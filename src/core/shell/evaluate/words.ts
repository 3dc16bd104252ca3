import type { Running } from '../asks.ts'
import type { BoundWord } from '../binding/words.ts'
import type { CommandWord } from '../language/syntax.ts'
import { toText } from '../values/text.ts'
import { isArray, type Execution } from './execution.ts'
import { readVariable } from './variables.ts'

/** The words behind a command with their values; what is splatted becomes words of its own. */
export function* evaluateWords(run: Execution, words: readonly CommandWord[]): Running<BoundWord[]> {
  const evaluated: BoundWord[] = []
  for (const word of words) evaluated.push(...(yield* evaluateWord(run, word)))
  return evaluated
}

function* evaluateWord(run: Execution, word: CommandWord): Running<BoundWord[]> {
  const { extent } = word
  switch (word.kind) {
    case 'parameter': {
      const attached = word.value && { value: yield* run.language.expression(run, word.value) }
      return [{ kind: 'parameter', name: word.name, attached, extent }]
    }
    case 'argument':
      return [{ kind: 'argument', value: yield* run.language.expression(run, word.value), extent }]
    case 'splat':
      return splatted(run, word.name, extent)
  }
}

function splatted(run: Execution, name: string, extent: CommandWord['extent']): BoundWord[] {
  const value = readVariable(run, { scope: null, name })
  if (value === null) return []
  if (isArray(value)) return value.map((item) => ({ kind: 'argument', value: item, extent }))
  if (typeof value === 'object' && 'is' in value && value.is === 'hashtable')
    return value.entries.map((entry) => ({
      kind: 'parameter',
      name: toText(entry.key),
      attached: { value: entry.value },
      extent,
    }))
  return [{ kind: 'argument', value, extent }]
}
