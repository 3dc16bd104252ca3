import { describe, expect, it } from 'vitest'
import type { Happened } from '../../../../src/core/simulate/engine.ts'
import type { FailoverEvent } from '../../../../src/core/simulate/failover/state.ts'
import { minute } from '../../../../src/core/simulate/clock.ts'
import {
  lostServiceAt,
  notCopiedAt,
  proceduresIn,
  recoveryPointAt,
  recoveryTimeAt,
  userMinutesAt,
} from '../../../../src/core/simulate/users/measures.ts'
import { atWork } from '../../../../src/core/simulate/users/tally.ts'
import type { World, WorldEvent } from '../../../../src/core/simulate/world.ts'
import type { BackupState } from '../../../../src/core/simulate/backup/state.ts'
import { makeId, type PoolId } from '../../../../src/core/model/id.ts'
import { paired, pool, site, topology } from '../../../../src/core/examples/notation.ts'
import { onePool, pair, worldOf } from '../worlds.ts'
import { having, rested, seenByAll } from './people.ts'

const ldn = makeId('pool', 2)
const dub = makeId('pool', 4)
const at = (world: World, when: number): World => rested(world, when * minute).world

/** The pool dies at one moment and is back at another, in minutes. */
const deadFrom = (from: number, until: number): World =>
  at(having(at(having(pair(), 0, { servers: 'down' }), from), 0, { servers: 'up' }), until)

describe('the recovery time', () => {
  it('runs from the loss of service until full service, and is kept', () => {
    const dead = at(having(pair(), 0, { servers: 'down' }), 10)
    expect(recoveryTimeAt(dead, 0, 22 * minute).running).toMatchObject({
      took: 12 * minute,
      against: 'within',
    })
    const resilient = at(having(dead, 0, { registrar: { isBackedUp: true } }), 15)
    expect(recoveryTimeAt(resilient, 0, 22 * minute).running?.took).toBe(12 * minute)
    const served = at(having(resilient, 0, seenByAll('FailedOver')), 28)
    expect(recoveryTimeAt(served, 0, 100 * minute)).toMatchObject({
      running: null,
      last: { took: 18 * minute, against: 'near' },
      longest: { took: 18 * minute },
    })
  })

  it('is held against 15 to 20 minutes, and 30 for Lync Server 2013', () => {
    const against = (minutes: number): unknown => recoveryTimeAt(deadFrom(5, 5 + minutes), 0, 0).last?.against
    expect([15, 16, 20, 21].map(against)).toEqual(['within', 'near', 'near', 'over'])
    const lync = worldOf(topology(site(1, 'London', pool(2, 'ldn-pool', { version: '2013' }))))
    const dead = at(having(lync, 0, { servers: 'down' }), 0)
    expect(recoveryTimeAt(dead, 0, 30 * minute).running?.against).toBe('within')
    expect(recoveryTimeAt(dead, 0, 31 * minute).running?.against).toBe('over')
  })

  it('is that of the pool alone', () => {
    expect(recoveryTimeAt(deadFrom(5, 10), 1, 60 * minute)).toEqual({
      running: null,
      last: null,
      longest: null,
    })
  })

  it('keeps the last and the longest', () => {
    const second = at(having(deadFrom(5, 25), 0, { servers: 'down' }), 40)
    const world = at(having(second, 0, { servers: 'up' }), 43)
    expect(recoveryTimeAt(world, 0, 50 * minute)).toMatchObject({
      last: { took: 3 * minute },
      longest: { took: 20 * minute },
    })
  })
})

const copying = (world: World, place: number, change: Partial<BackupState>): World => ({
  ...world,
  backups: world.backups.with(place, { ...world.backups[place]!, ...change }),
})

/** Nothing is copied any more; users and conferences up to these minutes. */
const stuck = (users: number, conferences: number): Partial<BackupState> => ({
  rhythm: null,
  undisturbedSince: null,
  modules: {
    UserServices: { exports: 'ErrorState', imports: 'NormalState', copiedUpTo: users * minute },
    ConfServices: { exports: 'ErrorState', imports: 'NormalState', copiedUpTo: conferences * minute },
    CentralMgmt: { exports: 'NotInitialized', imports: 'NormalState', copiedUpTo: 0 },
  },
})

describe('the recovery point', () => {
  it('is what has not been copied to the backup pool, against 5 minutes', () => {
    const world = copying(pair(), 0, stuck(10, 7))
    expect(recoveryPointAt(world, 0, 12 * minute)).toMatchObject({
      from: ldn,
      to: dub,
      atRisk: { UserServices: 2 * minute, ConfServices: 5 * minute, CentralMgmt: null },
      users: { took: 5 * minute, targetTo: 5 * minute, against: 'within' },
    })
    expect(recoveryPointAt(world, 0, 13 * minute)?.users.against).toBe('over')
  })

  it('stops growing when users can change nothing at home any more', () => {
    const world = copying(pair(), 0, { ...stuck(10, 10), changesUntil: 11 * minute })
    expect(recoveryPointAt(world, 0, 60 * minute)?.users.took).toBe(minute)
  })

  it('runs the other way while the pool is failed over: changes are made on the backup pool', () => {
    const world = copying(having(pair(), 0, seenByAll('FailedOver')), 1, {
      ...stuck(20, 20),
      guestChangesUntil: null,
    })
    expect(recoveryPointAt(world, 0, 26 * minute)).toMatchObject({
      from: dub,
      to: ldn,
      users: { took: 6 * minute, against: 'over' },
    })
  })

  it('stays within a few minutes while copying goes on', () => {
    const world = pair()
    for (let now = 0; now < 60; now++)
      expect(recoveryPointAt(world, 0, now * minute)?.users.against).toBe('within')
  })

  it('tells what earlier runs have left behind', () => {
    const loss = { deed: 'failover', run: 1, from: 1, until: 2 } as const
    const world = having(pair(), 0, { failover: { losses: [loss] } })
    expect(recoveryPointAt(world, 0, 10)?.lost).toEqual([loss])
  })

  it('is none without a backup pool', () => {
    expect(recoveryPointAt(onePool(), 0, 0)).toBeNull()
  })
})

describe('what is not copied', () => {
  const listed = (world: World): string[] => notCopiedAt(world, 0).map(({ what }) => what)

  it('is listed for the way to the backup pool, the database of locations first', () => {
    expect(listed(pair())[0]).toMatch(/Location Information service/)
    expect(listed(having(pair(), 0, seenByAll('FailedOver')))).toEqual(listed(pair()))
    expect(listed(pair())).not.toContain('What users changed after the last copy')
  })

  it('has on the way home what is copied back by hand, and not the locations', () => {
    const home = listed(having(pair(), 0, seenByAll('FailingBack')))
    expect(home.some((what) => what.startsWith('Conference content'))).toBe(true)
    expect(home.some((what) => what.includes('LIS'))).toBe(false)
  })

  it('has what is lost for good only in disaster mode', () => {
    const loss = { deed: 'failover', run: 1, from: 1, until: 2 } as const
    const lost = having(pair(), 0, seenByAll('FailedOver', { losses: [loss] }))
    expect(listed(lost)).toContain('What users changed after the last copy')
    expect(listed(having(lost, 0, seenByAll('FailingBack')))).not.toContain(
      'What users changed at the backup pool',
    )
  })

  it('follows the version of the product', () => {
    const of = (version: '2015' | '2019' | 'other') =>
      listed(
        worldOf(
          topology(
            site(1, 'London', pool(2, 'ldn-pool', { version })),
            site(3, 'Dublin', pool(4, 'dub-pool', { version })),
            paired(5, 2, 4),
          ),
        ),
      )
    expect(of('2015')).toContain('Persistent Chat')
    expect(of('2019')).not.toContain('Persistent Chat')
    expect(of('other')).toEqual(of('2019'))
  })

  it('is nothing without a backup pool', () => {
    expect(notCopiedAt(onePool(), 0)).toEqual([])
  })
})

describe('user-minutes', () => {
  it('are lost by kind of service: resiliency mode has calls, and no contacts', () => {
    const dead = at(having(pair(), 0, { servers: 'down' }), 10)
    const resilient = at(having(dead, 0, { registrar: { isBackedUp: true } }), 15)
    const served = at(having(resilient, 0, seenByAll('FailedOver')), 28)
    const users = served.users[0]!
    const working = users.groups.reduce((sum, group) => sum + atWork(group), 0)
    expect(userMinutesAt(users, 30 * minute)).toEqual({
      full: 12 * working,
      resiliency: 13 * working,
      none: 5 * working,
    })
    const lost = Object.fromEntries(
      lostServiceAt(users, 30 * minute).map((one) => [one.kind, one.userMinutes]),
    )
    expect(lost).toEqual({
      'signing in': 5 * working,
      'calls and peer-to-peer': 5 * working,
      'own conferences': 18 * working,
      scheduling: 18 * working,
      presence: 18 * working,
      contacts: 18 * working,
    })
  })
})

describe('the runs of the cmdlets', () => {
  const told = (events: readonly (readonly [number, FailoverEvent, PoolId?])[]): Happened<WorldEvent>[] =>
    events.map(([when, event, of = ldn], number) => ({
      number,
      at: when * minute,
      cause: null,
      event: { of: 'failover', pool: of, event },
    }))

  it('are told from their invocation to their end, against the target of their kind', () => {
    const trace = told([
      [1, { is: 'failover-invoked', disaster: true }],
      [1, { is: 'step-began', step: 'F0', run: 1 }],
      [13, { is: 'failed-over', run: 1 }],
      [60, { is: 'failback-invoked', disaster: false }],
      [60, { is: 'step-began', step: 'B0', run: 2 }],
    ])
    expect(proceduresIn(pair(), trace, 130 * minute)).toMatchObject([
      {
        deed: 'failover',
        disaster: true,
        from: minute,
        until: 13 * minute,
        outcome: 'complete',
        measured: { took: 12 * minute, against: 'within' },
      },
      {
        deed: 'failback',
        from: 60 * minute,
        until: null,
        outcome: 'running',
        measured: { took: 70 * minute, targetTo: 60 * minute, against: 'over' },
      },
    ])
    expect(proceduresIn(pair(), trace, 20 * minute)).toHaveLength(1)
  })

  it('end where they are stuck, refused, interrupted, or taken over by another', () => {
    const runs = proceduresIn(
      pair(),
      told([
        [1, { is: 'failover-invoked', disaster: false }],
        [1, { is: 'step-began', step: 'F0', run: 1 }],
        [2, { is: 'failback-invoked', disaster: false }],
        [2, { is: 'refused', deed: 'failback', why: 'it is not failed over' }],
        [3, { is: 'failover-invoked', disaster: true }],
        [3, { is: 'step-began', step: 'F0', run: 2 }],
        [4, { is: 'step-failed', step: 'F2', run: 2, why: 'nothing is copied' }],
        [5, { is: 'failover-invoked', disaster: true }, dub],
        [5, { is: 'step-began', step: 'F0', run: 1 }, dub],
        [6, { is: 'interrupted' }, dub],
      ]),
      60 * minute,
    )
    expect(
      runs.map(({ pool: of, deed, outcome, until }) => [of, deed, outcome, (until ?? 0) / minute]),
    ).toEqual([
      [ldn, 'failover', 'failed', 3],
      [ldn, 'failback', 'refused', 2],
      [ldn, 'failover', 'failed', 4],
      [dub, 'failover', 'failed', 6],
    ])
  })

  it('give a failback of more than 20,000 users more time, in proportion', () => {
    const world = worldOf(
      topology(
        site(1, 'London', pool(2, 'ldn-pool', { users: 30_000 })),
        site(3, 'Dublin', pool(4, 'dub-pool')),
        paired(5, 2, 4),
      ),
    )
    const [run] = proceduresIn(
      world,
      told([
        [0, { is: 'failback-invoked', disaster: false }],
        [0, { is: 'step-began', step: 'B0', run: 1 }],
      ]),
      minute,
    )
    expect(run?.measured.targetTo).toBe(90 * minute)
  })
})
