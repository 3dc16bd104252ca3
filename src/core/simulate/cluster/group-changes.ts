import type { Millis } from '../clock.ts'
import type { ClusterEvent } from './events.ts'
import { afresh, unheld, withFailure } from './resource-changes.ts'
import type { ClusterState, ResourceState } from './state.ts'
import { withinPeriod } from './windows.ts'
import { eachOf, withGroup } from './with-part.ts'

/** A group is asked online or offline by a command. */
export function groupAsked(state: ClusterState, position: number, isPersistent: boolean): ClusterState {
  const asked = withGroup(state, position, (group) => ({
    ...group,
    isPersistent,
    hold: isPersistent ? unheld(group) : group.hold,
  }))
  if (asked === state) return state
  const resources = state.resources.map((resource, at): ResourceState =>
    state.setting.resources[at]?.group === position
      ? { ...(isPersistent ? afresh(resource) : resource), wish: isPersistent }
      : resource,
  )
  return { ...asked, resources }
}

/** A group has begun to move; moves that count are counted within the period. */
export function moveBegan(
  state: ClusterState,
  { group: position, to, why, count }: Extract<ClusterEvent, { is: 'move-began' }>,
  at: Millis,
): ClusterState {
  const period = state.setting.groups[position]?.failoverPeriod ?? 0
  const { window } = state.setting.parameters
  return withGroup(state, position, (group) => ({
    ...group,
    movingTo: to,
    asked: null,
    isAskedBack: why === 'failback' ? false : group.isAskedBack,
    failovers: count === null ? group.failovers : [...withinPeriod(group.failovers, at, period, window), at],
  }))
}

/** A group does not move, for a reason. */
export function denied(
  state: ClusterState,
  { group: position, reason, resource, why }: Extract<ClusterEvent, { is: 'failover-denied' }>,
): ClusterState {
  if (reason === 'administrator') return withGroup(state, position, (group) => ({ ...group, asked: null }))
  if (resource === null) return withGroup(state, position, (group) => ({ ...group, denied: why }))
  const isOver = why === 'threshold' && state.setting.parameters.thresholdPolicy === 'offlineGroup'
  return withGroup(withFailure(state, resource, 'denied'), position, (group) =>
    isOver ? { ...group, hold: 'threshold' } : group,
  )
}

/** A group has arrived at a node. */
export function moved(
  state: ClusterState,
  { group: position, to, how }: Extract<ClusterEvent, { is: 'group-moved' }>,
): ClusterState {
  const holds = { moved: null, recovered: null, stranded: 'stranded', 'ownership only': 'threshold' } as const
  const arrived = withGroup(state, position, (group) => ({
    ...group,
    owner: to,
    movingTo: null,
    asked: null,
    denied: null,
    waitsUntil: null,
    unreachable: [],
    hold: group.hold === 'rests' ? 'rests' : holds[how],
  }))
  return eachOf(arrived, position, (resource) => ({
    ...resource,
    restarts: [],
    isRetried: false,
    failure: resource.status === 'Failed' ? 'group moved' : resource.failure,
  }))
}

/** Where no node is left to go to, the group comes back where it was. */
export function transferFailed(
  state: ClusterState,
  { group: position, to, next }: Extract<ClusterEvent, { is: 'transfer-failed' }>,
): ClusterState {
  const tried = withGroup(state, position, (group) => ({
    ...group,
    unreachable: [...group.unreachable, to],
    movingTo: next,
  }))
  return next !== null
    ? tried
    : eachOf(tried, position, (resource) =>
        resource.status === 'Failed' ? { ...resource, failure: 'group moved' } : resource,
      )
}
