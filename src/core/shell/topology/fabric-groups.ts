import type { World } from '../../simulate/world.ts'
import {
  groupCount,
  holdsReplicas,
  isUp,
  replicasWanted,
  type GroupState,
  type PoolState,
} from '../../simulate/front-end/state.ts'
import { computerName } from '../../model/fqdn.ts'
import { routingGroupId } from '../routing-group.ts'

/** A routing group as it is shown: its replicas by what they are, as short names of servers. */
export interface ShownGroup {
  /** In capitals and braces. */
  readonly id: string
  readonly primary: string | null
  readonly secondary: string | null
  readonly idle: string | null
  /** The replicas that are wanted and not there. */
  readonly missing: number
  /** The servers that hold one and are not there. */
  readonly lost: readonly string[]
  readonly state: 'OK' | 'Degraded' | 'QuorumLoss' | 'Building' | 'NoPrimary' | 'Skipped'
}

/** The routing groups of a pool now, those that were never placed apart. */
export function groupsOf(state: PoolState): readonly ShownGroup[] {
  return state.groups.map((group, number) => groupOf(state, group, number))
}

/** A GUID as the console writes those of routing groups. */
export function inBraces(id: string): string {
  return `{${id.toUpperCase()}}`
}

/** The pool and the number of a routing group, placed or not, by its GUID: in braces or not, whatever its case; `null` for none. */
export function groupNamed(
  { pools }: World,
  id: string,
): { readonly place: number; readonly group: number } | null {
  const wanted = id.replace(/^\{|\}$/g, '').toLowerCase()
  for (const [place, state] of pools.entries())
    for (let group = 0; group < groupCount(state); group++)
      if (routingGroupId(state.pool, group) === wanted) return { place, group }
  return null
}

function groupOf(state: PoolState, group: GroupState, number: number): ShownGroup {
  const { pool } = state
  const nameAt = (position: number): string => computerName(pool.servers[position]?.fqdn ?? '')
  const there = group.view.filter((position) => holdsReplicas(state, position))
  const lost = group.view.filter((position) => !there.includes(position))
  const [secondary, idle] = there.filter((position) => position !== group.primary)
  const missing = Math.max(0, replicasWanted(state) - there.length)
  return {
    id: inBraces(routingGroupId(pool, number)),
    primary: group.primary === null ? null : nameAt(group.primary),
    secondary: secondary === undefined ? null : nameAt(secondary),
    idle: idle === undefined ? null : nameAt(idle),
    missing,
    lost: lost.map((position) => pool.servers[position]?.fqdn ?? ''),
    state: stateOf(state, group, number, missing),
  }
}

function stateOf(state: PoolState, group: GroupState, number: number, missing: number): ShownGroup['state'] {
  if (state.skippedGroups.includes(number)) return 'Skipped'
  if (group.isLost) return 'QuorumLoss'
  if (group.primary === null) return 'NoPrimary'
  if (group.building !== null) return 'Building'
  return missing > 0 ? 'Degraded' : 'OK'
}

/** Whether a server of the pool runs that its fabric can be asked on. */
export function answersForFabric({ servers }: PoolState): boolean {
  return servers.some(isUp)
}
