import { environmentPage, topologyBuilderHelpPage } from '../rules/pages.ts'
import { edgeRecoveryPage, simpleUrlsPage } from './documents.ts'
import type { CatalogueEntry } from './entry.ts'
import { checkedBy, notDecidable, waitsFor } from './states.ts'

const webServices = waitsFor('web services of a pool')
const simpleUrls = waitsFor('simple URLs')

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
    id: 'NAME-010',
    severity: 'error',
    law: 'The external FQDN of the web services is unique among pools, Standard Edition servers and Directors.',
    source: { title: topologyBuilderHelpPage, section: 'Web services settings' },
    basis: 'documented',
    topologyBuilder: 'not documented',
    state: webServices,
  },
  {
    id: 'NAME-011',
    severity: 'error',
    law: 'An internal FQDN of the web services that overrides the FQDN of the pool is another one, unique, and not for a single computer.',
    source: { title: topologyBuilderHelpPage, section: 'Specify the Web Services URL' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: webServices,
  },
  {
    id: 'NAME-012',
    severity: 'warning',
    law: 'The internal FQDN of the web services is overridden only where DNS balances the load.',
    source: { title: topologyBuilderHelpPage, section: 'Web services settings' },
    basis: 'documented',
    topologyBuilder: 'allows',
    state: webServices,
  },
  {
    id: 'NAME-013',
    severity: 'error',
    law: 'Simple URLs start with https://, are unique, none begins another, and there is one for meetings in each SIP domain and one to dial in.',
    source: { title: simpleUrlsPage, section: 'Simple URL naming and validation rules' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: simpleUrls,
  },
  {
    id: 'NAME-014',
    severity: 'error',
    law: 'The host of a simple URL is not a SIP domain.',
    source: { title: simpleUrlsPage, section: 'Introduction' },
    basis: 'documented',
    topologyBuilder: 'not documented',
    state: simpleUrls,
  },
  {
    id: 'NAME-015',
    severity: 'warning',
    law: 'A change of simple URLs reaches the servers by a cmdlet on each, and a new host needs DNS records and certificates too.',
    source: { title: simpleUrlsPage, section: 'Changing Simple URLs after deployment' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: simpleUrls,
  },
  {
    id: 'NAME-016',
    severity: 'warning',
    law: 'Simple URLs survive a disaster where DNS leads to the web services of both paired pools.',
    source: { title: simpleUrlsPage, section: 'Disaster Recovery option for simple URLs' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: simpleUrls,
  },
  {
    id: 'NAME-018',
    severity: 'error',
    law: 'Edge pools in different sites have different internal and external FQDNs.',
    source: { title: edgeRecoveryPage, section: 'FQDNs of Edge pools' },
    basis: 'documented',
    topologyBuilder: 'not documented',
    state: waitsFor('Edge pools'),
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
