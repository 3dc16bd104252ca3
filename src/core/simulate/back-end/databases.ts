import type { PoolId, SiteId } from '../../model/id.ts'
import type { Pool } from '../../model/pool.ts'
import type { SqlStore } from '../../model/store.ts'
import { find, type Topology } from '../../model/topology.ts'
import { isDown } from '../../outage/losses.ts'
import type { DatabaseId, DatabaseRole, LinkId, Outage } from '../../outage/part.ts'
import { databaseId, databasePlaces, linkBetween } from '../../outage/parts.ts'
import type { HolderLoss } from './state.ts'

/** The SQL Server store of a pool, and how the pool reaches it. */
export interface Databases {
  readonly store: SqlStore
  readonly site: SiteId
  /** The link between the sites of pool and store; `null` in one site. */
  readonly link: LinkId | null
  /** The ids of its computers and names: they are looked up at every turn. */
  readonly ids: ReadonlyMap<DatabaseRole, DatabaseId>
}

const known = new WeakMap<Topology, Map<Pool['id'], Databases | null>>()

/** The databases of a pool; `null` where the topology names none. Worked out once per topology and pool. */
export function databasesOf(topology: Topology, pool: Pool): Databases | null {
  const byPool = known.get(topology) ?? new Map<Pool['id'], Databases | null>()
  known.set(topology, byPool)
  const databases = byPool.get(pool.id)
  if (databases !== undefined) return databases
  const found = findDatabases(topology, pool)
  byPool.set(pool.id, found)
  return found
}

/** Where the databases are at first: the primary, of a cluster the first known node, and without one its network name. */
export function firstHolder(store: SqlStore): DatabaseRole {
  return holders(store)[0] ?? 'network-name'
}

/** The copies or nodes that can have the databases, in the order in which they take over. */
export function holders(store: SqlStore): readonly DatabaseRole[] {
  return databasePlaces(store).flatMap(({ role }) =>
    role === 'witness' || role === 'listener' || role === 'network-name' ? [] : [role],
  )
}

/** The nodes of the failover cluster that the Back End of a pool is, in the order of the cluster; none where it is no such. */
export function clusterNodesOf(topology: Topology, id: PoolId): readonly DatabaseRole[] {
  const found = find(topology, id)
  const databases = found?.kind === 'pool' ? databasesOf(topology, found.pool) : null
  return databases?.store.availability.kind === 'failoverCluster' ? holders(databases.store) : []
}

/** Whether a copy takes over by itself: with a witness or in a group, where no copy may be behind. A cluster sees to itself. */
export function movesByItself({ availability: a }: SqlStore): boolean {
  switch (a.kind) {
    case 'single':
    case 'failoverCluster':
      return false
    case 'mirrored':
      return a.witness !== null && a.commit !== 'asynchronous'
    case 'alwaysOn':
      return a.commit !== 'asynchronous'
  }
}

/** Whether the link between a pool and its store is cut. */
export function isOutOfReach({ link }: Databases, outage: Outage): boolean {
  return link !== null && outage.has(link)
}

/**
 * Why the store cannot serve the databases from this role, `null` where it can. Links are no matter here, and of a failover
 * cluster only its name is: the rest is the cluster's own.
 */
export function whyNotServed(
  topology: Topology,
  databases: Databases,
  outage: Outage,
  role: DatabaseRole,
): HolderLoss | null {
  const isUp = (one: DatabaseRole): boolean => hasPower(topology, databases, outage, one)
  const { availability: a } = databases.store
  switch (a.kind) {
    case 'single':
      return isUp(role) ? null : 'computer'
    case 'mirrored': {
      if (!isUp(role)) return 'computer'
      if (a.witness === null) return null
      return (['primary', 'mirror', 'witness'] as const).filter(isUp).length >= 2 ? null : 'votes'
    }
    case 'alwaysOn':
      return !isUp('listener') ? 'listener' : isUp(role) ? null : 'computer'
    case 'failoverCluster':
      return isUp('network-name') ? null : 'network name'
  }
}

/** Whether the computer or name of this role is up. */
export function hasPower(
  topology: Topology,
  { store, site, ids }: Databases,
  outage: Outage,
  role: DatabaseRole,
): boolean {
  return !outage.has(site) && !isDown(topology, outage, ids.get(role) ?? databaseId(store, role))
}

function findDatabases(topology: Topology, pool: Pool): Databases | null {
  const found = pool.sqlStore === null ? undefined : find(topology, pool.sqlStore)
  if (found?.kind !== 'sql') return null
  const own = find(topology, pool.id)
  const from = own?.kind === 'pool' ? own.site.id : found.site.id
  const to = found.site.id
  const { sqlStore: store } = found
  const ids = new Map(databasePlaces(store).map(({ role }) => [role, databaseId(store, role)]))
  return { store, site: to, link: from === to ? null : linkBetween(from, to), ids }
}
