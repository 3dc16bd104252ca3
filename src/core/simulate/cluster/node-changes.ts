import type { Millis } from '../clock.ts'
import type { ClusterEvent } from './events.ts'
import type { ClusterState, GroupState, NodeState } from './state.ts'
import { withNode } from './with-part.ts'

/** The Cluster service of the node has been started. */
export function started(node: NodeState): NodeState {
  return { ...node, isRunning: true, spell: node.spell + 1 }
}

/** The node is gone without a word; if it was a member, its heartbeats are missed from that moment on. */
export function crashed(node: NodeState, missedAt: Millis): NodeState {
  return { ...stopped(node), missedAt: node.isMember ? missedAt : null }
}

/** The Cluster service of the node runs no longer. */
export function stopped(node: NodeState): NodeState {
  return { ...node, isRunning: false, isLeaving: false, isDraining: false, spell: node.spell + 1 }
}

/** A node is shut down: a member leaves the cluster in order, and is drained first where that is so. */
export function shutDown(state: ClusterState, position: number): ClusterState {
  const leaving = withNode(state, position, (node) => {
    if (!node.isRunning || node.isLeaving) return node
    if (!node.isMember) return stopped(node)
    return { ...node, isLeaving: true, isDraining: state.setting.parameters.drainsOnShutdown }
  })
  return leaving.nodes[position]?.isLeaving === true && leaving !== state
    ? { ...leaving, recount: state.recount ?? 'kept' }
    : leaving
}

/** A node that was paused takes groups again. */
export function resumed(state: ClusterState, position: number): ClusterState {
  const node = withNode(state, position, (one) =>
    one.isPaused ? { ...one, isPaused: false, isDraining: false } : one,
  )
  return node === state || node.nodes[position]?.isMember !== true ? node : askedBack(known(node, [position]))
}

/** The votes are to be assigned anew, since there is more to assign them to. */
export function joined(state: ClusterState): ClusterState {
  return state.isFormed ? { ...state, recount: state.recount ?? 'joined' } : state
}

/** A node has come up: groups that fail back are asked whether they want to. */
export function askedBack(state: ClusterState): ClusterState {
  const groups = state.groups.map((group, at): GroupState => {
    const setting = state.setting.groups[at]
    const mayGo = setting?.failsBack === true && setting.preferredOwners.length > 0
    return mayGo && group.failbackAt === null ? { ...group, isAskedBack: true } : group
  })
  return { ...state, groups }
}

/** What becomes of these nodes is known now: groups need not remember that they could not be reached. */
export function known(state: ClusterState, nodes: readonly number[]): ClusterState {
  const groups = state.groups.map((group) =>
    group.unreachable.some((node) => nodes.includes(node))
      ? { ...group, unreachable: group.unreachable.filter((node) => !nodes.includes(node)) }
      : group,
  )
  return { ...state, groups }
}

/** Heartbeats of members that went silent before this moment are missed now. */
export function missed(state: ClusterState, due: Millis): ClusterState {
  const isDue = (node: NodeState) => node.isMember && node.missedAt === due && !node.isMissed
  return state.nodes.some(isDue)
    ? { ...state, nodes: state.nodes.map((node) => (isDue(node) ? { ...node, isMissed: true } : node)) }
    : state
}

/** Members that were missed are members no longer; whether the rest keeps quorum is weighed with it. */
export function membersLost(
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
