import { findPool } from '../model/topology.ts'
import type { Rule } from './rule.ts'
import { topologyBuilderHelpPage } from './pages.ts'
import { fullName } from '../words/words.ts'

/** CMS-002: publishing does not move the Central Management store. Without a pool for it, CMS-001 speaks. */
export const managementStoreNotMoved: Rule = {
  id: 'CMS-002',
  severity: 'warning',
  law: 'The Central Management store stays on the pool that it was published on, unless it was moved by cmdlet.',
  reason:
    'Topology Builder does not let a published location be changed. Here it is a warning, because a document may follow a move or a failover of the store that was made already.',
  source: { title: topologyBuilderHelpPage, section: 'Central Management Server settings' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'deployment',
  *check({ managementStore }, { managementPool, published }) {
    // The pools of the publication are walked only where the store is elsewhere.
    const before = published?.managementStore ?? null
    if (!managementPool || !published || before === null || before === managementStore) return
    const from = findPool(published, before)
    if (!from) return
    yield {
      targets: [managementPool.id],
      field: 'managementStore',
      message: `The Central Management store was published on ${fullName(from.fqdn)}, and this topology has it on ${fullName(managementPool.fqdn)}. Publishing does not move it.`,
      todo: 'Move it with Move-CsManagementServer before publishing (after a disaster, with Invoke-CsManagementServerFailover), or put it back.',
    }
  },
}
