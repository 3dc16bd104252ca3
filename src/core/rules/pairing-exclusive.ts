import type { Rule } from './rule.ts'
import { disasterRecoveryPage } from './pages.ts'
import { fullName, listed, shortName } from '../words/words.ts'

/** PAIR-005: a pool stands in one pairing at most. */
export const pairingExclusive: Rule = {
  id: 'PAIR-005',
  severity: 'error',
  law: 'A pool is paired with one other pool at most.',
  reason:
    'A pool backs up one other Front End pool and has one backup pool. Topology Builder therefore offers only pools that are not paired yet.',
  source: {
    title: disasterRecoveryPage,
    section: 'Backup Registrar relationships and Survivable Branch Appliances',
  },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'pool',
  *check(pool, { pairings }) {
    const others = pairings.filter(({ partner }) => partner.id !== pool.id)
    if (others.length < 2) return
    const partners = listed(others.map(({ partner }) => fullName(partner.fqdn)))
    yield {
      targets: [pool.id, ...others.map(({ pairing }) => pairing.id)],
      message: `${fullName(pool.fqdn)} stands in ${others.length} pairings: with ${partners}. A pool can have one backup pool and back up one pool.`,
      todo: `Keep one pairing of ${shortName(pool.fqdn)} and remove the others.`,
    }
  },
}
