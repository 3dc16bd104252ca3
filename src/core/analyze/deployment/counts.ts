import type { Measure } from './elimination.ts'

/** How many sets of parts there are of each size, from 0 to `largestLoss`. Exact. */
export type Counts = readonly bigint[]

/** The largest losses that are counted for a whole deployment. */
export const largestLoss = 4

const sizes = Array.from({ length: largestLoss + 1 }, (_, size) => size)

/** There are none. */
export const noSets: Counts = sizes.map(() => 0n)

/** How many sets there are of so many parts, by size. */
export function allSets(parts: number): Counts {
  let ways = 1n
  return sizes.map((size) => {
    if (size > 0) ways = (ways * BigInt(Math.max(parts - size + 1, 0))) / BigInt(size)
    return ways
  })
}

/** Counts of sets of parts that are made up from sets of each of two collections, and from a part that is up or down. */
export const countsMeasure: Measure<Counts> = {
  one: allSets(0),
  times: (a, b) =>
    a === noSets || b === noSets
      ? noSets
      : sizes.map((size) =>
          sizes.slice(0, size + 1).reduce((sum, i) => sum + (a[i] ?? 0n) * (b[size - i] ?? 0n), 0n),
        ),
  over: (_, up, down) => sizes.map((size) => (up[size] ?? 0n) + (size === 0 ? 0n : (down[size - 1] ?? 0n))),
}
