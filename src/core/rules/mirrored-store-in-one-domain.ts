import { domainOf } from '../model/fqdn.ts'
import { instanceName } from '../model/store.ts'
import { backEndPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { listed } from '../words/words.ts'

/** SQL-006: primary, mirror and witness are in one domain, as far as their names show it. Short names show none. */
export const mirroredStoreInOneDomain: Rule = {
  id: 'SQL-006',
  severity: 'unsupported',
  law: 'Primary, mirror and witness of a mirrored Back End are in the same domain.',
  reason:
    'Topology Builder and its cmdlets set up and remove mirroring only within one domain. A DNS suffix is no domain, but the two go together in most networks, so names of several suffixes must be explained.',
  source: { title: backEndPage, section: 'Guidelines for planning Back End Server mirroring' },
  basis: 'inferred',
  topologyBuilder: 'allows',
  scope: 'sql',
  *check({ id, availability: a }) {
    if (a.kind !== 'mirrored') return
    const partners = [a.primary, a.mirror, ...(a.witness ? [a.witness] : [])]
    const domains = new Set(
      partners.map(({ fqdn }) => domainOf(fqdn).toLowerCase()).filter((domain) => domain !== ''),
    )
    if (domains.size < 2) return
    yield {
      targets: [id],
      field: 'availability',
      message: `The servers of one mirroring have names in ${domains.size} domains: ${listed(partners.map(instanceName))}. Topology Builder sets up and removes mirroring only within one domain.`,
      todo: 'Take servers of one domain, or set the mirroring up in SQL Server itself and write that down.',
    }
  },
}
