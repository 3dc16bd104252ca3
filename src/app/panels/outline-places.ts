import { isKind, isRoleId, type Id, type PoolId } from '#core/model/id.ts'
import type { Role } from '#core/model/role.ts'
import type { Site } from '#core/model/site.ts'
import { find, poolsOf, type Topology } from '#core/model/topology.ts'
import { sameName } from '#core/words/words.ts'
import { centralSiteOf } from '../canvas/branches.ts'
import { groupsAround, type GroupKind } from './outline-groups.ts'
import type { OutlineRow, RowKey } from './outline-rows.ts'

/** What a person opened (`true`) or closed (`false`); everything else is as it starts. */
export type Expanded = ReadonlyMap<string, boolean>

/** Whether a row is open. */
export type Opens = (key: RowKey) => boolean

/** Up to this many pools, their servers are shown from the start. */
const poolsOpenFromStart = 12

/** The rows that must be open for the thing to be seen, from the top; empty for what has no row. */
export function ancestorsOf(topology: Topology, id: Id): readonly RowKey[] {
  const found = find(topology, id)
  const inGroup = (site: Site, group: GroupKind): RowKey[] => [
    ...ancestorsOf(topology, site.id),
    site.id,
    ...groupsAround(site.id, group),
  ]
  switch (found?.kind) {
    case undefined:
    case 'pairing':
      return []
    case 'site': {
      const central = centralSiteOf(topology, found.site)
      return central === null ? ['deployment'] : inGroup(central, 'branch')
    }
    case 'pool':
      return inGroup(found.site, found.pool.edition)
    case 'server':
      return [...ancestorsOf(topology, found.pool.id), found.pool.id]
    case 'role':
      return inGroup(found.site, found.role.kind)
    case 'computer':
      return [...ancestorsOf(topology, found.role.id), found.role.id]
    case 'sql':
    case 'file':
    case 'trunk':
      return inGroup(found.site, found.kind)
  }
}

/** Whether a row is open: as the person left it, else everything except what would say its own name again, and the pools and roles of a deployment with many. */
export function isExpanded(topology: Topology, expanded: Expanded, key: RowKey): boolean {
  return opener(topology, expanded)(key)
}

/** Says of each row whether it is open. */
export function opener(topology: Topology, expanded: Expanded): Opens {
  const poolsOpen = poolsOf(topology).length <= poolsOpenFromStart
  return (key) => expanded.get(key) ?? (!holdsComputers(key) || (poolsOpen && !isOneComputer(topology, key)))
}

function holdsComputers(key: RowKey): key is Id {
  return isIdKey(key) && (isKind(key, 'pool') || isKind(key, 'sql') || isRoleId(key))
}

/** Whether a row is of a role that is one computer, which goes by the same name. */
function isOneComputer(topology: Topology, key: Id): boolean {
  const found = find(topology, key)
  return found?.kind === 'role' && isItsComputer(found.role)
}

function isItsComputer({ fqdn, servers }: Role): boolean {
  const [only, ...others] = servers
  return only !== undefined && others.length === 0 && sameName(only.fqdn, fqdn)
}

/** The order of a server among the servers of its pool that are shown, with the row of the first: what a drag moves within. */
export function serversAround(
  rows: readonly OutlineRow[],
  index: number,
): { readonly pool: PoolId; readonly first: number; readonly count: number } | null {
  const row = rows[index]
  if (row?.kind !== 'server' || row.parent === null) return null
  const pool = row.parent
  if (!isIdKey(pool) || !isKind(pool, 'pool')) return null
  return { pool, first: index - row.position + 1, count: row.setSize }
}

/** Whether a row stands for a thing, and not for the deployment, a group, or a part of a thing. */
export function isIdKey(key: RowKey): key is Id {
  return key !== 'deployment' && !key.startsWith('link:') && !/[ /]/.test(key)
}
