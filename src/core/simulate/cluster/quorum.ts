import { places, type ClusterState } from './state.ts'

/** Votes that are there, of how many, and how many it takes. */
export interface Tally {
  readonly votes: number
  readonly of: number
  readonly needed: number
}

/** Counts the votes as they were assigned last. */
export function tally(state: ClusterState, isPresent: (node: number) => boolean): Tally {
  const { nodes, witness } = state.votes
  const of = nodes.reduce((sum, vote) => sum + vote, witness)
  const present = nodes.reduce((sum, vote, node) => sum + (isPresent(node) ? vote : 0), 0)
  return { votes: present + (state.witness.isUp ? witness : 0), of, needed: Math.floor(of / 2) + 1 }
}

/** Whether the members hold the cluster: they have the votes, or an administrator forced it. */
export function isHeld(state: ClusterState, isPresent: (node: number) => boolean): boolean {
  if (!state.nodes.some((_, node) => isPresent(node))) return false
  const { votes, needed } = tally(state, isPresent)
  return state.isForced || votes >= needed
}

/** Whether the running nodes have the votes to form the cluster. */
export function canForm(state: ClusterState): boolean {
  return isHeld(state, (node) => state.nodes[node]?.isRunning === true)
}

/** The votes as the cluster assigns them now: a total that is odd, where it can choose. */
export function assignedVotes(state: ClusterState): ClusterState['votes'] {
  const { setting } = state
  const weights = setting.nodes.map(({ weight }) => weight)
  if (setting.witness === 'only disk') return { nodes: weights.map(() => 0), witness: 1 }
  if (setting.parameters.quorum === 'static')
    return { nodes: weights, witness: setting.witness === 'none' ? 0 : 1 }
  const voters = places(state.nodes).filter(
    (node) => isStaying(state, node) && setting.nodes[node]?.weight === 1,
  )
  // The last one to leave keeps its vote: it alone may form the cluster again.
  if (voters.length === 0) return state.votes
  const isEven = voters.length % 2 === 0
  if (setting.witness !== 'none' && state.witness.isUp) {
    const witness = isEven || setting.parameters.witnessVote === 'always' ? 1 : 0
    return { nodes: votesOf(state, voters), witness }
  }
  const without = isEven ? voters.filter((node) => node !== lowest(state, voters)) : voters
  return { nodes: votesOf(state, without), witness: 0 }
}

function isStaying({ nodes }: ClusterState, node: number): boolean {
  const one = nodes[node]
  return one !== undefined && one.isMember && !one.isLeaving
}

function votesOf({ nodes }: ClusterState, voters: readonly number[]): number[] {
  return places(nodes).map((node) => (voters.includes(node) ? 1 : 0))
}

/** The one that loses its vote first. */
function lowest({ setting }: ClusterState, voters: readonly number[]): number | undefined {
  const { lowerPriorityNode } = setting
  return lowerPriorityNode !== null && voters.includes(lowerPriorityNode) ? lowerPriorityNode : voters.at(-1)
}
