import type { Mutant } from './mutants.ts'

/**
 * So many mutants, spread over the files by a seed. A mutant's place in the draw depends on the seed and on itself alone:
 * an edit to one file exchanges few of the sample, and the same seed draws the same from the same files anywhere.
 */
export function sampleOf(mutants: readonly Mutant[], size: number, seed: number): readonly Mutant[] {
  if (size >= mutants.length) return mutants
  const drawn = new Set(
    mutants
      .map((mutant, i) => ({ i, lot: lot(`${seed}\n${mutant.file}\n${mutant.was}\n${mutant.becomes}`) }))
      .toSorted((a, b) => a.lot - b.lot || a.i - b.i)
      .slice(0, size)
      .map(({ i }) => i),
  )
  return mutants.filter((_, i) => drawn.has(i))
}

/** FNV-1a over the characters, stirred once more so that texts that end alike do not stay neighbours. */
function lot(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
