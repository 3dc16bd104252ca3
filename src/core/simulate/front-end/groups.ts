import { mostApart, placedGroups } from '../../quorum/placement.ts'
import type { PoolEvent } from './events.ts'
import {
  groupCount,
  holdsReplicas,
  isUp,
  isUpAt,
  leastView,
  replicasWanted,
  seemsUp,
  type GroupState,
  type PoolState,
} from './state.ts'

/** Replicas that must be there to write: more than half. */
export function writeQuorum({ view }: GroupState): number {
  return Math.floor(view.length / 2) + 1
}

/** Replicas that must be there to agree on another primary: half, rounded up. */
export function readQuorum({ view }: GroupState): number {
  return Math.floor((view.length + 1) / 2)
}

/** Whether its users are served now: its primary is really there, and enough replicas with it. */
export function isServing(state: PoolState, group: GroupState): boolean {
  const { primary, view, isLost } = group
  if (isLost || primary === null || state.servers[primary]?.power !== 'active') return false
  let there = 0
  for (const position of view) if (holdsReplicas(state, position)) there++
  return there >= writeQuorum(group)
}

/** Whether a start of the pool has left the group out. */
export function isSkipped({ skippedGroups }: PoolState, at: number): boolean {
  return skippedGroups.includes(at)
}

/** What happens next to one routing group because of how things stand, `null` for nothing. */
export function nextOf(state: PoolState, at: number): PoolEvent | null {
  const group = state.groups[at]
  if (!group) return null
  const there = thereOf(state, group)
  if (isWhole(state, group, there)) return null
  const event = leaving(state, group, at, there) ?? quorum(group, at, there)
  if (event !== null || group.isLost || isSkipped(state, at)) return event
  return promotion(state, group, at, there) ?? build(state, group, at)
}

/** Whether no replica is known to be lost and one is primary: so of most groups, most of the time. */
function isWhole(state: PoolState, { view, primary, isLost }: GroupState, there: number): boolean {
  return !isLost && primary !== null && there === view.length && there >= replicasWanted(state)
}

/** Whether a replica on this server is not known to be lost. */
function isThere({ servers }: PoolState, position: number): boolean {
  const server = servers[position]
  return server !== undefined && !server.removed && seemsUp(server)
}

/** How many replicas of the group are not known to be lost. */
function thereOf(state: PoolState, { view }: GroupState): number {
  let there = 0
  for (const position of view) if (isThere(state, position)) there++
  return there
}

/** Whether fewer replicas than it takes to write are not known to be lost. */
export function isShort(state: PoolState, group: GroupState): boolean {
  return thereOf(state, group) < writeQuorum(group)
}

/**
 * A replica that is known to be lost leaves, as long as the view may shrink; one that was given up leaves in any case when
 * its server is back, which holds nothing of it.
 */
function leaving(state: PoolState, group: GroupState, at: number, there: number): PoolEvent | null {
  const { view, isLost } = group
  if (isLost || there === view.length || there < readQuorum(group)) return null
  const mayShrink = view.length > leastView(state)
  const gone = view.find((position) => !isThere(state, position) && (mayShrink || isUpAt(state, position)))
  return gone === undefined ? null : { is: 'replica-left', group: at, server: gone }
}

function quorum(group: GroupState, at: number, there: number): PoolEvent | null {
  const isLost = there < writeQuorum(group)
  if (isLost === group.isLost) return null
  return { is: isLost ? 'group-lost' : 'group-back', group: at, up: there, of: group.view.length }
}

/** Of the replicas that are there, the server with the fewest primaries takes over; of equals, the first. */
function promotion(state: PoolState, group: GroupState, at: number, there: number): PoolEvent | null {
  const { primary, view } = group
  if (there < readQuorum(group) || (primary !== null && isThere(state, primary))) return null
  const up = view.filter((position) => isThere(state, position))
  const server = least(up, (position) => primariesOn(state, position))
  return server === null ? null : { is: 'primary-promoted', group: at, server }
}

/** Another replica is built where one is wanting, or has been waited for long enough. */
function build(state: PoolState, group: GroupState, at: number): PoolEvent | null {
  if (group.building !== null || !isWanting(state, group)) return null
  const free = state.servers.flatMap((_, i) =>
    holdsReplicas(state, i) && !group.view.includes(i) ? [i] : [],
  )
  const there = group.view.filter((i) => holdsReplicas(state, i))
  const server = least(mostApart(state.pool, free, there), (i) => replicasOn(state, i))
  const spell = server === null ? undefined : state.servers[server]?.spell
  return server === null || spell === undefined ? null : { is: 'build-began', group: at, server, spell }
}

/** What becomes of a replica that was being built, `null` while it still is. */
export function endOfBuild(state: PoolState, at: number): PoolEvent | null {
  const group = state.groups[at]
  if (!group?.building) return null
  const { server, spell, isDone } = group.building
  const target = state.servers[server]
  if (target && !seemsUp(target)) return { is: 'build-failed', group: at, server }
  if (!isDone) return null
  const isFine = !group.isLost && target?.spell === spell && isUp(target)
  return { is: isFine ? 'replica-ready' : 'build-failed', group: at, server }
}

function isWanting(state: PoolState, { view }: GroupState): boolean {
  if (view.length < replicasWanted(state)) return true
  for (const position of view) {
    const server = state.servers[position]
    if (server && !isUp(server) && (server.removed || server.isOverdue)) return true
  }
  return false
}

/**
 * A group loaded anew from the Back End. Where only what is lost is recovered, on a replica that is there, which the others
 * that are there join; where all local databases are made anew, on its primary as before, and nowhere else.
 */
export function reload(state: PoolState, at: number): PoolEvent | null {
  const group = state.groups[at]
  if (!group) return null
  const up = group.view.filter((position) => holdsReplicas(state, position))
  const former = state.recovering === 'all' ? up.find((position) => position === group.primary) : undefined
  const primary = former ?? up[0] ?? leastLoaded(state)
  if (primary === null) return null
  const kept = state.recovering === 'all' ? [primary] : up
  return {
    is: 'group-reloaded',
    group: at,
    primary,
    dropped: group.view.filter((position) => !kept.includes(position)),
  }
}

function leastLoaded(state: PoolState): number | null {
  const up = state.servers.flatMap((_, i) => (holdsReplicas(state, i) ? [i] : []))
  return least(up, (i) => replicasOn(state, i))
}

/** Where the replicas of each group are placed at first, on the servers that are there: the primary first. */
export function placement(state: PoolState): readonly (readonly number[])[] {
  const servers = state.servers.flatMap((_, i) => (isUpAt(state, i) ? [i] : []))
  return placedGroups(state.pool, groupCount(state), replicasWanted(state), servers)
}

function primariesOn({ groups }: PoolState, position: number): number {
  return groups.filter(({ primary }) => primary === position).length
}

function replicasOn({ groups }: PoolState, position: number): number {
  return groups.filter(({ view, building }) => view.includes(position) || building?.server === position)
    .length
}

/** The one with the least of something; of equals, the first. */
function least(positions: readonly number[], amount: (position: number) => number): number | null {
  let best: number | null = null
  let fewest = Infinity
  for (const position of positions) {
    const own = amount(position)
    if (own < fewest) [best, fewest] = [position, own]
  }
  return best
}
