import type { RoleWith } from '../../model/role.ts'
import { edgePorts, federationPort, replicationPort } from '../../tables/ports.ts'
import { edgeComponents } from '../components.ts'
import type { ServicePort } from './deployment.ts'
import { portOf } from './ports.ts'
import { base, mainOf, type Surroundings } from './role-facts.ts'
import type { FoundRole } from './roles.ts'

/** The Edge pool that was found: what it offers to the outside is in its ports, their addresses and names. */
export function edgeFrom(found: FoundRole, around: Surroundings): RoleWith<'edge'> {
  const { fqdn, services, cluster } = found
  const { assume, idOf } = around.references
  const main = mainOf(found, 'EdgeServer')
  const ports = main.flatMap((service) => service.ports)
  const outside = externalPorts(ports)
  const isStated = outside.access.length > 0 || outside.conferencing.length > 0 || outside.av.length > 0
  const singleAddress = isStated && isSingleAddress(outside)
  const usual = singleAddress ? edgePorts.single : edgePorts.separate
  const portAt = (named: readonly ServicePort[], name: keyof typeof edgeServices) => {
    const port = portOf(named, () => true)
    if (port === null) assume(`${edgeServices[name]} port of ${fqdn}`)
    return port ?? usual[`${name}Port`]
  }
  const accessFqdn = fqdnOf(outside.access)
  const addresses = cluster.machines.flatMap((machine) => machine.addresses)
  const statedReplicationPort = portOf(
    mainOf(found, 'ManagementServices').flatMap((service) => service.ports),
    ({ usage, owner }) => `${usage} ${owner}`.includes('replicat'),
  )
  const runs = (component: string) => {
    const name = component.toLowerCase()
    return ports.some(({ owner, usage }) => owner === name || usage === name)
  }
  return {
    ...base(found, around, 'edge', 'EdgeServer'),
    nextHop: idOf(found, services, 'Registrar', ['pool', 'director']),
    singleAddress,
    accessFqdn,
    accessPort: portAt(outside.access, 'access'),
    conferencingFqdn: fqdnOf(outside.conferencing) || (singleAddress ? accessFqdn : ''),
    conferencingPort: portAt(outside.conferencing, 'conferencing'),
    avFqdn: fqdnOf(outside.av) || (singleAddress ? accessFqdn : ''),
    avPort: portAt(outside.av, 'av'),
    federation: outside.hasFederation,
    xmpp: runs(edgeComponents.xmpp),
    skypeSearch: runs(edgeComponents.skypeSearch),
    nat: addresses.some(({ side, publicIp }) => side === 'External' && publicIp !== null),
    replicationPort: statedReplicationPort ?? replicationPort,
    internalLoadBalancing: null,
    externalLoadBalancing: null,
  }
}

const edgeServices = {
  access: 'Access Edge service',
  conferencing: 'Web Conferencing Edge service',
  av: 'A/V Edge service',
}

/** The ports that each Edge service offers to the outside. */
interface ExternalPorts {
  readonly access: readonly ServicePort[]
  readonly conferencing: readonly ServicePort[]
  readonly av: readonly ServicePort[]
  /** Whether other organisations are listened to, on a port of their own. */
  readonly hasFederation: boolean
}

function externalPorts(ports: readonly ServicePort[]): ExternalPorts {
  const outside = ports.filter(({ side }) => side === 'external')
  const sip = outside.filter(({ owner }) => owner === edgeComponents.access.toLowerCase())
  const forServers = sip.filter(
    ({ usage, protocol, port }) =>
      usage === 'sipserver' && (protocol === 'mtls' || (protocol !== 'tls' && port === federationPort)),
  )
  const forClients = sip.filter((port) => !forServers.includes(port))
  return {
    access: forClients.length > 0 ? forClients : forServers,
    conferencing: outside.filter(({ owner }) => owner === edgeComponents.conferencing.toLowerCase()),
    av: outside.filter(
      ({ owner, protocol, count }) => owner.startsWith('mediarelay') && protocol !== 'udp' && count === 1,
    ),
    hasFederation: forServers.length > 0,
  }
}

/** Whether all services share one address: the same number of it, and not several names. */
function isSingleAddress({ access, conferencing, av }: ExternalPorts): boolean {
  const ports = [...access, ...conferencing, ...av]
  const names = ports.map(({ configuredFqdn }) => configuredFqdn.toLowerCase()).filter((name) => name !== '')
  return new Set(ports.map(({ address }) => address)).size === 1 && new Set(names).size <= 1
}

function fqdnOf(ports: readonly ServicePort[]): string {
  return ports.find(({ configuredFqdn }) => configuredFqdn !== '')?.configuredFqdn ?? ''
}
