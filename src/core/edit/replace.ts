import type { TopologyDocument } from '../model/document.ts'
import {
  isRoleId,
  type FileStoreId,
  type Id,
  type PairingId,
  type PoolId,
  type RoleId,
  type ServerId,
  type SiteId,
  type SqlStoreId,
  type TrunkId,
} from '../model/id.ts'
import type { Pairing } from '../model/pairing.ts'
import type { Pool, Server } from '../model/pool.ts'
import type { Role, Trunk } from '../model/role.ts'
import type { Site } from '../model/site.ts'
import type { FileStore, SqlStore } from '../model/store.ts'
import { findComputer, findTrunk, type Topology, type UnresolvedReference } from '../model/topology.ts'

/*
 * How a part of the immutable document is replaced: everything that is not on the way keeps its identity, which is what
 * rules, canvas and undo rely on. A replacement that returns the same part returns the same document.
 */

/** The list with the one item of this id replaced; the same list where nothing changes. */
export function replaceIn<T extends { readonly id: string }>(
  list: readonly T[],
  id: T['id'],
  change: (item: T) => T,
): readonly T[] {
  const at = list.findIndex((item) => item.id === id)
  const item = list[at]
  if (item === undefined) return list
  const changed = change(item)
  return changed === item ? list : list.with(at, changed)
}

/** The list with every item passed through the change; the same list where nothing changes. */
export function replaceEach<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = list.map(change)
  return changed.every((item, i) => item === list[i]) ? list : changed
}

/** The object with these fields; the same object where all of them already are so. */
export function withFields<T extends object>(item: T, fields: Partial<NoInfer<T>>): T {
  const names = Object.keys(fields) as (keyof T)[] // own keys of a Partial<T> are keys of T
  return names.every((name) => sameValue(item[name], fields[name])) ? item : { ...item, ...fields }
}

/** Whether two values of plain data are equal in all their parts. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const others = new Map(Object.entries(b))
  const own = Object.entries(a)
  return (
    own.length === others.size && own.every(([key, v]) => others.has(key) && sameValue(v, others.get(key)))
  )
}

/** The document with this topology; the same document where it is the same. */
export function withTopology(doc: TopologyDocument, topology: Topology): TopologyDocument {
  return topology === doc.topology ? doc : { ...doc, topology }
}

/** The topology with every site passed through the change. */
export function replaceSites(topology: Topology, change: (site: Site) => Site): Topology {
  const sites = replaceEach(topology.sites, change)
  return sites === topology.sites ? topology : { ...topology, sites }
}

/** The document with one site replaced. */
export function replaceSite(
  doc: TopologyDocument,
  id: SiteId,
  change: (site: Site) => Site,
): TopologyDocument {
  return withTopology(
    doc,
    replaceSites(doc.topology, (site) => (site.id === id ? change(site) : site)),
  )
}

/** The document with one pool replaced. */
export function replacePool(
  doc: TopologyDocument,
  id: PoolId,
  change: (pool: Pool) => Pool,
): TopologyDocument {
  return withTopology(
    doc,
    replaceSites(doc.topology, (site) => withFields(site, { pools: replaceIn(site.pools, id, change) })),
  )
}

/** The document with one role replaced. */
export function replaceRole(
  doc: TopologyDocument,
  id: RoleId,
  change: (role: Role) => Role,
): TopologyDocument {
  return withTopology(
    doc,
    replaceSites(doc.topology, (site) => {
      const roles = replaceIn(site.roles, id, change)
      return roles === site.roles ? site : { ...site, roles }
    }),
  )
}

/** The document with the computers of one Front End pool or role replaced. */
export function replaceServers(
  doc: TopologyDocument,
  id: PoolId | RoleId,
  change: (servers: readonly Server[]) => readonly Server[],
): TopologyDocument {
  return isRoleId(id)
    ? replaceRole(doc, id, (role) => withFields(role, { servers: change(role.servers) }))
    : replacePool(doc, id, (pool) => withFields(pool, { servers: change(pool.servers) }))
}

/** The document with one computer replaced, of a Front End pool or of a role. */
export function replaceServer(
  doc: TopologyDocument,
  id: ServerId,
  change: (server: Server) => Server,
): TopologyDocument {
  const found = findComputer(doc.topology, id)
  if (!found) return doc
  const holder = found.kind === 'server' ? found.pool.id : found.role.id
  return replaceServers(doc, holder, (servers) => replaceIn(servers, id, change))
}

/** The document with one trunk replaced. */
export function replaceTrunk(
  doc: TopologyDocument,
  id: TrunkId,
  change: (trunk: Trunk) => Trunk,
): TopologyDocument {
  const found = findTrunk(doc.topology, id)
  if (!found) return doc
  return replaceRole(doc, found.gateway.id, (role) =>
    role.kind === 'gateway' ? withFields(role, { trunks: replaceIn(role.trunks, id, change) }) : role,
  )
}

/** The document with one SQL Server store replaced. */
export function replaceSqlStore(
  doc: TopologyDocument,
  id: SqlStoreId,
  change: (store: SqlStore) => SqlStore,
): TopologyDocument {
  return withTopology(
    doc,
    replaceSites(doc.topology, (site) =>
      withFields(site, { sqlStores: replaceIn(site.sqlStores, id, change) }),
    ),
  )
}

/** The document with one file store replaced. */
export function replaceFileStore(
  doc: TopologyDocument,
  id: FileStoreId,
  change: (store: FileStore) => FileStore,
): TopologyDocument {
  return withTopology(
    doc,
    replaceSites(doc.topology, (site) =>
      withFields(site, { fileStores: replaceIn(site.fileStores, id, change) }),
    ),
  )
}

/** The document with one pairing replaced. */
export function replacePairing(
  doc: TopologyDocument,
  id: PairingId,
  change: (pairing: Pairing) => Pairing,
): TopologyDocument {
  return withTopology(
    doc,
    withFields(doc.topology, { pairings: replaceIn(doc.topology.pairings, id, change) }),
  )
}

/** The topology without the references of an import that an edit has just answered; the same where there are none. */
export function resolved(
  topology: Topology,
  relation: UnresolvedReference['relation'],
  from?: readonly Id[],
): Topology {
  const unresolved = topology.unresolved.filter(
    (reference) => reference.relation !== relation || (from && !from.includes(reference.from)),
  )
  return unresolved.length === topology.unresolved.length ? topology : { ...topology, unresolved }
}
