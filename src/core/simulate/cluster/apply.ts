import type { Millis } from '../clock.ts'
import type { ClusterEvent } from './events.ts'
import { tally } from './quorum.ts'
import {
  refusedDependency,
  refusedFailure,
  refusedGroupOnline,
  refusedMove,
  refusedOffline,
  refusedOnline,
} from './rules.ts'
import {
  hasWorkingOwner,
  isWanted,
  type ClusterState,
  type Failure,
  type GroupState,
  type NodeState,
  type ResourceState,
  type ResourceStatus,
} from './state.ts'
import { withinPeriod } from './windows.ts'

/** The cluster after an event; the very same where the event is refused or has no ground any more. */
export function applyToCluster(state: ClusterState, event: ClusterEvent, at: Millis): ClusterState {
  if ('turn' in event && event.turn !== state.turn) return state
  const next = record(state, event, at)
  return next === state ? state : { ...next, turn: state.turn + 1 }
}

function record(state: ClusterState, event: ClusterEvent, at: Millis): ClusterState {
  switch (event.is) {
    case 'cluster-started':
      return state.nodes.every(({ isRunning }) => isRunning)
        ? state
        : { ...state, nodes: state.nodes.map((node) => (node.isRunning ? node : started(node))) }
    case 'node-started':
      return withNode(state, event.node, (node) => (node.isRunning ? node : started(node)))
    case 'node-crashed':
      return withNode(state, event.node, (node) =>
        node.isRunning ? crashed(node, at + state.setting.parameters.detection) : node,
      )
    case 'node-shut-down':
      return shutDown(state, event.node)
    case 'node-paused':
      return withNode(state, event.node, (node) =>
        node.isPaused
          ? node
          : { ...node, isPaused: true, isDraining: event.drains && state.setting.parameters.canDrain },
      )
    case 'node-resumed':
      return resumed(state, event.node)
    case 'witness-lost':
      return state.witness.isUp ? { ...state, witness: { isUp: false, isMissed: state.isFormed } } : state
    case 'witness-back':
      return state.witness.isUp || state.setting.witness === 'none'
        ? state
        : { ...joined(state), witness: { isUp: true, isMissed: false } }
    case 'quorum-forced':
      return forced(state, event.node)
    case 'resource-failed':
      return refusedFailure(state, event.resource) ? state : failed(state, event.resource, at)
    case 'resource-broke':
      return state.resources[event.resource]?.status === 'Online' && isWorked(state, event.resource)
        ? { ...state }
        : state
    case 'resource-scripted':
      return withResource(state, event.resource, (resource) => scripted(resource, event))
    case 'resource-online-asked':
      return refusedOnline(state, event.resource) ? state : onlineAsked(state, event.resource)
    case 'resource-offline-asked':
      return refusedOffline(state, event.resource)
        ? state
        : withResource(state, event.resource, (resource) => ({ ...resource, wish: false }))
    case 'dependency-added':
      return dependencyAdded(state, event.resource, event.on)
    case 'group-online-asked':
      return refusedGroupOnline(state, event.group) ? state : groupAsked(state, event.group, true)
    case 'group-offline-asked':
      return groupAsked(state, event.group, false)
    case 'group-move-asked':
      return refusedMove(state, event.group, event.to) || event.to === state.groups[event.group]?.owner
        ? state
        : withGroup(state, event.group, (group) => ({ ...group, asked: { to: event.to } }))
    case 'heartbeats-missed':
      return missed(state, event.due)
    case 'shutdown-timed-out':
      return withNode(state, event.node, (node) =>
        node.spell === event.spell && node.isLeaving && node.isDraining
          ? { ...node, isDraining: false }
          : node,
      )
    case 'check-failed':
    case 'pending-timed-out':
      return isEpoch(state, event) ? failed(state, event.resource, at) : state
    case 'online-ended':
      if (!isEpoch(state, event)) return state
      return event.isOnline ? online(state, event.resource, at) : failed(state, event.resource, at)
    case 'offline-ended':
      if (!isEpoch(state, event)) return state
      return event.isOffline
        ? inStatus(state, event.resource, 'Offline', at)
        : failed(state, event.resource, at)
    case 'restart-due':
      return isEpoch(state, event) ? withFailure(state, event.resource, 'attempt due') : state
    case 'retry-due':
      return isEpoch(state, event) ? retried(state, event.resource) : state
    case 'failback-due':
      return withGroup(state, event.group, (group) =>
        group.failbackAt === event.due ? { ...group, failbackAt: null, isAskedBack: true } : group,
      )
    case 'group-wait-ended':
      return withGroup(state, event.group, (group) =>
        group.hold === 'waits' && group.waitsUntil === event.due ? { ...group, hold: 'waited' } : group,
      )
    case 'members-lost':
      return membersLost(state, event)
    case 'quorum-lost':
      return quorumLost(state)
    case 'votes-assigned':
      return votesAssigned(state, { nodes: event.nodes, witness: event.witness })
    case 'cluster-formed':
      return formed(state, event.nodes)
    case 'node-joined':
      return askedBack(
        joined(
          known(
            withNode(state, event.node, (node) => ({ ...node, isMember: true })),
            [event.node],
          ),
        ),
      )
    case 'node-stopped':
      return known(
        withNode(state, event.node, (node) => ({ ...stopped(node), isMember: false, missedAt: null })),
        [event.node],
      )
    case 'resource-stopped':
      return inStatus(state, event.resource, 'Offline', at)
    case 'online-began':
      return counted(inStatus(state, event.resource, 'OnlinePending', at), event.resource, 'onlines')
    case 'offline-began':
      return counted(inStatus(state, event.resource, 'OfflinePending', at), event.resource, 'offlines')
    case 'restart-planned':
      return restartPlanned(state, event.resource, at)
    case 'restarts-exhausted':
      return withFailure(state, event.resource, 'exhausted')
    case 'retry-planned':
      return withFailure(state, event.resource, 'retry waits')
    case 'resource-given-up':
      return withFailure(state, event.resource, 'given up')
    case 'move-began':
      return moveBegan(state, event, at)
    case 'failover-denied':
      return denied(state, event)
    case 'group-moved':
      return moved(state, event)
    case 'transfer-failed':
      return transferFailed(state, event)
    case 'group-released':
      return withGroup(state, event.group, (group) => ({ ...group, hold: null }))
    case 'failback-scheduled':
      return withGroup(state, event.group, (group) => ({
        ...group,
        isAskedBack: false,
        failbackAt: event.due,
      }))
    case 'failback-dropped':
      return withGroup(state, event.group, (group) => ({ ...group, isAskedBack: false }))
    case 'group-started':
      return withGroup(state, event.group, (group) => ({
        ...group,
        owner: event.to,
        hold: null,
        waitsUntil: null,
      }))
    case 'group-waits':
      return withGroup(state, event.group, (group) => ({ ...group, hold: 'waits', waitsUntil: event.due }))
    case 'group-rests':
      return withGroup(state, event.group, (group) => ({
        ...group,
        owner: event.to,
        hold: 'rests',
        waitsUntil: null,
      }))
    case 'group-state-changed':
      return withGroup(state, event.group, (group) => ({
        ...group,
        said: { status: event.to, owner: event.owner },
      }))
  }
}

function started(node: NodeState): NodeState {
  return { ...node, isRunning: true, spell: node.spell + 1 }
}

function crashed(node: NodeState, missedAt: Millis): NodeState {
  return { ...stopped(node), missedAt: node.isMember ? missedAt : null }
}

function stopped(node: NodeState): NodeState {
  return { ...node, isRunning: false, isLeaving: false, isDraining: false, spell: node.spell + 1 }
}

function shutDown(state: ClusterState, position: number): ClusterState {
  const leaving = withNode(state, position, (node) => {
    if (!node.isRunning || node.isLeaving) return node
    if (!node.isMember) return stopped(node)
    return { ...node, isLeaving: true, isDraining: state.setting.parameters.drainsOnShutdown }
  })
  return leaving.nodes[position]?.isLeaving === true && leaving !== state
    ? { ...leaving, recount: state.recount ?? 'kept' }
    : leaving
}

function resumed(state: ClusterState, position: number): ClusterState {
  const node = withNode(state, position, (one) =>
    one.isPaused ? { ...one, isPaused: false, isDraining: false } : one,
  )
  return node === state || node.nodes[position]?.isMember !== true ? node : askedBack(known(node, [position]))
}

/** The votes are to be assigned anew, since there is more to assign them to. */
function joined(state: ClusterState): ClusterState {
  return state.isFormed ? { ...state, recount: state.recount ?? 'joined' } : state
}

/** A node has come up: groups that fail back are asked whether they want to. */
function askedBack(state: ClusterState): ClusterState {
  const groups = state.groups.map((group, at): GroupState => {
    const setting = state.setting.groups[at]
    const mayGo = setting?.failsBack === true && setting.preferredOwners.length > 0
    return mayGo && group.failbackAt === null ? { ...group, isAskedBack: true } : group
  })
  return { ...state, groups }
}

function forced(state: ClusterState, position: number): ClusterState {
  if (state.isFormed || state.nodes[position]?.isRunning !== true) return state
  const votes =
    state.setting.parameters.quorum === 'static'
      ? state.votes
      : { nodes: state.nodes.map((_, node) => (node === position ? 1 : 0)), witness: 0 }
  return { ...formed({ ...state, votes }, [position]), isForced: true }
}

function formed(state: ClusterState, members: readonly number[]): ClusterState {
  const nodes = state.nodes.map((node, at) => ({ ...node, isMember: members.includes(at) }))
  const groups = state.groups.map((group): GroupState => ({ ...atRest(group), hold: 'start', failovers: [] }))
  const resources = state.resources.map((resource) => ({ ...resource, restarts: [], isRetried: false }))
  return { ...state, isFormed: true, nodes, groups, resources, recount: 'joined' }
}

function quorumLost(state: ClusterState): ClusterState {
  const nodes = state.nodes.map((node) => ({
    ...(node.isLeaving ? stopped(node) : node),
    isMember: false,
    missedAt: null,
    isMissed: false,
    isDraining: false,
  }))
  const groups = state.groups.map(atRest)
  return { ...state, isFormed: false, isForced: false, recount: null, nodes, groups }
}

function atRest(group: GroupState): GroupState {
  return {
    ...group,
    movingTo: null,
    asked: null,
    denied: null,
    hold: null,
    waitsUntil: null,
    unreachable: [],
    isAskedBack: false,
    failbackAt: null,
  }
}

function missed(state: ClusterState, due: Millis): ClusterState {
  const isDue = (node: NodeState) => node.isMember && node.missedAt === due && !node.isMissed
  return state.nodes.some(isDue)
    ? { ...state, nodes: state.nodes.map((node) => (isDue(node) ? { ...node, isMissed: true } : node)) }
    : state
}

function membersLost(
  state: ClusterState,
  { nodes: lost, votes, needed }: Extract<ClusterEvent, { is: 'members-lost' }>,
): ClusterState {
  const nodes = state.nodes.map((node, at) =>
    lost.includes(at) ? { ...node, isMember: false, missedAt: null, isMissed: false } : node,
  )
  const isKept = votes >= needed || state.isForced
  const after = { ...state, nodes, witness: { ...state.witness, isMissed: false } }
  return known({ ...after, recount: isKept ? 'kept' : 'lost' }, lost)
}

function votesAssigned(state: ClusterState, votes: ClusterState['votes']): ClusterState {
  const assigned = { ...state, votes, recount: null }
  const counted = tally(assigned, (node) => state.nodes[node]?.isMember === true)
  return { ...assigned, isForced: state.isForced && counted.votes < counted.needed }
}

/** What becomes of these nodes is known now: groups need not remember that they could not be reached. */
function known(state: ClusterState, nodes: readonly number[]): ClusterState {
  const groups = state.groups.map((group) =>
    group.unreachable.some((node) => nodes.includes(node))
      ? { ...group, unreachable: group.unreachable.filter((node) => !nodes.includes(node)) }
      : group,
  )
  return { ...state, groups }
}

function scripted(
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
function onlineAsked(state: ClusterState, resource: number): ClusterState {
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

function groupAsked(state: ClusterState, position: number, isPersistent: boolean): ClusterState {
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

/** A command to bring it online is a new attempt for what has failed. */
function afresh(resource: ResourceState): ResourceState {
  return resource.status === 'Failed' ? { ...resource, failure: 'attempt due', isRetried: false } : resource
}

/** A command to bring it online ends what a command can end. */
function unheld({ hold }: GroupState): GroupState['hold'] {
  return hold === 'rests' || hold === 'threshold' ? null : hold
}

function dependencyAdded(state: ClusterState, resource: number, on: readonly number[]): ClusterState {
  const one = state.setting.resources[resource]
  if (!one || refusedDependency(state, resource, on)) return state
  const changed = { ...one, dependsOn: [...one.dependsOn, on] }
  return {
    ...state,
    setting: { ...state.setting, resources: state.setting.resources.with(resource, changed) },
  }
}

function online(state: ClusterState, position: number, at: Millis): ClusterState {
  const isForgotten = state.setting.parameters.persistentState === 'until online'
  return withResource(inStatus(state, position, 'Online', at), position, (resource) => ({
    ...resource,
    wish: isForgotten && resource.wish === true ? null : resource.wish,
    restarts: resource.isRetried ? [] : resource.restarts,
    isRetried: false,
  }))
}

function failed(state: ClusterState, resource: number, at: Millis): ClusterState {
  return isWorked(state, resource) ? inStatus(state, resource, 'Failed', at) : state
}

function retried(state: ClusterState, position: number): ClusterState {
  const group = state.setting.resources[position]?.group ?? -1
  const due = withResource(state, position, (resource) => ({
    ...resource,
    failure: 'attempt due',
    isRetried: true,
  }))
  return withGroup(due, group, (one) => (one.hold === 'threshold' ? { ...one, hold: null } : one))
}

function restartPlanned(state: ClusterState, position: number, at: Millis): ClusterState {
  const period = state.setting.resources[position]?.restartPeriod ?? 0
  const { window } = state.setting.parameters
  return withResource(state, position, (resource) => ({
    ...resource,
    failure: 'restart waits',
    restarts: [...withinPeriod(resource.restarts, at, period, window), at],
  }))
}

function moveBegan(
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

function denied(
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

function moved(
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
function transferFailed(
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

/** Whether what was planned for a resource still has its ground, and its node is there to do it. */
function isEpoch(
  state: ClusterState,
  { resource, epoch }: { readonly resource: number; readonly epoch: number },
): boolean {
  return state.resources[resource]?.epoch === epoch && isWorked(state, resource)
}

function isWorked(state: ClusterState, resource: number): boolean {
  return hasWorkingOwner(state, state.setting.resources[resource]?.group ?? -1)
}

function inStatus(state: ClusterState, position: number, status: ResourceStatus, at: Millis): ClusterState {
  return withResource(state, position, (resource) => ({
    ...resource,
    status,
    epoch: resource.epoch + 1,
    since: at,
    failure: status === 'Failed' ? 'undecided' : null,
  }))
}

function withFailure(state: ClusterState, position: number, failure: Failure): ClusterState {
  return withResource(state, position, (resource) => ({ ...resource, failure }))
}

/** One more attempt on the node where the group is. */
function counted(state: ClusterState, position: number, which: 'onlines' | 'offlines'): ClusterState {
  const owner = state.groups[state.setting.resources[position]?.group ?? -1]?.owner ?? -1
  return withResource(state, position, (resource) => ({
    ...resource,
    [which]: resource[which].map((count, node) => (node === owner ? count + 1 : count)),
  }))
}

function eachOf(
  state: ClusterState,
  group: number,
  change: (resource: ResourceState) => ResourceState,
): ClusterState {
  const resources = state.resources.map((resource, at) =>
    state.setting.resources[at]?.group === group ? change(resource) : resource,
  )
  return { ...state, resources }
}

function withNode(state: ClusterState, at: number, change: (node: NodeState) => NodeState): ClusterState {
  const node = state.nodes[at]
  const changed = node && change(node)
  return changed === undefined || changed === node
    ? state
    : { ...state, nodes: state.nodes.with(at, changed) }
}

function withGroup(state: ClusterState, at: number, change: (group: GroupState) => GroupState): ClusterState {
  const group = state.groups[at]
  const changed = group && change(group)
  return changed === undefined || changed === group
    ? state
    : { ...state, groups: state.groups.with(at, changed) }
}

function withResource(
  state: ClusterState,
  at: number,
  change: (resource: ResourceState) => ResourceState,
): ClusterState {
  const resource = state.resources[at]
  const changed = resource && change(resource)
  return changed === undefined || changed === resource
    ? state
    : { ...state, resources: state.resources.with(at, changed) }
}
