import type { Rule } from './rule.ts'
import { disasterRecoveryPage } from './pages.ts'
import { fullName, shortName } from '../words/words.ts'

/** CMS-003: the pool that holds the Central Management store is paired. */
export const managementStorePoolPaired: Rule = {
  id: 'CMS-003',
  severity: 'warning',
  law: 'The pool that holds the Central Management store is paired.',
  reason:
    'Pairing it sets up a standby of the Central Management store in the backup pool. Without one, the loss of this pool leaves the deployment running but no configuration can be changed.',
  source: { title: disasterRecoveryPage, section: 'Central Management store failover' },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'pool',
  *check(pool, { pairings, managementStore }) {
    if (!managementStore || pairings.some(({ partner }) => partner.id !== pool.id)) return
    yield {
      targets: [pool.id],
      message: `${fullName(pool.fqdn)} holds the Central Management store and has no backup pool, so no standby of the store exists. If the pool is lost, it cannot be failed over and nothing in the deployment can be configured.`,
      todo: `Pair ${shortName(pool.fqdn)} with a pool in another site.`,
    }
  },
}
