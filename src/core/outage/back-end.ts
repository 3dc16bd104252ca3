import type { FileStoreId, PoolId, SiteId, SqlStoreId } from '../model/id.ts'
import type { Pool } from '../model/pool.ts'
import type { SqlAvailability, SqlStore } from '../model/store.ts'
import { find, type Topology } from '../model/topology.ts'
import type { Basis } from '../quorum/reading.ts'
import { all, any, atLeast, down, never, type Failure } from './failure.ts'
import type { DatabaseId, DatabaseRole } from './part.ts'
import { databaseId, databasePlaces, hostOf, linkBetween } from './parts.ts'

/**
 * When the primary database of a pool's SQL Server store, whose vote it may hold, cannot be reached: the primary instance;
 * the listener or the primary replica of an AlwaysOn Availability Group; the network name or every known node of a failover
 * cluster; the site of the store, or the link to it. Never for a pool without a stated store.
 */
export function voteLost(topology: Topology, pool: Pool): Failure {
  return storeLost(topology, pool, (store, lost) => {
    switch (store.availability.kind) {
      case 'single':
      case 'mirrored':
        return lost('primary')
      case 'alwaysOn':
        return any(lost('listener'), lost('primary'))
      case 'failoverCluster':
        return clusterLost(store, lost)
    }
  })
}

/**
 * When the databases of a pool are not available: before anyone acts, or after the administrator has failed them over.
 * Two of the three of a mirror with a witness; the primary of a mirror without one, and after a failover by hand only both;
 * the listener or every known replica; the network name or every known node; the site of the store, or the link to it.
 * Never for a pool without a stated store.
 */
export function backEndLost(topology: Topology, pool: Pool, stage: 'before' | 'after'): Failure {
  return storeLost(topology, pool, (store, lost) => {
    const a = store.availability
    switch (a.kind) {
      case 'single':
        return lost('primary')
      case 'mirrored':
        if (a.witness) return atLeast(2, [lost('primary'), lost('mirror'), lost('witness')])
        return stage === 'before' ? lost('primary') : all(lost('primary'), lost('mirror'))
      case 'alwaysOn':
        return any(lost('listener'), nodesLost(store, lost))
      case 'failoverCluster':
        return clusterLost(store, lost)
    }
  })
}

/** When the file store of a pool cannot be reached: its server, its site, or the link to it. Never without a stated one. */
export function fileStoreLost(topology: Topology, pool: Pool): Failure {
  const found = pool.fileStore === null ? undefined : find(topology, pool.fileStore)
  if (found?.kind !== 'file') return never
  const { id } = found.fileStore
  return any(...unreachable(topology, pool.id, id), computerLost(topology, id, found.site.id))
}

/** Where it comes from when the databases of a store are not available: printed for mirroring alone. */
export function backEndBasis(kind: SqlAvailability['kind']): Basis {
  return kind === 'mirrored' ? 'documented' : 'derived'
}

type RoleLost = (role: DatabaseRole) => Failure

function storeLost(
  topology: Topology,
  pool: Pool,
  databasesLost: (store: SqlStore, lost: RoleLost) => Failure,
): Failure {
  const found = pool.sqlStore === null ? undefined : find(topology, pool.sqlStore)
  if (found?.kind !== 'sql') return never
  const { sqlStore: store } = found
  const lost: RoleLost = (role) => computerLost(topology, databaseId(store, role), found.site.id)
  return any(...unreachable(topology, pool.id, store.id), databasesLost(store, lost))
}

function clusterLost(store: SqlStore, lost: RoleLost): Failure {
  const nodes = nodesLost(store, lost)
  return nodes === never ? lost('network-name') : any(lost('network-name'), nodes)
}

/** When every known node is down: never where none is known. */
function nodesLost(store: SqlStore, lost: RoleLost): Failure {
  const nodes = databasePlaces(store).filter(({ role }) => role !== 'listener' && role !== 'network-name')
  return nodes.length === 0 ? never : all(...nodes.map(({ role }) => lost(role)))
}

/** When a store is out of a pool's reach: its site, or the link between the two sites. */
function unreachable(topology: Topology, pool: PoolId, store: SqlStoreId | FileStoreId): Failure[] {
  const from = siteOf(topology, pool)
  const to = siteOf(topology, store)
  if (to === null) return []
  return from === null || from === to ? [down(to)] : [down(to), down(linkBetween(from, to))]
}

/** When a database or file store in this site is down, the site apart: on a Front End Server it is down with that server. */
function computerLost(topology: Topology, id: DatabaseId | FileStoreId, storeSite: SiteId): Failure {
  const host = hostOf(topology, id)
  if (host === null) return down(id)
  const site = siteOf(topology, host)
  return site === null || site === storeSite ? down(host) : any(down(host), down(site))
}

function siteOf(topology: Topology, id: Parameters<typeof find>[1]): SiteId | null {
  const found = find(topology, id)
  return found && 'site' in found ? found.site.id : null
}
