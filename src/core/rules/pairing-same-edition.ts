import type { Rule } from './rule.ts'
import { disasterRecoveryPage } from './pages.ts'
import { fullName, shortNames } from '../words/words.ts'

/** PAIR-002: Enterprise Edition pairs with Enterprise Edition, Standard Edition with Standard Edition. */
export const pairingSameEdition: Rule = {
  id: 'PAIR-002',
  severity: 'unsupported',
  law: 'Paired pools are of the same edition.',
  reason:
    'Only a pool of the same edition is supported to carry its partner through a failover. Topology Builder does not stop other pairings.',
  source: { title: disasterRecoveryPage, section: 'Supported pairings' },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'pairing',
  *check(pairing, { pool: a }, { pool: b }) {
    if (a.edition === b.edition) return
    const [enterprise, standard] = a.edition === 'enterprise' ? [a, b] : [b, a]
    const [shortEnterprise, shortStandard] = shortNames(enterprise.fqdn, standard.fqdn)
    yield {
      targets: [pairing.id, a.id, b.id],
      message: `${fullName(enterprise.fqdn)} is an Enterprise Edition pool, ${fullName(standard.fqdn)} a Standard Edition server. Microsoft does not support them as a pair, although Topology Builder lets it through.`,
      todo: `Pair ${shortEnterprise} with an Enterprise Edition pool and ${shortStandard} with a Standard Edition server, or write down why this pairing must stay.`,
    }
  },
}
