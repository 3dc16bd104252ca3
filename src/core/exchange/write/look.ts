import type { FileStoreId, Id, PoolId, RoleId, SiteId, SqlStoreId } from '../../model/id.ts'
import type { Pairing } from '../../model/pairing.ts'
import type { Pool } from '../../model/pool.ts'
import type { Site } from '../../model/site.ts'
import type { SqlStore } from '../../model/store.ts'
import { find, poolsOf, type Topology } from '../../model/topology.ts'
import { grouped } from '../grouped.ts'

/** What the parts of a plan are made with. */
export interface Look {
  readonly topology: Topology
  /** The key of the part of the imported file that a thing came from; `null` for a new thing. */
  readonly linkOf: (id: Id) => string | null
  /** What a SQL Server store was in the imported file, by its link; `undefined` for a new one. */
  readonly formerStore: (link: string | null) => SqlStore | undefined
  /** Whether the file says what is published: before, it has no Central Management store, and no fault domains of Back Ends. */
  readonly isPublished: boolean
  /** The keys of the clusters of pools and roles by name in lower case: in each site, and anywhere. */
  readonly clustersIn: ReadonlyMap<Site, ReadonlyMap<string, string>>
  readonly clusters: ReadonlyMap<string, string>
  /** The pools that keep their files in a store. */
  readonly usersOf: ReadonlyMap<FileStoreId | null, readonly Pool[]>
  /** The first pairing of each pool, and the first one that it declares itself. */
  readonly pairingOf: ReadonlyMap<PoolId, Pairing>
  readonly declaredBy: ReadonlyMap<PoolId, Pairing>
}

/** Looks at a topology with what is known of its file; everything that plans look up often is indexed here. */
export function lookAt(topology: Topology, file: Pick<Look, 'linkOf' | 'formerStore' | 'isPublished'>): Look {
  const clustersIn = new Map(topology.sites.map((site) => [site, clustersByName(site)]))
  return {
    topology,
    ...file,
    clustersIn,
    clusters: firstOf([...clustersIn.values()].flatMap((named) => [...named])),
    usersOf: grouped(poolsOf(topology), ({ fileStore }) => fileStore),
    pairingOf: firstOf(topology.pairings.flatMap((pairing) => pairing.pools.map((id) => [id, pairing]))),
    declaredBy: firstOf(
      topology.pairings.flatMap((pairing) => pairing.declaredBy.map((id) => [id, pairing])),
    ),
  }
}

function clustersByName({ pools, roles }: Site): ReadonlyMap<string, string> {
  return firstOf([...pools, ...roles].map(({ fqdn, id }) => [fqdn.toLowerCase(), clusterOf(id)]))
}

/** A map in which the first of several entries of one key counts. */
function firstOf<K, V>(entries: readonly (readonly [K, V])[]): ReadonlyMap<K, V> {
  return new Map(entries.toReversed())
}

/** The key of the cluster of a pool or role. */
export const clusterOf = (id: PoolId | RoleId) => `cluster ${id}`

/** The key of a service of a pool or role, `null` without one. */
export function serviceOf(role: string, id: Id): string
export function serviceOf(role: string, id: Id | null): string | null
export function serviceOf(role: string, id: Id | null): string | null {
  return id === null ? null : `${role} ${id}`
}

/**
 * The key of the cluster that a database or share stands on: that of the pool or role that has this name, as with a
 * Standard Edition server, otherwise one of its own in the site.
 */
export function hostKey({ clustersIn, clusters }: Look, site: Site, fqdn: string): string {
  const name = fqdn.toLowerCase()
  return clustersIn.get(site)?.get(name) ?? clusters.get(name) ?? `host ${site.id} ${name}`
}

/** The SQL Server store with this id and its site. */
export function storeAt(topology: Topology, id: SqlStoreId | null): { store: SqlStore; site: Site } | null {
  const found = id === null ? undefined : find(topology, id)
  return found?.kind === 'sql' ? { store: found.sqlStore, site: found.site } : null
}

/** The key of a site. */
export const siteKeyOf = (id: SiteId) => `site ${id}`
