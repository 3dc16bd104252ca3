import type { ServerId } from '../../model/id.ts'
import type { Pool } from '../../model/pool.ts'
import { votersOf } from '../../quorum/voters.ts'
import type { Reading } from '../../quorum/reading.ts'
import { groupRisk } from './group-risk.ts'
import { during, runsWithout, type Ground } from './ground.ts'
import type { DomainMap } from '../../quorum/upgrade-domains.ts'

/** Servers of one upgrade domain that go down together. */
export interface Batch {
  /** The name of the upgrade domain. */
  readonly domain: string
  readonly servers: readonly ServerId[]
  /** Why the servers of the domain go one at a time, as a sentence; `null` where nothing but the pace says so. */
  readonly split: string | null
}

/** How many servers go down at once: a whole upgrade domain, or one. */
export type Pace = 'domain' | 'server'

/**
 * What goes down together, in a safe order: the upgrade domains with the fewest votes come first, and in each the servers
 * that do not count, so that a patch that breaks servers is met where it costs the pool least; among equals the order of
 * the pool. A domain goes one server at a time where that is safer.
 */
export function batchesOf(
  ground: Ground,
  wanted: ReadonlySet<ServerId>,
  domains: DomainMap,
  pace: Pace,
): readonly Batch[] {
  const weights = weightsOf(ground.pool, ground.reading)
  const weight = (servers: readonly ServerId[]): number =>
    servers.reduce((sum, id) => sum + (weights.get(id) ?? 0), 0)
  return domains.domains
    .map(({ name, servers }) => ({
      name,
      servers: lightestFirst(
        servers.filter((id) => wanted.has(id)),
        weights,
      ),
    }))
    .filter(({ servers }) => servers.length > 0)
    .toSorted((a, b) => weight(a.servers) - weight(b.servers) || a.servers.length - b.servers.length)
    .flatMap(({ name, servers }): readonly Batch[] => {
      const split = pace === 'domain' ? splitBecause(ground, servers, domains) : null
      return pace === 'server' || split !== null
        ? servers.map((id) => ({ domain: name, servers: [id], split }))
        : [{ domain: name, servers, split }]
    })
}

function lightestFirst(
  servers: readonly ServerId[],
  weights: ReadonlyMap<ServerId, number>,
): readonly ServerId[] {
  return servers.toSorted((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0))
}

/** How many printed rows count each server: 0 for the servers beyond the first ones. */
function weightsOf(pool: Pool, reading: Reading): ReadonlyMap<ServerId, number> {
  const rows = votersOf(pool, reading)?.rows ?? []
  return new Map(
    pool.servers.map(({ id }, position) => [
      id,
      rows.filter(({ ofFirst }) => ofFirst === null || position < ofFirst).length,
    ]),
  )
}

/** Why these servers had better go one at a time; `null` where that would not help. */
function splitBecause(ground: Ground, servers: readonly ServerId[], domains: DomainMap): string | null {
  if (servers.length < 2) return null
  if (!runsWithout(ground, ...servers)) return 'Together they would stop the pool, so they go one at a time.'
  const together = during(ground, servers)
  const alone = servers.map((id) => during(ground, [id]))
  const margin = Math.min(...alone.map(({ verdict }) => verdict.margin ?? 0))
  if ((together.verdict.margin ?? 0) <= 0 && margin > 0)
    return 'Together they would leave the pool unable to survive a further loss, so they go one at a time.'
  const lost = groupRisk(ground.pool, together.losses, domains).inModel
  const lostAlone = Math.max(...alone.map(({ losses }) => groupRisk(ground.pool, losses, domains).inModel))
  return lostAlone < lost
    ? 'Together they would take two of the three replicas of a routing group (inferred, by the model of placement), so they go one at a time.'
    : null
}
