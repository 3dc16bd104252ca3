import type { ServerId } from '../model/id.ts'
import type { Pool } from '../model/pool.ts'
import { emptyTopology } from '../model/topology.ts'
import { placedGroups } from '../quorum/placement.ts'
import type { Basis, Reading } from '../quorum/reading.ts'
import type { Losses } from '../quorum/verdict.ts'
import { binomial } from './binomial.ts'
import { diagramOf } from './diagram.ts'
import { failingBySize } from './losses-by-size.ts'
import { notFunctional } from './pool-failure.ts'

/*
 * A model of placement. Documented is that a routing group has three replicas, and that its users have service while two of
 * them run. How many groups there are and where they stand is assumed: as many as servers, spread evenly.
 */

/** One routing group of the model: users whose data is on the same servers. */
export interface RoutingGroup {
  /** From 1. */
  readonly id: number
  /** The servers that hold its replicas, the primary first. */
  readonly replicas: readonly ServerId[]
}

/** Where the model places the routing groups of a pool. */
export interface Placement {
  readonly basis: Basis
  readonly groups: readonly RoutingGroup[]
}

/** All replicas run; enough for its users, but not all; too few, so that its users have no service. */
export type GroupState = 'served' | 'degraded' | 'lost'

/** How the routing groups of a pool stand. */
export interface GroupStates {
  readonly basis: Basis
  readonly groups: readonly { readonly group: RoutingGroup; readonly state: GroupState }[]
  readonly served: number
  readonly degraded: number
  readonly lost: number
}

/** An exact fraction in lowest terms. */
export interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

/** Replicas of a routing group, documented; smaller pools hold one on each server. */
const replicasOfGroup = 3

/** As many routing groups as servers, spread as when they are all placed at once. */
export function placement(pool: Pool): Placement {
  const count = pool.servers.length
  const placed = placedGroups(pool, count, replicasOfGroup, [...pool.servers.keys()])
  const groups = placed.map((positions, i): RoutingGroup => {
    return { id: i + 1, replicas: positions.flatMap((at) => pool.servers[at]?.id ?? []) }
  })
  return { basis: 'assumed', groups }
}

/** How the routing groups of the model stand while these servers are down; whether the pool is functional is another matter. */
export function groupStates(pool: Pool, losses: Losses): GroupStates {
  const groups = placement(pool).groups.map((group) => {
    const down = group.replicas.filter((id) => losses.servers.has(id)).length
    return { group, state: stateOf(group.replicas.length, down) }
  })
  const count = (wanted: GroupState): number => groups.filter(({ state }) => state === wanted).length
  return {
    basis: 'assumed',
    groups,
    served: count('served'),
    degraded: count('degraded'),
    lost: count('lost'),
  }
}

/** The chance that one routing group is lost when `failed` (0 to all) of so many servers, any of them, are down. */
export function groupLossGiven(servers: number, failed: number): Fraction {
  const replicas = Math.min(replicasOfGroup, servers)
  let lost = 0
  for (let down = lostFrom(replicas); down <= replicas; down++)
    lost += binomial(replicas, down) * binomial(servers - replicas, failed - down)
  return reduced(lost, binomial(servers, failed))
}

/**
 * The share of users with service for 0, 1, 2, … servers down, averaged over the servers that may be down and over all
 * placements, with the databases up: the pool is functional and the routing group is not lost. `null` where no row is
 * printed for the pool.
 */
export function serviceByLosses(pool: Pool, reading: Reading): readonly Fraction[] | null {
  const failure = notFunctional(emptyTopology, pool, reading, 'holds')
  if (failure === null) return null
  const servers = pool.servers.length
  const stopped = failingBySize(
    diagramOf(failure),
    pool.servers.map(({ id }) => id),
  )
  return stopped.map((count, failed) => {
    const ways = binomial(servers, failed)
    const { numerator, denominator } = groupLossGiven(servers, failed)
    return reduced((ways - count) * (denominator - numerator), ways * denominator)
  })
}

/**
 * The share of users with service, averaged over every placement, when each server is up with probability `p` and the
 * databases are up. `null` where no row is printed for the pool.
 */
export function expectedService(pool: Pool, reading: Reading, p: number): number | null {
  const shares = serviceByLosses(pool, reading)
  const servers = pool.servers.length
  return (
    shares &&
    shares.reduce(
      (sum, { numerator, denominator }, failed) =>
        sum +
        (binomial(servers, failed) * p ** (servers - failed) * (1 - p) ** failed * numerator) / denominator,
      0,
    )
  )
}

/** From so many replicas down on a group is lost: two of three. Of fewer replicas the last one is enough. */
const lostFrom = (replicas: number): number => (replicas === replicasOfGroup ? 2 : replicas)

function stateOf(replicas: number, down: number): GroupState {
  if (down === 0) return 'served'
  return down >= lostFrom(replicas) ? 'lost' : 'degraded'
}

function reduced(numerator: number, denominator: number): Fraction {
  let [a, b] = [numerator, denominator]
  while (b > 0) [a, b] = [b, a % b]
  return { numerator: numerator / a, denominator: denominator / a }
}
