import { environmentPage, simpleUrlsPage } from '../rules/pages.ts'
import type { CatalogueEntry } from './entry.ts'
import { checkedBy, notDecidable, todoList } from './states.ts'

/** The laws on names and URLs that are no rule of their own. */
export const nameLaws: readonly CatalogueEntry[] = [
  {
    id: 'NAME-005',
    severity: 'error',
    law: 'A server is called in the topology what its operating system calls it.',
    source: { title: environmentPage, section: 'Supported names and characters' },
    basis: 'documented',
    topologyBuilder: 'allows',
    state: notDecidable('What the operating system of a server calls it is not in a topology.'),
  },
  {
    id: 'NAME-009',
    severity: 'error',
    law: 'A new pool does not take the FQDN of a pool of an earlier product.',
    source: { title: 'What’s in a (pool) name', section: 'A report from the field' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: notDecidable(
      'Two pools of one name in a topology are told by NAME-008; pools of earlier products than Lync Server 2013, and pools that were removed long ago, are not in it.',
    ),
  },
  {
    id: 'NAME-015',
    severity: 'warning',
    law: 'A change of simple URLs reaches the servers by a cmdlet on each, and a new host needs DNS records and certificates too.',
    source: { title: simpleUrlsPage, section: 'Changing Simple URLs after deployment' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: checkedBy(todoList),
  },
  {
    id: 'NAME-016',
    severity: 'warning',
    law: 'Simple URLs survive a disaster where DNS leads to the web services of both paired pools.',
    source: { title: simpleUrlsPage, section: 'Disaster Recovery option for simple URLs' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: notDecidable('Which servers DNS leads to, and when it leads elsewhere, is not in a topology.'),
  },
  {
    id: 'NAME-019',
    severity: 'info',
    law: 'Upper and lower case make no difference between FQDNs.',
    source: { title: 'DNS case insensitivity clarification (RFC 4343)', section: 'Comparison of names' },
    basis: 'inferred',
    topologyBuilder: 'not applicable',
    state: checkedBy('NAME-008'),
  },
]
