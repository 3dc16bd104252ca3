import type { Rule } from './rule.ts'
import { disasterRecoveryPage } from './pages.ts'

/** CMS-001: a deployment with pools has exactly one Central Management store. */
export const managementStoreChosen: Rule = {
  id: 'CMS-001',
  severity: 'error',
  law: 'A deployment has exactly one Central Management store, on one of its pools.',
  reason:
    'It holds the configuration of every server. Publishing writes to it, so without one nothing can be published.',
  source: { title: disasterRecoveryPage, section: 'Central Management store failover' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'deployment',
  *check({ managementStore, sites }) {
    if (managementStore !== null) return
    const pool = sites.find((site) => site.pools.length > 0)?.pools[0]
    if (!pool) return
    yield {
      targets: [pool.id],
      field: 'managementStore',
      message:
        'No pool of this deployment holds the Central Management store, so the topology cannot be published.',
      todo: 'Choose the pool whose Back End holds the Central Management store.',
    }
  },
}
