import type { UnresolvedReference } from '../model/topology.ts'
import type { Rule } from './rule.ts'
import { topologyBuilderHelpPage } from './pages.ts'

/** REF-001 (ours): nothing of an imported file refers to something that the file does not define. */
export const referencesResolved: Rule = {
  id: 'REF-001',
  severity: 'error',
  law: 'Whatever a topology refers to is part of it.',
  reason:
    'A reference that leads nowhere is a pool, a store or a Central Management store that is missing when the topology is put to use.',
  source: { title: topologyBuilderHelpPage, section: 'Dependencies between pools, servers and stores' },
  basis: 'inferred',
  topologyBuilder: 'not documented',
  scope: 'deployment',
  *check({ unresolved }) {
    for (const { from, relation, reference } of unresolved) {
      yield {
        targets: [from],
        message: `The imported file names ${reference} as ${relations[relation]}, but does not define it.`,
        todo: 'Choose one that exists, or open a file that is whole.',
      }
    }
  },
}

const relations: Readonly<Record<UnresolvedReference['relation'], string>> = {
  'backup pool': 'the Associated Backup Pool',
  'SQL Server store': 'the SQL Server store',
  'file store': 'the file store',
  'Central Management store': 'the place of the Central Management store',
  'archiving store': 'the SQL Server store for archiving',
  'monitoring store': 'the SQL Server store for monitoring',
  'Edge pool': 'the Edge pool',
  'Office Web Apps Server': 'the Office Web Apps Server',
  'next hop': 'the next hop',
  'Mediation Server': 'the Mediation Server of a trunk',
  'federation route': 'the federation route',
  'default Persistent Chat pool': 'the default Persistent Chat pool',
  other: 'something this depends on',
}
