import type { Id, PoolId } from '#core/model/id.ts'
import type { DatabaseId, LinkId } from '#core/outage/part.ts'
import type { Topology } from '#core/model/topology.ts'
import type { Findings } from '#core/check/check.ts'
import type { Severity } from '#core/rules/rule.ts'
import { deploymentBranch, type Branch } from './outline-branches.ts'
import type { GroupKey, GroupKind } from './outline-groups.ts'
import { opener, type Expanded, type Opens } from './outline-places.ts'
import { worse, worstById } from './outline-worst.ts'

/** What tells a row from every other: the id of its thing, or what the row stands for. */
export type RowKey = 'deployment' | Id | GroupKey | DatabaseId | LinkId

/** One row of the outline, with everything that a tree has to say about it. */
export interface OutlineRow {
  readonly key: RowKey
  /** Computers are those of roles; the computers of Front End pools are servers. */
  readonly kind:
    | 'deployment'
    | 'site'
    | 'group'
    | 'pool'
    | 'server'
    | 'role'
    | 'computer'
    | 'sql'
    | 'file'
    | 'trunk'
    | 'database'
    | 'link'
  /** The thing that the row selects; `null` for the deployment and for groups. */
  readonly id: Id | null
  /** In Analyze mode a part that is no thing of its own: a database role, or a link between sites. */
  readonly part: DatabaseId | LinkId | null
  readonly group: GroupKind | null
  /** As shown: computers by their first label. '' where the interface has the words: the deployment and groups. */
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
  /** Members of a group, servers of a pool, the computers of a role that has several. */
  readonly count: number | null
  /** The place of a server in its Front End pool, 1 for the first. */
  readonly order: number | null
  /** The short names of the pools that a pool is paired with. */
  readonly partners: readonly string[]
  /** Whether the Central Management store is on this pool, or in this site. */
  readonly managementStore: boolean
  /** Whether this is a branch site that does not stand under its central site, because that is not known. */
  readonly strayBranch: boolean
  /** The worst finding on the thing and, while the row is closed, on what is inside. Infos and overridden findings leave no mark. */
  readonly worst: Severity | null
}

/** The rows of the outline from top to bottom. With a filter: what has it in its name, and what that stands in. While `analyzing`, with what is no thing of its own: database roles, and links between sites. `managementStore` is where the Central Management store is active. */
export function outlineRows(
  topology: Topology,
  expanded: Expanded,
  findings: Findings,
  filter = '',
  analyzing = false,
  managementStore: PoolId | null = topology.managementStore,
): readonly OutlineRow[] {
  const root = deploymentBranch(topology, worstById(findings), analyzing, managementStore)
  const wanted = filter.trim().toLowerCase()
  const opens = opener(topology, expanded)
  const shown = wanted === '' ? unfold(root, opens) : matching(root, wanted)
  const rows: OutlineRow[] = []
  if (shown) push(rows, [shown], null, 1)
  return rows
}

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
    const { row, own } = branch
    rows.push({
      ...row,
      parent,
      level,
      setSize: siblings.length,
      position: i + 1,
      expanded,
      worst: expanded ? own : worse(own, branch.inside()),
    })
    push(rows, children, row.key, level + 1)
  })
}
