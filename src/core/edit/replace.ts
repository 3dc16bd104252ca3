import type { TopologyDocument } from '../model/document.ts'
import type { FileStoreId, Id, PairingId, PoolId, SiteId, SqlStoreId } from '../model/id.ts'
import type { Pairing } from '../model/pairing.ts'
import type { Pool } from '../model/pool.ts'
import type { Site } from '../model/site.ts'
import type { FileStore, SqlStore } from '../model/store.ts'
import type { Topology, UnresolvedReference } from '../model/topology.ts'

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
