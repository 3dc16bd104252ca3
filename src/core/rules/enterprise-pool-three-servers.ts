import { recommendedFrontEnds } from '../tables/limits.ts'
import type { Rule } from './rule.ts'
import { counted, fullName, shortName } from '../words/words.ts'

const { value: recommended, source } = recommendedFrontEnds

/**
 * POOL-003: an Enterprise Edition pool has three Front End Servers or more. Silent where another rule says more about
 * the very size: none (POOL-002), one (POOL-006), two in a version that is known (POOL-004, POOL-005).
 */
export const enterprisePoolThreeServers: Rule = {
  id: 'POOL-003',
  severity: 'warning',
  law: 'An Enterprise Edition pool has at least three Front End Servers.',
  reason:
    "Each user's data lives on as many as three Front End Servers; with fewer, less than that can be lost.",
  source,
  basis: 'documented',
  topologyBuilder: 'allows',
  numbers: [{ what: 'Front End Servers in every pool, at least', of: recommendedFrontEnds }],
  scope: 'pool',
  *check(pool) {
    const size = pool.servers.length
    const said = size < 2 || pool.version !== 'other'
    if (pool.edition !== 'enterprise' || size >= recommended || said) return
    yield {
      targets: [pool.id],
      field: 'servers',
      message: `${fullName(pool.fqdn)} has ${counted(size, 'Front End Server')}; every Enterprise Edition pool should have at least ${recommended}.`,
      todo: `Add ${counted(recommended - size, 'Front End Server')} to ${shortName(pool.fqdn)}.`,
    }
  },
}
