import { remove } from '../edit/remove.ts'
import { enterprisePoolHasServers } from '../rules/enterprise-pool-has-servers.ts'
import { shortName } from '../words/words.ts'
import { recommendedFrontEnds } from '../tables/limits.ts'
import { alternative, type FixesOf } from './fix.ts'
import { growPool } from './grow-pool.ts'
import { poolOf } from './targets.ts'

/** POOL-002: servers for the pool, or no such pool. */
export const enterprisePoolHasServersFixes: FixesOf = {
  rule: enterprisePoolHasServers.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    if (!pool) return []
    return [
      ...growPool(doc, pool, recommendedFrontEnds.value),
      alternative(`Delete ${shortName(pool.fqdn)}`, (current) => remove.apply(current, { ids: [pool.id] })),
    ]
  },
}
