import { edgeTopologyPage, trunksPage, voiceResiliencyPage } from '../rules/pages.ts'
import { failoverPage, replacePoolPage } from './documents.ts'
import type { CatalogueEntry } from './entry.ts'
import { checkedBy, notDecidable, simulated } from './states.ts'

/** The laws on Edge pools that are no rule of their own. */
export const edgeLaws: readonly CatalogueEntry[] = [
  {
    id: 'EDGE-001',
    severity: 'error',
    law: 'A Front End pool uses one Edge pool at most.',
    source: {
      title: edgeTopologyPage,
      section: 'Build your Edge Server topology, Associate Front End pools',
    },
    basis: 'documented',
    topologyBuilder: 'warns',
    state: notDecidable(
      'A Front End pool of a document names one Edge pool, so it cannot be broken: another one takes its place.',
    ),
  },
  {
    id: 'EDGE-004',
    severity: 'error',
    law: 'An Edge pool leads elsewhere before the pool that is its next hop fails over.',
    source: { title: failoverPage, section: 'Fail over a Front End pool' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: simulated('It is part of the order in which a pool is failed over.'),
  },
  {
    id: 'EDGE-011',
    severity: 'warning',
    law: 'Pools whose Edge pool is lost with its site use another Edge pool.',
    source: { title: failoverPage, section: 'Change the Edge pool associated with a Front End pool' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: simulated('It is about what is done while a site with its Edge pool is down.'),
  },
]

/** The laws on next hops, gateways and trunks that are no rule of their own. */
export const routeLaws: readonly CatalogueEntry[] = [
  {
    id: 'ROUTE-002',
    severity: 'warning',
    law: 'A next hop that leads to a pool that failed is changed.',
    source: { title: replacePoolPage, section: 'Step 15' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: simulated('It is about what is done while the pool behind it is down.'),
  },
  {
    id: 'ROUTE-006',
    severity: 'error',
    law: 'Mediation Servers beside Front End Servers are as many as the pool may have.',
    source: { title: trunksPage, section: 'Introduction' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: checkedBy('POOL-007'),
  },
  {
    id: 'ROUTE-007',
    severity: 'warning',
    law: 'A voice route for failover uses a gateway in another site.',
    source: {
      title: voiceResiliencyPage,
      section: 'Central site resiliency, Requirements and Recommendations',
    },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: notDecidable(
      'Voice routes are configured by cmdlet or in the Control Panel; a topology does not hold them.',
    ),
  },
]
