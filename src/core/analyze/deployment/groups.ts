import { numberOf } from '../../model/id.ts'
import type { Pool } from '../../model/pool.ts'
import { poolsOf, type Topology } from '../../model/topology.ts'
import { pairedWith } from '../partners.ts'

/** Pools that back each other up, directly or through others, in the order of the topology. */
export function groupsOf(topology: Topology): readonly (readonly Pool[])[] {
  const seen = new Set<Pool>()
  const groups: Pool[][] = []
  for (const pool of poolsOf(topology)) {
    const group = reached(topology, pool, seen)
    if (group.length > 0) groups.push(group)
  }
  return groups
}

function reached(topology: Topology, from: Pool, seen: Set<Pool>): Pool[] {
  const waiting = [from]
  const group: Pool[] = []
  for (let pool = waiting.pop(); pool; pool = waiting.pop()) {
    if (seen.has(pool)) continue
    seen.add(pool)
    group.push(pool)
    for (const partner of pairedWith(topology, pool.id)) waiting.push(partner.pool)
  }
  return group.toSorted((a, b) => numberOf(a.id) - numberOf(b.id))
}
