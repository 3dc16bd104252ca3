import { fileSharingPage, topologyBuilderHelpPage } from '../rules/pages.ts'
import type { CatalogueEntry } from './entry.ts'
import { notDecidable } from './states.ts'

/** The laws on file stores that are no rule of their own. */
export const fileStoreLaws: readonly CatalogueEntry[] = [
  {
    id: 'FILE-003',
    severity: 'error',
    law: 'The share of a file store exists, and DNS knows its server, when the topology is published.',
    source: { title: topologyBuilderHelpPage, section: 'Define the file store' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: notDecidable('Whether a share exists and DNS knows its server is not in a topology.'),
  },
  {
    id: 'FILE-004',
    severity: 'error',
    law: 'Whoever publishes the topology has full control of the share.',
    source: { title: 'Enable-CsTopology', section: 'Description' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: notDecidable('Permissions are not in a topology.'),
  },
  {
    id: 'FILE-006',
    severity: 'warning',
    law: 'DFS keeps a file store available inside one data center as well as it can, and the files are backed up every 4 to 8 hours.',
    source: { title: fileSharingPage, section: 'Introduction' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: notDecidable('How DFS replicates, and when files are backed up, is not in a topology.'),
  },
]
