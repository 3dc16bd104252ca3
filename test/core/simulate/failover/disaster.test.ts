import { describe, expect, it } from 'vitest'
import { soundPair } from '../../../../src/core/examples/notation.ts'
import { makeId } from '../../../../src/core/model/id.ts'
import { reasons } from '../../../../src/core/simulate/failover/reasons.ts'
import { fail, live, pair, repair, worldOf } from '../worlds.ts'
import { failBack, failOver, failoverOf, minute, setPoolState, stepsBegun, told } from './notation.ts'

const hours = 60 * minute

describe('a failover in disaster mode', () => {
  const world = pair()
  const run = live(
    world,
    [...fail(world, 10 * minute, 'Dublin'), failOver(4, 20, { disaster: true })],
    2 * hours,
  )

  it('leaves out what needs the pool that is gone', () => {
    expect(stepsBegun(run, 4)).toBe('F0 F1 F4 F7 F8')
  })

  it('loses what was not copied, and its servers never read PoolState', () => {
    expect(told(run, 4)).toEqual([
      '1205 F0 ended',
      '1207 F1 ended',
      '1209 PoolState FailingOver',
      '1209 F4 ended',
      '1209 home cannot read',
      '1215.667 group 1 of 3',
      '1222.334 group 2 of 3',
      '1229.001 group 3 of 3',
      '1229.001 F7 ended',
      '1231.001 lost 480 to 600',
      '1231.001 PoolState FailedOver',
      '1231.001 F8 ended',
      '1231.001 failed over',
      '1329 backup reads FailingOver',
      '1351.001 backup reads FailedOver',
    ])
    expect(failoverOf(run, 4)).toMatchObject({
      state: 'FailedOver',
      seenHome: 'Active',
      seenBackup: 'FailedOver',
      losses: [{ deed: 'failover', run: 1, from: 480_000, until: 600_000 }],
    })
  })

  it('works on a pool that runs, and loses the last minutes although nothing is broken', () => {
    const healthy = live(pair(), [failOver(4, 11, { disaster: true })], 2 * hours)
    expect(failoverOf(healthy, 4)).toMatchObject({ state: 'FailedOver', seenHome: 'FailedOver' })
    expect(failoverOf(healthy, 4).losses).toHaveLength(1)
  })

  it('goes on where a planned failover was stuck when its pool went down', () => {
    const deeds = [
      failOver(4, 10, { waitTime: minute }),
      ...fail(world, 14.5 * minute, 'Dublin'),
      failOver(4, 30, { disaster: true }),
    ]
    const later = live(world, deeds, 2 * hours)
    expect(told(later, 4)).toContain(`929 F6 failed: ${reasons.homeDatabasesLost}`)
    expect(failoverOf(later, 4)).toMatchObject({ state: 'FailedOver', stuck: null, runs: 2 })
    expect(failoverOf(later, 4).losses).toMatchObject([{ run: 2, until: 859_000 }])
  })

  it('lets the servers of the pool read PoolState when they are back, while their users stay where they are', () => {
    const back = live(
      world,
      [
        ...fail(world, 10 * minute, 'Dublin'),
        failOver(4, 20, { disaster: true }),
        ...repair(world, 60 * minute, 'Dublin'),
      ],
      2 * hours,
    )
    expect(told(back, 4).slice(-2)).toEqual(['3900 home can read again', '3990 home reads FailedOver'])
    expect(failoverOf(back, 4).state).toBe('FailedOver')
  })
})

describe('a failover with the Central Management store on the lost pool', () => {
  const onDublin = worldOf({ ...soundPair(), managementStore: makeId('pool', 4) })
  const lost = fail(onDublin, 10 * minute, 'Dublin')

  it('is refused before the store is failed over, and works afterwards', () => {
    const run = live(
      onDublin,
      [
        ...lost,
        failOver(4, 20, { disaster: true }),
        {
          at: 22 * minute,
          event: {
            of: 'management',
            event: { is: 'management-failover-invoked', to: makeId('pool', 2), disaster: true },
          },
        },
        failOver(4, 40, { disaster: true }),
      ],
      2 * hours,
    )
    expect(told(run, 4)[0]).toBe(`1200 refused: ${reasons.managementOnPool}`)
    expect(failoverOf(run, 4).state).toBe('FailedOver')
  })
})

describe('PoolState set by hand', () => {
  it('moves the users without a run and without a copy', () => {
    const run = live(pair(), [setPoolState(4, 10, 'FailedOver')], 2 * hours)
    expect(told(run, 4)).toEqual([
      '600 PoolState FailedOver',
      '690 home reads FailedOver',
      '720 backup reads FailedOver',
    ])
    expect(failoverOf(run, 4)).toMatchObject({ state: 'FailedOver', runs: 0 })
  })

  it('is refused where it has this value, or cannot be written', () => {
    const world = pair()
    const run = live(
      world,
      [
        setPoolState(4, 10, 'Active'),
        ...fail(world, 12 * minute, 'London'),
        setPoolState(4, 20, 'FailedOver'),
      ],
      hours,
    )
    expect(told(run, 4)).toEqual([
      `600 refused: ${reasons.sameState}`,
      `1200 refused: ${reasons.managementLost}`,
    ])
  })

  it('takes the ground from a run that goes on', () => {
    const run = live(pair(), [failOver(4, 10), setPoolState(4, 15, 'Active')], 2 * hours)
    expect(told(run, 4)).toContain(`900 F6 failed: ${reasons.stateChanged}`)
    expect(failoverOf(run, 4)).toMatchObject({ state: 'Active', seenHome: 'Active', procedure: null })
  })

  it('brings a failed-over pool home for a later failback to be refused', () => {
    const run = live(
      pair(),
      [setPoolState(4, 10, 'FailedOver'), setPoolState(4, 30, 'Active'), failBack(4, 40)],
      2 * hours,
    )
    expect(told(run, 4).at(-1)).toBe(`2400 refused: ${reasons.notFailedOver}`)
  })
})
