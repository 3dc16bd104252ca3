import { pairedPoolThreeServers } from '../rules/paired-pool-three-servers.ts'
import { frontEndsToSynchronise } from '../tables/limits.ts'
import type { FixesOf } from './fix.ts'
import { growPool } from './grow-pool.ts'
import { poolOf } from './targets.ts'

/** PAIR-019: as many servers as must once run at the same time. */
export const pairedPoolThreeServersFixes: FixesOf = {
  rule: pairedPoolThreeServers.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    return pool ? growPool(doc, pool, frontEndsToSynchronise.value) : []
  },
}
