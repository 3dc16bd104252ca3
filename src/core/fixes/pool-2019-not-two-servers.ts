import { pool2019NotTwoServers } from '../rules/pool-2019-not-two-servers.ts'
import { recommendedFrontEnds } from '../tables/limits.ts'
import type { FixesOf } from './fix.ts'
import { growPool } from './grow-pool.ts'
import { poolOf } from './targets.ts'

/** POOL-004: a third server. */
export const pool2019NotTwoServersFixes: FixesOf = {
  rule: pool2019NotTwoServers.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    return pool ? growPool(doc, pool, recommendedFrontEnds.value) : []
  },
}
