import { describe, expect, it } from 'vitest'
import { paired, pool, site, standard, topology } from '../../../../src/core/examples/notation.ts'
import { reasons } from '../../../../src/core/simulate/failover/reasons.ts'
import { fail, inPool, live, pair, repair, worldOf } from '../worlds.ts'
import { eventsOf, failBack, failOver, failoverOf, minute, stepsBegun, told } from './notation.ts'

const hours = 60 * minute

describe('a planned failback', () => {
  const run = live(pair(), [failOver(4, 10), failBack(4, 60)], 3 * hours)
  const ofFailback = told(run, 4).filter((line) => Number.parseFloat(line) >= 3600)

  it('takes its nine steps in order, each in its time, and returns to Active', () => {
    expect(ofFailback).toEqual([
      '3605 B0 ended',
      '3665 B1 ended',
      '3815 B2 ended',
      expect.stringMatching(/^3\d{3}\S* B3 ended$/),
      expect.stringMatching(/^4\d{3}\S* B4 ended$/),
      expect.stringMatching(/PoolState FailingBack$/),
      expect.stringMatching(/B5 ended$/),
      expect.stringMatching(/home reads FailingBack$/),
      expect.stringMatching(/backup reads FailingBack$/),
      expect.stringMatching(/B6 ended$/),
      expect.stringMatching(/group 1 of 3$/),
      expect.stringMatching(/group 2 of 3$/),
      expect.stringMatching(/group 3 of 3$/),
      expect.stringMatching(/B7 ended$/),
      expect.stringMatching(/PoolState Active$/),
      expect.stringMatching(/B8 ended$/),
      expect.stringMatching(/failed back$/),
      expect.stringMatching(/home reads Active$/),
      expect.stringMatching(/backup reads Active$/),
    ])
    expect(failoverOf(run, 4)).toMatchObject({
      state: 'Active',
      seenHome: 'Active',
      seenBackup: 'Active',
      failedOverAt: null,
      losses: [],
    })
    expect(run.world.pools[1]?.servers.map(({ power }) => power)).toEqual(['active', 'active', 'active'])
  })

  it('takes no longer than the documented hour for 20,000 users', () => {
    const large = topology(
      site(1, 'London', pool(2, 'ldn', { users: 20_000 })),
      site(3, 'Dublin', pool(4, 'dub', { users: 20_000 })),
      paired(5, 2, 4),
    )
    const back = live(worldOf(large), [failOver(4, 10), failBack(4, 60)], 4 * hours)
    const end = eventsOf(back, 4).find(({ event }) => event.is === 'failed-back')
    expect(end!.at - 60 * minute).toBeGreaterThan(50 * minute)
    expect(end!.at - 60 * minute).toBeLessThan(65 * minute)
  })

  it('is refused while too few computers of the home pool are up for a first start', () => {
    const world = pair()
    const short = live(
      world,
      [failOver(4, 10), ...fail(world, 50 * minute, 'dub-pool-fe03.contoso.com'), failBack(4, 60)],
      3 * hours,
    )
    expect(told(short, 4).at(-1)).toBe(`3600 refused: ${reasons.homeCannotStart}`)
    expect(failoverOf(short, 4).state).toBe('FailedOver')
  })

  it('fails before PoolState changes when a server is lost before the pool has started', () => {
    const world = pair()
    const lost = live(
      world,
      [failOver(4, 10), failBack(4, 60), ...fail(world, 62 * minute, 'dub-pool-fe03.contoso.com')],
      4 * hours,
    )
    expect(told(lost, 4).at(-1)).toMatch(/B4 failed: /)
    expect(failoverOf(lost, 4)).toMatchObject({
      state: 'FailedOver',
      stuck: { step: 'B4', why: reasons.homeNotStarted },
    })
  })

  it('is refused without the databases of the home pool, and without its backup pool', () => {
    const world = pair()
    const withoutDatabases = live(
      world,
      [failOver(4, 10), ...fail(world, 50 * minute, 'dub-pool-sql01.contoso.com'), failBack(4, 60)],
      3 * hours,
    )
    expect(told(withoutDatabases, 4).at(-1)).toBe(`3600 refused: ${reasons.homeWithoutDatabases}`)
    const withoutLink = live(
      world,
      [failOver(4, 10), ...fail(world, 50 * minute, 'London <-> Dublin'), failBack(4, 60)],
      3 * hours,
    )
    expect(told(withoutLink, 4).at(-1)).toBe(`3600 refused: ${reasons.backupParted}`)
  })
})

describe('a pair of Standard Edition servers', () => {
  it('fails over and back like any other', () => {
    const world = worldOf(
      topology(
        site(1, 'London', standard(2, 'ldn-se01')),
        site(3, 'Dublin', standard(4, 'dub-se01')),
        paired(5, 2, 4),
      ),
    )
    expect(failoverOf(live(world, [failOver(4, 10)], hours), 4).state).toBe('FailedOver')
    const run = live(world, [failOver(4, 10), failBack(4, 60)], 3 * hours)
    expect(failoverOf(run, 4)).toMatchObject({ state: 'Active', seenHome: 'Active', losses: [] })
  })
})

describe('a failback in disaster mode', () => {
  const world = pair()
  /** The file store of the backup pool is lost: it holds what users wrote, and cannot copy it. */
  const run = live(
    world,
    [
      failOver(4, 10),
      ...fail(world, 50 * minute, 'ldn-pool-fs01.contoso.com'),
      failBack(4, 60, { waitTime: 5 * minute }),
      failBack(4, 80, { disaster: true }),
    ],
    4 * hours,
  )

  it('leaves out what needs the backup pool', () => {
    expect(stepsBegun(run, 4)).toBe('F0 F1 F2 F3 F4 F5 F6 F7 F8 F9 B0 B1 B2 B3 B0 B1 B2 B4 B5 B7 B8')
  })

  it('loses everything that users wrote since the failover', () => {
    const [lost] = failoverOf(run, 4).losses
    expect(failoverOf(run, 4)).toMatchObject({ state: 'Active', losses: [{ deed: 'failback', run: 3 }] })
    expect(lost).toMatchObject({ from: 1_012_001 })
    expect(lost!.until).toBeGreaterThan(80 * minute)
  })
})

describe('a second incident during a failback', () => {
  const world = pair()
  const first = [failOver(4, 10), failBack(4, 60)]
  const down = fail(world, 71 * minute, 'Dublin')

  it('leaves it stuck in FailingBack, changing nothing more', () => {
    const run = live(world, [...first, ...down], 3 * hours)
    expect(failoverOf(run, 4)).toMatchObject({
      state: 'FailingBack',
      procedure: null,
      stuck: { why: reasons.homeLost },
    })
  })

  it('lets the users fail over again without a loss: the backup pool holds all they wrote', () => {
    const run = live(world, [...first, ...down, failOver(4, 90, { disaster: true })], 3 * hours)
    expect(failoverOf(run, 4)).toMatchObject({ state: 'FailedOver', seenBackup: 'FailedOver', losses: [] })
  })

  it('lets the failback go on after the repair, without stopping what runs at home', () => {
    const again = live(
      world,
      [...first, ...down, ...repair(world, 90 * minute, 'Dublin'), failBack(4, 120)],
      4 * hours,
    )
    expect(failoverOf(again, 4)).toMatchObject({ state: 'Active', seenHome: 'Active', stuck: null })
    const stopped = again.trace.filter(
      ({ at, event }) =>
        at > 90 * minute && event.of === 'front end' && event.event.is === 'server-shut-down',
    )
    expect(stopped).toEqual([])
  })

  it('is stuck when the Central Management store is lost before the end, and goes on when it is back', () => {
    const lost = [0, 1, 2].map((server) =>
      inPool(2, 71 * minute, { of: 'front end', event: { is: 'server-shut-down', server } }),
    )
    const stuck = live(world, [...first, ...lost], 3 * hours)
    expect(failoverOf(stuck, 4)).toMatchObject({ state: 'FailingBack', procedure: null })
    expect(failoverOf(stuck, 4).stuck?.why).toMatch(/Backup Service|Central Management store/)
  })
})

describe('a failback after hours at the backup pool', () => {
  const deeds = (waitTime?: number) => [
    failOver(4, 10),
    failBack(4, 20 * 60, waitTime === undefined ? {} : { waitTime }),
  ]

  it('waits for as long as what users wrote is being copied home', () => {
    const run = live(pair(), deeds(), 30 * hours)
    const [began, ended] = ['step-began', 'step-ended'].map((is) =>
      eventsOf(run, 4).find(({ event }) => event.is === is && 'step' in event && event.step === 'B3'),
    )
    expect(ended!.at - began!.at).toBeGreaterThan(hours)
    expect(failoverOf(run, 4).state).toBe('Active')
  })

  it('does not wait longer than the WaitTime that it is given, and has less to copy when it is run again', () => {
    const run = live(
      pair(),
      [...deeds(30 * minute), failBack(4, 24 * 60, { waitTime: 30 * minute })],
      30 * hours,
    )
    expect(told(run, 4).some((line) => line.endsWith(`B3 failed: ${reasons.notSteady}`))).toBe(true)
    expect(failoverOf(run, 4)).toMatchObject({ state: 'Active', runs: 3 })
  })
})
