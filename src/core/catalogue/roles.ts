import { topologyBasicsPage, topologyBuilderHelpPage, userModelPage } from '../rules/pages.ts'
import {
  deprecatedPage,
  edgeRecoveryPage,
  edgeTopologyPage,
  failoverPage,
  replacePoolPage,
  trunksPage,
  voiceResiliencyPage,
} from './documents.ts'
import type { CatalogueEntry } from './entry.ts'
import { notDecidable, waitsFor } from './states.ts'

const edgePools = waitsFor('Edge pools')
const voiceRouting = waitsFor('Mediation Servers, gateways and trunks')
const persistentChat = waitsFor('Persistent Chat pools')

const additionalTrunksPage = 'Define additional trunks in Topology Builder for Lync Server 2013'

/** The laws on sites that are no rule of their own. */
export const siteLaws: readonly CatalogueEntry[] = [
  {
    id: 'SITE-002',
    severity: 'error',
    law: 'Call Admission Control, where it is used, runs in exactly one pool of a central site.',
    source: { title: topologyBuilderHelpPage, section: 'Select features' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: waitsFor('features of a pool'),
  },
  {
    id: 'SITE-003',
    severity: 'info',
    law: 'A branch site holds Survivable Branch Appliances or Servers, gateways and Mediation Servers only.',
    source: { title: topologyBasicsPage, section: 'Sites' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: waitsFor('branch sites'),
  },
  {
    id: 'SITE-004',
    severity: 'info',
    law: 'A site with a Standard Edition server is a central site.',
    source: { title: 'Reference topologies', section: 'Central sites and branch sites' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: notDecidable('Every site of a document is a central site, so it cannot be broken.'),
  },
]

/** The laws on Edge pools: documents hold none yet. */
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
    state: edgePools,
  },
  {
    id: 'EDGE-002',
    severity: 'error',
    law: 'Exactly one Edge pool of the organization is enabled for SIP federation.',
    source: { title: topologyBuilderHelpPage, section: 'Edge settings' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: edgePools,
  },
  {
    id: 'EDGE-003',
    severity: 'error',
    law: 'The next hop of an Edge pool is a Director, a Front End pool or a Standard Edition server.',
    source: { title: topologyBuilderHelpPage, section: 'Edge next hop settings' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: edgePools,
  },
  {
    id: 'EDGE-004',
    severity: 'error',
    law: 'An Edge pool leads elsewhere before the pool that is its next hop fails over.',
    source: { title: failoverPage, section: 'Fail over a Front End pool' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: edgePools,
  },
  {
    id: 'EDGE-005',
    severity: 'error',
    law: 'Both interfaces of an Edge pool are balanced in the same way.',
    source: { title: topologyBuilderHelpPage, section: 'Define the computers of the Edge pool' },
    basis: 'documented',
    topologyBuilder: 'not documented',
    state: edgePools,
  },
  {
    id: 'EDGE-006',
    severity: 'error',
    law: 'Network address translation does not go with a hardware load balancer in front of an Edge pool.',
    source: { title: topologyBuilderHelpPage, section: 'Select IP options of the Edge pool' },
    basis: 'documented',
    topologyBuilder: 'not documented',
    state: edgePools,
  },
  {
    id: 'EDGE-007',
    severity: 'error',
    law: 'An Edge pool with one FQDN and IP address has three different ports.',
    source: { title: topologyBuilderHelpPage, section: 'Select features of the Edge pool' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: edgePools,
  },
  {
    id: 'EDGE-008',
    severity: 'warning',
    law: 'The backup of an Edge pool is a second one in another site, and federation is led there by hand.',
    source: { title: edgeRecoveryPage, section: 'Federation' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: edgePools,
  },
  {
    id: 'EDGE-009',
    severity: 'warning',
    law: 'Edge pools and Director pools have two servers or more, and a Director pool ten at most.',
    source: { title: userModelPage, section: 'Edge Server and Director' },
    basis: 'documented',
    topologyBuilder: 'not documented',
    state: waitsFor('Edge pools and Directors'),
  },
  {
    id: 'EDGE-010',
    severity: 'error',
    law: 'Skype for Business Server 2019 has no XMPP federation.',
    source: { title: deprecatedPage, section: 'XMPP Gateways for Skype for Business Server' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: edgePools,
  },
  {
    id: 'EDGE-011',
    severity: 'warning',
    law: 'Pools whose Edge pool is lost with its site use another Edge pool.',
    source: { title: failoverPage, section: 'Change the Edge pool associated with a Front End pool' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: edgePools,
  },
]

/** The laws on next hops, gateways and trunks: documents hold none yet. */
export const routeLaws: readonly CatalogueEntry[] = [
  {
    id: 'ROUTE-001',
    severity: 'error',
    law: 'The next hop of Mediation Servers, trusted applications, Persistent Chat and Video Interop Servers is a Front End pool or Standard Edition server.',
    source: { title: topologyBuilderHelpPage, section: 'Mediation next hop settings' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: voiceRouting,
  },
  {
    id: 'ROUTE-002',
    severity: 'warning',
    law: 'A next hop that leads to a pool that failed is changed.',
    source: { title: replacePoolPage, section: 'Step 15' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: voiceRouting,
  },
  {
    id: 'ROUTE-003',
    severity: 'error',
    law: 'Trunks are unique by name and by their two ends, use a port that the Mediation Server listens on, and name the gateway by FQDN for TLS.',
    source: { title: additionalTrunksPage, section: 'To define an additional trunk' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: voiceRouting,
  },
  {
    id: 'ROUTE-004',
    severity: 'error',
    law: 'A gateway has a root trunk, and one trunk is the default.',
    source: { title: trunksPage, section: 'Introduction' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: voiceRouting,
  },
  {
    id: 'ROUTE-005',
    severity: 'error',
    law: 'A video gateway has exactly one SIP video trunk, and a Video Interop Server may have many.',
    source: {
      title: 'Create a Video Interop Server pool in Skype for Business Server',
      section: 'SIP video trunks',
    },
    basis: 'documented',
    topologyBuilder: 'not documented',
    state: waitsFor('Video Interop Servers, video gateways and SIP video trunks'),
  },
  {
    id: 'ROUTE-006',
    severity: 'error',
    law: 'Mediation Servers beside Front End Servers are as many as the pool may have.',
    source: { title: trunksPage, section: 'Introduction' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: voiceRouting,
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
    state: voiceRouting,
  },
]

/** The laws on server roles that are no rule of their own. */
export const roleLaws: readonly CatalogueEntry[] = [
  {
    id: 'ROLE-001',
    severity: 'error',
    law: 'Directors, Edge Servers, Video Interop Servers, Office Web Apps and other products do not share a computer with a Front End Server.',
    source: { title: topologyBasicsPage, section: 'Collocation of server roles' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: waitsFor('Directors, Edge Servers and other roles'),
  },
  {
    id: 'ROLE-002',
    severity: 'error',
    law: 'Only a Persistent Chat pool of several servers has backup stores, one pool of a site is the default, and one server is active at least.',
    source: { title: topologyBuilderHelpPage, section: 'Properties of a Persistent Chat pool' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: persistentChat,
  },
  {
    id: 'ROLE-003',
    severity: 'error',
    law: 'Skype for Business Server 2019 has no Persistent Chat.',
    source: { title: deprecatedPage, section: 'Persistent Chat for Skype for Business Server' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: persistentChat,
  },
]
