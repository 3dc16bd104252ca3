import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { machineOf } from '../../../../src/core/simulate/deployment.ts'
import { runUntil, worldAfter } from '../../../../src/core/simulate/engine.ts'
import { faultBehaviour } from '../../../../src/core/simulate/faults/behaviour.ts'
import { frontEndBehaviour } from '../../../../src/core/simulate/front-end/behaviour.ts'
import { registrarBehaviour } from '../../../../src/core/simulate/registrar/behaviour.ts'
import { usersBehaviour } from '../../../../src/core/simulate/users/behaviour.ts'
import { disturbancesOf } from '../../../../src/core/simulate/users/disturbance.ts'
import { standings, type Service } from '../../../../src/core/simulate/users/standings.ts'
import { atWork, peaksAt, tallyAt, usersByService } from '../../../../src/core/simulate/users/tally.ts'
import type { Disturbance, UsersState } from '../../../../src/core/simulate/users/state.ts'
import { begin } from '../../../../src/core/simulate/engine.ts'
import type { PoolStateValue } from '../../../../src/core/simulate/failover/state.ts'
import type { World } from '../../../../src/core/simulate/world.ts'
import { arbitraryScript } from '../arbitrary-script.ts'
import { pair } from '../worlds.ts'
import { having, linked, rested } from './people.ts'
import { runs } from '../runs.ts'

/** Something that changes around the users. */
const arbitraryChange: fc.Arbitrary<(world: World) => World> = fc
  .record({ place: fc.nat(1), what: fc.nat(6), flag: fc.boolean(), groups: fc.subarray([0, 1, 2]) })
  .chain(({ place, what, flag, groups }) =>
    fc
      .record({ state: value, seenHome: value, seenBackup: value, hydrated: fc.constantFrom(0, 0.5, 1) })
      .map((failover) => (world: World) => {
        switch (what) {
          case 0:
            return having(world, place, { servers: flag ? 'up' : 'down' })
          case 1:
            return having(world, place, { lostGroups: groups })
          case 2:
            return having(world, place, { isPastThreshold: flag })
          case 3:
            return having(world, place, { registrar: { isBackedUp: flag } })
          case 4:
            return linked(world, flag)
          default:
            return having(world, place, { failover })
        }
      }),
  )
const value = fc.constantFrom<PoolStateValue>('Active', 'FailingOver', 'FailedOver', 'FailingBack')

const arbitraryLife = fc.array(
  fc.record({ wait: fc.integer({ min: 0, max: 600_000 }), change: arbitraryChange }),
  {
    maxLength: 15,
  },
)

/** Counted anew from what stood between two moments, second by second as it were. */
function counted(life: readonly { from: number; until: number; state: UsersState }[]) {
  const tally: Record<Service, number> = { full: 0, resiliency: 0, none: 0 }
  let [peakNone, peakLimited] = [0, 0]
  const disturbances: Disturbance[] = []
  let since: number | null = null
  for (const { from, until, state } of life) {
    if (until === from) continue
    const users: Record<Service, number> = { full: 0, resiliency: 0, none: 0 }
    for (const group of state.groups) users[standings[group.standing].service] += atWork(group)
    for (const service of ['full', 'resiliency', 'none'] as const)
      tally[service] += users[service] * (until - from)
    peakNone = Math.max(peakNone, users.none)
    peakLimited = Math.max(peakLimited, users.none + users.resiliency)
    if (users.none + users.resiliency > 0) since ??= from
    else if (since !== null) {
      disturbances.push({ from: since, until: from })
      since = null
    }
  }
  return { tally, peakNone, peakLimited, disturbances, since }
}

function compare(life: readonly { from: number; until: number; state: UsersState }[]): void {
  const { state, until } = life.at(-1)!
  const brute = counted(life)
  expect(tallyAt(state, until)).toEqual(brute.tally)
  const peaks = peaksAt(state, until)
  expect([peaks.peakNone.users, peaks.peakLimited.users]).toEqual([brute.peakNone, brute.peakLimited])
  // What stands for no time at the very end is known to the state, and not yet to the count.
  if (life.at(-1)!.from === until) return
  const told = disturbancesOf(state)
  const length = (one: Disturbance | null): number => (one === null ? 0 : one.until - one.from)
  expect(told.since).toBe(brute.since)
  expect(told.last).toEqual(brute.disturbances.at(-1) ?? null)
  expect(length(told.longest)).toBe(Math.max(0, ...brute.disturbances.map(length)))
}

describe('users through whatever happens', () => {
  it('are as many as ever, come to rest, and are tallied exactly', () => {
    fc.assert(
      fc.property(arbitraryLife, (steps) => {
        let world = rested(pair(), 0).world
        const homed = world.users.map(({ groups }) =>
          groups.map(({ client, count, doing }) => [client, count, doing]),
        )
        const lives = world.users.map((state) => [{ from: 0, until: 0, state }])
        let at = 0
        for (const { wait, change } of [...steps, { wait: 60_000, change: (one: World) => one }]) {
          at += wait
          for (const life of lives) life[life.length - 1]!.until = at
          world = rested(change(world), at).world
          for (const [place, state] of world.users.entries())
            lives[place]!.push({ from: at, until: at, state })
          expect(rested(world, at).events).toEqual([])
        }
        for (const life of lives) compare(life)
        expect(
          world.users.map(({ groups }) => groups.map(({ client, count, doing }) => [client, count, doing])),
        ).toEqual(homed)
      }),
      { numRuns: runs(300) },
    )
  })

  it('are in one disturbance while the trouble passes from some to others at one moment', () => {
    const first = rested(having(pair(), 0, { lostGroups: [0] }), 1000).world
    const second = rested(having(first, 0, { lostGroups: [1] }), 2000).world
    expect(disturbancesOf(second.users[0]!)).toEqual({ since: 1000, last: null, longest: null })
    const well = rested(having(second, 0, { lostGroups: [] }), 3000).world
    const whole = { from: 1000, until: 3000 }
    expect(disturbancesOf(well.users[0]!)).toEqual({ since: null, last: whole, longest: whole })
    const again = rested(having(well, 0, { servers: 'down' }), 5000).world
    expect(disturbancesOf(again.users[0]!)).toEqual({ since: 5000, last: whole, longest: whole })
    const atOnce = rested(having(again, 0, { servers: 'up' }), 5000).world
    expect(disturbancesOf(atOnce.users[0]!)).toEqual({ since: null, last: whole, longest: whole })
  })

  it('never lose anyone between full service, resiliency mode and none', () => {
    fc.assert(
      fc.property(arbitraryLife, (steps) => {
        let world = rested(pair(), 0).world
        let at = 0
        for (const { wait, change } of steps) {
          at += wait
          world = rested(change(world), at).world
          for (const state of world.users) {
            const { full, resiliency, none } = tallyAt(state, at)
            const now = usersByService(state)
            const users = now.full + now.resiliency + now.none
            expect(users).toBe(state.groups.reduce((sum, group) => sum + atWork(group), 0))
            expect(full + resiliency + none).toBe(users * at)
          }
        }
      }),
      { numRuns: runs(200) },
    )
  })
})

const machine = machineOf([faultBehaviour, frontEndBehaviour, registrarBehaviour, usersBehaviour])
const twoHours = 7_200_000

describe('users of pools that live', () => {
  it('are tallied as a count over the trace tells', () => {
    fc.assert(
      fc.property(arbitraryScript(pair(), twoHours), (script) => {
        const start = pair()
        const { trace } = runUntil(machine, begin(start, script), twoHours)
        let world = start
        const lives = start.users.map((state) => [{ from: 0, until: 0, state }])
        for (const { event, at } of trace) {
          world = machine.apply(world, event, at)
          for (const [place, state] of world.users.entries()) {
            const life = lives[place]!
            if (life.at(-1)!.state === state) continue
            life[life.length - 1]!.until = at
            life.push({ from: at, until: at, state })
          }
        }
        for (const life of lives) {
          life[life.length - 1]!.until = twoHours
          compare(life)
        }
      }),
      { numRuns: runs(60) },
    )
  })

  it('fare the same whether a run is split or not, and as the fold over the trace says', () => {
    fc.assert(
      fc.property(
        arbitraryScript(pair(), twoHours),
        fc.array(fc.integer({ min: 0, max: twoHours }), { maxLength: 4 }),
        (script, stops) => {
          const whole = runUntil(machine, begin(pair(), script), twoHours)
          let split = begin(pair(), script)
          for (const stop of stops.toSorted((a, b) => a - b)) split = runUntil(machine, split, stop)
          split = runUntil(machine, split, twoHours)
          expect(split.trace).toEqual(whole.trace)
          expect(split.world.users).toEqual(whole.world.users)
          expect(worldAfter(machine, pair(), whole.trace).users).toEqual(whole.world.users)
        },
      ),
      { numRuns: runs(60) },
    )
  })

  it('tells of them in few events: one for all who go the same way', () => {
    const start = pair(12)
    const crash = start.pools[0]!.pool.servers.map((_, server) => ({
      at: 60_000,
      event: {
        of: 'front end',
        pool: start.pools[0]!.pool.id,
        event: { is: 'server-crashed', server },
      } as const,
    }))
    const { trace } = runUntil(machine, begin(start, crash), 600_000)
    const told = trace.flatMap(({ event }) => (event.of === 'users' ? [event.event.is] : []))
    expect(told.length).toBeLessThan(5)
  })
})
