import type { Rule } from './rule.ts'
import { fullName, shortName } from '../words/words.ts'

/** PAIR-027: the standby of the Central Management store on a Standard Edition server is set up by hand. */
export const managementStoreStandbyByHand: Rule = {
  id: 'PAIR-027',
  severity: 'warning',
  law: 'On a Standard Edition server the standby of the Central Management store is installed by hand.',
  reason:
    'Pairing the pool of the Central Management store sets up a standby in the backup pool. On a Standard Edition server that needs its database to be installed first; without it the store cannot be failed over. Once a pairing was published, this is a reminder only.',
  source: { title: 'Front End pool ABC failover procedure in Lync Server 2013', section: 'Step 25' },
  basis: 'documented',
  topologyBuilder: 'not applicable',
  scope: 'pool',
  *check(pool, { pairings, managementStore, published }) {
    if (!managementStore) return
    for (const { pairing, partner } of pairings) {
      if (partner.id === pool.id || partner.edition !== 'standard') continue
      const isNew = !published?.managementStore || !published.partners.includes(partner.id)
      yield {
        targets: [pairing.id, pool.id, partner.id],
        severity: isNew ? 'warning' : 'info',
        message: `${fullName(pool.fqdn)} holds the Central Management store and is paired with the Standard Edition server ${fullName(partner.fqdn)}. There the database of the standby is not installed by publishing, and without it the store cannot be failed over.`,
        todo: `After publishing, install the database with Install-CsDatabase -CentralManagementDatabase on the SQL Server instance rtc of ${shortName(partner.fqdn)}.`,
      }
    }
  },
}
