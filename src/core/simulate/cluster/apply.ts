import type { Millis } from '../clock.ts'
import type { ClusterEvent } from './events.ts'
import { denied, groupAsked, moveBegan, moved, transferFailed } from './group-changes.ts'
import {
  askedBack,
  crashed,
  joined,
  known,
  membersLost,
  missed,
  resumed,
  shutDown,
  started,
  stopped,
} from './node-changes.ts'
import { forced, formed, quorumLost, votesAssigned } from './quorum-changes.ts'
import {
  counted,
  dependencyAdded,
  failed,
  inStatus,
  isEpoch,
  isWorked,
  online,
  onlineAsked,
  restartPlanned,
  retried,
  scripted,
  withFailure,
} from './resource-changes.ts'
import { refusedFailure, refusedGroupOnline, refusedMove, refusedOffline, refusedOnline } from './rules.ts'
import type { ClusterState } from './state.ts'
import { withGroup, withNode, withResource } from './with-part.ts'

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
