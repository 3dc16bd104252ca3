import type { ServerId } from '../../model/id.ts'
import type { Pool } from '../../model/pool.ts'
import type { Topology } from '../../model/topology.ts'
import { lossesOf } from '../../outage/losses.ts'
import type { Outage } from '../../outage/part.ts'
import type { Reading } from '../../quorum/reading.ts'
import { judge, type Losses, type Verdict } from '../../quorum/verdict.ts'

/** What the maintenance of one pool is planned on. */
export interface Ground {
  readonly topology: Topology
  readonly pool: Pool
  readonly outage: Outage
  readonly reading: Reading
}

/** What is so while these servers are down on top of the outage. */
interface During {
  readonly losses: Losses
  readonly verdict: Verdict
}

/** Judges the pool while these servers are down on top of the outage. */
export function during({ topology, pool, outage, reading }: Ground, servers: readonly ServerId[]): During {
  const losses = lossesOf(topology, pool, new Set([...outage, ...servers]))
  return { losses, verdict: judge(pool, losses, reading) }
}

/** Whether the pool certainly runs while these servers are down on top of the outage. */
export function runsWithout(ground: Ground, ...servers: readonly ServerId[]): boolean {
  return during(ground, servers).verdict.functional === true
}
