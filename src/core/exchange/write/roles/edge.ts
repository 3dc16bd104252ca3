import type { EdgePool } from '../../../model/role.ts'
import type { Site } from '../../../model/site.ts'
import { clusterOf, serviceOf, serviceVersion, siteKeyOf, type Look } from '../look.ts'
import { external, poolCluster, type Interface } from '../machines.ts'
import { needs, service, type PlanPart, type Port } from '../plan.ts'
import { port, sip } from '../port.ts'

/** An Edge Server or Edge pool. Its computers have an internal address, and one external one or one for each service. */
export function planEdge(look: Look, site: Site, role: EdgePool): PlanPart {
  const on = clusterOf(role.id)
  const facts = { version: serviceVersion(role.version), on, group: on }
  const several: readonly Interface[] = [
    ['External', 2],
    ['External', 3],
  ]
  return {
    clusters: [
      poolCluster(look, on, role, {
        site: siteKeyOf(site.id),
        interfaces: [['Internal', 1], external, ...(role.singleAddress ? [] : several)],
        withoutNat: !role.nat,
      }),
    ],
    services: [
      service('EdgeServer', {
        ...facts,
        key: serviceOf('EdgeServer', role.id),
        needs: needs(serviceOf('Registrar', role.nextHop)),
        ports: edgePorts(role),
      }),
      service('ManagementServices', {
        ...facts,
        key: serviceOf('ManagementServices', role.id),
        ports: [port('ReplicationService', 'Replication', 'Internal', role.replicationPort, 'Https')],
      }),
    ],
  }
}

/** With a single address the services share its number and the FQDN of the Access Edge service. */
function edgePorts(role: EdgePool): Port[] {
  const single = role.singleAddress
  const access = { fqdn: role.accessFqdn }
  const conferencing = { fqdn: single ? role.accessFqdn : role.conferencingFqdn, number: single ? 1 : 2 }
  const av = { fqdn: single ? role.accessFqdn : role.avFqdn, number: single ? 1 : 3 }
  return [
    port('AccessEdge', 'SipServer', 'Internal', 5061, 'Mtls'),
    port('AccessEdge', 'SipClient', 'External', role.accessPort, 'Tls', access),
    port('DataEdge', 'PsomServer', 'Internal', 8057, 'Mtls'),
    port('DataEdge', 'PsomClient', 'External', role.conferencingPort, 'Tls', conferencing),
    { ...sip('MediaRelayAuthenticationEdge', 5062, 'MRAS'), side: 'Internal' },
    port('MediaRelayEdge', 'TURNServer', 'Internal', 443, 'Tcp'),
    port('MediaRelayEdge', 'TURNServer', 'External', role.avPort, 'Tcp', av),
    port('MediaRelayEdge', 'TURNServer', 'Internal', 3478, 'Udp'),
    port('MediaRelayEdge', 'TURNServer', 'External', 3478, 'Udp', av),
    port('MediaRelayEdge', 'MediaCommunication', 'External', 50000, 'TcpOrUdp', { range: 10000, ...av }),
    ...(role.federation ? [port('AccessEdge', 'SipServer', 'External', 5061, 'Mtls', access)] : []),
    ...(role.skypeSearch ? [skypeSearchPort] : []),
    ...(role.xmpp ? xmppPorts : []),
  ]
}

const skypeSearchPort = port('SkypeSearchProxy', 'WebServer', 'Internal', 4443, 'Mtls', {
  path: '/LiveServer/SkypeSearchProxy/',
})
const xmppPorts: readonly Port[] = [
  port('XmppFederationProxy', 'XmppServer', 'External', 5269, 'Tls', { authorizes: true }),
  port('XmppFederationProxy', 'XptServer', 'Internal', 23456, 'Mtls', { path: '/XmppFederation/' }),
]
