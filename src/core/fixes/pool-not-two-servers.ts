import { poolNotTwoServers } from '../rules/pool-not-two-servers.ts'
import { recommendedFrontEnds } from '../tables/limits.ts'
import type { FixesOf } from './fix.ts'
import { growPool } from './grow-pool.ts'
import { poolOf } from './targets.ts'

/** POOL-005: a third server. */
export const poolNotTwoServersFixes: FixesOf = {
  rule: poolNotTwoServers.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    return pool ? growPool(doc, pool, recommendedFrontEnds.value) : []
  },
}
