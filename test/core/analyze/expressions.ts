import * as fc from 'fast-check'
import {
  all,
  always,
  any,
  atLeast,
  down,
  fails,
  never,
  partsOf,
  type Failure,
} from '../../../src/core/outage/failure.ts'
import type { PartId } from '../../../src/core/outage/part.ts'
import type { CutSets } from '../../../src/core/analyze/question.ts'

/*
 * Monotone expressions of every shape, and the answers on them by trying every outage.
 */

/** So many servers. */
export const servers = (count: number, from = 1): PartId[] =>
  Array.from({ length: count }, (_, i) => `server:${from + i}` as const)

/** Fails when so many of these parts are down. */
export const some = (count: number, parts: readonly PartId[]): Failure => atLeast(count, parts.map(down))

/** Expressions over at most ten parts, with constants, equal children and shared gates. */
export const expressions: fc.Arbitrary<Failure> = fc.integer({ min: 1, max: 10 }).chain((count) => {
  const parts = servers(count)
  const leaf = fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...parts).map(down) },
    { weight: 1, arbitrary: fc.constantFrom(never, always) },
  )
  /** Votes of a run of parts, as pools have them. */
  const pool = fc
    .record({ from: fc.nat(count - 1), length: fc.integer({ min: 1, max: count }), votes: fc.nat(count) })
    .map(({ from, length, votes }) => some(votes, parts.slice(from, from + length)))
  return fc.letrec<{ node: Failure }>((tie) => {
    const children = fc.array(tie('node'), { maxLength: 4 })
    return {
      node: fc.oneof(
        { maxDepth: 3, depthSize: 'medium' },
        leaf,
        pool,
        children.map((of) => any(...of)),
        children.map((of) => all(...of)),
        fc.tuple(fc.nat(4), children).map(([votes, of]) => atLeast(votes, of)),
        fc
          .tuple(tie('node'), fc.uniqueArray(fc.constantFrom(...parts), { minLength: 1 }), fc.nat(5))
          // Every part with the same companion, as servers have their site.
          .map(([with_, own, votes]) =>
            atLeast(
              votes,
              own.map((part) => any(down(part), with_)),
            ),
          ),
      ),
    }
  }).node
})

/** A probability of being up for each of the ten parts. */
export const chances: fc.Arbitrary<ReadonlyMap<PartId, number>> = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 })
  .map((values) => new Map(servers(10).map((part, i) => [part, values[i]!])))

/** Every set of these parts. */
export function outages(parts: readonly PartId[]): Set<PartId>[] {
  return Array.from(
    { length: 2 ** parts.length },
    (_, bits) => new Set(parts.filter((_part, i) => (bits >> i) & 1)),
  )
}

/** What must be added for it to fail, or taken away with `fails` turned round: the minimal sets that satisfy, by trying all. */
export function minimalSets(
  parts: readonly PartId[],
  satisfies: (set: ReadonlySet<PartId>) => boolean,
): string[] {
  const isMinimal = (set: ReadonlySet<PartId>): boolean =>
    [...set].every((part) => !satisfies(new Set([...set].filter((one) => one !== part))))
  return outages(parts)
    .filter((set) => satisfies(set) && isMinimal(set))
    .map(written)
    .toSorted()
}

/** The minimal cut sets by trying all outages, each written as one text, sorted. */
export const minimalByTrying = (failure: Failure): string[] =>
  minimalSets(partsOf(failure), (set) => fails(failure, set))

/** Each single set of the groups of alike ones, written in the same way. */
export const singly = (cutSets: readonly CutSets[]): string[] =>
  cutSets.flatMap(({ choose }) => combined(choose).map((set) => written(new Set(set)))).toSorted()

function combined(choose: CutSets['choose']): PartId[][] {
  return choose.reduce<PartId[][]>(
    (sets, { count, of }) => sets.flatMap((set) => choices(of, count).map((more) => [...set, ...more])),
    [[]],
  )
}

/** Every choice of so many of these. */
export function choices<T>(of: readonly T[], count: number): T[][] {
  if (count === 0) return [[]]
  return of.flatMap((one, i) => choices(of.slice(i + 1), count - 1).map((more) => [one, ...more]))
}

const written = (set: ReadonlySet<PartId>): string => [...set].toSorted().join(' ')

/** The probability of failing, added up over all outages. */
export function probabilityByTrying(failure: Failure, upChance: (part: PartId) => number): number {
  const parts = partsOf(failure)
  return outages(parts)
    .filter((set) => fails(failure, set))
    .map((set) => parts.reduce((p, part) => p * (set.has(part) ? 1 - upChance(part) : upChance(part)), 1))
    .reduce((sum, p) => sum + p, 0)
}
