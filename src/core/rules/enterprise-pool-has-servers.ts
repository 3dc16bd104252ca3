import type { Rule } from './rule.ts'
import { topologyBuilderHelpPage } from './pages.ts'
import { fullName, shortName } from '../words/words.ts'

/** POOL-002: an Enterprise Edition pool has a Front End Server. */
export const enterprisePoolHasServers: Rule = {
  id: 'POOL-002',
  severity: 'error',
  law: 'An Enterprise Edition pool has at least one Front End Server.',
  reason:
    'A pool without servers serves nobody, and Topology Builder does not leave its page without a first computer. A pool of one can be defined: POOL-006 speaks of it.',
  source: { title: topologyBuilderHelpPage, section: 'Define the Front End pool FQDN' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'pool',
  *check(pool) {
    if (pool.edition !== 'enterprise' || pool.servers.length > 0) return
    yield {
      targets: [pool.id],
      field: 'servers',
      message: `${fullName(pool.fqdn)} has no Front End Server, so it cannot be deployed.`,
      todo: `Add at least three Front End Servers to ${shortName(pool.fqdn)}, or remove it.`,
    }
  },
}
