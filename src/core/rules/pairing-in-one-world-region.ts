import type { Rule } from './rule.ts'
import { disasterRecoveryPage } from './pages.ts'
import { fullName, shortNames } from '../words/words.ts'

/** PAIR-014, with PAIR-013: the data centres of a pair are in one world region. Silent where a region is not stated. */
export const pairingInOneWorldRegion: Rule = {
  id: 'PAIR-014',
  severity: 'warning',
  law: 'Paired pools stand in one world region.',
  reason:
    'Any distance is supported, but the Backup Service falls behind where the way is long. After a disaster more data is lost, and the documented recovery times hold within one region only.',
  source: { title: disasterRecoveryPage, section: 'Introduction, distance of the data centers' },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'pairing',
  *check(pairing, first, second) {
    const [regionA, regionB] = [first.site.worldRegion.trim(), second.site.worldRegion.trim()]
    const stated = regionA !== '' && regionB !== ''
    if (!stated || regionA.toLowerCase() === regionB.toLowerCase()) return
    const [a, b] = [first.pool, second.pool]
    const [shortA, shortB] = shortNames(a.fqdn, b.fqdn)
    yield {
      targets: [pairing.id, a.id, b.id],
      message: `${fullName(a.fqdn)} stands in ${regionA}, ${fullName(b.fqdn)} in ${regionB}. Replication across world regions takes longer, so a disaster can lose more data.`,
      todo: `Pair ${shortA} with a pool in ${regionA} and ${shortB} with one in ${regionB}, or accept the loss.`,
    }
  },
}
