import type { FileStoreId, Id, SqlStoreId } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Role } from '#core/model/role.ts'
import type { Site } from '#core/model/site.ts'
import type { Topology } from '#core/model/topology.ts'

/** What one thing needs another one for. */
export type Relation =
  | 'next hop'
  | 'media'
  | 'trunk'
  | 'video trunk'
  | 'registrar'
  | 'web apps'
  | 'archiving'
  | 'monitoring'
  | 'chat'
  | 'compliance'
  | 'files'

/** One thing that refers to another, which need not exist. */
export interface Association {
  /** Tells it from every other: both ends and the relation. */
  readonly id: string
  readonly from: Id
  readonly to: Id
  readonly relation: Relation
  /** How many there are of the same kind between the two: several trunks are one line. */
  readonly count: number
}

/** What a thing refers to, in its own order. The Back End of a Front End pool and its file store are not among it: their lines are always there. */
type References = readonly (readonly [Relation, Id | null])[]

const known = new WeakMap<Site, readonly Association[]>()

/** Everything that the pools and roles of a site refer to, each pair of ends once for a relation. Made once for a site. */
export function associationsFrom(site: Site): readonly Association[] {
  let associations = known.get(site)
  if (!associations) {
    associations = [...site.pools, ...site.roles].flatMap((user) => merged(user.id, referencesOf(user)))
    known.set(site, associations)
  }
  return associations
}

const byEnds = new WeakMap<Topology, ReadonlyMap<Id, readonly Association[]>>()

/** What a thing refers to and what refers to it. The whole topology is gone through once. */
export function associationsOn(topology: Topology, id: Id): readonly Association[] {
  let ends = byEnds.get(topology)
  if (!ends) byEnds.set(topology, (ends = endsIn(topology)))
  return ends.get(id) ?? []
}

/** The stores that a pool or a role uses: the Back End first, each once. */
export function storesOf(user: Pool | Role): readonly (SqlStoreId | FileStoreId)[] {
  const stores = isPool(user)
    ? [user.sqlStore, user.fileStore, user.archivingStore, user.monitoringStore]
    : storesOfRole(user)
  return [...new Set(stores.filter((store) => store !== null))]
}

function isPool(user: Pool | Role): user is Pool {
  return !('kind' in user)
}

function storesOfRole(role: Role): readonly (SqlStoreId | FileStoreId | null)[] {
  switch (role.kind) {
    case 'chat':
      return [role.store, role.backupStore, role.complianceStore, role.complianceBackupStore, role.fileStore]
    case 'director':
      return [role.fileStore, role.archivingStore, role.monitoringStore]
    case 'appliance':
      return [role.archivingStore, role.monitoringStore]
    default:
      return []
  }
}

function endsIn(topology: Topology): ReadonlyMap<Id, readonly Association[]> {
  const ends = new Map<Id, Association[]>()
  for (const site of topology.sites)
    for (const association of associationsFrom(site))
      for (const id of [association.from, association.to]) {
        const there = ends.get(id)
        if (there) there.push(association)
        else ends.set(id, [association])
      }
  return ends
}

function merged(from: Id, references: References): Association[] {
  const associations = new Map<string, Association>()
  for (const [relation, to] of references) {
    if (to === null || to === from) continue
    const id = `${from} ${to} ${relation}`
    associations.set(id, { id, from, to, relation, count: (associations.get(id)?.count ?? 0) + 1 })
  }
  return [...associations.values()]
}

function referencesOf(user: Pool | Role): References {
  if (isPool(user))
    return [
      ['media', user.edgePool],
      ['web apps', user.officeWebApps],
      ['archiving', user.archivingStore],
      ['monitoring', user.monitoringStore],
    ]
  switch (user.kind) {
    case 'director':
      return [
        ['media', user.edgePool],
        ['files', user.fileStore],
        ['archiving', user.archivingStore],
        ['monitoring', user.monitoringStore],
      ]
    case 'edge':
    case 'application':
      return [['next hop', user.nextHop]]
    case 'mediation':
    case 'interop':
      return [
        ['next hop', user.nextHop],
        ['media', user.edgePool],
      ]
    case 'chat':
      return [
        ['next hop', user.nextHop],
        ['chat', user.store],
        ['chat', user.backupStore],
        ['compliance', user.complianceStore],
        ['compliance', user.complianceBackupStore],
        ['files', user.fileStore],
      ]
    case 'gateway':
      return user.trunks.map((trunk) => ['trunk', trunk.mediation] as const)
    case 'videogateway':
      return [['video trunk', user.trunk?.interop ?? null]]
    case 'appliance':
      return [
        ['registrar', user.pool],
        ['media', user.edgePool],
        ['archiving', user.archivingStore],
        ['monitoring', user.monitoringStore],
      ]
    case 'webapps':
    case 'other':
      return []
  }
}
