import { cannotStart, notFunctional } from '#core/analyze/pool-failure.ts'
import type { CutSets } from '#core/analyze/question.ts'
import { smallestLosses, smallestRepairs } from '#core/analyze/repairs.ts'
import { restricted } from '#core/analyze/restrict.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Topology } from '#core/model/topology.ts'
import type { Failure } from '#core/outage/failure.ts'
import type { Outage, PartId } from '#core/outage/part.ts'
import type { Reading } from '#core/quorum/reading.ts'
import { isServer } from './choices.ts'

/**
 * What would mend a pool, and what would stop it. Nothing where the documents print no row for it, or where there are too
 * many sets to work out.
 */
export interface PoolMoves {
  /** The smallest sets whose return makes it functional by what is documented; none where it is. */
  readonly toFunction: readonly CutSets[]
  /** The same for a start. */
  readonly toStart: readonly CutSets[]
  /**
   * The smallest further losses that stop it for certain: of servers and databases, then, where fewer of those are enough,
   * of sites and links; none where it has stopped.
   */
  readonly toStop: readonly CutSets[]
  /** Losses of servers and databases that are smaller than these and lead to a state that is not documented. */
  readonly toSilence: readonly CutSets[]
}

/** The smallest repairs and the smallest further losses of one pool in one outage. */
export function movesOf(topology: Topology, pool: Pool, reading: Reading, outage: Outage): PoolMoves {
  const worst = notFunctional(topology, pool, reading, 'fails')
  const certain = notFunctional(topology, pool, reading, 'holds')
  const own = certain ? lossesOfOwn(certain, outage) : []
  const doubtful = worst ? lossesOfOwn(worst, outage) : []
  const any = certain ? (smallestLosses(certain, outage) ?? []) : []
  return {
    ...repairsOf(topology, pool, reading, outage),
    toStop: [...own, ...smallerThan(own, any)],
    toSilence: smallerThan(own, doubtful),
  }
}

/** The smallest repairs alone. */
export function repairsOf(
  topology: Topology,
  pool: Pool,
  reading: Reading,
  outage: Outage,
): Pick<PoolMoves, 'toFunction' | 'toStart'> {
  const worst = notFunctional(topology, pool, reading, 'fails')
  const start = cannotStart(topology, pool, reading, 'fails')
  return {
    toFunction: worst ? (smallestRepairs(worst, outage) ?? []) : [],
    toStart: start ? (smallestRepairs(start, outage) ?? []) : [],
  }
}

/** The smallest losses of servers and databases, with sites and links as they are now: of servers alone first. */
function lossesOfOwn(failure: Failure, outage: Outage): readonly CutSets[] {
  const withinPlaces = restricted(failure, (part) => (isPlace(part) ? outage.has(part) : null))
  const losses = smallestLosses(withinPlaces, outage) ?? []
  const ofServers = losses.filter(({ choose }) => choose.every(({ of }) => of.every(isServer)))
  return [...ofServers, ...losses.filter((sets) => !ofServers.includes(sets))]
}

function isPlace(part: PartId): boolean {
  return part.startsWith('site:') || part.startsWith('link:')
}

function smallerThan(than: readonly CutSets[], sets: readonly CutSets[]): readonly CutSets[] {
  const [smallest] = than
  return smallest ? sets.filter(({ size }) => size < smallest.size) : sets
}
