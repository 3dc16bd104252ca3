import { describe, expect, it } from 'vitest'
import { paired, pool, site, topology } from '../../../../src/core/examples/notation.ts'
import { reasons } from '../../../../src/core/simulate/failover/reasons.ts'
import type { FailoverEvent } from '../../../../src/core/simulate/failover/state.ts'
import { fail, inPool, live, pair, repair, worldOf } from '../worlds.ts'
import {
  eventsOf,
  failBack,
  failOver,
  failoverOf,
  interrupt,
  minute,
  startBackup,
  stepsBegun,
  stopBackup,
  told,
} from './notation.ts'

const hours = 60 * minute

describe('a planned failover', () => {
  const run = live(pair(), [failOver(4, 10)], 2 * hours)

  it('takes its ten steps in order, each in its time, and the servers read PoolState later than it is written', () => {
    expect(told(run, 4)).toEqual([
      '605 F0 ended',
      '607 F1 ended',
      '617 F2 ended',
      '767 F3 ended',
      '769 PoolState FailingOver',
      '769 F4 ended',
      '859 home reads FailingOver',
      '859 F5 ended',
      '889 backup reads FailingOver',
      '990 F6 ended',
      '996.667 group 1 of 3',
      '1003.334 group 2 of 3',
      '1010.001 group 3 of 3',
      '1010.001 F7 ended',
      '1012.001 PoolState FailedOver',
      '1012.001 F8 ended',
      '1102.001 home reads FailedOver',
      '1132.001 backup reads FailedOver',
      '1132.001 F9 ended',
      '1132.001 failed over',
    ])
  })

  it('ends with the services of the home pool stopped and the users at the backup pool', () => {
    expect(failoverOf(run, 4)).toMatchObject({
      state: 'FailedOver',
      seenHome: 'FailedOver',
      seenBackup: 'FailedOver',
      procedure: null,
      stuck: null,
      hydrated: 1,
      losses: [],
    })
    expect(run.world.pools[1]?.servers.map(({ power }) => power)).toEqual(['off', 'off', 'off'])
    expect(run.world.pools[0]?.servers.map(({ power }) => power)).toEqual(['active', 'active', 'active'])
  })

  it('takes over more users in more time, and each group its part', () => {
    const large = topology(
      site(1, 'London', pool(2, 'ldn', { users: 40_000 })),
      site(3, 'Dublin', pool(4, 'dub', { users: 40_000, servers: 6 })),
      paired(5, 2, 4),
    )
    const groups = eventsOf(live(worldOf(large), [failOver(4, 10)], 2 * hours), 4).flatMap(({ at, event }) =>
      event.is === 'group-hydrated' ? [{ at, of: event.of }] : [],
    )
    expect(groups.map(({ of }) => of)).toEqual([6, 6, 6, 6, 6, 6])
    expect(groups[5]!.at - groups[0]!.at).toBe(5 * (5000 + Math.round((40 * 5000) / 6)))
  })

  it('waits in F2 until the Backup Service is steady again', () => {
    const later = live(pair(), [stopBackup(4, 5), failOver(4, 10), startBackup(4, 12)], 2 * hours)
    expect(failoverOf(later, 4).state).toBe('FailedOver')
    const ended = eventsOf(later, 4).find(({ event }) => event.is === 'step-ended' && event.step === 'F2')
    expect(ended!.at).toBeGreaterThan(12 * minute)
  })

  it('fails in F2 without any change when the Backup Service does not get steady in the WaitTime', () => {
    const stopped = live(pair(), [stopBackup(2, 5), failOver(4, 10, { waitTime: 3 * minute })], 2 * hours)
    expect(told(stopped, 4)).toEqual(['605 F0 ended', '607 F1 ended', `797 F2 failed: ${reasons.notSteady}`])
    expect(failoverOf(stopped, 4)).toMatchObject({
      state: 'Active',
      writes: 0,
      stuck: { step: 'F2', why: reasons.notSteady },
    })
  })

  it('fails in F2 while the databases of the pool are lost, and says that disaster mode is needed', () => {
    const world = pair()
    const lost = live(
      world,
      [...fail(world, 9 * minute, 'dub-pool-sql01.contoso.com'), failOver(4, 10)],
      2 * hours,
    )
    expect(told(lost, 4).at(-1)).toBe(`1517 F2 failed: ${reasons.homeDatabasesLost}`)
    expect(failoverOf(lost, 4).state).toBe('Active')
  })

  it('fails in F3 without any change when the pool goes down meanwhile', () => {
    const world = pair()
    const lost = live(world, [failOver(4, 10), ...fail(world, 11 * minute, 'Dublin')], 2 * hours)
    expect(told(lost, 4).at(-1)).toBe(`660 F3 failed: ${reasons.homeDown}`)
    expect(failoverOf(lost, 4)).toMatchObject({ state: 'Active', writes: 0 })
  })

  it('is stuck in FailingOver when the link is cut in F6, and goes on when it is run again', () => {
    const world = pair()
    const cut = [
      failOver(4, 10, { waitTime: 5 * minute }),
      ...fail(world, 14.4 * minute, 'London <-> Dublin'),
    ]
    const stuck = live(world, cut, 2 * hours)
    expect(failoverOf(stuck, 4)).toMatchObject({
      state: 'FailingOver',
      procedure: null,
      stuck: { step: 'F6' },
    })

    const again = live(
      world,
      [...cut, ...repair(world, 60 * minute, 'London <-> Dublin'), failOver(4, 70)],
      3 * hours,
    )
    expect(failoverOf(again, 4)).toMatchObject({ state: 'FailedOver', stuck: null, runs: 2 })
    expect(
      again.trace.filter(
        ({ event }) =>
          'to' in event.event && event.event.to === 'FailingOver' && event.event.is === 'pool-state-written',
      ),
    ).toHaveLength(1)
  })

  it('is stuck in F7 when the backup pool goes down, keeps the groups that it has, and takes over the others later', () => {
    const world = pair()
    const deeds = [
      failOver(4, 10),
      ...[0, 1, 2].map((server) =>
        inPool(2, 1_000_000, { of: 'front end', event: { is: 'server-shut-down', server } }),
      ),
    ]
    const stuck = live(world, deeds, 2 * hours)
    expect(told(stuck, 4)).toContain(`1000 F7 failed: ${reasons.backupDown}`)
    expect(failoverOf(stuck, 4)).toMatchObject({ state: 'FailingOver', groupsDone: 1 })
    expect(failoverOf(stuck, 4).hydrated).toBeCloseTo(1 / 3)

    const again = live(
      world,
      [
        ...deeds,
        ...[0, 1, 2].map((server) =>
          inPool(2, 30 * minute, { of: 'front end', event: { is: 'server-started', server } }),
        ),
        failOver(4, 60),
      ],
      3 * hours,
    )
    expect(failoverOf(again, 4).state).toBe('FailedOver')
    expect(
      told(again, 4)
        .filter((line) => line.includes('group'))
        .map((line) => line.replace(/^\S+ /, '')),
    ).toEqual(['group 1 of 3', 'group 2 of 3', 'group 3 of 3'])
  })

  it('leaves F9 out with a warning when the home pool cannot be reached any more', () => {
    const world = pair()
    const cut = live(world, [failOver(4, 10), ...fail(world, 1_020_000, 'London <-> Dublin')], 2 * hours)
    expect(told(cut, 4)).toContain(`1132.001 F9 left out: ${reasons.notStopped}`)
    expect(failoverOf(cut, 4)).toMatchObject({ state: 'FailedOver', procedure: null, stuck: null })
  })

  it('is stuck where it was when somebody stops the command', () => {
    const stopped = live(pair(), [failOver(4, 10), interrupt(4, 15)], 2 * hours)
    expect(failoverOf(stopped, 4)).toMatchObject({
      state: 'FailingOver',
      procedure: null,
      stuck: { step: 'F6', why: reasons.interrupted },
    })
  })

  it('is taken over by a second run, and nothing of the first one happens any more', () => {
    const twice = live(pair(), [failOver(4, 10), failOver(4, 12)], 2 * hours)
    expect(stepsBegun(twice, 4)).toBe('F0 F1 F2 F3 F0 F1 F2 F3 F4 F5 F6 F7 F8 F9')
    const after = eventsOf(twice, 4).filter(({ at, event }) => at > 12 * minute && 'run' in event)
    expect(after.every(({ event }) => 'run' in event && event.run === 2)).toBe(true)
  })

  it('goes on when PoolState is set by hand in its first step, on a way back that is half done', () => {
    const deed = (at: number, event: FailoverEvent) => inPool(4, at, { of: 'failover', event })
    const run = live(
      pair(5),
      [
        deed(0, { is: 'failover-invoked', disaster: false }),
        deed(422_001, { is: 'failback-invoked', disaster: false }),
        // One of five routing groups is at home again.
        deed(905_001, { is: 'failover-invoked', disaster: false, waitTime: 0 }),
        deed(905_002, { is: 'pool-state-set', to: 'FailingOver' }),
      ],
      2 * hours,
    )
    expect(stepsBegun(run, 4)).toMatch(/ B6 B7 F0 F1 F2 F3 F4 F5 F6$/)
    expect(failoverOf(run, 4)).toMatchObject({
      procedure: null,
      stuck: { step: 'F6', why: reasons.notFinal },
    })
  })

  it('does not mind a failback that is refused while it runs', () => {
    const both = live(pair(), [failOver(4, 10), failBack(4, 12)], 2 * hours)
    expect(told(both, 4)).toContain(`720 refused: ${reasons.notFailedOver}`)
    expect(failoverOf(both, 4).state).toBe('FailedOver')
  })
})
