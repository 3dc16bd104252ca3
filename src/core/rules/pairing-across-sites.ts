import type { Rule } from './rule.ts'
import { supportedPairsPage } from './pages.ts'
import { fullName, shortNames } from './words.ts'

/** PAIR-015, with PAIR-016: the two pools of a pair stand in different central sites. */
export const pairingAcrossSites: Rule = {
  id: 'PAIR-015',
  severity: 'warning',
  law: 'Paired pools stand in different central sites.',
  reason:
    'The two data centres should be far enough apart not to be hit by one disaster. The planning guide for Enterprise Voice resiliency asks for a backup Registrar in a different central site too.',
  source: { title: supportedPairsPage, section: 'Best practices' },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'pairing',
  *check(pairing, first, second) {
    if (first.pool.id === second.pool.id || first.site.id !== second.site.id) return
    const [a, b] = [first.pool, second.pool]
    const [shortA, shortB] = shortNames(a.fqdn, b.fqdn)
    yield {
      targets: [pairing.id, a.id, b.id],
      message: `${fullName(a.fqdn)} and ${fullName(b.fqdn)} both stand in the site ${first.site.name || '(no name)'}. Whatever takes the site takes the pool and its backup.`,
      todo: `Pair ${shortA} or ${shortB} with a pool in another site.`,
    }
  },
}
