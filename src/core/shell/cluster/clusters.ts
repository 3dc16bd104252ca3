import { computerName } from '../../model/fqdn.ts'
import type { PoolId } from '../../model/id.ts'
import type { SqlInstance, SqlStore } from '../../model/store.ts'
import { siteOfPool } from '../../model/topology.ts'
import { databasePlaces } from '../../outage/parts.ts'
import { databasesOf, holders } from '../../simulate/back-end/databases.ts'
import { sqlResources, type SqlResource } from '../../simulate/back-end/sql-group.ts'
import type { ClusterEvent, ClusterState } from '../../simulate/cluster/state.ts'
import type { World, WorldEvent } from '../../simulate/world.ts'
import { localServer } from '../failover/places.ts'
import type { Shell } from '../cmdlet.ts'

/** The failover cluster of a Back End, with the names that administrators know it by. */
export interface Cluster {
  /** Made from the network name of the instance: no topology states it. */
  readonly name: string
  readonly store: SqlStore
  readonly instance: SqlInstance
  readonly state: ClusterState
  /** Whether each node has power. */
  readonly powered: readonly boolean[]
  /** FQDNs of the nodes, in the order of the cluster. */
  readonly nodes: readonly string[]
  /** The pools whose databases are there, each with a copy of the same cluster. */
  readonly pools: readonly PoolId[]
}

/** Every failover cluster of the deployment, in topology order. */
export function clustersOf(world: World): readonly Cluster[] {
  const clusters = new Map<SqlStore['id'], Cluster>()
  for (const [place, { pool }] of world.pools.entries()) {
    const backEnd = world.backEnds[place]
    const store = databasesOf(world.setting.topology, pool)?.store
    if (!backEnd?.cluster || store?.availability.kind !== 'failoverCluster') continue
    const known = clusters.get(store.id)
    if (known) clusters.set(store.id, { ...known, pools: [...known.pools, pool.id] })
    else {
      const { networkName: instance } = store.availability
      const name = `${shortName(instance.fqdn)}-cl`
      const { cluster: state, powered } = backEnd
      clusters.set(store.id, {
        name,
        store,
        instance,
        state,
        powered,
        nodes: nodesOf(store),
        pools: [pool.id],
      })
    }
  }
  return [...clusters.values()]
}

/** FQDNs in the order of the nodes of the cluster. */
function nodesOf(store: SqlStore): readonly string[] {
  const places = databasePlaces(store)
  return holders(store).map((role) => places.find((one) => one.role === role)?.fqdn ?? role)
}

/** The cluster of a name: its own, the network name of the instance, or that of a node. `null` for none. */
export function clusterNamed(world: World, text: string): Cluster | null {
  const wanted = text.toLowerCase()
  const isIt = (name: string): boolean => [name, shortName(name)].some((one) => one.toLowerCase() === wanted)
  return (
    clustersOf(world).find(({ name, instance, nodes }) => [name, instance.fqdn, ...nodes].some(isIt)) ?? null
  )
}

/** The cluster that is meant where none is named: of the pool that the session is on, of its site, or the first. */
export function nearestCluster(shell: Shell, world: World): Cluster | null {
  const all = clustersOf(world)
  const here = localServer(shell, world)?.pool.id
  if (here === undefined) return all[0] ?? null
  const site = siteOfPool(world.setting.topology, here)
  const isHere = ({ pools }: Cluster): boolean => pools.includes(here)
  const isNear = ({ pools }: Cluster): boolean => site?.pools.some(({ id }) => pools.includes(id)) ?? false
  return all.find(isHere) ?? all.find(isNear) ?? all[0] ?? null
}

/** The first part of a name, as cluster administration shows nodes. */
export function shortName(fqdn: string): string {
  return computerName(fqdn)
}

/** How administrators call the group of the instance, which its first resource of SQL Server is called like, too. */
export function groupName({ instance: { instance } }: Cluster): string {
  return `SQL Server (${instance === '' ? 'MSSQLSERVER' : instance.toUpperCase()})`
}

/** How they call a resource, by its position. */
export function resourceName({ instance: { fqdn, instance } }: Cluster, resource: number): string {
  const of = instance === '' ? '' : ` (${instance.toUpperCase()})`
  const name = shortName(fqdn)
  const names: Readonly<Record<SqlResource, string>> = {
    Disk: 'Cluster Disk 1',
    'IP Address': `SQL IP Address 1 (${name})`,
    'Network Name': `SQL Network Name (${name})`,
    'SQL Server': `SQL Server${of}`,
    'SQL Server Agent': `SQL Server Agent${of}`,
  }
  const kind = sqlResources[resource]
  return kind === undefined ? '' : names[kind]
}

/** The type of a resource, as the cluster service calls it. */
export function resourceType(resource: number): string {
  const kind = sqlResources[resource] ?? ''
  return kind === 'Disk' ? 'Physical Disk' : kind
}

/** Something that is done to a cluster: to the copy of it that each of its pools has. */
export function inCluster({ pools }: Cluster, event: ClusterEvent): readonly WorldEvent[] {
  return pools.map((pool) => ({ of: 'back end', pool, event: { is: 'cluster', event } }))
}

/** The cluster as it is later. */
export function clusterNow(world: World, { store }: Cluster): Cluster | null {
  return clustersOf(world).find((one) => one.store.id === store.id) ?? null
}
