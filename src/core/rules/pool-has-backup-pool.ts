import type { Rule } from './rule.ts'
import { fullName, shortName } from '../words/words.ts'

/** PAIR-023: a pool without a backup pool cannot be failed over. */
export const poolHasBackupPool: Rule = {
  id: 'PAIR-023',
  severity: 'info',
  law: 'A pool that is to be failed over has a backup pool.',
  reason:
    'Pool failover can be invoked only for a pool that has an Associated Backup Pool. Pairing is a choice, not a duty: hence a remark, where the cmdlet would refuse.',
  source: { title: 'Invoke-CsPoolFailOver', section: 'Detailed Description' },
  basis: 'documented',
  topologyBuilder: 'not applicable',
  scope: 'pool',
  *check(pool, { pairings, managementStore }) {
    const paired = pairings.some(({ partner }) => partner.id !== pool.id)
    if (paired || managementStore) return // the pool of the Central Management store is told more by CMS-003
    yield {
      targets: [pool.id],
      message: `${fullName(pool.fqdn)} has no backup pool, so it cannot be failed over when it is lost.`,
      todo: `Pair ${shortName(pool.fqdn)} with a pool in another site if its users must survive the loss of this one.`,
    }
  },
}
