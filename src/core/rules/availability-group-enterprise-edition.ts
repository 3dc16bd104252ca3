import { instanceName } from '../model/store.ts'
import { sqlEditionOf } from '../tables/sql-releases.ts'
import { backEndPage } from './pages.ts'
import type { Rule } from './rule.ts'

/** SQL-016: an AlwaysOn Availability Group needs the Enterprise edition of SQL Server. Silent where none is stated. */
export const availabilityGroupEnterpriseEdition: Rule = {
  id: 'SQL-016',
  severity: 'unsupported',
  law: 'A Back End in an AlwaysOn Availability Group runs SQL Server Enterprise.',
  reason:
    'No other edition has the Availability Groups that a Back End needs. SQL Server Standard can be a failover cluster instance.',
  source: {
    title: backEndPage,
    section: 'AlwaysOn Availability Groups and AlwaysOn Failover Cluster Instances',
  },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'sql',
  *check({ id, availability, software }) {
    const edition = sqlEditionOf(software)
    if (availability.kind !== 'alwaysOn' || edition === null || edition === 'enterprise') return
    const named = edition === 'standard' ? 'Standard' : 'Express'
    yield {
      targets: [id],
      field: 'software',
      message: `The AlwaysOn Availability Group behind ${instanceName(availability.listener)} runs on SQL Server ${named}. It is supported on SQL Server Enterprise only.`,
      todo: 'Use SQL Server Enterprise, or a failover cluster instance instead of the group, or write down why this must stay.',
    }
  },
}
