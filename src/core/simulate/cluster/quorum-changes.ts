import { stopped } from './node-changes.ts'
import { tally } from './quorum.ts'
import type { ClusterState, GroupState } from './state.ts'

/** The cluster is started on one node without quorum. */
export function forced(state: ClusterState, position: number): ClusterState {
  if (state.isFormed || state.nodes[position]?.isRunning !== true) return state
  const votes =
    state.setting.parameters.quorum === 'static'
      ? state.votes
      : { nodes: state.nodes.map((_, node) => (node === position ? 1 : 0)), witness: 0 }
  return { ...formed({ ...state, votes }, [position]), isForced: true }
}

/** The cluster has formed of these nodes: its groups are to be started anew. */
export function formed(state: ClusterState, members: readonly number[]): ClusterState {
  const nodes = state.nodes.map((node, at) => ({ ...node, isMember: members.includes(at) }))
  const groups = state.groups.map((group): GroupState => ({ ...atRest(group), hold: 'start', failovers: [] }))
  const resources = state.resources.map((resource) => ({ ...resource, restarts: [], isRetried: false }))
  return { ...state, isFormed: true, nodes, groups, resources, recount: 'joined' }
}

/** The cluster has lost its quorum: nobody is a member any more, and every group rests. */
export function quorumLost(state: ClusterState): ClusterState {
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

/** Votes are as they were assigned; what was forced ends where they are enough. */
export function votesAssigned(state: ClusterState, votes: ClusterState['votes']): ClusterState {
  const assigned = { ...state, votes, recount: null }
  const counted = tally(assigned, (node) => state.nodes[node]?.isMember === true)
  return { ...assigned, isForced: state.isForced && counted.votes < counted.needed }
}
