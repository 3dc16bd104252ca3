import { disasterRecoveryPage } from '../rules/pages.ts'
import type { CatalogueEntry } from './entry.ts'
import { simulated } from './states.ts'

/** The laws on the Central Management store that are no rule of their own. */
export const managementStoreLaws: readonly CatalogueEntry[] = [
  {
    id: 'CMS-004',
    severity: 'error',
    law: 'The Central Management store fails over before the pool that holds it.',
    source: { title: disasterRecoveryPage, section: 'Central Management store failover' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: simulated('The order of a failover is not in a topology.'),
  },
  {
    id: 'CMS-005',
    severity: 'info',
    law: 'The Central Management store may stay where it was failed over to.',
    source: { title: disasterRecoveryPage, section: 'Central Management store failover' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: simulated('It is about what follows a failover, which no topology holds.'),
  },
  {
    id: 'CMS-006',
    severity: 'error',
    law: 'The Central Management store fails over only to the database that the topology defines for it, from a server of that pool.',
    source: { title: 'Invoke-CsManagementServerFailover', section: 'Description' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: simulated('Where a cmdlet runs, and by whom, is not in a topology.'),
  },
  {
    id: 'CMS-007',
    severity: 'warning',
    law: 'Without its Central Management store the deployment runs on, but no configuration can be changed.',
    source: { title: 'Preparing to restore Lync Server 2013', section: 'Central Management store' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: simulated('Whether the store can be used at a moment is not in a topology.'),
  },
  {
    id: 'CMS-008',
    severity: 'error',
    law: 'The Central Management store moves only to a pool with a new database for it, a running Front End service, and the right to enable the topology.',
    source: { title: 'Move-CsManagementServer', section: 'Description' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: simulated('What runs on the target when the store moves is not in a topology.'),
  },
]
