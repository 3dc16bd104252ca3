import type { Rule } from './rule.ts'
import { highAvailabilityPage } from '../tables/table.ts'
import { fullName, shortName } from './words.ts'

/** POOL-005: a pool of two is allowed before 2019, and not recommended. */
export const poolNotTwoServers: Rule = {
  id: 'POOL-005',
  severity: 'warning',
  law: 'An Enterprise Edition pool has at least three Front End Servers rather than two.',
  reason:
    'Two servers are no robust high availability and need care: a failed server is to come back at once, and after both were down they must start together or in reverse order. For one or two servers Microsoft recommends Standard Edition servers.',
  source: { title: highAvailabilityPage, section: 'Front End pool with two Front End servers' },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'pool',
  *check(pool) {
    const before2019 = pool.version === '2013' || pool.version === '2015'
    if (pool.edition !== 'enterprise' || !before2019 || pool.servers.length !== 2) return
    yield {
      targets: [pool.id],
      field: 'servers',
      message: `${fullName(pool.fqdn)} has 2 Front End Servers, which is not recommended: at least 3 should carry a pool, and two must be restarted together or in reverse order once both were down.`,
      todo: `Add a third Front End Server to ${shortName(pool.fqdn)}, or use a pair of Standard Edition servers.`,
    }
  },
}
