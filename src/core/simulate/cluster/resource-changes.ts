import type { Millis } from '../clock.ts'
import type { ClusterEvent } from './events.ts'
import { refusedDependency } from './rules.ts'
import {
  hasWorkingOwner,
  isWanted,
  type ClusterState,
  type Failure,
  type GroupState,
  type ResourceState,
  type ResourceStatus,
} from './state.ts'
import { withinPeriod } from './windows.ts'
import { withGroup, withResource } from './with-part.ts'

/** What a resource does when it is asked, on a node or on all, has been set. */
export function scripted(
  resource: ResourceState,
  { node, script }: Extract<ClusterEvent, { is: 'resource-scripted' }>,
): ResourceState {
  const isMeant = (at: number) => node === null || at === node
  return {
    ...resource,
    scripts: resource.scripts.map((one, at) => (isMeant(at) ? script : one)),
    onlines: resource.onlines.map((count, at) => (isMeant(at) ? 0 : count)),
    offlines: resource.offlines.map((count, at) => (isMeant(at) ? 0 : count)),
  }
}

/** The resource is wanted, and with it whatever it cannot be online without. */
export function onlineAsked(state: ClusterState, resource: number): ClusterState {
  const asked = withResource(state, resource, (one) => ({ ...afresh(one), wish: true }))
  const clauses = state.setting.resources[resource]?.dependsOn ?? []
  const withProviders = clauses.reduce((after, clause) => {
    const [first] = clause
    const isMet = clause.some((one) => isWanted(after, one) && after.resources[one]?.status !== 'Failed')
    return isMet || first === undefined ? after : onlineAsked(after, first)
  }, asked)
  return withGroup(withProviders, state.setting.resources[resource]?.group ?? -1, (group) => ({
    ...group,
    hold: unheld(group),
  }))
}

/** A command to bring it online is a new attempt for what has failed. */
export function afresh(resource: ResourceState): ResourceState {
  return resource.status === 'Failed' ? { ...resource, failure: 'attempt due', isRetried: false } : resource
}

/** A command to bring it online ends what a command can end. */
export function unheld({ hold }: GroupState): GroupState['hold'] {
  return hold === 'rests' || hold === 'threshold' ? null : hold
}

/** A resource depends on these others too; the very same cluster where that is refused. */
export function dependencyAdded(state: ClusterState, resource: number, on: readonly number[]): ClusterState {
  const one = state.setting.resources[resource]
  if (!one || refusedDependency(state, resource, on)) return state
  const changed = { ...one, dependsOn: [...one.dependsOn, on] }
  return {
    ...state,
    setting: { ...state.setting, resources: state.setting.resources.with(resource, changed) },
  }
}

/** A resource is online. */
export function online(state: ClusterState, position: number, at: Millis): ClusterState {
  const isForgotten = state.setting.parameters.persistentState === 'until online'
  return withResource(inStatus(state, position, 'Online', at), position, (resource) => ({
    ...resource,
    wish: isForgotten && resource.wish === true ? null : resource.wish,
    restarts: resource.isRetried ? [] : resource.restarts,
    isRetried: false,
  }))
}

/** A resource has failed, where its node is there to notice. */
export function failed(state: ClusterState, resource: number, at: Millis): ClusterState {
  return isWorked(state, resource) ? inStatus(state, resource, 'Failed', at) : state
}

/** A resource that was given up is tried once more, and a group that was left offline with it. */
export function retried(state: ClusterState, position: number): ClusterState {
  const group = state.setting.resources[position]?.group ?? -1
  const due = withResource(state, position, (resource) => ({
    ...resource,
    failure: 'attempt due',
    isRetried: true,
  }))
  return withGroup(due, group, (one) => (one.hold === 'threshold' ? { ...one, hold: null } : one))
}

/** A resource that failed is to be restarted; restarts within the period are counted. */
export function restartPlanned(state: ClusterState, position: number, at: Millis): ClusterState {
  const period = state.setting.resources[position]?.restartPeriod ?? 0
  const { window } = state.setting.parameters
  return withResource(state, position, (resource) => ({
    ...resource,
    failure: 'restart waits',
    restarts: [...withinPeriod(resource.restarts, at, period, window), at],
  }))
}

/** Whether what was planned for a resource still has its ground, and its node is there to do it. */
export function isEpoch(
  state: ClusterState,
  { resource, epoch }: { readonly resource: number; readonly epoch: number },
): boolean {
  return state.resources[resource]?.epoch === epoch && isWorked(state, resource)
}

/** Whether the node that owns the group of a resource is there to work on it. */
export function isWorked(state: ClusterState, resource: number): boolean {
  return hasWorkingOwner(state, state.setting.resources[resource]?.group ?? -1)
}

/** A resource is in another status from this moment on; what was planned for it before has no ground any more. */
export function inStatus(
  state: ClusterState,
  position: number,
  status: ResourceStatus,
  at: Millis,
): ClusterState {
  return withResource(state, position, (resource) => ({
    ...resource,
    status,
    epoch: resource.epoch + 1,
    since: at,
    failure: status === 'Failed' ? 'undecided' : null,
  }))
}

/** The cluster with what is done about a failed resource. */
export function withFailure(state: ClusterState, position: number, failure: Failure): ClusterState {
  return withResource(state, position, (resource) => ({ ...resource, failure }))
}

/** One more attempt on the node where the group is. */
export function counted(state: ClusterState, position: number, which: 'onlines' | 'offlines'): ClusterState {
  const owner = state.groups[state.setting.resources[position]?.group ?? -1]?.owner ?? -1
  return withResource(state, position, (resource) => ({
    ...resource,
    [which]: resource[which].map((count, node) => (node === owner ? count + 1 : count)),
  }))
}
