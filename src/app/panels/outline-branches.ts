import { isIpAddress } from '#core/model/fqdn.ts'
import type { Id, PoolId, RoleKind } from '#core/model/id.ts'
import type { Edition, Pool, Server } from '#core/model/pool.ts'
import type { Role, Trunk } from '#core/model/role.ts'
import type { Site } from '#core/model/site.ts'
import { connectionOf, instanceName, type SqlStore } from '#core/model/store.ts'
import { partnerIn, poolsOf, type Topology } from '#core/model/topology.ts'
import type { DatabaseId, LinkId } from '#core/outage/part.ts'
import { databaseId, databasePlaces, findPart } from '#core/outage/parts.ts'
import type { Severity } from '#core/rules/rule.ts'
import { fullName, shortName } from '#core/words/words.ts'
import { withBranches, type WithBranches } from '../canvas/branches.ts'
import { linksOf, nameOfPart } from '../store/outage-selectors.ts'
import { analysisModeText } from '../text/analysis-mode.ts'
import { outlineText } from '../text/outline.ts'
import { rolesOfSite, sharedRoles, type GroupKind } from './outline-groups.ts'
import type { OutlineRow } from './outline-rows.ts'
import { worse, worstAmong, type WorstById } from './outline-worst.ts'

/** What a row is, wherever it stands. */
export type Facts = Omit<OutlineRow, 'parent' | 'level' | 'setSize' | 'position' | 'expanded' | 'worst'>

/** A row before it is known whether it is shown, with what is inside. */
export interface Branch {
  readonly row: Facts
  /** What the filter looks at. */
  readonly text: string
  readonly own: Severity | null
  /** The worst finding on what is inside. */
  inside(): Severity | null
  /** How many children there are, without making them. */
  readonly size: number
  children(): readonly Branch[]
}

const noFacts = {
  id: null,
  part: null,
  group: null,
  name: '',
  count: null,
  order: null,
  partners: [],
  managementStore: false,
  strayBranch: false,
} as const

/** What the branches of one deployment share. */
interface Tree {
  readonly topology: Topology
  readonly partners: Partners
  readonly worst: WorstById
  /** Whether rows stand for what can be switched as well. */
  readonly analyzing: boolean
  /** The pool with the Central Management store. */
  readonly managementStore: PoolId | null
}

/** The whole deployment as a branch. */
export function deploymentBranch(
  topology: Topology,
  worst: WorstById,
  analyzing: boolean,
  managementStore: PoolId | null,
): Branch {
  const tree: Tree = { topology, partners: partnersOf(topology), worst, analyzing, managementStore }
  const sites = withBranches(topology).map((site) => siteBranch(site, tree))
  const members = analyzing ? [...sites, ...filled([linkGroup(topology)])] : sites
  return holding({ ...noFacts, key: 'deployment', kind: 'deployment' }, '', null, members)
}

/** The links between sites, which belong to none. */
function linkGroup(topology: Topology): Branch {
  const links = linksOf(topology).map(({ id }) => switchLeaf('link', id, nameOfPart(topology, id)))
  const row: Facts = {
    ...noFacts,
    key: 'deployment links',
    kind: 'group',
    group: 'links',
    count: links.length,
  }
  return holding(row, '', null, links)
}

function switchLeaf(kind: 'database' | 'link', id: DatabaseId | LinkId, name: string): Branch {
  return { row: { ...noFacts, key: id, kind, part: id, name }, text: name, own: null, ...noInside }
}

/** A branch with members that are there already. */
function holding(row: Facts, text: string, own: Severity | null, members: readonly Branch[]): Branch {
  return {
    row,
    text,
    own,
    inside: () => worstAmong(members),
    size: members.length,
    children: () => members,
  }
}

function siteBranch({ site, branches }: WithBranches, tree: Tree, isNested = false): Branch {
  const { managementStore } = tree
  const pools = (edition: Edition) =>
    group(
      site,
      edition,
      site.pools.filter((pool) => pool.edition === edition).map((pool) => poolBranch(pool, tree)),
    )
  const members = branches.map((branch) => siteBranch({ site: branch, branches: [] }, tree, true))
  const groups = [
    pools('enterprise'),
    pools('standard'),
    ...rolesOfSite.map((kind) => roleGroup(site, kind, tree)),
    sharedGroup(site, tree),
    group(site, 'branch', members),
    roleGroup(site, 'other', tree),
  ]
  const row: Facts = {
    ...noFacts,
    key: site.id,
    kind: 'site',
    id: site.id,
    name: fullName(site.name),
    managementStore: site.pools.some((pool) => pool.id === managementStore),
    strayBranch: site.branch !== null && !isNested,
  }
  return holding(row, site.name, tree.worst.get(site.id) ?? null, filled(groups))
}

/** Groups without members are not shown. */
function filled(groups: readonly Branch[]): readonly Branch[] {
  return groups.filter(({ size }) => size > 0)
}

function group(site: Site, kind: GroupKind, members: readonly Branch[]): Branch {
  const row: Facts = {
    ...noFacts,
    key: `${site.id} ${kind}`,
    kind: 'group',
    group: kind,
    count: members.length,
  }
  return holding(row, '', null, members)
}

function roleGroup(site: Site, kind: RoleKind, { worst }: Tree): Branch {
  const roles = site.roles.filter((role) => role.kind === kind)
  return group(
    site,
    kind,
    roles.map((role) => roleBranch(role, worst)),
  )
}

/** Stores, gateways with their trunks, Office Web Apps Servers: how many groups there are says nothing, so no count. */
function sharedGroup(site: Site, tree: Tree): Branch {
  const { worst } = tree
  const sqlStores = site.sqlStores.map((store) => sqlBranch(store, tree))
  const fileStores = site.fileStores.map((store) =>
    leaf('file', store.id, `\\\\${store.fqdn}\\${store.share}`, worst),
  )
  const trunks = site.roles.flatMap((role) => (role.kind === 'gateway' ? role.trunks : []))
  const roles = sharedRoles.map((kind) => roleGroup(site, kind, tree))
  const trunkGroup = group(
    site,
    'trunk',
    trunks.map(({ id, name }: Trunk) => leaf('trunk', id, name, worst)),
  )
  const groups = [
    group(site, 'sql', sqlStores),
    group(site, 'file', fileStores),
    ...roles.flatMap((one) => (one.row.group === 'gateway' ? [one, trunkGroup] : [one])),
  ]
  const row: Facts = { ...noFacts, key: `${site.id} shared`, kind: 'group', group: 'shared' }
  return holding(row, '', null, filled(groups))
}

/** In Analyze mode the databases of a store stand under it, each with its role. */
function sqlBranch(store: SqlStore, { topology, worst, analyzing }: Tree): Branch {
  const branch = leaf('sql', store.id, instanceName(connectionOf(store)), worst)
  if (!analyzing) return branch
  const databases = databasePlaces(store).flatMap(({ role }) => {
    const id = databaseId(store, role)
    const isOwn = findPart(topology, id) !== undefined
    const name = outlineText.database(nameOfPart(topology, id), analysisModeText.role(role))
    return isOwn ? [switchLeaf('database', id, name)] : []
  })
  return { ...branch, size: databases.length, children: () => databases }
}

function poolBranch(pool: Pool, { partners, worst, managementStore }: Tree): Branch {
  const around = partners.get(pool.id)
  const own = [pool.id, ...(around?.pairings ?? [])].map((id) => worst.get(id) ?? null).reduce(worse, null)
  const row: Facts = {
    ...noFacts,
    key: pool.id,
    kind: 'pool',
    id: pool.id,
    name: fullName(pool.fqdn),
    count: pool.servers.length,
    partners: around?.partners ?? noFacts.partners,
    managementStore: pool.id === managementStore,
  }
  return withComputers(row, pool, own, 'server', worst)
}

function roleBranch(role: Role, worst: WorstById): Branch {
  const row: Facts = {
    ...noFacts,
    key: role.id,
    kind: 'role',
    id: role.id,
    name: fullName(role.fqdn),
    count: role.servers.length > 1 ? role.servers.length : null,
  }
  return withComputers(row, role, worst.get(role.id) ?? null, 'computer', worst)
}

/** A pool or a role: its computers are made when they are looked at. */
function withComputers(
  row: Facts,
  { fqdn, servers }: Pool | Role,
  own: Severity | null,
  kind: 'server' | 'computer',
  worst: WorstById,
): Branch {
  return {
    row,
    text: fqdn,
    own,
    inside: () => servers.reduce((most, { id }) => worse(most, worst.get(id) ?? null), noSeverity),
    size: servers.length,
    children: () =>
      servers.map((server, i) => computerBranch(server, kind, kind === 'server' ? i + 1 : null, worst)),
  }
}

function computerBranch(
  { id, fqdn }: Server,
  kind: 'server' | 'computer',
  order: number | null,
  worst: WorstById,
): Branch {
  const name = isIpAddress(fqdn) ? fqdn : shortName(fqdn)
  const row: Facts = { ...noFacts, key: id, kind, id, name, order }
  return { row, text: fqdn, own: worst.get(id) ?? null, ...noInside }
}

function leaf(kind: 'sql' | 'file' | 'trunk', id: Id, name: string, worst: WorstById): Branch {
  const row: Facts = { ...noFacts, key: id, kind, id, name: fullName(name) }
  return { row, text: name, own: worst.get(id) ?? null, ...noInside }
}

const noSeverity: Severity | null = null
const noInside = { inside: () => null, size: 0, children: () => [] } as const

interface PoolPairings {
  readonly pairings: Id[]
  readonly partners: string[]
}

type Partners = ReadonlyMap<PoolId, PoolPairings>

/** A pairing has no row: each of its pools tells its partner and carries its findings. */
function partnersOf(topology: Topology): Partners {
  const names = new Map(poolsOf(topology).map((pool) => [pool.id, shortName(pool.fqdn)]))
  const around = new Map<PoolId, PoolPairings>()
  for (const pairing of topology.pairings) {
    for (const pool of new Set(pairing.pools)) {
      const entry = around.get(pool) ?? { pairings: [], partners: [] }
      entry.pairings.push(pairing.id)
      entry.partners.push(names.get(partnerIn(pairing, pool)) ?? partnerIn(pairing, pool))
      around.set(pool, entry)
    }
  }
  return around
}
