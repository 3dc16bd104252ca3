import type { Millis } from '../clock.ts'
import { standings } from './standings.ts'
import type { Disturbance, UserGroup, UsersState } from './state.ts'
import { atWork } from './tally.ts'

type Disturbances = Pick<UsersState, 'disturbance' | 'lastBefore' | 'longestBefore'>

/** What is to be told of the disturbances of a pool's users: those of no length never happened. */
export interface ToldDisturbances {
  /** Since when not all users have full service; `null` while they have. */
  readonly since: Millis | null
  readonly last: Disturbance | null
  readonly longest: Disturbance | null
}

/** The disturbance that goes on, the last one that is over, and the longest of those. */
export function disturbancesOf({ disturbance, lastBefore, longestBefore }: Disturbances): ToldDisturbances {
  const over = ended(disturbance)
  return {
    since: disturbance?.until === null ? disturbance.from : null,
    last: over ?? lastBefore,
    longest: longer(longestBefore, over),
  }
}

/** The disturbances once the groups stand as they stand: one that is over and begins again at once was never over. */
export function disturbed(state: Disturbances, groups: readonly UserGroup[], at: Millis): Disturbances {
  const { disturbance, lastBefore, longestBefore } = state
  const isDisturbed = groups.some(
    (group) => standings[group.standing].service !== 'full' && atWork(group) > 0,
  )
  const isOpen = disturbance?.until === null
  if (isDisturbed === isOpen) return { disturbance, lastBefore, longestBefore }
  if (!isDisturbed)
    return { disturbance: disturbance && { ...disturbance, until: at }, lastBefore, longestBefore }
  if (disturbance?.until === at)
    return { disturbance: { ...disturbance, until: null }, lastBefore, longestBefore }
  const { last, longest } = disturbancesOf(state)
  return { disturbance: { from: at, until: null }, lastBefore: last, longestBefore: longest }
}

function ended(disturbance: UsersState['disturbance']): Disturbance | null {
  if (disturbance === null || disturbance.until === null || disturbance.until === disturbance.from)
    return null
  return { from: disturbance.from, until: disturbance.until }
}

function longer(a: Disturbance | null, b: Disturbance | null): Disturbance | null {
  if (a === null || b === null) return a ?? b
  return b.until - b.from > a.until - a.from ? b : a
}
