import { manageFrontEndsPage, topologyBasicsPage, topologyBuilderHelpPage } from '../rules/pages.ts'
import { highAvailabilityPage } from '../tables/table.ts'
import { largeMeetingsPage } from './documents.ts'
import type { CatalogueEntry } from './entry.ts'
import { checkedBy, notDecidable, simulated, todoList } from './states.ts'

const twoServers = 'Front End pool with two Front End servers'
const configurationChanges = 'Front End pool configuration failures and changes'

/** The laws on the size and quorum of pools that are no rule of their own. */
export const poolLaws: readonly CatalogueEntry[] = [
  {
    id: 'POOL-008',
    severity: 'info',
    law: 'The fabric of a pool knows 20 servers at most, of which 12 are active.',
    source: { title: topologyBuilderHelpPage, section: 'Define the computers in this pool' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: checkedBy('POOL-007'),
  },
  {
    id: 'POOL-010',
    severity: 'warning',
    law: 'Every later start of a pool needs as many servers as the first, or a reset for quorum loss while the pool has its quorum.',
    source: { title: highAvailabilityPage, section: 'Routing Group Level quorum loss' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: simulated('Which servers are up when a pool starts is not in a topology.'),
  },
  {
    id: 'POOL-011',
    severity: 'error',
    law: 'With fewer servers up than the table of functional pools asks for, the remaining ones stop all services.',
    source: { title: highAvailabilityPage, section: 'Pool-level quorum loss, table of functional pools' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: simulated(
      'Which servers are up at a moment is not in a topology; the verdict of a pool tells what would happen.',
    ),
  },
  {
    id: 'POOL-018',
    severity: 'warning',
    law: 'A failed server of a pool of two comes back as soon as possible.',
    source: { title: highAvailabilityPage, section: twoServers },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: simulated('How long a server is down is not in a topology.'),
  },
  {
    id: 'POOL-019',
    severity: 'error',
    law: 'After both servers of a pool of two were down, they start together, or in the reverse order, or after a reset for quorum loss.',
    source: { title: highAvailabilityPage, section: twoServers },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: simulated('The order in which servers stop and start is not in a topology.'),
  },
  {
    id: 'POOL-020',
    severity: 'warning',
    law: 'At least three Front End Servers run when the first users are moved to a pool.',
    source: { title: highAvailabilityPage, section: 'Additional steps to ensure pools are functional' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: simulated('When users are moved, and which servers run then, is not in a topology.'),
  },
  {
    id: 'POOL-021',
    severity: 'warning',
    law: 'After servers were added or removed and the topology was published, every Front End Server of the pool restarts.',
    source: { title: highAvailabilityPage, section: configurationChanges },
    basis: 'documented',
    topologyBuilder: 'warns',
    state: checkedBy(todoList),
  },
  {
    id: 'POOL-024',
    severity: 'error',
    law: 'A pool that was down as a whole while its servers changed needs a service reset after publishing.',
    source: { title: highAvailabilityPage, section: configurationChanges },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: simulated('Whether a pool was down during a change is not in a topology.'),
  },
  {
    id: 'POOL-025',
    severity: 'warning',
    law: 'A Front End Server that will be out for days leaves the topology and is added again later.',
    source: { title: highAvailabilityPage, section: configurationChanges },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: notDecidable('A topology does not say which server is out, or for how long it will be.'),
  },
  {
    id: 'POOL-026',
    severity: 'warning',
    law: 'A new Front End Server has the cumulative update of its pool.',
    source: { title: manageFrontEndsPage, section: 'Add or remove Front End Servers' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: notDecidable('Cumulative updates of servers are not in a topology.'),
  },
  {
    id: 'POOL-027',
    severity: 'error',
    law: 'The Deployment Wizard runs on every server that was added or removed.',
    source: { title: manageFrontEndsPage, section: 'Add or remove Front End Servers' },
    basis: 'documented',
    topologyBuilder: 'warns',
    state: checkedBy(todoList),
  },
  {
    id: 'POOL-029',
    severity: 'error',
    law: 'All servers of a pool run the same roles.',
    source: { title: topologyBasicsPage, section: 'Server roles' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: notDecidable('A topology gives roles to pools and not to servers, so it cannot be broken.'),
  },
  {
    id: 'POOL-031',
    severity: 'info',
    law: 'A Persistent Chat pool is the one kind of pool that stretches over two data centers.',
    source: {
      title:
        'Plan for Persistent Chat Server high availability and disaster recovery in Skype for Business Server 2015',
      section: 'Stretched pools',
    },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: notDecidable(
      'It permits to Persistent Chat what POOL-030 forbids to others, so no topology can break it.',
    ),
  },
  {
    id: 'POOL-035',
    severity: 'warning',
    law: 'The data of a user lives on three Front End Servers, or on fewer where the pool has fewer.',
    source: { title: highAvailabilityPage, section: 'Planning for the management of Front End pools' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: checkedBy('POOL-003'),
  },
  {
    id: 'POOL-036',
    severity: 'warning',
    law: 'A group of users loses service when two of the three servers that hold its data are gone, though the pool has its quorum.',
    source: { title: highAvailabilityPage, section: 'Routing Group Level quorum loss' },
    basis: 'inferred',
    topologyBuilder: 'not applicable',
    state: simulated(
      'Which servers hold the data of which users is decided while a pool runs and is not in a topology.',
    ),
  },
  {
    id: 'POOL-037',
    severity: 'warning',
    law: 'A pool for meetings of up to 1,000 participants is for such meetings alone and homes no users.',
    source: { title: largeMeetingsPage, section: 'Plan for a dedicated pool' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: notDecidable(
      'A topology does not say that a pool is meant for large meetings: a pool without users may be new.',
    ),
  },
]
