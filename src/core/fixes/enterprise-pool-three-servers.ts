import { enterprisePoolThreeServers } from '../rules/enterprise-pool-three-servers.ts'
import { recommendedFrontEnds } from '../tables/limits.ts'
import type { FixesOf } from './fix.ts'
import { growPool } from './grow-pool.ts'
import { poolOf } from './targets.ts'

/** POOL-003: as many servers as every pool should have. */
export const enterprisePoolThreeServersFixes: FixesOf = {
  rule: enterprisePoolThreeServers.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    return pool ? growPool(doc, pool, recommendedFrontEnds.value) : []
  },
}
