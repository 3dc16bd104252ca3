import type { Rule } from './rule.ts'
import { deployPairPage } from './pages.ts'
import { fullName } from '../words/words.ts'

/** PAIR-001: no pool is its own backup. */
export const pairingJoinsTwoPools: Rule = {
  id: 'PAIR-001',
  severity: 'error',
  law: 'A pairing joins two different pools.',
  reason:
    'A backup pool takes over when its partner is lost; a pool that is lost cannot take over for itself.',
  source: { title: deployPairPage, section: 'To deploy a pair of Front End pools, step 4' },
  basis: 'inferred',
  topologyBuilder: 'not documented',
  scope: 'pairing',
  *check(pairing, { pool }) {
    if (pairing.pools[0] !== pairing.pools[1]) return
    yield {
      targets: [pairing.id, pool.id],
      message: `${fullName(pool.fqdn)} is paired with itself, so nothing takes over when it is lost.`,
      todo: 'Remove this pairing and choose another pool as Associated Backup Pool.',
    }
  },
}
