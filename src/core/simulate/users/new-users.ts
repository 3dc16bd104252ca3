import type { Pool } from '../../model/pool.ts'
import type { UserParameters } from './parameters.ts'
import { activities, clients, type Standing, type UserGroup, type UsersState } from './state.ts'
import { atWork } from './tally.ts'

/**
 * The users of a pool at the first moment: spread over its routing groups, kinds of clients and activities by largest
 * remainders, so that exactly as many are there as the pool homes. Groups of nobody are left out. They have full service
 * where the pool runs.
 */
export function newUsers(
  pool: Pool,
  parameters: UserParameters,
  routingGroups: number,
  isRunning = true,
): UsersState {
  const standing: Standing = isRunning && pool.servers.length > 0 ? 'home' : 'signed out, waiting'
  const all = pool.users ?? parameters.usersWhereNotStated
  const shares = clients.map((client) => parameters.clients[client])
  const byClient = apportion(all, shares)
  const groups = clients.flatMap((client, i) =>
    apportion(
      byClient[i] ?? 0,
      Array.from({ length: Math.max(1, routingGroups) }, () => 1),
    ).map((count, routingGroup) => newGroup({ client, count, routingGroup, standing }, parameters)),
  )
  const someone = groups.filter(({ count }) => count > 0)
  const isDisturbed = standing !== 'home' && someone.some((group) => atWork(group) > 0)
  return {
    groups: someone,
    tally: { full: 0, resiliency: 0, none: 0 },
    tallied: 0,
    peakNone: { users: 0, from: 0 },
    peakLimited: { users: 0, from: 0 },
    disturbance: isDisturbed ? { from: 0, until: null } : null,
    lastBefore: null,
    longestBefore: null,
    callsEnded: 0,
    conferencesEnded: 0,
    rejoins: 0,
  }
}

/** Splits a whole number by shares without losing or adding anyone: the largest remainders get one more; of equals, the first. */
export function apportion(whole: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((a, b) => a + b, 0)
  if (sum === 0) return shares.map((_, i) => (i === 0 ? whole : 0))
  const exact = shares.map((share) => (whole * share) / sum)
  const parts = exact.map(Math.floor)
  const left = whole - parts.reduce((a, b) => a + b, 0)
  const order = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .toSorted((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of order.slice(0, left)) parts[i] = (parts[i] ?? 0) + 1
  return parts
}

function newGroup(
  group: Pick<UserGroup, 'client' | 'count' | 'routingGroup' | 'standing'>,
  parameters: UserParameters,
): UserGroup {
  const users = apportion(
    group.count,
    activities.map((activity) => parameters.activities[activity]),
  )
  const of = (activity: (typeof activities)[number]) => users[activities.indexOf(activity)] ?? 0
  const { client, routingGroup, count, standing } = group
  return {
    client,
    routingGroup,
    count,
    standing,
    doing: {
      'signed in': of('signed in'),
      'signed out': of('signed out'),
      'in a call': of('in a call'),
      'in own conference': of('in own conference'),
      'in a conference of others': of('in a conference of others'),
    },
    since: 0,
    ended: [],
  }
}
