import { highAvailabilityPage } from '../tables/table.ts'
import type { Rule } from './rule.ts'
import { fullName, shortName } from '../words/words.ts'

/** POOL-006: one Front End Server is no Enterprise Edition pool worth the name. */
export const enterprisePoolNotOneServer: Rule = {
  id: 'POOL-006',
  severity: 'warning',
  law: 'An Enterprise Edition pool has more than one Front End Server.',
  reason:
    'A pool of one has no high availability, and needs a Back End of its own all the same. For one or two servers Microsoft recommends Standard Edition servers.',
  source: { title: highAvailabilityPage, section: 'Front End pool with two Front End servers' },
  basis: 'inferred',
  topologyBuilder: 'allows',
  scope: 'pool',
  *check(pool) {
    if (pool.edition !== 'enterprise' || pool.servers.length !== 1) return
    yield {
      targets: [pool.id],
      field: 'servers',
      message: `${fullName(pool.fqdn)} has a single Front End Server: when it is down, the whole pool is.`,
      todo: `Add two Front End Servers to ${shortName(pool.fqdn)}, or use a pair of Standard Edition servers.`,
    }
  },
}
