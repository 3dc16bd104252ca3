import { emptyDocument } from '../../model/document.ts'
import { exportDocument } from '../../exchange/write/export.ts'
import type { World } from '../../simulate/world.ts'
import { switchOf } from '../binding/read.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { failWith } from '../failover/errors.ts'
import { mustRead } from '../failover/store-access.ts'
import { objectOf, type ObjectValue } from '../value.ts'
import { deployedIn, type Deployed, type DeployedPool } from './deployed.ts'
import { serviceObject } from './get-service.ts'
import { topologyNow } from './topology-now.ts'

/** The types of what Get-CsTopology puts out, and of what is in it. */
const internal = 'Microsoft.Rtc.Management.Deploy.Internal'
export const topologyTypes = {
  topology: `${internal}.DefaultTopology`,
  site: `${internal}.DefaultSite`,
  cluster: `${internal}.DefaultCluster`,
  machine: `${internal}.DefaultMachine`,
  instance: `${internal}.DefaultSqlInstance`,
} as const

/** The topology as it is published: as an object, or as the XML that Publish-CsTopology takes. */
export const getTopology: Cmdlet = {
  name: 'Get-CsTopology',
  *process(shell, bound) {
    const { world } = yield* mustRead(shell, bound)
    if (!switchOf(bound, 'AsXml')) return yield* shell.emit(topologyObject(world))
    const written = topologyXml(world)
    if (!written.ok) return yield* failWith(shell, written.message)
    yield* shell.emit(written.text)
  },
}

/** The Topology XML of the deployment as it is now. */
export function topologyXml(world: World): ReturnType<typeof exportDocument> {
  return exportDocument({ ...emptyDocument(''), topology: topologyNow(world) }, 'topology-xml')
}

function topologyObject(world: World): ObjectValue {
  const deployed = deployedIn(world)
  const clusters = deployed.pools.map(clusterObject)
  return objectOf(topologyTypes.topology, {
    Sites: sitesOf(deployed),
    Clusters: clusters,
    Machines: deployed.pools.flatMap(machinesOf),
    Services: deployed.services.map((service) => serviceObject(world, service)),
    SqlInstances: deployed.instances.map(({ id: { cluster, name } }) => {
      const identity = `${cluster.site}:${cluster.number}:${name}`
      return objectOf(topologyTypes.instance, { SqlInstanceId: identity, Name: name }, identity)
    }),
  })
}

function sitesOf({ sites, pools }: Deployed): readonly ObjectValue[] {
  return sites.map((site) =>
    objectOf(
      topologyTypes.site,
      {
        SiteId: Number(site.number),
        Name: site.name,
        Description: site.plan.description,
        Kind: site.plan.branch ? 'RemoteSite' : 'CentralSite',
        CountryCode: site.plan.country,
        State: site.plan.state,
        City: site.plan.city,
        Clusters: pools.filter((pool) => pool.site === site).map(({ id }) => id),
      },
      site.name,
    ),
  )
}

function clusterObject(pool: DeployedPool): ObjectValue {
  return objectOf(
    topologyTypes.cluster,
    {
      ClusterId: pool.id,
      Fqdn: pool.fqdn,
      Machines: machinesOf(pool),
      InstalledServices: pool.services.map(({ id }) => id),
    },
    pool.id,
  )
}

function machinesOf({ id, machines }: DeployedPool): readonly ObjectValue[] {
  return machines.map(({ fqdn, ordinal }, i) => {
    const machine = `${id}:${ordinal ?? i + 1}`
    return objectOf(topologyTypes.machine, { MachineId: machine, Fqdn: fqdn, Cluster: id }, machine)
  })
}
