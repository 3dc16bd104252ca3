import type { Rule } from './rule.ts'
import { highAvailabilityPage } from '../tables/table.ts'
import { fullName, shortName } from './words.ts'

/** POOL-004: Skype for Business Server 2019 refuses a pool of two. */
export const pool2019NotTwoServers: Rule = {
  id: 'POOL-004',
  severity: 'error',
  law: 'An Enterprise Edition pool of Skype for Business Server 2019 does not have exactly two Front End Servers.',
  reason: 'Topology Builder 2019 refuses to publish a topology with such a pool.',
  source: {
    title: `${highAvailabilityPage}, Skype for Business Server 2019`,
    section: 'Front End pool with two Front End servers',
  },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'pool',
  *check(pool) {
    if (pool.edition !== 'enterprise' || pool.version !== '2019' || pool.servers.length !== 2) return
    yield {
      targets: [pool.id],
      field: 'servers',
      message: `${fullName(pool.fqdn)} has 2 Front End Servers. Skype for Business Server 2019 refuses to publish a pool of two.`,
      todo: `Add a third Front End Server to ${shortName(pool.fqdn)}, or use a pair of Standard Edition servers.`,
    }
  },
}
