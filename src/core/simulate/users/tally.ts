import type { Millis } from '../clock.ts'
import { standings, type Service } from './standings.ts'
import type { Peak, Tally, UserGroup, UsersState } from './state.ts'

/** Users by what they have of the service. */
export type ByService = Readonly<Record<Service, number>>

/** Users who are at work, whether they have service or not: all but those who are signed out of their own will. */
export function atWork({ count, doing }: Pick<UserGroup, 'count' | 'doing'>): number {
  return count - doing['signed out']
}

/** How many users at work have full service, are in resiliency mode, and have none. */
export function usersByService({ groups }: Pick<UsersState, 'groups'>): ByService {
  const users = { full: 0, resiliency: 0, none: 0 }
  for (const group of groups) users[standings[group.standing].service] += atWork(group)
  return users
}

/** The tally at a moment that is not before the last change. `users` is for who has counted them already. */
export function tallyAt(state: UsersState, at: Millis, users: ByService = usersByService(state)): Tally {
  const { tally, tallied } = state
  const elapsed = at - tallied
  return {
    full: tally.full + users.full * elapsed,
    resiliency: tally.resiliency + users.resiliency * elapsed,
    none: tally.none + users.none * elapsed,
  }
}

/** The peaks at a moment that is not before the last change. `users` is for who has counted them already. */
export function peaksAt(
  state: UsersState,
  at: Millis,
  users: ByService = usersByService(state),
): Pick<UsersState, 'peakNone' | 'peakLimited'> {
  const { peakNone, peakLimited, tallied } = state
  if (at <= tallied) return { peakNone, peakLimited }
  const { none, resiliency } = users
  return {
    peakNone: higher(peakNone, none, tallied),
    peakLimited: higher(peakLimited, none + resiliency, tallied),
  }
}

/** How many clicks on Rejoin would bring back what has ended, by those who have full service again. */
export function rejoinsDue({ groups }: Pick<UsersState, 'groups'>, participants: number): number {
  return groups.reduce(
    (sum, group) =>
      standings[group.standing].service === 'full' ? sum + rejoinsOf(group, participants) : sum,
    0,
  )
}

/** The clicks on Rejoin that bring back the ended conferences of these users. */
export function rejoinsOf({ ended, doing }: UserGroup, participants: number): number {
  const own = ended.includes('in own conference') ? doing['in own conference'] * participants : 0
  return own + (ended.includes('in a conference of others') ? doing['in a conference of others'] : 0)
}

function higher(peak: Peak, users: number, from: Millis): Peak {
  return users > peak.users ? { users, from } : peak
}
