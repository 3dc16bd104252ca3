import type { Verdict } from '../../quorum/verdict.ts'
import type { Millis } from '../clock.ts'
import { conditionOf, type PoolCondition } from './condition.ts'
import type { PoolEvent } from './events.ts'
import { nextInRecovery, refusedRecovery } from './recovery.ts'
import { endOfBuild, isSkipped, nextOf, placement } from './groups.ts'
import { nextOfStart } from './start.ts'
import { groupCount, isUp, startNeeded, upCount, verdictNow, type PoolState } from './state.ts'

/** What a pool wants to know of the rest of the deployment. */
export interface Surroundings {
  /** Whether the computer at this position is up and its services are not disabled, so that they can be started. */
  readonly mayStart: (position: number) => boolean
  /** Whether the databases of the Back End are served, by whichever copy. */
  readonly hasDatabases: () => boolean
}

/** What happens next in a pool because of how things stand, `null` once it is settled. */
export function nextInPool(state: PoolState, now: Millis, around: Surroundings): PoolEvent | null {
  const verdict = verdictNow(state)
  return (
    nextOfStart(state, around.mayStart) ??
    restarting(state, around.mayStart) ??
    stopping(state) ??
    votes(state, verdict, now) ??
    refusedRecovery(state, around.hasDatabases) ??
    gate(state, verdict) ??
    routingGroups(state) ??
    starting(state) ??
    saying(state, verdict)
  )
}

function restarting(state: PoolState, mayStart: Surroundings['mayStart']): PoolEvent | null {
  if (!state.isRestarting) return null
  const server = state.servers.findIndex(({ power }, position) => power === 'stopped' && mayStart(position))
  return server === -1 ? { is: 'restart-ended' } : { is: 'server-started', server }
}

/** The remaining servers stop all services, one by one, once the ring is gone. */
function stopping(state: PoolState): PoolEvent | null {
  if (state.stopsAt === null || state.isFormed) return null
  const server = state.servers.findIndex(isUp)
  return server === -1 ? { is: 'pool-emptied' } : { is: 'server-stopped', server }
}

function votes(state: PoolState, verdict: Verdict, now: Millis): PoolEvent | null {
  const { functional, votesPresent, votesNeeded, voters } = verdict
  const of = votesOf(verdict)
  const isAlive = functional !== false && upCount(state) > 0
  if (!state.isFormed) return isAlive ? { is: 'ring-formed', votes: votesPresent, of } : null
  if (isAlive) return state.stopsAt === null ? null : { is: 'votes-back', votes: votesPresent, of }
  // Where nobody votes, in a Standard Edition server and where nothing is printed, it is down with the last server.
  if (state.stopsAt === null && voters !== null) {
    const stopsAt = now + state.parameters.voteLease
    return { is: 'votes-lost', votes: votesPresent, needed: votesNeeded, of, stopsAt }
  }
  return upCount(state) === 0 ? { is: 'pool-emptied' } : null
}

/** The gate opens when enough servers are there for a start, or for a recovery as many as hold the votes. */
function gate(state: PoolState, verdict: Verdict): PoolEvent | null {
  if (state.isOpen || !state.isFormed) return null
  const needed = startNeeded(state, verdict)
  const isEnough = needed === null || upCount(state) >= needed
  if (!isEnough && state.recovering === null) return null
  // Before the first placement the pool waits until no server has joined for a while.
  return state.groups.length > 0 || state.isStable ? { is: 'gate-opened' } : null
}

function routingGroups(state: PoolState): PoolEvent | null {
  if (!state.isOpen || state.stopsAt !== null) return null
  return placing(state) ?? nextInRecovery(state) ?? endedBuild(state) ?? firstOf(state) ?? renewing(state)
}

function placing(state: PoolState): PoolEvent | null {
  const group = state.groups.length
  if (group >= groupCount(state)) return null
  const [primary, ...secondaries] = placement(state)[group] ?? []
  return primary === undefined ? null : { is: 'group-placed', group, primary, secondaries }
}

function endedBuild(state: PoolState): PoolEvent | null {
  for (let at = 0; at < state.groups.length; at++) {
    const event = state.groups[at]?.building ? endOfBuild(state, at) : null
    if (event) return event
  }
  return null
}

function firstOf(state: PoolState): PoolEvent | null {
  for (let at = 0; at < state.groups.length; at++) {
    const event = nextOf(state, at)
    if (event) return event
  }
  return null
}

/** A server whose replicas were given up takes new ones as soon as it is back and no group counts on the old ones. */
function renewing({ servers, groups }: PoolState): PoolEvent | null {
  if (!hasRemoved(servers)) return null
  const isFree = (position: number): boolean => !groups.some(({ view }) => view.includes(position))
  const server = servers.findIndex((one, position) => one.removed && isUp(one) && isFree(position))
  return server === -1 ? null : { is: 'server-renewed', server }
}

function hasRemoved(servers: PoolState['servers']): boolean {
  for (const { removed } of servers) if (removed) return true
  return false
}

/** Servers that start say what they wait for, and are active when every routing group has its primary. */
function starting(state: PoolState): PoolEvent | null {
  if (!state.servers.some(({ power }) => power === 'starting')) return null
  const without = state.groups.filter(
    ({ primary, isLost }, at) => (primary === null || isLost) && !isSkipped(state, at),
  ).length
  const isReady = state.isOpen && state.groups.length > 0 && without === 0 && state.stopsAt === null
  for (const [server, { power, waits }] of state.servers.entries()) {
    if (power !== 'starting') continue
    if (isReady) return { is: 'server-active', server }
    const waitsFor = state.isOpen ? 'routing groups' : 'pool manager'
    if (waits !== waitsFor)
      return { is: 'start-waits', server, for: waitsFor, groups: without, of: state.groups.length }
  }
  return null
}

function saying(state: PoolState, verdict: Verdict): PoolEvent | null {
  const to = conditionOf(state, verdict)
  if (isSame(to, state.said)) return null
  return {
    is: 'pool-state-changed',
    to,
    votes: verdict.votesPresent,
    of: votesOf(verdict),
    up: upCount(state),
  }
}

function isSame(a: PoolCondition, b: PoolCondition): boolean {
  return a.kind === b.kind && a.serving === b.serving && a.of === b.of
}

function votesOf({ voters }: Verdict): number | null {
  return voters === null ? null : voters.firstServers + voters.sqlVotes
}
