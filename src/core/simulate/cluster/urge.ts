import type { Millis } from '../clock.ts'
import { dependentsOf, isSatisfied, onlineOrderOf } from './dependencies.ts'
import type { ClusterStep } from './events.ts'
import { failureStep, failoversLeft } from './failures.ts'
import {
  byPriority,
  drawnOwner,
  failbackOwner,
  firstOwner,
  hasPreferredOwner,
  isCandidate,
  nextOwner,
  rescuer,
  strandedOn,
} from './owners.ts'
import { assignedVotes, canForm, isHeld, tally } from './quorum.ts'
import {
  groupStatus,
  hasWorkingOwner,
  isActive,
  isWanted,
  places,
  type ClusterState,
  type GroupState,
} from './state.ts'
import { failbackOpens } from './windows.ts'

/** What the cluster does next because of how things stand, `null` once it is settled. */
export function nextStep(state: ClusterState, now: Millis): ClusterStep | null {
  return (
    recount(state) ??
    losses(state) ??
    quorum(state) ??
    lostResources(state) ??
    forming(state) ??
    inGroups(state, (group) => arrival(state, group) ?? ownerLost(state, group, now)) ??
    nodes(state) ??
    inGroups(state, (group) => start(state, group, now)) ??
    stops(state) ??
    inGroups(state, (group) => failures(state, group, now)) ??
    inGroups(state, (group) => rescue(state, group)) ??
    inGroups(state, (group) => failback(state, group, now)) ??
    inGroups(state, (group) => askedMove(state, group, now)) ??
    inGroups(state, (group) => drain(state, group)) ??
    everyGroup(state, (group) => goingOffline(state, group)) ??
    everyGroup(state, (group) => comingOnline(state, group))
  )
}

/** The first group whose state is not what was reported of it. */
export function report(state: ClusterState): ClusterStep | null {
  for (const [group, { owner, said }] of state.groups.entries()) {
    const to = groupStatus(state, group)
    if (to !== said.status || owner !== said.owner) return { is: 'group-state-changed', group, to, owner }
  }
  return null
}

function recount(state: ClusterState): ClusterStep | null {
  if (state.recount === null) return null
  if (state.recount === 'lost') return { is: 'quorum-lost' }
  const after = state.recount === 'kept' ? 'loss' : 'joining'
  return { is: 'votes-assigned', after, ...assignedVotes(state) }
}

/** What is missed at the same moment is lost at once; a node that is back before it was missed is lost with its groups too. */
function losses(state: ClusterState): ClusterStep | null {
  if (!state.isFormed) return null
  const lost = places(state.nodes).filter((node) => {
    const one = state.nodes[node]
    return one?.isMember === true && (one.isMissed || (one.isRunning && one.missedAt !== null))
  })
  if (lost.length === 0 && !state.witness.isMissed) return null
  const present = (node: number) => state.nodes[node]?.isMember === true && !lost.includes(node)
  return { is: 'members-lost', nodes: lost, witness: state.witness.isMissed, ...tally(state, present) }
}

function quorum(state: ClusterState): ClusterStep | null {
  const isGone = state.isFormed && !isHeld(state, (node) => state.nodes[node]?.isMember === true)
  return isGone ? { is: 'quorum-lost' } : null
}

/** Resources of a node that is no member are gone, whatever they were. */
function lostResources(state: ClusterState): ClusterStep | null {
  for (const [group, { owner }] of state.groups.entries()) {
    if (state.isFormed && state.nodes[owner]?.isMember === true) continue
    for (const resource of onlineOrderOf(state.setting.resources, group)) {
      if (state.resources[resource]?.status === 'Offline') continue
      return { is: 'resource-stopped', resource, why: state.isFormed ? 'nodeLost' : 'quorumLost' }
    }
  }
  return null
}

function forming(state: ClusterState): ClusterStep | null {
  if (state.isFormed || !canForm(state)) return null
  return { is: 'cluster-formed', nodes: places(state.nodes).filter((node) => state.nodes[node]?.isRunning) }
}

/** A group whose resources are all offline goes where it is to go; one that nothing is left for, where there is a node. */
function arrival(state: ClusterState, group: number): ClusterStep | null {
  const one = state.groups[group]
  if (!one || !state.isFormed) return null
  const { owner: from, movingTo, denied } = one
  if (denied !== null) {
    const stranded = strandedOn(state)
    const to = denied === 'threshold' ? (nextOwner(state, group, 'here') ?? stranded) : stranded
    const how = denied === 'threshold' ? 'ownership only' : 'stranded'
    return to === null ? null : { is: 'group-moved', group, from, to, how }
  }
  if (movingTo === null || resourcesOf(state, group).some((at) => isActive(state.resources[at]?.status)))
    return null
  if (state.nodes[movingTo]?.isRunning === true && isCandidate(state, group, movingTo))
    return { is: 'group-moved', group, from, to: movingTo, how: 'moved' }
  const without = { ...one, unreachable: [...one.unreachable, movingTo], movingTo: null }
  const next = nextOwner({ ...state, groups: state.groups.with(group, without) }, group, 'here')
  return { is: 'transfer-failed', group, to: movingTo, next }
}

/** A group whose node is lost fails over. */
function ownerLost(state: ClusterState, group: number, now: Millis): ClusterStep | null {
  const one = state.groups[group]
  if (!one || !state.isFormed || one.movingTo !== null || isStarting(one)) return null
  if (state.nodes[one.owner]?.isMember === true) return null
  const { used, of } = failoversLeft(state, group, now)
  const reason = 'node failed'
  if (used >= of)
    return { is: 'failover-denied', group, reason, resource: null, why: 'threshold', count: used, of }
  const isDrawn =
    state.setting.parameters.nodeFailurePick === 'random' &&
    state.setting.groups[group]?.preferredOwners.length === 0
  const to = isDrawn ? drawnOwner(state, group) : nextOwner(state, group, 'here')
  if (to === null)
    return { is: 'failover-denied', group, reason, resource: null, why: 'no candidate', count: used, of }
  return { is: 'move-began', group, from: one.owner, to, why: reason, count: used + 1, of }
}

/** Nodes that are up join, and nodes that have nothing left stop. */
function nodes(state: ClusterState): ClusterStep | null {
  for (const [node, one] of state.nodes.entries()) {
    if (one.isLeaving && (!one.isDraining || isDrained(state, node))) return { is: 'node-stopped', node }
    if (state.isFormed && one.isRunning && !one.isMember) return { is: 'node-joined', node }
  }
  return null
}

function isDrained(state: ClusterState, node: number): boolean {
  return state.groups.every(
    ({ owner, movingTo }, group) =>
      owner !== node || (movingTo === null && nextOwner(state, group, 'here') === null),
  )
}

/** When the cluster starts, a group waits for its preferred node, and then comes online where it can. */
function start(state: ClusterState, group: number, now: Millis): ClusterStep | null {
  const one = state.groups[group]
  const setting = state.setting.groups[group]
  if (!one || !setting || !state.isFormed || one.movingTo !== null || !isStarting(one)) return null
  const isReady = hasPreferredOwner(state, group)
  if (one.hold === 'waits' && (!isReady || setting.startDelay > 0)) return null
  const to = firstOwner(state, group)
  const { parameters } = state.setting
  const isWaitedFor = one.isPersistent && !(parameters.hasPriorities && setting.priority === 0)
  if (isWaitedFor && one.hold === 'start') {
    const wait = Math.max(setting.startDelay, isReady ? 0 : parameters.groupWait)
    if (wait > 0) return { is: 'group-waits', group, due: now + wait }
  }
  if (to === null) {
    const stranded = strandedOn(state)
    return stranded === null
      ? null
      : { is: 'group-moved', group, from: one.owner, to: stranded, how: 'stranded' }
  }
  return { is: isWaitedFor ? 'group-started' : 'group-rests', group, to }
}

/** Resources that cannot stay what they are: of a group that has moved, without their providers, without a failover left. */
function stops(state: ClusterState): ClusterStep | null {
  return (
    everyGroup(state, (group) =>
      firstOf(onlineOrderOf(state.setting.resources, group), (resource) => {
        const one = state.resources[resource]
        if (one?.failure === 'group moved') return { is: 'resource-stopped', resource, why: 'moved' }
        return isActive(one?.status) && !isSatisfied(state, resource, (at) => isOnline(state, at))
          ? { is: 'resource-stopped', resource, why: 'providerLost' }
          : null
      }),
    ) ??
    everyGroup(state, (group) =>
      state.groups[group]?.hold === 'threshold'
        ? firstOf(onlineOrderOf(state.setting.resources, group).toReversed(), (resource) =>
            isActive(state.resources[resource]?.status)
              ? { is: 'resource-stopped', resource, why: 'thresholdExceeded' }
              : null,
          )
        : null,
    )
  )
}

function failures(state: ClusterState, group: number, now: Millis): ClusterStep | null {
  if (state.groups[group]?.movingTo !== null || !hasWorkingOwner(state, group)) return null
  return firstOf(onlineOrderOf(state.setting.resources, group), (resource) =>
    failureStep(state, resource, now),
  )
}

/** A stranded group comes online as soon as a node may have it. */
function rescue(state: ClusterState, group: number): ClusterStep | null {
  const one = state.groups[group]
  if (!state.isFormed || one?.hold !== 'stranded' || one.movingTo !== null) return null
  const to = rescuer(state, group)
  if (to === null) return null
  return to === one.owner
    ? { is: 'group-released', group }
    : { is: 'group-moved', group, from: one.owner, to, how: 'recovered' }
}

/** After a node has come up, or when the window opens, a group goes back to an owner that it prefers. */
function failback(state: ClusterState, group: number, now: Millis): ClusterStep | null {
  const one = state.groups[group]
  if (!one?.isAskedBack || one.movingTo !== null) return null
  if (one.hold === null && !hasWorkingOwner(state, group)) return null
  const to = failbackOwner(state, group)
  if (to === null) return { is: 'failback-dropped', group }
  const due = failbackOpens(state, group, now)
  if (due !== null) return { is: 'failback-scheduled', group, due }
  return { is: 'move-began', group, from: one.owner, to, why: 'failback', count: null, of: null }
}

function askedMove(state: ClusterState, group: number, now: Millis): ClusterStep | null {
  const one = state.groups[group]
  if (!one?.asked || one.movingTo !== null) return null
  const { used, of } = failoversLeft(state, group, now)
  const counts = state.setting.parameters.countsAdministrator
  const reason = 'administrator'
  const wanted = one.asked.to ?? nextOwner(state, group, 'the top')
  const to = wanted !== null && isCandidate(state, group, wanted) ? wanted : null
  const isSpent = counts && used >= of
  if (to === null || isSpent)
    return {
      is: 'failover-denied',
      group,
      reason,
      resource: null,
      why: isSpent ? 'threshold' : 'no candidate',
      count: used,
      of,
    }
  const counted = counts ? { count: used + 1, of } : { count: null, of: null }
  return { is: 'move-began', group, from: one.owner, to, why: reason, ...counted }
}

/** Groups leave a node that is drained. */
function drain(state: ClusterState, group: number): ClusterStep | null {
  const one = state.groups[group]
  if (!one || one.movingTo !== null || isStarting(one) || !hasWorkingOwner(state, group)) return null
  if (state.nodes[one.owner]?.isDraining !== true) return null
  const to = nextOwner(state, group, 'here')
  if (to === null) return null
  return { is: 'move-began', group, from: one.owner, to, why: 'drain', count: null, of: null }
}

/** Resources go offline, dependents first: all of a group that moves, else those that are not wanted and what needs them. */
function goingOffline(state: ClusterState, group: number): ClusterStep | null {
  const one = state.groups[group]
  if (!one || !hasWorkingOwner(state, group)) return null
  const order = onlineOrderOf(state.setting.resources, group)
  const isGoing = one.movingTo === null ? goingAlone(state, group) : () => true
  return firstOf(order.toReversed(), (resource) => {
    const status = state.resources[resource]?.status
    if ((status !== 'Online' && status !== 'OnlinePending') || !isGoing(resource)) return null
    const isHeldBack = dependentsOf(state.setting.resources, resource).some(
      (dependent) =>
        state.setting.resources[dependent]?.group === group &&
        isActive(state.resources[dependent]?.status) &&
        (isGoing(dependent) || state.resources[dependent]?.status === 'OfflinePending'),
    )
    return isHeldBack ? null : { is: 'offline-began', resource }
  })
}

/** Of a group that stays: whether a resource is on its way out, since it is not wanted or needs one that is not. */
function goingAlone(state: ClusterState, group: number): (resource: number) => boolean {
  const going = new Set<number>()
  for (const resource of onlineOrderOf(state.setting.resources, group)) {
    const stays = isSatisfied(state, resource, (at) => isOnline(state, at) && !going.has(at))
    const one = state.resources[resource]
    if (isActive(one?.status) && (one?.wish === false || !stays)) going.add(resource)
  }
  return (resource) => going.has(resource)
}

/** Resources that are wanted come online as soon as what they need is. */
function comingOnline(state: ClusterState, group: number): ClusterStep | null {
  const one = state.groups[group]
  if (!one || one.movingTo !== null || one.hold !== null || !hasWorkingOwner(state, group)) return null
  const isGoing = goingAlone(state, group)
  return firstOf(onlineOrderOf(state.setting.resources, group), (resource) => {
    if (state.resources[resource]?.status !== 'Offline' || !isWanted(state, resource)) return null
    if (state.setting.resources[resource]?.possibleOwners.includes(one.owner) !== true) return null
    const isReady = isSatisfied(state, resource, (at) => isOnline(state, at) && !isGoing(at))
    return isReady ? { is: 'online-began', resource } : null
  })
}

function isOnline({ resources }: ClusterState, resource: number): boolean {
  return resources[resource]?.status === 'Online'
}

function isStarting({ hold }: GroupState): boolean {
  return hold === 'start' || hold === 'waits' || hold === 'waited'
}

function resourcesOf({ setting }: ClusterState, group: number): readonly number[] {
  return setting.groups[group]?.resources ?? []
}

function inGroups(state: ClusterState, step: (group: number) => ClusterStep | null): ClusterStep | null {
  return firstOf(byPriority(state), step)
}

function everyGroup(state: ClusterState, step: (group: number) => ClusterStep | null): ClusterStep | null {
  return firstOf(places(state.groups), step)
}

function firstOf(among: readonly number[], step: (at: number) => ClusterStep | null): ClusterStep | null {
  for (const at of among) {
    const found = step(at)
    if (found) return found
  }
  return null
}
