import type { RoleKind } from '../../model/id.ts'
import { connectionOf, sqlComputers, sqlNames } from '../../model/store.ts'
import { poolsOf, type Topology } from '../../model/topology.ts'
import type { CmdletMetadata, ParameterMetadata } from '../catalogue/metadata.ts'

/** What can stand behind a parameter, by its name or by cmdlet and name. */
type Kind =
  | 'pools'
  | 'all pools'
  | 'computers'
  | 'sites'
  | 'site names'
  | 'sql'
  | 'instances'
  | 'registrars'
  | 'user servers'
  | 'edge servers'
  | 'services'
  | 'configurations'
  | 'application servers'
  | 'windows services'
  | 'cluster nodes'

const byParameter: Readonly<Record<string, Kind>> = {
  poolfqdn: 'pools',
  pools: 'pools',
  target: 'pools',
  targetpool: 'pools',
  targetfqdn: 'pools',
  homepool: 'pools',
  registrarpool: 'pools',
  proxypool: 'pools',
  targetpoolfqdn: 'pools',
  'get-cscomputer pool': 'all pools',
  'get-csservice poolfqdn': 'all pools',
  'get-cspool identity': 'all pools',
  'get-cspool site': 'site names',
  computername: 'computers',
  computers: 'computers',
  replicafqdn: 'computers',
  machinefqdn: 'computers',
  skipserver: 'computers',
  computerfqdn: 'computers',
  'get-cscomputer identity': 'computers',
  'get-cssite identity': 'sites',
  'set-cssite identity': 'sites',
  federationroute: 'edge servers',
  xmppfederationroute: 'edge servers',
  edgeserver: 'edge servers',
  'set-csedgeserver identity': 'edge servers',
  registrar: 'registrars',
  backupregistrar: 'registrars',
  'set-csregistrar identity': 'registrars',
  userserver: 'user servers',
  'set-csuserserver identity': 'user servers',
  'get-csservice identity': 'services',
  source: 'application servers',
  destination: 'application servers',
  owner: 'application servers',
  backupsqlserverfqdn: 'sql',
  backupmirrorsqlserverfqdn: 'sql',
  sqlserverfqdn: 'sql',
  mirrorsqlserverfqdn: 'sql',
  backupsqlinstancename: 'instances',
  backupmirrorsqlinstancename: 'instances',
  sqlinstancename: 'instances',
  'get-cswindowsservice name': 'windows services',
  'start-cswindowsservice name': 'windows services',
  'stop-cswindowsservice name': 'windows services',
  'move-clustergroup node': 'cluster nodes',
  'get-clusternode name': 'cluster nodes',
  'suspend-clusternode name': 'cluster nodes',
  'resume-clusternode name': 'cluster nodes',
  'start-clusternode name': 'cluster nodes',
  'stop-clusternode name': 'cluster nodes',
}

/** The names of the deployment that a parameter takes, in the order of the topology; empty where it takes none. */
export function namesFor(
  topology: Topology,
  { name }: CmdletMetadata,
  parameter: ParameterMetadata,
): readonly string[] {
  const own = parameter.name.toLowerCase()
  const isConfiguration = own === 'identity' && name.endsWith('-CsRegistrarConfiguration')
  const kind = isConfiguration
    ? 'configurations'
    : (byParameter[`${name.toLowerCase()} ${own}`] ?? byParameter[own])
  return kind === undefined ? [] : [...new Set(namesOf(topology, kind))]
}

function namesOf(topology: Topology, kind: Kind): readonly string[] {
  const pools = poolsOf(topology).map(({ fqdn }) => fqdn)
  const stores = topology.sites.flatMap(({ sqlStores }) => sqlStores)
  switch (kind) {
    case 'pools':
      return pools
    case 'all pools':
      return topology.sites.flatMap((site) => [...site.pools, ...site.roles].map(({ fqdn }) => fqdn))
    case 'computers':
      return topology.sites.flatMap((site) =>
        [...site.pools, ...site.roles].flatMap(({ servers }) => servers.map(({ fqdn }) => fqdn)),
      )
    case 'sites':
      return topology.sites.map((site) => `Site:${site.name}`)
    case 'site names':
      return topology.sites.map((site) => site.name)
    case 'sql':
      return stores.flatMap((store) => sqlNames(store))
    case 'instances':
      return stores.map((store) => connectionOf(store).instance).filter((instance) => instance !== '')
    case 'registrars':
      return pools.map((fqdn) => `Registrar:${fqdn}`)
    case 'user servers':
      return pools.map((fqdn) => `UserServer:${fqdn}`)
    case 'edge servers':
      return rolePools(topology, 'edge').map((fqdn) => `EdgeServer:${fqdn}`)
    case 'services':
      return [
        ...pools.flatMap((fqdn) => [`Registrar:${fqdn}`, `UserServer:${fqdn}`]),
        ...rolePools(topology, 'edge').map((fqdn) => `EdgeServer:${fqdn}`),
      ]
    case 'configurations':
      return [
        'Global',
        ...topology.sites.map((site) => `Site:${site.name}`),
        ...pools.map((fqdn) => `service:Registrar:${fqdn}`),
      ]
    case 'application servers':
      return pools.map((fqdn) => `service:ApplicationServer:${fqdn}`)
    case 'windows services':
      return windowsServices
    case 'cluster nodes':
      return stores.flatMap((store) =>
        store.availability.kind === 'failoverCluster' ? sqlComputers(store) : [],
      )
  }
}

function rolePools(topology: Topology, kind: RoleKind): readonly string[] {
  return topology.sites.flatMap(({ roles }) =>
    roles.filter((role) => role.kind === kind).map(({ fqdn }) => fqdn),
  )
}

/** The services of the product by their short names. */
const windowsServices = (
  'RTCSRV REPLICA LYNCBACKUP MASTER FTA RTCCAA RTCCAS RTCCPS RTCRGS RTCATS RTCASMCU RTCAVMCU RTCDATAMCU RTCIMMCU RTCMEDSRV ' +
  'RTCCLSAGT RTCPDPAUTH RTCPDPCORE RTCXMPPTGW RTCXMPPTGWPX RTCHA RTCDATAPROXY RTCMRAUTH RTCMEDIARELAY'
).split(' ')
