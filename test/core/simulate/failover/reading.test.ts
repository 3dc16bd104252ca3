import { describe, expect, it } from 'vitest'
import { fail, inPool, live, pair, repair, worldOf } from '../worlds.ts'
import { paired, pool, site, topology } from '../../../../src/core/examples/notation.ts'
import { makeId } from '../../../../src/core/model/id.ts'
import { failoverOf, minute, setPoolState, told } from './notation.ts'

const slow = (at: number, by: number) => ({
  at: at * minute,
  event: { of: 'fault', event: { is: 'link-slowed', link: 'link:1-3', by } } as const,
})

describe('what the servers of both pools read of PoolState', () => {
  it('comes 90 s after the change at home, and 30 s more at the backup pool', () => {
    const run = live(pair(), [setPoolState(4, 10, 'FailingOver')], 20 * minute)
    expect(told(run, 4)).toEqual([
      '600 PoolState FailingOver',
      '690 home reads FailingOver',
      '720 backup reads FailingOver',
    ])
  })

  it('comes later over a slow link, but only there', () => {
    const run = live(pair(), [slow(5, 45_000), setPoolState(4, 10, 'FailingOver')], 20 * minute)
    expect(told(run, 4).slice(1)).toEqual(['720 backup reads FailingOver', '735 home reads FailingOver'])
  })

  it('is the last change for a server that has missed those before it', () => {
    const world = pair()
    const run = live(
      world,
      [
        ...fail(world, 9 * minute, 'Dublin'),
        setPoolState(4, 10, 'FailingOver'),
        setPoolState(4, 20, 'FailedOver'),
        ...repair(world, 30 * minute, 'Dublin'),
      ],
      60 * minute,
    )
    expect(told(run, 4).filter((line) => line.includes('home'))).toEqual([
      '600 home cannot read',
      '2100 home can read again',
      '2190 home reads FailedOver',
    ])
  })

  it('does not come while the servers are down, not even what was on its way', () => {
    const world = pair()
    const run = live(
      world,
      [setPoolState(4, 10, 'FailingOver'), ...fail(world, 11 * minute, 'Dublin')],
      60 * minute,
    )
    expect(failoverOf(run, 4)).toMatchObject({
      state: 'FailingOver',
      seenHome: 'Active',
      seenBackup: 'FailingOver',
    })
  })

  it('does not come over a link that is cut, and comes when it is repaired', () => {
    const world = pair()
    const cut = [setPoolState(4, 10, 'FailingOver'), ...fail(world, 11 * minute, 'London <-> Dublin')]
    expect(failoverOf(live(world, cut, 60 * minute), 4).seenHome).toBe('Active')
    const run = live(world, [...cut, ...repair(world, 30 * minute, 'London <-> Dublin')], 60 * minute)
    expect(told(run, 4).at(-1)).toBe('1890 home reads FailingOver')
  })

  it('does not come while the Central Management store of another pair is lost, and comes when it is back', () => {
    const world = worldOf(
      topology(
        site(1, 'London', pool(2, 'ldn')),
        site(3, 'Dublin', pool(4, 'dub')),
        site(6, 'Paris', pool(7, 'par')),
        paired(5, 2, 4),
        { managementStore: makeId('pool', 7) },
      ),
    )
    const services = (at: number, is: 'server-shut-down' | 'server-started') =>
      [0, 1, 2].map((server) => inPool(7, at, { of: 'front end', event: { is, server } }))
    const run = live(
      world,
      [
        setPoolState(4, 10, 'FailingOver'),
        ...services(11 * minute, 'server-shut-down'),
        ...services(30 * minute, 'server-started'),
      ],
      60 * minute,
    )
    expect(told(run, 4)).toEqual([
      '600 PoolState FailingOver',
      '660 home cannot read',
      '660 backup cannot read',
      '1800 home can read again',
      '1800 backup can read again',
      '1890 home reads FailingOver',
      '1920 backup reads FailingOver',
    ])
  })

  it('never comes to a backup pool that does not exist', () => {
    const world = worldOf(topology(site(1, 'London', pool(2, 'ldn'))))
    const run = live(world, [setPoolState(2, 10, 'FailedOver')], 60 * minute)
    expect(failoverOf(run, 2)).toMatchObject({ seenHome: 'FailedOver', seenBackup: 'Active' })
  })
})
