import {
  hasWorkingOwner,
  isAvailable,
  places,
  type ClusterSetting,
  type ClusterState,
  type GroupState,
} from './state.ts'

/** All nodes in the order in which a group prefers them: its preferred owners, then the others. */
export function nodeList({ setting }: ClusterState, group: number): readonly number[] {
  const preferred = setting.groups[group]?.preferredOwners ?? []
  return [...preferred, ...places(setting.nodes).filter((node) => !preferred.includes(node))]
}

/** Whether every resource of the group may be on the node. */
export function isPossibleOwner({ setting }: ClusterState, group: number, node: number): boolean {
  return (setting.groups[group]?.resources ?? []).every(
    (resource) => setting.resources[resource]?.possibleOwners.includes(node) ?? true,
  )
}

/** Where a group goes from here; `null` where no other node may have it. */
export function nextOwner(state: ClusterState, group: number, from: 'here' | 'the top'): number | null {
  const list = nodeList(state, group)
  const owner = state.groups[group]?.owner
  const at = from === 'the top' || owner === undefined ? 0 : list.indexOf(owner) + 1
  const walk = [...list.slice(at), ...list.slice(0, at)].filter((node) => node !== owner)
  return firstApart(state, group, walk)
}

/** Where a group without preferred owners goes at random; `null` where no other node may have it. */
export function drawnOwner(state: ClusterState, group: number): number | null {
  const owner = state.groups[group]?.owner
  const others = places(state.nodes).filter((node) => node !== owner && isCandidate(state, group, node))
  const apart = others.filter((node) => !clashes(state, group, node))
  const from = apart.length > 0 ? apart : others
  return from[draw(state.setting.seed, state.turn, from.length)] ?? null
}

/** Where a group goes when the cluster starts: its preferred owners first, then where it was; `null` for nowhere. */
export function firstOwner(state: ClusterState, group: number): number | null {
  const list = nodeList(state, group)
  const owner = state.groups[group]?.owner
  if (owner === undefined || (state.setting.groups[group]?.preferredOwners.length ?? 0) > 0)
    return firstApart(state, group, list)
  const at = list.indexOf(owner)
  return firstApart(state, group, [...list.slice(at), ...list.slice(0, at)])
}

/** Where a stranded group can be brought online now, its own node included; `null` for nowhere. */
export function rescuer(state: ClusterState, group: number): number | null {
  const owner = state.groups[group]?.owner
  const isThere = (node: number) => state.nodes[node]?.isRunning === true && isCandidate(state, group, node)
  if (owner !== undefined && isThere(owner)) return owner
  const list = nodeList(state, group)
  const at = owner === undefined ? 0 : list.indexOf(owner) + 1
  return [...list.slice(at), ...list.slice(0, at)].find(isThere) ?? null
}

/** The node that a group is left on when no node may have it. */
export function strandedOn({ nodes }: ClusterState): number | null {
  const members = places(nodes).filter((node) => nodes[node]?.isMember === true)
  return members.find((node) => nodes[node]?.isRunning === true) ?? members[0] ?? null
}

/** The preferred owner that a group would fail back to; `null` where none that is there ranks above its node. */
export function failbackOwner(state: ClusterState, group: number): number | null {
  const { setting, groups } = state
  const one = groups[group]
  const preferred = setting.groups[group]?.preferredOwners ?? []
  if (!one || one.hold !== null || !hasWorkingOwner(state, group)) return null
  const rank = preferred.indexOf(one.owner)
  const above = rank === -1 ? preferred : preferred.slice(0, rank)
  return above.find((node) => isCandidate(state, group, node)) ?? null
}

/** Whether the first node of those that prefer it is there. */
export function hasPreferredOwner(state: ClusterState, group: number): boolean {
  const [first] = state.setting.groups[group]?.preferredOwners ?? []
  return first === undefined || isAvailable(state.nodes[first])
}

const priorities = new WeakMap<ClusterSetting, readonly number[]>()

/** Groups in the order in which they are dealt with: by priority, then the first. */
export function byPriority({ setting }: ClusterState): readonly number[] {
  const before = priorities.get(setting)
  if (before) return before
  const priority = (group: number) =>
    setting.parameters.hasPriorities ? (setting.groups[group]?.priority ?? 0) : 0
  const order = places(setting.groups).toSorted((a, b) => priority(b) - priority(a) || a - b)
  priorities.set(setting, order)
  return order
}

/** Whether a node is there and may have the group. */
export function isCandidate(state: ClusterState, group: number, node: number): boolean {
  return (
    isAvailable(state.nodes[node]) &&
    isPossibleOwner(state, group, node) &&
    !(state.groups[group]?.unreachable.includes(node) ?? false) &&
    !(isEnforced(state) && clashes(state, group, node))
  )
}

function firstApart(state: ClusterState, group: number, walk: readonly number[]): number | null {
  const possible = walk.filter((node) => isCandidate(state, group, node))
  return possible.find((node) => !clashes(state, group, node)) ?? possible[0] ?? null
}

/** Whether enforced anti-affinity keeps the group from coming online where it is. */
export function isKeptApart(state: ClusterState, group: number): boolean {
  const owner = state.groups[group]?.owner
  return owner !== undefined && isEnforced(state) && clashes(state, group, owner)
}

function isEnforced({ setting }: ClusterState): boolean {
  return setting.enforcesAntiAffinity && setting.parameters.hasEnforcedAntiAffinity
}

/** Whether the node has, or is about to have, another group of one of its anti-affinity classes. */
function clashes({ setting, groups }: ClusterState, group: number, node: number): boolean {
  const classes = setting.groups[group]?.antiAffinityClasses ?? []
  if (classes.length === 0) return false
  return groups.some(
    (other, at) =>
      at !== group &&
      occupies(other, node) &&
      (setting.groups[at]?.antiAffinityClasses.some((name) => classes.includes(name)) ?? false),
  )
}

/** A group that has no place of its own, or not yet, is in nobody's way. */
function occupies({ owner, movingTo, hold }: GroupState, node: number): boolean {
  const hasPlace = hold === null || hold === 'rests' || hold === 'threshold'
  return hasPlace ? owner === node || movingTo === node : movingTo === node
}

/** A number below `of` that looks like chance and is always the same for the same seed and turn. */
function draw(seed: number, turn: number, of: number): number {
  let mixed = Math.imul(seed ^ Math.imul(turn + 1, 0x9e3779b1), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return of === 0 ? 0 : ((mixed ^ (mixed >>> 16)) >>> 0) % of
}
