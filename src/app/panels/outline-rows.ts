import { isKind, type Id, type PoolId, type SiteId } from '#core/model/id.ts'
import type { Pool, Server } from '#core/model/pool.ts'
import type { Site } from '#core/model/site.ts'
import { connectionOf, instanceName } from '#core/model/store.ts'
import { find, partnerIn, poolsOf, type Topology } from '#core/model/topology.ts'
import type { Findings } from '#core/check/check.ts'
import { isOpen, severities, type Severity } from '#core/rules/rule.ts'
import { fullName, shortName } from '#core/rules/words.ts'

/** The groups inside a site, in the order of the outline. */
export type GroupKind = 'enterprise' | 'standard' | 'sql' | 'file'

/** What tells a row from every other: the id of its thing, or what the row stands for. */
export type RowKey = 'deployment' | Id | `${SiteId} ${GroupKind}`

/** One row of the outline, with everything that a tree has to say about it. */
export interface OutlineRow {
  readonly key: RowKey
  readonly kind: 'deployment' | 'site' | 'group' | 'pool' | 'server' | 'sql' | 'file'
  /** The thing that the row selects; `null` for the deployment and for groups. */
  readonly id: Id | null
  readonly group: GroupKind | null
  /** As shown: servers by their first label. '' where the interface has the words: the deployment and groups. */
  readonly name: string
  readonly parent: RowKey | null
  /** 1 for the deployment. */
  readonly level: number
  /** How many rows stand under the same parent. */
  readonly setSize: number
  /** The place among them, 1 for the first. */
  readonly position: number
  /** `null` where there is nothing to open. */
  readonly expanded: boolean | null
  /** Members of a group, servers of a pool. */
  readonly count: number | null
  /** The place of a server in its pool, 1 for the first. */
  readonly order: number | null
  /** The short names of the pools that a pool is paired with. */
  readonly partners: readonly string[]
  /** Whether the Central Management store is on this pool, or in this site. */
  readonly managementStore: boolean
  /** The worst finding on the thing and, while the row is closed, on what is inside. Infos and overridden findings leave no mark. */
  readonly worst: Severity | null
}

/** What a person opened (`true`) or closed (`false`); everything else is as it starts. */
export type Expanded = ReadonlyMap<string, boolean>

/** Up to this many pools, their servers are shown from the start. */
const poolsOpenFromStart = 12

/** The rows of the outline from top to bottom. With a filter: what has it in its name, and what that stands in. */
export function outlineRows(
  topology: Topology,
  expanded: Expanded,
  findings: Findings,
  filter = '',
): readonly OutlineRow[] {
  const root = deploymentBranch(topology, worstById(findings))
  const wanted = filter.trim().toLowerCase()
  const opens = opener(topology, expanded)
  const shown = wanted === '' ? unfold(root, opens) : matching(root, wanted)
  const rows: OutlineRow[] = []
  if (shown) push(rows, [shown], null, 1)
  return rows
}

/** The rows that must be open for the thing to be seen, from the top; empty for what has no row. */
export function ancestorsOf(topology: Topology, id: Id): readonly RowKey[] {
  const found = find(topology, id)
  switch (found?.kind) {
    case undefined:
    case 'pairing':
      return []
    case 'site':
      return ['deployment']
    case 'pool':
      return ['deployment', found.site.id, `${found.site.id} ${found.pool.edition}`]
    case 'server':
      return [...ancestorsOf(topology, found.pool.id), found.pool.id]
    case 'sql':
    case 'file':
      return ['deployment', found.site.id, `${found.site.id} ${found.kind}`]
  }
}

/** Whether a row is open: as the person left it, else everything except the pools of a deployment with many. */
export function isExpanded(topology: Topology, expanded: Expanded, key: RowKey): boolean {
  return opener(topology, expanded)(key)
}

type Opens = (key: RowKey) => boolean

function opener(topology: Topology, expanded: Expanded): Opens {
  const poolsOpen = poolsOf(topology).length <= poolsOpenFromStart
  return (key) => expanded.get(key) ?? (poolsOpen || !key.startsWith('pool:'))
}

/** What a row is, wherever it stands. */
type Facts = Pick<
  OutlineRow,
  'key' | 'kind' | 'id' | 'group' | 'name' | 'count' | 'order' | 'partners' | 'managementStore'
>

/** A row before it is known whether it is shown, with what is inside. */
interface Branch {
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

type WorstById = ReadonlyMap<Id, Severity>

const noFacts = {
  id: null,
  group: null,
  name: '',
  count: null,
  order: null,
  partners: [],
  managementStore: false,
} as const

function deploymentBranch(topology: Topology, worst: WorstById): Branch {
  const partners = partnersOf(topology)
  const sites = topology.sites.map((site) => siteBranch(site, topology, partners, worst))
  return {
    row: { ...noFacts, key: 'deployment', kind: 'deployment' },
    text: '',
    own: null,
    inside: () => worstAmong(sites),
    size: sites.length,
    children: () => sites,
  }
}

function siteBranch(site: Site, topology: Topology, partners: Partners, worst: WorstById): Branch {
  const { managementStore } = topology
  const pools = (edition: Pool['edition']) =>
    site.pools
      .filter((pool) => pool.edition === edition)
      .map((pool) => poolBranch(pool, partners.get(pool.id), pool.id === managementStore, worst))
  const groups = [
    groupBranch(site, 'enterprise', pools('enterprise')),
    groupBranch(site, 'standard', pools('standard')),
    groupBranch(
      site,
      'sql',
      site.sqlStores.map((store) => leaf('sql', store.id, instanceName(connectionOf(store)), worst)),
    ),
    groupBranch(
      site,
      'file',
      site.fileStores.map((store) => leaf('file', store.id, `\\\\${store.fqdn}\\${store.share}`, worst)),
    ),
  ].filter((group) => group.size > 0)
  return {
    row: {
      ...noFacts,
      key: site.id,
      kind: 'site',
      id: site.id,
      name: fullName(site.name),
      managementStore: site.pools.some((pool) => pool.id === managementStore),
    },
    text: site.name,
    own: worst.get(site.id) ?? null,
    inside: () => worstAmong(groups),
    size: groups.length,
    children: () => groups,
  }
}

function groupBranch(site: Site, group: GroupKind, members: readonly Branch[]): Branch {
  return {
    row: { ...noFacts, key: `${site.id} ${group}`, kind: 'group', group, count: members.length },
    text: '',
    own: null,
    inside: () => worstAmong(members),
    size: members.length,
    children: () => members,
  }
}

function poolBranch(
  pool: Pool,
  around: PoolPairings | undefined,
  managementStore: boolean,
  worst: WorstById,
): Branch {
  const own = [pool.id, ...(around?.pairings ?? [])].map((id) => worst.get(id) ?? null).reduce(worse, null)
  return {
    row: {
      ...noFacts,
      key: pool.id,
      kind: 'pool',
      id: pool.id,
      name: fullName(pool.fqdn),
      count: pool.servers.length,
      partners: around?.partners ?? noFacts.partners,
      managementStore,
    },
    text: pool.fqdn,
    own,
    inside: () => pool.servers.reduce((most, { id }) => worse(most, worst.get(id) ?? null), noSeverity),
    size: pool.servers.length,
    children: () => pool.servers.map((server, i) => serverBranch(server, i + 1, worst)),
  }
}

function serverBranch({ id, fqdn }: Server, order: number, worst: WorstById): Branch {
  const row: Facts = { ...noFacts, key: id, kind: 'server', id, name: shortName(fqdn), order }
  return { row, text: fqdn, own: worst.get(id) ?? null, ...noInside }
}

function leaf(kind: 'sql' | 'file', id: Id, name: string, worst: WorstById): Branch {
  const row: Facts = { ...noFacts, key: id, kind, id, name: fullName(name) }
  return { row, text: name, own: worst.get(id) ?? null, ...noInside }
}

const noSeverity: Severity | null = null
const noInside = { inside: () => null, size: 0, children: () => [] } as const

/** A branch that is shown, with those of its children that are. */
interface Shown {
  readonly branch: Branch
  readonly expanded: boolean | null
  readonly children: readonly Shown[]
}

function unfold(branch: Branch, opens: Opens): Shown {
  const expanded = branch.size === 0 ? null : opens(branch.row.key)
  const children = expanded ? branch.children().map((child) => unfold(child, opens)) : []
  return { branch, expanded, children }
}

function matching(branch: Branch, wanted: string): Shown | null {
  const children = branch.children().flatMap((child) => matching(child, wanted) ?? [])
  if (children.length === 0 && !branch.text.toLowerCase().includes(wanted)) return null
  return { branch, expanded: children.length === 0 ? null : true, children }
}

function push(rows: OutlineRow[], siblings: readonly Shown[], parent: RowKey | null, level: number): void {
  siblings.forEach(({ branch, expanded, children }, i) => {
    const { key, kind, id, group, name, count, order, partners, managementStore } = branch.row
    rows.push({
      key,
      kind,
      id,
      group,
      name,
      count,
      order,
      partners,
      managementStore,
      parent,
      level,
      setSize: siblings.length,
      position: i + 1,
      expanded,
      worst: expanded ? branch.own : worse(branch.own, branch.inside()),
    })
    push(rows, children, key, level + 1)
  })
}

const known = new WeakMap<Findings, WorstById>()

/** The worst open finding by target, made once per findings. */
function worstById(findings: Findings): WorstById {
  let worst = known.get(findings)
  if (worst) return worst
  const map = new Map<Id, Severity>()
  for (const finding of findings.all()) {
    const { severity, targets } = finding
    if (severity === 'info' || !isOpen(finding)) continue
    for (const id of targets) map.set(id, worse(map.get(id) ?? null, severity) ?? severity)
  }
  known.set(findings, (worst = map))
  return worst
}

function worstAmong(branches: readonly Branch[]): Severity | null {
  return branches.map(({ own, inside }) => worse(own, inside())).reduce(worse, null)
}

function worse(a: Severity | null, b: Severity | null): Severity | null {
  if (a === null || b === null) return a ?? b
  return severities.indexOf(a) <= severities.indexOf(b) ? a : b
}

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

/** The order of a server among the servers of its pool that are shown, with the row of the first: what a drag moves within. */
export function serversAround(
  rows: readonly OutlineRow[],
  index: number,
): { readonly pool: PoolId; readonly first: number; readonly count: number } | null {
  const row = rows[index]
  if (row?.kind !== 'server' || row.parent === null || row.parent === 'deployment') return null
  const pool = row.parent
  if (!isPoolKey(pool)) return null
  return { pool, first: index - row.position + 1, count: row.setSize }
}

function isPoolKey(key: Exclude<RowKey, 'deployment'>): key is PoolId {
  return !key.includes(' ') && isKind(key as Id, 'pool') // without a space it is an id
}
