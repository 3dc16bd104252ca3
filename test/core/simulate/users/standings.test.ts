import { describe, expect, it } from 'vitest'
import { lodgingOf, lodgingsAt } from '../../../../src/core/simulate/users/lodging.ts'
import { standings } from '../../../../src/core/simulate/users/standings.ts'
import type { Standing } from '../../../../src/core/simulate/users/state.ts'
import type { World } from '../../../../src/core/simulate/world.ts'
import { onePool, pair } from '../worlds.ts'
import { after, having, linked, rested, seenByAll, standing } from './people.ts'

const all = 1000
const legacy = 50
const current = all - legacy

const down = (world: World): World => having(world, 0, { servers: 'down' })
const up = (world: World): World => having(world, 0, { servers: 'up' })
const backedUp =
  (isBackedUp: boolean) =>
  (world: World): World =>
    having(world, 0, { registrar: { isBackedUp } })
const poolState =
  (...seen: Parameters<typeof seenByAll>) =>
  (world: World): World =>
    having(world, 0, seenByAll(...seen))

const whys = (world: World): string[] => {
  const lodgings = lodgingsAt(world, 0)!
  return [...new Set(world.users[0]!.groups.map((group) => lodgingOf(lodgings, group).why))]
}

describe('users of a pool that runs', () => {
  it('have all services at home (U0), and nothing happens to them', () => {
    const { world, events } = rested(pair(), 0)
    expect(events).toEqual([])
    expect(standing(world)).toEqual({ home: all })
    expect(whys(world)).toEqual(['the home pool serves'])
  })

  it('stay at home while only the link to the partner is cut, even when the backup Registrar would take them', () => {
    const cut = (world: World): World => linked(world, false)
    expect(standing(after(pair(), cut, backedUp(true)))).toEqual({ home: all })
  })

  it('are in resiliency mode at home (U5) once the databases are gone for too long, and back when they are served', () => {
    const limited = after(pair(), (world) => having(world, 0, { isPastThreshold: true }))
    expect(standing(limited)).toEqual({ 'home, limited': all })
    expect(whys(limited)).toEqual(['the databases are gone for too long'])
    const back = after(limited, (world) => having(world, 0, { isPastThreshold: false }))
    expect(standing(back)).toEqual({ home: all })
  })

  it('have no service (U6) where their routing group has no quorum, and only they', () => {
    const world = after(pair(), (one) => having(one, 0, { lostGroups: [1] }))
    const lost = world.users[0]!.groups.filter(({ routingGroup }) => routingGroup === 1)
    const count = lost.reduce((sum, group) => sum + group.count, 0)
    expect(standing(world)).toEqual({ home: all - count, 'no service': count })
    expect(lost.every((group) => group.standing === 'no service')).toBe(true)
    expect(Math.abs(count - all / 3)).toBeLessThan(3)
    expect(whys(world)).toContain('the routing group is not served')
    expect(standing(after(world, (one) => having(one, 0, { lostGroups: [] })))).toEqual({ home: all })
  })
})

describe('users of a pool that dies', () => {
  it('are signed out and wait (U1) for the timer or the administrator', () => {
    const world = after(pair(), down)
    expect(standing(world)).toEqual({ 'signed out, waiting': all })
    expect(whys(world)).toEqual(['the home pool is down'])
  })

  it('are in resiliency mode on the backup pool (U2) when the timer comes first', () => {
    const world = after(pair(), down, backedUp(true))
    expect(standing(world)).toEqual({ 'backup, resiliency': all })
    expect(whys(world)).toEqual(['the backup Registrar has taken over'])
  })

  it('are there as well when the administrator comes first', () => {
    const world = after(pair(), down, (one) =>
      having(one, 0, { failover: { state: 'FailingOver', seenBackup: 'FailingOver' } }),
    )
    expect(standing(world)).toEqual({ 'backup, resiliency': all })
    expect(whys(world)).toEqual(['the failover is not complete'])
  })

  it('have all services on the backup pool (U3) when the failover is complete, and not before', () => {
    const failingOver = after(pair(), down, poolState('FailingOver', { hydrated: 0.9 }))
    expect(standing(failingOver)).toEqual({ 'backup, resiliency': all })
    const failedOver = after(failingOver, poolState('FailedOver'))
    expect(standing(failedOver)).toEqual({ backup: all })
    expect(whys(failedOver)).toEqual(['the failover is complete'])
  })

  it('are not served in full where PoolState was set by hand and nothing was taken over', () => {
    expect(standing(after(pair(), down, poolState('FailedOver', { hydrated: 0 })))).toEqual({
      'backup, resiliency': all,
    })
  })

  it('stay at the partner when the pool is back, until the failback interval has passed', () => {
    const back = after(pair(), down, backedUp(true), up)
    expect(standing(back)).toEqual({ 'backup, resiliency': all })
    expect(standing(after(back, backedUp(false)))).toEqual({ home: all })
  })

  it.each<[string, string, (world: World) => World]>([
    ['there is none', 'there is no backup pool', (world) => world],
    ['it is down', 'the backup pool is down', (world) => having(world, 1, { servers: 'down' })],
    ['the link to it is cut', 'the link to the backup pool is cut', (world) => linked(world, false)],
    [
      'it is failed over itself',
      'the backup pool is failed over itself',
      (world) => having(world, 1, seenByAll('FailedOver')),
    ],
  ])('have no service (U6) at the backup pool when %s', (when, why, change) => {
    const world = after(when === 'there is none' ? onePool() : pair(), down, change)
    expect(standing(world)).toEqual({ 'no service': all })
    expect(whys(world)).toEqual([why])
  })

  it('wait again, and are taken again, as the backup pool goes and comes', () => {
    const gone = after(pair(), down, poolState('FailedOver'), (one) => having(one, 1, { servers: 'down' }))
    expect(standing(gone)).toEqual({ 'no service': all })
    expect(standing(after(gone, (one) => having(one, 1, { servers: 'up' })))).toEqual({ backup: all })
  })

  it('are in resiliency mode on a backup pool whose own databases are gone for too long', () => {
    const world = after(pair(), down, poolState('FailedOver'), (one) =>
      having(one, 1, { isPastThreshold: true }),
    )
    expect(standing(world)).toEqual({ 'backup, resiliency': all })
    expect(whys(world)).toEqual(['the databases of the backup pool are gone for too long'])
  })
})

describe('users of a pool that is failed over as planned', () => {
  it('stay at home until its servers have read it, then wait for the backup pool', () => {
    const written = after(pair(), (one) => having(one, 0, { failover: { state: 'FailingOver' } }))
    expect(standing(written)).toEqual({ home: all })
    const read = after(written, (one) => having(one, 0, { failover: { seenHome: 'FailingOver' } }))
    expect(standing(read)).toEqual({ 'signed out, waiting': all })
    expect(whys(read)).toEqual(['the home pool signs out for the failover'])
    const taken = after(read, (one) => having(one, 0, { failover: { seenBackup: 'FailingOver' } }))
    expect(standing(taken)).toEqual({ 'backup, resiliency': all })
  })

  it('stay on the backup pool while services at home are started by hand', () => {
    expect(standing(after(pair(), poolState('FailedOver'), down, up))).toEqual({ backup: all })
  })

  it('include those of a routing group without quorum, whom the failover saves', () => {
    const world = after(pair(), (one) => having(one, 0, { lostGroups: [0] }), poolState('FailedOver'))
    expect(standing(world)).toEqual({ backup: all })
  })
})

describe('users of a pool that is failed back', () => {
  const failedOver = after(pair(), poolState('FailedOver'))

  it('stay on the backup pool until it has read of it', () => {
    const world = after(failedOver, (one) =>
      having(one, 0, { failover: { state: 'FailingBack', seenHome: 'FailingBack', hydrated: 0 } }),
    )
    expect(standing(world)).toEqual({ backup: all })
  })

  it('are then in resiliency mode at home (U4), all but Communicator 2007 R2, which is blocked (U7)', () => {
    const world = after(failedOver, poolState('FailingBack'))
    expect(standing(world)).toEqual({ 'home, resiliency': current, 'blocked client': legacy })
    expect(standing(world, 0, 'Lync 2010')).toEqual({ 'home, resiliency': 200 })
    expect(standing(world, 0, 'Office Communicator 2007 R2')).toEqual({ 'blocked client': legacy })
    expect(whys(world)).toEqual([
      'the home pool is failed back',
      'the client waits for the end of the failback',
    ])
  })

  it('have all services at home when the failback is complete, all of them', () => {
    expect(standing(after(failedOver, poolState('FailingBack'), poolState('Active')))).toEqual({ home: all })
  })

  it('wait when the backup pool signs them out before the home pool lets them in', () => {
    const world = after(failedOver, (one) =>
      having(one, 0, { failover: { state: 'FailingBack', seenBackup: 'FailingBack' } }),
    )
    expect(standing(world)).toEqual({ 'signed out, waiting': current, 'blocked client': legacy })
    expect(whys(world)).toContain('the backup pool signs out for the failback')
  })

  it('go home even while the backup Registrar still counts the heartbeat', () => {
    const world = after(failedOver, backedUp(true), poolState('FailingBack'))
    expect(standing(world)).toEqual({ 'home, resiliency': current, 'blocked client': legacy })
  })

  it('wait, or are taken in by the backup Registrar, when the home pool dies again', () => {
    const dead = after(failedOver, poolState('FailingBack'), down)
    expect(standing(dead)).toEqual({ 'signed out, waiting': current, 'blocked client': legacy })
    expect(standing(after(dead, backedUp(true)))).toEqual({
      'backup, resiliency': current,
      'blocked client': legacy,
    })
  })

  it('are not kept out once the home pool has read that the failback is complete', () => {
    const world = after(failedOver, poolState('FailingBack'), (one) =>
      having(one, 0, { failover: { state: 'Active', seenHome: 'Active' } }),
    )
    expect(standing(world)).toEqual({ home: all })
  })

  it('never change their home pool, nor do users of the backup pool notice', () => {
    const world = after(failedOver, poolState('FailingBack'), poolState('Active'))
    expect(standing(world, 1)).toEqual({ home: all })
  })
})

describe('the standings', () => {
  it('are the eight of the client machine, each explained', () => {
    const meanings = Object.values(standings)
    expect(meanings.map(({ number }) => number)).toEqual(['U0', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7'])
    for (const { words, source } of meanings) {
      expect(words).not.toBe('')
      expect(source.title).not.toBe('')
      expect(source.section).not.toBe('')
    }
  })

  it('give full service at home and on the backup pool alone, and none without a place', () => {
    const full = Object.entries(standings).filter(([, { service }]) => service === 'full')
    expect(full.map(([name]) => name)).toEqual(['home', 'backup'] satisfies Standing[])
    for (const { service, place } of Object.values(standings)) expect(service === 'none').toBe(place === null)
  })
})
