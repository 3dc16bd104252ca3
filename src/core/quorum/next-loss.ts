import type { ServerId } from '../model/id.ts'
import type { Pool } from '../model/pool.ts'
import { documentedReading, type Reading } from './reading.ts'
import { judge, noLosses, type Losses, type Verdict } from './verdict.ts'

/**
 * What happens when a running server is lost next.
 * - `safe`: the pool survives it, and another loss like it.
 * - `last`: the pool survives it, but then no other server that counts as it does may be lost.
 * - `stops`: the pool is not functional without it.
 * - `unknown`: not documented.
 */
export type NextLoss = 'safe' | 'last' | 'stops' | 'unknown'

/**
 * What losing each running server next means. A server that does not count is safe to lose. Of a pool that is not
 * functional there is nothing left to lose: the map is empty.
 */
export function nextLosses(
  pool: Pool,
  losses: Losses = noLosses,
  reading: Reading = documentedReading,
): ReadonlyMap<ServerId, NextLoss> {
  const verdict = judge(pool, losses, reading)
  if (verdict.functional === false) return new Map()
  return new Map(
    pool.servers.flatMap(({ id }, position) =>
      losses.servers.has(id) ? [] : [[id, nextLoss(verdict, position)] as const],
    ),
  )
}

function nextLoss({ functional, requirements }: Verdict, position: number): NextLoss {
  const counted = requirements.filter(({ ofFirst }) => ofFirst === null || position < ofFirst)
  const spare = Math.min(...counted.map(({ running, needed }) => running - needed))
  if (spare <= 0) return 'stops'
  if (functional === null) return 'unknown'
  return spare === 1 ? 'last' : 'safe'
}
