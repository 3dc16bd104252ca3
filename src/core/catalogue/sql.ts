import { alwaysOnPage, backEndPage, topologyBasicsPage, topologyBuilderHelpPage } from '../rules/pages.ts'
import { patchBackEndPage, publish2013Page, publishRequirementsPage } from './documents.ts'
import type { CatalogueEntry } from './entry.ts'
import { checkedBy, notDecidable, simulated, todoList } from './states.ts'

/** The laws on the Back End that are no rule of their own. */
export const sqlLaws: readonly CatalogueEntry[] = [
  {
    id: 'SQL-010',
    severity: 'warning',
    law: 'A mirrored Back End is unavailable once two of primary, mirror and witness are gone, even if the primary still runs.',
    source: {
      title: backEndPage,
      section: 'User experience during Back End Server failure with database mirroring',
    },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: simulated('Which database servers are up at a moment is not in a topology.'),
  },
  {
    id: 'SQL-011',
    severity: 'error',
    law: 'The primary may write to the file share that mirroring is set up through, and the mirror may read it.',
    source: { title: topologyBuilderHelpPage, section: 'Install mirror database options' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: notDecidable(
      'The share is named only while the topology is published, and permissions are not in a topology.',
    ),
  },
  {
    id: 'SQL-013',
    severity: 'info',
    law: 'All databases of a pool are mirrored together, those of Response Groups, Call Park and the Central Management store included.',
    source: { title: backEndPage, section: 'Database mirroring' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: notDecidable(
      'A topology states mirroring for a store as a whole, so no topology can mirror a part of it.',
    ),
  },
  {
    id: 'SQL-019',
    severity: 'warning',
    law: 'An AlwaysOn Availability Group is published twice: by the FQDN of a node first, then by that of the listener, with an update of every replica.',
    source: {
      title: alwaysOnPage,
      section: 'Deploy an Always On Availability Group on a new Front End pool, step 8',
    },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: checkedBy(todoList),
  },
  {
    id: 'SQL-020',
    severity: 'info',
    law: 'After a Back End Server of an AlwaysOn Availability Group was patched, the topology is published again.',
    source: {
      title: 'Manage databases in Skype for Business Server',
      section: 'AlwaysOn Availability Groups',
    },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: notDecidable('A topology does not say which database server was patched, or when.'),
  },
  {
    id: 'SQL-022',
    severity: 'error',
    law: 'A SQL Server cluster or AlwaysOn Availability Group exists before a pool uses it; Topology Builder sets up mirroring alone.',
    source: { title: backEndPage, section: 'Introduction' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: notDecidable(
      'Whether the cluster exists is known to SQL Server alone; a topology only says that it is used.',
    ),
  },
  {
    id: 'SQL-027',
    severity: 'warning',
    law: 'The Back End shares its database server with no databases of other products.',
    source: { title: topologyBasicsPage, section: 'Front End Server and Back End Server' },
    basis: 'documented',
    topologyBuilder: 'allows',
    state: notDecidable('Databases of other products are not in a topology.'),
  },
  {
    id: 'SQL-028',
    severity: 'info',
    law: 'Users fall into resiliency mode once the Back End has been down for 30 minutes.',
    source: { title: patchBackEndPage, section: 'Introduction' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: simulated('How long a Back End is down is not in a topology.'),
  },
  {
    id: 'SQL-029',
    severity: 'error',
    law: 'The disk that the Central Management store is created on has 20 GB free.',
    source: { title: publish2013Page, section: 'Prerequisites' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: notDecidable('The disks of database servers are not in a topology.'),
  },
  {
    id: 'SQL-030',
    severity: 'error',
    law: 'The Back End of an Enterprise Edition pool is online and reachable while the topology is published.',
    source: { title: publishRequirementsPage, section: 'SQL Server' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: notDecidable('Whether a server answers can only be seen in its network, not in a topology.'),
  },
  {
    id: 'SQL-031',
    severity: 'error',
    law: 'Databases are updated while they are not mirrored, without cleaning them, and on clusters with paths of their own.',
    source: { title: 'Install-CsDatabase', section: 'Parameters' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: notDecidable('It is about how a cmdlet is called, which no topology holds.'),
  },
]
