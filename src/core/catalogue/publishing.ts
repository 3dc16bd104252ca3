import { manageFrontEndsPage, topologyBuilderHelpPage } from '../rules/pages.ts'
import { publish2013Page, publishPage, publishRequirementsPage } from './documents.ts'
import type { CatalogueEntry } from './entry.ts'
import { checkedBy, notDecidable, publishGate, todoList } from './states.ts'

/** The laws on publishing: the gate and the to-do list see to some, the rest needs the servers themselves. */
export const publishingLaws: readonly CatalogueEntry[] = [
  {
    id: 'PUB-001',
    severity: 'error',
    law: 'A topology with errors is not published.',
    source: { title: publishPage, section: 'Publish the topology' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: checkedBy(publishGate),
  },
  {
    id: 'PUB-002',
    severity: 'error',
    law: 'A topology is published from a computer of the same domain or forest, with Active Directory prepared, and not from an Edge Server.',
    source: { title: publishRequirementsPage, section: 'The computer to publish from' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: notDecidable('Nothing is published to servers from here; Active Directory is not in a topology.'),
  },
  {
    id: 'PUB-003',
    severity: 'error',
    law: 'Every computer of the topology but Edge Servers is joined to the domain before publishing.',
    source: { title: publishRequirementsPage, section: 'Computer accounts' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: notDecidable('Computer accounts stand in Active Directory and not in a topology.'),
  },
  {
    id: 'PUB-004',
    severity: 'error',
    law: 'Whoever publishes belongs to RTCUniversalServerAdmins, and to Domain Admins where roles change.',
    source: { title: publish2013Page, section: 'Prerequisites' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: notDecidable('Group memberships stand in Active Directory and not in a topology.'),
  },
  {
    id: 'PUB-005',
    severity: 'warning',
    law: 'Databases are created by an administrator of the SQL Server, in Topology Builder or apart from it.',
    source: { title: publishPage, section: 'Publish the topology' },
    basis: 'documented',
    topologyBuilder: 'not documented',
    state: notDecidable('Logins of SQL Server are not in a topology.'),
  },
  {
    id: 'PUB-006',
    severity: 'error',
    law: 'The DNS records of a pool exist before it is published.',
    source: { title: 'DNS requirements for Front End pools in Lync Server 2013', section: 'Introduction' },
    basis: 'documented',
    topologyBuilder: 'not documented',
    state: notDecidable('DNS records are not in a topology.'),
  },
  {
    id: 'PUB-007',
    severity: 'warning',
    law: 'Once a Central Management store exists, work starts with the topology that is downloaded from it.',
    source: { title: topologyBuilderHelpPage, section: 'Root node' },
    basis: 'documented',
    topologyBuilder: 'allows',
    state: notDecidable(
      'What is in the Central Management store today cannot be seen from here, only the file that was opened.',
    ),
  },
  {
    id: 'PUB-008',
    severity: 'error',
    law: 'What is published started from the version that is in the Central Management store.',
    source: { title: topologyBuilderHelpPage, section: 'Root node' },
    basis: 'inferred',
    topologyBuilder: 'allows',
    state: notDecidable(
      'The version in the Central Management store cannot be seen from here; a published document carries its own revision and fingerprint.',
    ),
  },
  {
    id: 'PUB-009',
    severity: 'warning',
    law: 'Front End Servers are added and removed outside business hours, because publishing restarts the pool.',
    source: { title: manageFrontEndsPage, section: 'Add or remove Front End Servers' },
    basis: 'documented',
    topologyBuilder: 'allows',
    state: checkedBy(todoList),
  },
  {
    id: 'PUB-010',
    severity: 'error',
    law: 'A deployment is removed only after users, conference directories and idle computers are gone, and never comes back.',
    source: { title: topologyBuilderHelpPage, section: 'Remove deployment' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: notDecidable('Users and conference directories of a deployment are not in a topology.'),
  },
  {
    id: 'PUB-011',
    severity: 'error',
    law: 'Users, conference directories, Response Groups, Call Park orbits and unassigned numbers leave a pool before it is removed.',
    source: {
      title: 'Remove Front End pool or Standard Edition server in Lync Server 2013',
      section: 'Before the pool is deleted',
    },
    basis: 'documented',
    topologyBuilder: 'not documented',
    state: checkedBy(todoList),
  },
]
