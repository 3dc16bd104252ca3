import {
  isKind,
  numberOf,
  type FileStoreId,
  type Id,
  type PairingId,
  type PoolId,
  type SiteId,
  type SqlStoreId,
} from '../model/id.ts'
import type { Pairing } from '../model/pairing.ts'
import type { Pool } from '../model/pool.ts'
import type { Site } from '../model/site.ts'
import type { FileStore, SqlStore } from '../model/store.ts'
import { partnerIn, type Found, type Topology } from '../model/topology.ts'
import type { PairedPool, PoolSurroundings } from './rule.ts'

interface PoolInSite {
  readonly site: Site
  readonly pool: Pool
}

/** The parts of a topology by id, as the last check saw them, with who leans on whom. */
export interface Subjects {
  readonly sites: Map<SiteId, Site>
  readonly pools: Map<PoolId, PoolInSite>
  readonly sqlStores: Map<SqlStoreId, { readonly site: Site; readonly sqlStore: SqlStore }>
  readonly fileStores: Map<FileStoreId, { readonly site: Site; readonly fileStore: FileStore }>
  readonly pairings: Map<PairingId, Pairing>
  /** Which pools use a store. */
  readonly users: Map<SqlStoreId | FileStoreId, Set<PoolId>>
  /** Which pairings a pool stands in. */
  readonly pairingsOf: Map<PoolId, Set<PairingId>>
  managementStore: PoolId | null
}

/** What has to be looked at again: the parts that changed and the parts that depend on them. */
export interface Dirty {
  readonly sites: Set<SiteId>
  readonly pools: Set<PoolId>
  readonly sqlStores: Set<SqlStoreId>
  readonly fileStores: Set<FileStoreId>
  readonly pairings: Set<PairingId>
  /** Parts whose own value changed, came or went: their shared keys are to be taken anew. */
  readonly touched: Set<Id>
}

/** No subjects at all: what a first check starts from. */
export function noSubjects(): Subjects {
  return {
    sites: new Map(),
    pools: new Map(),
    sqlStores: new Map(),
    fileStores: new Map(),
    pairings: new Map(),
    users: new Map(),
    pairingsOf: new Map(),
    managementStore: null,
  }
}

/**
 * Brings the subjects up to the given topology, comparing by identity, and says what that dirtied.
 * Costs the number of sites, plus the pools and stores of the sites that changed.
 */
export function update(subjects: Subjects, topology: Topology): Dirty {
  const dirty: Dirty = {
    sites: new Set(),
    pools: new Set(),
    sqlStores: new Set(),
    fileStores: new Set(),
    pairings: new Set(),
    touched: new Set(),
  }
  updateSites(subjects, topology, dirty)
  updatePairings(subjects, topology, dirty)
  spread(subjects, dirty)
  if (subjects.managementStore !== topology.managementStore) {
    for (const pool of [subjects.managementStore, topology.managementStore])
      if (pool !== null) dirty.pools.add(pool)
    subjects.managementStore = topology.managementStore
  }
  return dirty
}

function updateSites(subjects: Subjects, topology: Topology, dirty: Dirty): void {
  const changed = topology.sites.filter((site) => subjects.sites.get(site.id) !== site)
  const kept = new Set(topology.sites.map((site) => site.id))
  const left = [...subjects.sites.values()].filter((site) => !kept.has(site.id))
  const before = [...changed.flatMap((site) => subjects.sites.get(site.id) ?? []), ...left]
  const renamed = new Set(
    changed.filter((site) => subjects.sites.get(site.id)?.name !== site.name).map((site) => site.id),
  )

  for (const site of left) subjects.sites.delete(site.id)
  for (const site of changed) subjects.sites.set(site.id, site)
  for (const site of [...left, ...changed]) {
    dirty.sites.add(site.id)
    dirty.touched.add(site.id)
  }
  // Parts are taken out of all changed sites before they are put back, so that a part that moved ends where it now is.
  replaceParts(subjects.pools, before, changed, (site) => site.pools.map((pool) => ({ site, pool })), {
    id: ({ pool }) => pool.id,
    same: (a, b) => a.pool === b.pool && a.site.id === b.site.id && !renamed.has(b.site.id),
    touched: (id, was, is) => {
      dirty.touched.add(id)
      dirty.pools.add(id)
      relink(subjects, id, was?.pool, is?.pool)
    },
  })
  replaceParts(
    subjects.sqlStores,
    before,
    changed,
    (s) => s.sqlStores.map((sqlStore) => ({ site: s, sqlStore })),
    {
      id: ({ sqlStore }) => sqlStore.id,
      same: (a, b) => a.sqlStore === b.sqlStore && a.site.id === b.site.id,
      touched: (id) => {
        dirty.touched.add(id)
        dirty.sqlStores.add(id)
      },
    },
  )
  replaceParts(
    subjects.fileStores,
    before,
    changed,
    (s) => s.fileStores.map((fileStore) => ({ site: s, fileStore })),
    {
      id: ({ fileStore }) => fileStore.id,
      same: (a, b) => a.fileStore === b.fileStore && a.site.id === b.site.id,
      touched: (id) => {
        dirty.touched.add(id)
        dirty.fileStores.add(id)
      },
    },
  )
}

function replaceParts<K, V>(
  parts: Map<K, V>,
  before: readonly Site[],
  after: readonly Site[],
  partsOf: (site: Site) => readonly V[],
  on: {
    id(part: V): K
    same(a: V, b: V): boolean
    touched(id: K, was: V | undefined, is: V | undefined): void
  },
): void {
  const gone = new Map(before.flatMap(partsOf).map((part) => [on.id(part), part]))
  for (const id of gone.keys()) parts.delete(id)
  for (const part of after.flatMap(partsOf)) {
    const id = on.id(part)
    const was = gone.get(id)
    gone.delete(id)
    parts.set(id, part)
    if (was === undefined || !on.same(was, part)) on.touched(id, was, part)
  }
  for (const [id, part] of gone) on.touched(id, part, undefined)
}

function relink(subjects: Subjects, id: PoolId, was: Pool | undefined, is: Pool | undefined): void {
  for (const store of [was?.sqlStore, was?.fileStore]) if (store) subjects.users.get(store)?.delete(id)
  for (const store of [is?.sqlStore, is?.fileStore]) if (store) members(subjects.users, store).add(id)
}

function updatePairings(subjects: Subjects, topology: Topology, dirty: Dirty): void {
  const kept = new Set(topology.pairings.map((pairing) => pairing.id))
  for (const pairing of [...subjects.pairings.values()]) {
    if (!kept.has(pairing.id)) setPairing(subjects, dirty, pairing, undefined)
  }
  for (const pairing of topology.pairings) {
    const was = subjects.pairings.get(pairing.id)
    if (was !== pairing) setPairing(subjects, dirty, was, pairing)
  }
}

function setPairing(
  subjects: Subjects,
  dirty: Dirty,
  was: Pairing | undefined,
  is: Pairing | undefined,
): void {
  if (was) {
    for (const pool of was.pools) subjects.pairingsOf.get(pool)?.delete(was.id)
    subjects.pairings.delete(was.id)
  }
  if (is) {
    for (const pool of is.pools) members(subjects.pairingsOf, pool).add(is.id)
    subjects.pairings.set(is.id, is)
  }
  for (const pairing of [was, is]) {
    if (!pairing) continue
    dirty.pairings.add(pairing.id)
    dirty.touched.add(pairing.id)
    for (const pool of pairing.pools) dirty.pools.add(pool)
  }
}

/** What leans on something that changed is dirty too: a store's pools, a pool's pairings and its partners. */
function spread(subjects: Subjects, dirty: Dirty): void {
  const changedPools = new Set<PoolId>()
  for (const id of dirty.touched) if (isKind(id, 'pool')) changedPools.add(id)
  const leaning = new Set<PoolId>()
  for (const store of [...dirty.sqlStores, ...dirty.fileStores])
    for (const pool of subjects.users.get(store) ?? []) leaning.add(pool)
  for (const pool of changedPools) {
    for (const pairing of pairingsOf(subjects, pool)) dirty.pools.add(partnerIn(pairing, pool))
  }
  for (const pool of [...changedPools, ...leaning]) {
    dirty.pools.add(pool)
    for (const pairing of pairingsOf(subjects, pool)) dirty.pairings.add(pairing.id)
  }
}

function pairingsOf(subjects: Subjects, pool: PoolId): Pairing[] {
  return [...(subjects.pairingsOf.get(pool) ?? [])].flatMap((id) => subjects.pairings.get(id) ?? [])
}

function members<K, V>(sets: Map<K, Set<V>>, key: K): Set<V> {
  let set = sets.get(key)
  if (!set) sets.set(key, (set = new Set()))
  return set
}

/** A pool with what stands around it, or `undefined` when it is gone. */
export function surroundings(
  subjects: Subjects,
  id: PoolId,
): { pool: Pool; around: PoolSurroundings } | undefined {
  const paired = pairedPool(subjects, id)
  if (!paired) return undefined
  const pairings = pairingsOf(subjects, id)
    .toSorted((a, b) => numberOf(a.id) - numberOf(b.id))
    .flatMap((pairing) => {
      const partner = subjects.pools.get(partnerIn(pairing, id))
      return partner ? [{ pairing, partner: partner.pool }] : []
    })
  const { pool, ...rest } = paired
  return { pool, around: { ...rest, pairings, managementStore: subjects.managementStore === id } }
}

/** A pool as one side of a pairing, or `undefined` when it is gone. */
export function pairedPool(subjects: Subjects, id: PoolId): PairedPool | undefined {
  const found = subjects.pools.get(id)
  if (!found) return undefined
  const { pool, site } = found
  return {
    pool,
    site,
    sqlStore: pool.sqlStore === null ? null : (subjects.sqlStores.get(pool.sqlStore)?.sqlStore ?? null),
    fileStore: pool.fileStore === null ? null : (subjects.fileStores.get(pool.fileStore)?.fileStore ?? null),
  }
}

/** A part with the parts inside it that have shared keys of their own; empty when it is gone. */
export function foundAt(subjects: Subjects, id: Id): Found[] {
  if (isKind(id, 'site')) {
    const site = subjects.sites.get(id)
    return site ? [{ kind: 'site', site }] : []
  }
  if (isKind(id, 'pool')) {
    const inSite = subjects.pools.get(id)
    if (!inSite) return []
    const servers = inSite.pool.servers.map((server): Found => ({ kind: 'server', ...inSite, server }))
    return [{ kind: 'pool', ...inSite }, ...servers]
  }
  if (isKind(id, 'sql')) {
    const found = subjects.sqlStores.get(id)
    return found ? [{ kind: 'sql', ...found }] : []
  }
  if (isKind(id, 'file')) {
    const found = subjects.fileStores.get(id)
    return found ? [{ kind: 'file', ...found }] : []
  }
  const pairing = isKind(id, 'pairing') ? subjects.pairings.get(id) : undefined
  return pairing ? [{ kind: 'pairing', pairing }] : []
}
