import type {
  FileStoreId,
  Id,
  PairingId,
  PoolId,
  RoleId,
  RoleKind,
  ServerId,
  SiteId,
  SqlStoreId,
  TrunkId,
} from './id.ts'
import type { Pairing } from './pairing.ts'
import type { Pool, Server } from './pool.ts'
import type { PstnGateway, Role, RoleWith, Trunk } from './role.ts'
import type { SimpleUrl } from './simple-url.ts'
import type { Site } from './site.ts'
import { connectionOf, instanceName, type FileStore, type SqlStore } from './store.ts'

/** A reference in an imported file that leads nowhere: kept as a fact, so that a rule can report it. */
export interface UnresolvedReference {
  /** What holds the reference. */
  readonly from: Id
  readonly relation:
    | 'backup pool'
    | 'SQL Server store'
    | 'file store'
    | 'Central Management store'
    | 'archiving store'
    | 'monitoring store'
    | 'Edge pool'
    | 'Office Web Apps Server'
    | 'next hop'
    | 'Mediation Server'
    | 'federation route'
    | 'default Persistent Chat pool'
    | 'other'
  /** The reference as the file writes it. */
  readonly reference: string
}

/** What the deployment is: facts only, nothing about how it is drawn. */
export interface Topology {
  /** The default SIP domain, '' when not stated. */
  readonly sipDomain: string
  readonly additionalSipDomains: readonly string[]
  /** The simple URLs; empty when not stated: a Topology XML never holds them. */
  readonly simpleUrls: readonly SimpleUrl[]
  readonly sites: readonly Site[]
  readonly pairings: readonly Pairing[]
  /** The pool whose Back End holds the active Central Management store. */
  readonly managementStore: PoolId | null
  readonly unresolved: readonly UnresolvedReference[]
}

/** One thing of a topology together with where it stands. */
export type Found =
  | { readonly kind: 'site'; readonly site: Site }
  | { readonly kind: 'pool'; readonly site: Site; readonly pool: Pool }
  | { readonly kind: 'server'; readonly site: Site; readonly pool: Pool; readonly server: Server }
  | { readonly kind: 'sql'; readonly site: Site; readonly sqlStore: SqlStore }
  | { readonly kind: 'file'; readonly site: Site; readonly fileStore: FileStore }
  | { readonly kind: 'role'; readonly site: Site; readonly role: Role }
  /** A computer of a role; a Front End Server is a `server`. Both have ids of the kind `server`. */
  | { readonly kind: 'computer'; readonly site: Site; readonly role: Role; readonly server: Server }
  | { readonly kind: 'trunk'; readonly site: Site; readonly gateway: PstnGateway; readonly trunk: Trunk }
  | { readonly kind: 'pairing'; readonly pairing: Pairing }

/** A topology without a single site. */
export const emptyTopology: Topology = {
  sipDomain: '',
  additionalSipDomains: [],
  simpleUrls: [],
  sites: [],
  pairings: [],
  managementStore: null,
  unresolved: [],
}

/** Every thing of the topology, containers before what they contain. */
export function* everything(topology: Topology): Generator<Found> {
  for (const site of topology.sites) {
    yield { kind: 'site', site }
    for (const pool of site.pools) {
      yield { kind: 'pool', site, pool }
      for (const server of pool.servers) yield { kind: 'server', site, pool, server }
    }
    for (const sqlStore of site.sqlStores) yield { kind: 'sql', site, sqlStore }
    for (const fileStore of site.fileStores) yield { kind: 'file', site, fileStore }
    for (const role of site.roles) {
      yield { kind: 'role', site, role }
      for (const server of role.servers) yield { kind: 'computer', site, role, server }
      if (role.kind === 'gateway')
        for (const trunk of role.trunks) yield { kind: 'trunk', site, gateway: role, trunk }
    }
  }
  for (const pairing of topology.pairings) yield { kind: 'pairing', pairing }
}

/** The id of what was found. */
export function idOf(found: Found): Id {
  switch (found.kind) {
    case 'site':
      return found.site.id
    case 'pool':
      return found.pool.id
    case 'server':
      return found.server.id
    case 'sql':
      return found.sqlStore.id
    case 'file':
      return found.fileStore.id
    case 'role':
      return found.role.id
    case 'computer':
      return found.server.id
    case 'trunk':
      return found.trunk.id
    case 'pairing':
      return found.pairing.id
  }
}

const indexes = new WeakMap<Topology, ReadonlyMap<Id, Found>>()

function indexOf(topology: Topology): ReadonlyMap<Id, Found> {
  let index = indexes.get(topology)
  if (!index) {
    index = new Map([...everything(topology)].map((found) => [idOf(found), found]))
    indexes.set(topology, index)
  }
  return index
}

/** The thing with this id and where it stands, or `undefined`. Builds an index of the whole topology once per topology. */
export function find(topology: Topology, id: Id): Found | undefined {
  return indexOf(topology).get(id)
}

/** The pool with this id, or `undefined`. Walks the pools, without an index. */
export function findPool(topology: Topology, id: PoolId | null): Pool | undefined {
  if (id === null) return undefined
  for (const site of topology.sites) for (const pool of site.pools) if (pool.id === id) return pool
  return undefined
}

/** The site that holds this pool, or `undefined`. */
export function siteOfPool(topology: Topology, id: PoolId): Site | undefined {
  return topology.sites.find((site) => site.pools.some((pool) => pool.id === id))
}

/** The SQL Server store with this id, or `undefined`. */
export function findSqlStore(topology: Topology, id: SqlStoreId | null): SqlStore | undefined {
  if (id === null) return undefined
  for (const site of topology.sites) for (const store of site.sqlStores) if (store.id === id) return store
  return undefined
}

/** The file store with this id, or `undefined`. */
export function findFileStore(topology: Topology, id: FileStoreId | null): FileStore | undefined {
  if (id === null) return undefined
  for (const site of topology.sites) for (const store of site.fileStores) if (store.id === id) return store
  return undefined
}

/** The site with this id, or `undefined`. */
export function findSite(topology: Topology, id: SiteId): Site | undefined {
  return topology.sites.find((site) => site.id === id)
}

/** The pairing with this id, or `undefined`. */
export function findPairing(topology: Topology, id: PairingId): Pairing | undefined {
  return topology.pairings.find((pairing) => pairing.id === id)
}

/** The role with this id, or `undefined`. Walks the roles, without an index. */
export function findRole(topology: Topology, id: RoleId | null): Role | undefined {
  if (id === null) return undefined
  for (const site of topology.sites) for (const role of site.roles) if (role.id === id) return role
  return undefined
}

/** The trunk with this id and its gateway, or `undefined`. */
export function findTrunk(
  topology: Topology,
  id: TrunkId,
): { gateway: PstnGateway; trunk: Trunk } | undefined {
  for (const { role } of rolesOf(topology, 'gateway'))
    for (const trunk of role.trunks) if (trunk.id === id) return { gateway: role, trunk }
  return undefined
}

/** Every role of one kind with its site, site by site. */
export function rolesOf<K extends RoleKind>(
  topology: Topology,
  kind: K,
): { readonly site: Site; readonly role: RoleWith<K> }[] {
  return topology.sites.flatMap((site) =>
    site.roles.flatMap((role) => (isRole(role, kind) ? [{ site, role }] : [])),
  )
}

/** Whether a role is of this kind. */
export function isRole<K extends RoleKind>(role: Role, kind: K): role is RoleWith<K> {
  return role.kind === kind
}

/** The computer with this id and what it is part of, or `undefined`. Walks pools and roles, without an index: for edits, each of which makes another topology. */
export function findComputer(
  topology: Topology,
  id: ServerId,
): Extract<Found, { kind: 'server' | 'computer' }> | undefined {
  for (const site of topology.sites) {
    for (const pool of site.pools)
      for (const server of pool.servers) if (server.id === id) return { kind: 'server', site, pool, server }
    for (const role of site.roles)
      for (const server of role.servers) if (server.id === id) return { kind: 'computer', site, role, server }
  }
  return undefined
}

/** Every pool of the deployment, site by site. */
export function poolsOf(topology: Topology): Pool[] {
  return topology.sites.flatMap((site) => site.pools)
}

/** The pairings that a pool stands in: one in a sound topology, several only after an import. */
export function pairingsOf(topology: Topology, id: PoolId): Pairing[] {
  return topology.pairings.filter((pairing) => pairing.pools.includes(id))
}

/** The other pool of a pairing. */
export function partnerIn(pairing: Pairing, id: PoolId): PoolId {
  return pairing.pools[0] === id ? pairing.pools[1] : pairing.pools[0]
}

/** The name a person knows the thing by: site name, FQDN, `host\instance`, `\\host\share`, or both pools of a pairing. */
export function nameOf(topology: Topology, id: Id): string {
  const found = find(topology, id)
  if (!found) return id
  switch (found.kind) {
    case 'site':
      return found.site.name
    case 'pool':
      return found.pool.fqdn
    case 'server':
      return found.server.fqdn
    case 'sql':
      return sqlStoreName(found.sqlStore)
    case 'file':
      return `\\\\${found.fileStore.fqdn}\\${found.fileStore.share}`
    case 'role':
      return found.role.fqdn
    case 'computer':
      return found.server.fqdn
    case 'trunk':
      return found.trunk.name
    case 'pairing':
      return found.pairing.pools.map((pool) => nameOf(topology, pool)).join(' ⇄ ')
  }
}

function sqlStoreName(store: SqlStore): string {
  return instanceName(connectionOf(store))
}
