import type { EdgePool } from '../../../model/role.ts'
import type { Site } from '../../../model/site.ts'
import { serviceVersion } from '../../service-versions.ts'
import { federationPort } from '../../../tables/ports.ts'
import { edgeComponents } from '../../components.ts'
import { clusterOf, serviceOf, siteKeyOf, type Look } from '../look.ts'
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
        ports: portsOf(role),
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
function portsOf(role: EdgePool): Port[] {
  const single = role.singleAddress
  const access = { fqdn: role.accessFqdn }
  const conferencing = { fqdn: single ? role.accessFqdn : role.conferencingFqdn, number: single ? 1 : 2 }
  const av = { fqdn: single ? role.accessFqdn : role.avFqdn, number: single ? 1 : 3 }
  return [
    port(edgeComponents.access, 'SipServer', 'Internal', 5061, 'Mtls'),
    port(edgeComponents.access, 'SipClient', 'External', role.accessPort, 'Tls', access),
    port(edgeComponents.conferencing, 'PsomServer', 'Internal', 8057, 'Mtls'),
    port(edgeComponents.conferencing, 'PsomClient', 'External', role.conferencingPort, 'Tls', conferencing),
    { ...sip('MediaRelayAuthenticationEdge', 5062, 'MRAS'), side: 'Internal' },
    port(edgeComponents.av, 'TURNServer', 'Internal', 443, 'Tcp'),
    port(edgeComponents.av, 'TURNServer', 'External', role.avPort, 'Tcp', av),
    port(edgeComponents.av, 'TURNServer', 'Internal', 3478, 'Udp'),
    port(edgeComponents.av, 'TURNServer', 'External', 3478, 'Udp', av),
    port(edgeComponents.av, 'MediaCommunication', 'External', 50000, 'TcpOrUdp', { range: 10000, ...av }),
    ...(role.federation
      ? [port(edgeComponents.access, 'SipServer', 'External', federationPort, 'Mtls', access)]
      : []),
    ...(role.skypeSearch ? [skypeSearchPort] : []),
    ...(role.xmpp ? xmppPorts : []),
  ]
}

const skypeSearchPort = port(edgeComponents.skypeSearch, 'WebServer', 'Internal', 4443, 'Mtls', {
  path: '/LiveServer/SkypeSearchProxy/',
})
const xmppPorts: readonly Port[] = [
  port(edgeComponents.xmpp, 'XmppServer', 'External', 5269, 'Tls', { authorizes: true }),
  port(edgeComponents.xmpp, 'XptServer', 'Internal', 23456, 'Mtls', { path: '/XmppFederation/' }),
]
