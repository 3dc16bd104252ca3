import type { SqlAvailability } from '../model/store.ts'
import type { Rule } from './rule.ts'
import { backEndPage } from './pages.ts'
import { fullName, shortNames } from '../words/words.ts'

/** PAIR-017: both Back Ends of a pair are kept available by the same method. */
export const pairingSameBackEndAvailability: Rule = {
  id: 'PAIR-017',
  severity: 'warning',
  law: 'The Back Ends of paired Enterprise Edition pools use the same high availability method.',
  reason:
    'Microsoft asks for one method in both pools once either of them uses one. Whoever runs the pair then also handles two different failovers.',
  source: { title: backEndPage, section: 'Introduction' },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'pairing',
  *check(pairing, { pool: a, sqlStore: storeA }, { pool: b, sqlStore: storeB }) {
    if (a.edition !== 'enterprise' || b.edition !== 'enterprise' || !storeA || !storeB) return
    const [methodA, methodB] = [storeA.availability.kind, storeB.availability.kind]
    if (methodA === methodB) return
    const [shortA, shortB] = shortNames(a.fqdn, b.fqdn)
    yield {
      targets: [pairing.id, a.id, b.id],
      message: `The Back End of ${fullName(a.fqdn)} ${methods[methodA]}, that of ${fullName(b.fqdn)} ${methods[methodB]}. Both pools of a pair should use the same high availability method.`,
      todo: `Give the SQL Server stores of ${shortA} and ${shortB} the same method.`,
    }
  },
}

const methods: Readonly<Record<SqlAvailability['kind'], string>> = {
  single: 'is a single SQL Server instance',
  mirrored: 'is mirrored',
  alwaysOn: 'uses an AlwaysOn Availability Group',
  failoverCluster: 'is a failover cluster instance',
}
