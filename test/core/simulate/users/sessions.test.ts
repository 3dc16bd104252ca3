import { describe, expect, it } from 'vitest'
import { usersBehaviour } from '../../../../src/core/simulate/users/behaviour.ts'
import { apportion, newUsers } from '../../../../src/core/simulate/users/new-users.ts'
import { usualUserParameters } from '../../../../src/core/simulate/users/parameters.ts'
import { atWork, rejoinsDue } from '../../../../src/core/simulate/users/tally.ts'
import type { UsersState } from '../../../../src/core/simulate/users/state.ts'
import type { World, WorldEvent } from '../../../../src/core/simulate/world.ts'
import { makeId } from '../../../../src/core/model/id.ts'
import { pool } from '../../../../src/core/examples/notation.ts'
import { pair } from '../worlds.ts'
import { after, having, rested, seenByAll } from './people.ts'

const users = (world: World): UsersState => world.users[0]!
const doing = (world: World, activity: 'in a call' | 'in own conference' | 'in a conference of others') =>
  users(world).groups.reduce((sum, group) => sum + group.doing[activity], 0)

/** The users as they are, with what has been cut off made again once its time has come. */
function resumed(world: World, at: number): World {
  const { world: now, events } = rested(world, at)
  return events
    .flatMap((event) => usersBehaviour.follow(now, { of: 'users', pool: makeId('pool', 2), event }, at))
    .reduce((one, { event, after: later }) => apply(one, event, at + later), now)
}

function apply(world: World, event: WorldEvent, at: number): World {
  if (event.of !== 'users') throw new Error('The users plan something else')
  return usersBehaviour.apply(world, event, at)
}

describe('the users of a pool at first', () => {
  it('are as many as the pool homes, spread evenly over its routing groups', () => {
    const state = newUsers(pool(2, 'ldn', { users: 1003, servers: 4 }).pool, usualUserParameters, 4)
    const inGroup = [0, 1, 2, 3].map((i) =>
      state.groups
        .filter(({ routingGroup }) => routingGroup === i)
        .reduce((sum, { count }) => sum + count, 0),
    )
    expect(inGroup.reduce((a, b) => a + b, 0)).toBe(1003)
    expect(Math.max(...inGroup) - Math.min(...inGroup)).toBeLessThanOrEqual(3)
    for (const { count, doing: what } of state.groups)
      expect(Object.values(what).reduce((a, b) => a + b, 0)).toBe(count)
  })

  it('are as many as assumed where nobody says, and nobody where there are none', () => {
    const of = (count: number | null) =>
      newUsers(pool(2, 'ldn', { users: count }).pool, usualUserParameters, 3).groups
    expect(of(null).reduce((sum, { count }) => sum + count, 0)).toBe(usualUserParameters.usersWhereNotStated)
    expect(of(0)).toEqual([])
  })

  it('wait where nothing runs yet, or there is no server', () => {
    const facts = pool(2, 'ldn', {}).pool
    const stopped = newUsers(facts, usualUserParameters, 3, false)
    const empty = newUsers({ ...facts, servers: [] }, usualUserParameters, 0)
    for (const state of [stopped, empty]) {
      expect(state.groups.every(({ standing }) => standing === 'signed out, waiting')).toBe(true)
      expect(state.disturbance).toEqual({ from: 0, until: null })
    }
  })

  it('are split by shares without losing anyone', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3])
    expect(apportion(7, [75, 20, 5])).toEqual([5, 2, 0])
    expect(apportion(3, [0, 0])).toEqual([3, 0])
  })
})

describe('sessions', () => {
  const well = rested(pair(), 0).world
  const calls = doing(well, 'in a call')
  const conferences = doing(well, 'in own conference')
  const others = doing(well, 'in a conference of others')
  const dead = after(well, (world) => having(world, 0, { servers: 'down' }))

  it('are cut off with the pool: calls, own conferences, and taking part in those of others', () => {
    expect(calls).toBeGreaterThan(0)
    expect(conferences).toBeGreaterThan(0)
    const { events } = rested(having(well, 0, { servers: 'down' }), 0)
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({
      is: 'standing-changed',
      users: users(well).groups.reduce((sum, group) => sum + atWork(group), 0),
      ends: [
        { session: 'in a call', users: calls },
        { session: 'in own conference', users: conferences },
        { session: 'in a conference of others', users: others },
      ],
    })
    expect(users(dead)).toMatchObject({ callsEnded: calls, conferencesEnded: conferences, rejoins: 0 })
  })

  it('cannot be made again before the failover is complete; then every participant has to rejoin', () => {
    const resilient = resumed(having(dead, 0, { registrar: { isBackedUp: true } }), 1000)
    expect(users(resilient).groups.every(({ ended }) => ended.length === 3)).toBe(true)
    expect(rejoinsDue(users(resilient), 5)).toBe(0)
    const failedOver = having(resilient, 0, seenByAll('FailedOver'))
    expect(rejoinsDue(users(rested(failedOver, 2000).world), 5)).toBe(conferences * 5 + others)
    const made = users(resumed(failedOver, 2000))
    expect(made.groups.every(({ ended }) => ended.length === 0)).toBe(true)
    expect(made.rejoins).toBe(conferences * 5 + others)
    expect(rejoinsDue(made, 5)).toBe(0)
  })

  it('that were cut off are not cut off twice, but those made again are', () => {
    const twice = after(
      dead,
      (world) => having(world, 0, { servers: 'up' }),
      (world) => having(world, 0, { servers: 'down' }),
    )
    expect(users(twice).callsEnded).toBe(calls)
    const again = resumed(having(dead, 0, { servers: 'up' }), 1000)
    expect(users(after(again, (world) => having(world, 0, { servers: 'down' }))).callsEnded).toBe(2 * calls)
  })

  it('are not made again by users who have moved on in the meantime', () => {
    const { world, events } = rested(having(dead, 0, { servers: 'up' }), 1000)
    const [plan] = usersBehaviour.follow(
      world,
      { of: 'users', pool: makeId('pool', 2), event: events[0]! },
      1000,
    )
    const gone = rested(having(world, 0, { servers: 'down' }), 2000).world
    expect(apply(gone, plan!.event, 61_000)).toBe(gone)
    const back = rested(having(gone, 0, { servers: 'up' }), 3000).world
    expect(apply(back, plan!.event, 61_000)).toBe(back)
  })

  it('survive a failback, all but the conferences that affected users organize', () => {
    const away = resumed(having(dead, 0, seenByAll('FailedOver')), 1000)
    const up = having(away, 0, { servers: 'up' })
    const { events, world } = rested(having(up, 0, seenByAll('FailingBack')), 100_000)
    const ends = events.map((event) => (event.is === 'standing-changed' ? [event.to, event.ends] : []))
    const of = (isLegacy: boolean, what: 'in a call' | 'in own conference' | 'in a conference of others') =>
      users(world)
        .groups.filter(({ client }) => (client === 'Office Communicator 2007 R2') === isLegacy)
        .reduce((sum, group) => sum + group.doing[what], 0)
    expect(ends).toEqual([
      ['home, resiliency', [{ session: 'in own conference', users: of(false, 'in own conference') }]],
      [
        'blocked client',
        (['in a call', 'in own conference', 'in a conference of others'] as const)
          .map((session) => ({ session, users: of(true, session) }))
          .filter(({ users: some }) => some > 0),
      ],
    ])
    expect(rejoinsDue(users(world), 5)).toBe(0)
    const home = rested(having(world, 0, seenByAll('Active')), 200_000).world
    expect(rejoinsDue(users(home), 5)).toBe(conferences * 5 + of(true, 'in a conference of others'))
  })

  it('go on at home without own conferences when the databases are gone for too long', () => {
    const { events } = rested(having(well, 0, { isPastThreshold: true }), 0)
    expect(events[0]).toMatchObject({ ends: [{ session: 'in own conference', users: conferences }] })
  })
})
