import {
  isKind,
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
import type { Pool, ProductVersion } from '../model/pool.ts'
import type { Role } from '../model/role.ts'
import type { Site } from '../model/site.ts'
import type { FileStore, SqlStore } from '../model/store.ts'
import { emptyTopology, partnerIn, type Topology } from '../model/topology.ts'
import type { PublishedPool } from '../rules/rule.ts'
import { differences, unequalStretches, type Difference } from './list-differences.ts'
import { publishedPools } from './published-pools.ts'

interface Placed<T> {
  /** Where the part stands. May be an earlier value of that site: only what makes up its place holds. */
  readonly site: Site
  readonly part: T
}

/** The parts of a topology by id, as the last check saw them, with who leans on whom. */
export interface Subjects {
  /** What the rest was last brought up to. */
  topology: Topology
  /** What was published last, and its pools. */
  published: Topology | null
  publishedPools: ReadonlyMap<PoolId, PublishedPool>
  readonly sites: Map<SiteId, Site>
  readonly pools: Map<PoolId, Placed<Pool>>
  readonly sqlStores: Map<SqlStoreId, Placed<SqlStore>>
  readonly fileStores: Map<FileStoreId, Placed<FileStore>>
  readonly roles: Map<RoleId, Placed<Role>>
  readonly pairings: Map<PairingId, Pairing>
  /** Which pool or role a computer is in, and which gateway a trunk belongs to. */
  readonly inside: Map<ServerId | TrunkId, PoolId | RoleId>
  /** Which pools use a store. */
  readonly users: Map<SqlStoreId | FileStoreId, Set<PoolId>>
  /** Which pairings a pool stands in. */
  readonly pairingsOf: Map<PoolId, Set<PairingId>>
  /** Which roles looked at a thing when they were judged last. */
  readonly onlookers: Map<Id, Set<RoleId>>
  /** What each role looked at. */
  readonly looked: Map<RoleId, ReadonlySet<Id>>
  /** How many pools run each version. */
  readonly versions: Map<ProductVersion, number>
  /** How many Edge pools run each version. */
  readonly edgeVersions: Map<ProductVersion, number>
  /** How many Front End and Director pools bear each name, in lower case. */
  readonly poolNames: Map<string, number>
}

/** What has to be looked at again: the parts that changed and the parts that depend on them. */
export interface Dirty {
  readonly sites: Set<SiteId>
  readonly pools: Set<PoolId>
  readonly sqlStores: Set<SqlStoreId>
  readonly fileStores: Set<FileStoreId>
  readonly roles: Set<RoleId>
  readonly pairings: Set<PairingId>
  /** Parts whose own value changed, came or went, and pools whose store did: their shared keys are to be taken anew. */
  readonly touched: Set<Id>
}

/** No subjects at all: what a first check starts from. */
export function noSubjects(): Subjects {
  return {
    topology: emptyTopology,
    published: null,
    publishedPools: new Map(),
    sites: new Map(),
    pools: new Map(),
    sqlStores: new Map(),
    fileStores: new Map(),
    roles: new Map(),
    pairings: new Map(),
    inside: new Map(),
    users: new Map(),
    pairingsOf: new Map(),
    onlookers: new Map(),
    looked: new Map(),
    versions: new Map(),
    edgeVersions: new Map(),
    poolNames: new Map(),
  }
}

/**
 * Brings the subjects up to the given topology, comparing by identity, and says what that dirtied. Costs one comparison
 * for each site, for each pairing where the pairings changed, and for each pool and store of the sites that changed;
 * another publication dirties every pool.
 */
export function update(subjects: Subjects, topology: Topology, published: Topology | null): Dirty {
  const dirty: Dirty = {
    sites: new Set(),
    pools: new Set(),
    sqlStores: new Set(),
    fileStores: new Set(),
    roles: new Set(),
    pairings: new Set(),
    touched: new Set(),
  }
  const before = subjects.topology
  subjects.topology = topology
  updateSites(subjects, differences(before.sites, topology.sites), dirty)
  updatePairings(subjects, differences(before.pairings, topology.pairings), dirty)
  spread(subjects, dirty)
  if (before.managementStore !== topology.managementStore) {
    for (const pool of [before.managementStore, topology.managementStore]) {
      if (pool === null) continue
      dirty.pools.add(pool)
      for (const pairing of pairingsOf(subjects, pool)) dirty.pairings.add(pairing.id)
    }
  }
  if (subjects.published !== published) updatePublished(subjects, published, dirty)
  return dirty
}

function updatePublished(subjects: Subjects, published: Topology | null, dirty: Dirty): void {
  const was = subjects.publishedPools
  subjects.published = published
  for (const id of subjects.roles.keys()) dirty.roles.add(id)
  subjects.publishedPools = published ? publishedPools(published) : new Map()
  for (const id of [...was.keys(), ...subjects.publishedPools.keys()]) {
    dirty.pools.add(id)
    for (const pairing of pairingsOf(subjects, id)) dirty.pairings.add(pairing.id)
  }
}

function updateSites(subjects: Subjects, sites: readonly Difference<Site>[], dirty: Dirty): void {
  for (const { was, is } of sites) {
    if (is) subjects.sites.set(is.id, is)
    else if (was) subjects.sites.delete(was.id)
    for (const id of [was?.id, is?.id]) if (id) touch(dirty, dirty.sites, id)
  }
  updateParts(
    subjects.pools,
    sites,
    (site) => site.pools,
    (id, was, is) => {
      touch(dirty, dirty.pools, id)
      relink(subjects, id, was, is)
      recount(subjects.versions, was?.version, is?.version)
      recount(subjects.poolNames, was?.fqdn.toLowerCase(), is?.fqdn.toLowerCase())
    },
  )
  updateParts(
    subjects.sqlStores,
    sites,
    (site) => site.sqlStores,
    (id) => touch(dirty, dirty.sqlStores, id),
  )
  updateParts(
    subjects.fileStores,
    sites,
    (site) => site.fileStores,
    (id) => touch(dirty, dirty.fileStores, id),
  )
  updateParts<Role>(
    subjects.roles,
    sites,
    (site) => site.roles,
    (id, was, is) => {
      touch(dirty, dirty.roles, id)
      enclose(subjects, id, insideOf(was), insideOf(is))
      if (isKind(id, 'edge')) recount(subjects.edgeVersions, was?.version, is?.version)
      if (isKind(id, 'director')) recount(subjects.poolNames, was?.fqdn.toLowerCase(), is?.fqdn.toLowerCase())
    },
  )
}

/** The ids of a role's computers and trunks. */
function insideOf(role: Role | undefined): (ServerId | TrunkId)[] {
  if (!role) return []
  const computers = role.servers.map(({ id }) => id)
  return role.kind === 'gateway' ? [...computers, ...role.trunks.map(({ id }) => id)] : computers
}

function touch<I extends Id>(dirty: Dirty, kind: Set<I>, id: I): void {
  kind.add(id)
  dirty.touched.add(id)
}

function updateParts<T extends { readonly id: Id }>(
  parts: Map<T['id'], Placed<T>>,
  sites: readonly Difference<Site>[],
  partsOf: (site: Site) => readonly T[],
  changed: (id: T['id'], was: T | undefined, is: T | undefined) => void,
): void {
  const gone = new Map<T['id'], Placed<T>>()
  const come: Placed<T>[] = []
  for (const { was, is } of sites) {
    const before = was ? partsOf(was) : []
    const after = is ? partsOf(is) : []
    // A part of a site whose place reads otherwise stands somewhere else, even where it is the same part.
    const [left, entered] = samePlace(was, is) ? unequalStretches(before, after) : [before, after]
    if (was) for (const part of left) gone.set(part.id, { site: was, part })
    if (is) for (const part of entered) come.push({ site: is, part })
  }
  for (const placed of come) {
    const { part } = placed
    const was = gone.get(part.id)
    gone.delete(part.id)
    parts.set(part.id, placed)
    if (!was || !sameStanding(was, placed)) changed(part.id, was?.part, part)
  }
  for (const [id, { part }] of gone) {
    parts.delete(id)
    changed(id, part, undefined)
  }
}

function sameStanding<T>(a: Placed<T>, b: Placed<T>): boolean {
  return a.part === b.part && a.site.id === b.site.id && samePlace(a.site, b.site)
}

function samePlace(a: Site | undefined, b: Site | undefined): boolean {
  return (
    a?.name === b?.name &&
    a?.city === b?.city &&
    a?.state === b?.state &&
    a?.country === b?.country &&
    a?.worldRegion === b?.worldRegion &&
    (a?.branch === b?.branch || (a?.branch?.of === b?.branch?.of && !a?.branch === !b?.branch))
  )
}

function relink(subjects: Subjects, id: PoolId, was: Pool | undefined, is: Pool | undefined): void {
  for (const store of storesOf(was)) subjects.users.get(store)?.delete(id)
  for (const store of storesOf(is)) members(subjects.users, store).add(id)
  const serversOf = (pool: Pool | undefined) => pool?.servers.map((server) => server.id) ?? []
  enclose(subjects, id, serversOf(was), serversOf(is))
}

function storesOf(pool: Pool | undefined): (SqlStoreId | FileStoreId)[] {
  if (!pool) return []
  const stores = [pool.sqlStore, pool.fileStore, pool.archivingStore, pool.monitoringStore]
  return stores.filter((store) => store !== null)
}

function enclose(
  { inside }: Subjects,
  id: PoolId | RoleId,
  was: readonly (ServerId | TrunkId)[],
  is: readonly (ServerId | TrunkId)[],
): void {
  // What moved into another pool may have been taken in there already.
  for (const part of was) if (inside.get(part) === id) inside.delete(part)
  for (const part of is) inside.set(part, id)
}

function recount<T extends string>(counts: Map<T, number>, was: T | undefined, is: T | undefined): void {
  if (is !== undefined) counts.set(is, (counts.get(is) ?? 0) + 1)
  if (was === undefined) return
  const left = (counts.get(was) ?? 0) - 1
  if (left > 0) counts.set(was, left)
  else counts.delete(was)
}

function updatePairings(subjects: Subjects, pairings: readonly Difference<Pairing>[], dirty: Dirty): void {
  for (const { was, is } of pairings) {
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
      touch(dirty, dirty.pairings, pairing.id)
      for (const pool of pairing.pools) dirty.pools.add(pool)
    }
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
  for (const id of dirty.touched) for (const role of subjects.onlookers.get(id) ?? []) dirty.roles.add(role)
  for (const pool of [...changedPools, ...leaning]) {
    dirty.pools.add(pool)
    dirty.touched.add(pool) // its keys may be taken from the store that it leans on
    for (const pairing of pairingsOf(subjects, pool)) dirty.pairings.add(pairing.id)
  }
}

/** What a role looks at while it is judged is noted here, so that it is judged again when that changes. */
export function onlooker(subjects: Subjects, role: RoleId): (id: Id) => void {
  for (const id of subjects.looked.get(role) ?? []) subjects.onlookers.get(id)?.delete(role)
  subjects.looked.delete(role)
  const looked = new Set<Id>()
  return (id) => {
    subjects.looked.set(role, looked.add(id))
    members(subjects.onlookers, id).add(role)
  }
}

/** The pairings that a pool stands in, in no order. */
export function pairingsOf(subjects: Subjects, pool: PoolId): Pairing[] {
  return [...(subjects.pairingsOf.get(pool) ?? [])].flatMap((id) => subjects.pairings.get(id) ?? [])
}

function members<K, V>(sets: Map<K, Set<V>>, key: K): Set<V> {
  let set = sets.get(key)
  if (!set) sets.set(key, (set = new Set()))
  return set
}
