import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deployment } from '../../../../src/core/simulate/deployment.ts'
import { begin, runUntil, worldAfter, type Input, type Run } from '../../../../src/core/simulate/engine.ts'
import { minute } from '../../../../src/core/simulate/clock.ts'
import { phaseAt } from '../../../../src/core/simulate/users/board-phase.ts'
import { standings } from '../../../../src/core/simulate/users/standings.ts'
import { atWork, tallyAt } from '../../../../src/core/simulate/users/tally.ts'
import type { UsersEvent } from '../../../../src/core/simulate/users/state.ts'
import type { World, WorldEvent } from '../../../../src/core/simulate/world.ts'
import { arbitraryScript } from '../arbitrary-script.ts'
import { fail, inPool, live, pair, repair } from '../worlds.ts'
import { standing } from './people.ts'
import { runs } from '../runs.ts'

/* The users in the whole deployment, through what administrators do. dub-pool is place 1, ldn-pool its backup. */

const invoked = (at: number, deed: 'failover' | 'failback', disaster = false): Input<WorldEvent> =>
  inPool(4, at * minute, { of: 'failover', event: { is: `${deed}-invoked`, disaster } })

/** Where users of dub-pool come to stand, one after the other, and why. */
function moves(run: Run<World, WorldEvent>): string[] {
  return run.trace.flatMap(({ event }) => {
    if (event.of !== 'users' || event.pool !== 'pool:4') return []
    const inner: UsersEvent = event.event
    return inner.is === 'standing-changed' ? [`${inner.to}: ${inner.why}`] : []
  })
}

describe('the users of a pool', () => {
  it('go to the backup pool and come home with a planned failover and failback', () => {
    const run = live(pair(), [invoked(10, 'failover'), invoked(100, 'failback')], 300 * minute)
    expect(moves(run)).toEqual([
      'signed out, waiting: the home pool signs out for the failover',
      'backup, resiliency: the failover is not complete',
      'backup: the failover is complete',
      'home, resiliency: the home pool is failed back',
      'blocked client: the client waits for the end of the failback',
      'home: the home pool serves',
      'home: the home pool serves',
    ])
    expect(standing(run.world, 1)).toEqual({ home: 1000 })
  })

  it('wait for the timer when the site is lost, and for the administrator to have all services', () => {
    const world = pair()
    const run = live(
      world,
      [...fail(world, 5 * minute, 'Dublin'), invoked(30, 'failover', true)],
      60 * minute,
    )
    expect(moves(run)).toEqual([
      'signed out, waiting: the home pool is down',
      'backup, resiliency: the backup Registrar has taken over',
      'backup: the failover is complete',
    ])
    expect(standing(run.world, 0)).toEqual({ home: 1000 })
  })

  it('do not wait for the timer when the administrator is faster', () => {
    const world = pair()
    const run = live(world, [...fail(world, 5 * minute, 'Dublin'), invoked(6, 'failover', true)], 60 * minute)
    expect(moves(run)).toEqual([
      'signed out, waiting: the home pool is down',
      'backup, resiliency: the failover is not complete',
      'backup: the failover is complete',
    ])
  })

  it('go home by themselves when nobody fails the pool over, after the failback interval', () => {
    const world = pair()
    const script = [...fail(world, 5 * minute, 'Dublin'), ...repair(world, 30 * minute, 'Dublin')]
    expect(moves(live(world, script, 120 * minute))).toEqual([
      'signed out, waiting: the home pool is down',
      'backup, resiliency: the backup Registrar has taken over',
      'home: the home pool serves',
    ])
  })

  it('pass through the phases of the board in order', () => {
    const run = live(pair(), [invoked(10, 'failover'), invoked(100, 'failback')], 300 * minute)
    let world = pair()
    const phases: (string | null)[] = []
    for (const { event, at } of run.trace) {
      world = deployment.apply(world, event, at)
      const phase = phaseAt(world, 1)
      if (phase !== phases.at(-1)) phases.push(phase)
    }
    expect(phases).toEqual([
      null,
      'failing over',
      'failover ending',
      'failed over',
      'failing back',
      'failback ending',
      null,
    ])
  })
})

const hours = 180 * minute
const arbitraryDeeds = fc.array(
  fc
    .record({
      at: fc.integer({ min: 0, max: 150 }),
      deed: fc.constantFrom('failover', 'failback'),
      disaster: fc.boolean(),
    })
    .map(({ at, deed, disaster }) => invoked(at, deed, disaster)),
  { maxLength: 4 },
)

describe('whatever is done to a deployment', () => {
  it('its users are as many as ever, tallied as a count over the trace tells, and the same in a split run', () => {
    fc.assert(
      fc.property(
        arbitraryScript(pair(), hours),
        arbitraryDeeds,
        fc.integer({ min: 0, max: hours }),
        (script, deeds, stop) => {
          const start = pair()
          const whole = runUntil(deployment, begin(start, [...script, ...deeds]), hours)
          const half = runUntil(deployment, begin(start, [...script, ...deeds]), stop)
          expect(runUntil(deployment, half, hours).world.users).toEqual(whole.world.users)
          expect(worldAfter(deployment, start, whole.trace).users).toEqual(whole.world.users)
          expect(recounted(start, whole)).toEqual(whole.world.users.map((state) => tallyAt(state, hours)))
          for (const [place, { groups }] of whole.world.users.entries())
            expect(groups.map(({ doing }) => doing)).toEqual(
              start.users[place]!.groups.map(({ doing }) => doing),
            )
        },
      ),
      { numRuns: runs(60) },
    )
  })
})

/** The user-milliseconds of each pool, counted anew between any two events of the whole trace. */
function recounted(start: World, { trace }: Run<World, WorldEvent>): unknown {
  const tallies = start.users.map(() => ({ full: 0, resiliency: 0, none: 0 }))
  let [world, last] = [start, 0]
  const pass = (until: number): void => {
    for (const [place, { groups }] of world.users.entries())
      for (const group of groups)
        tallies[place]![standings[group.standing].service] += atWork(group) * (until - last)
    last = until
  }
  for (const { event, at } of trace) {
    pass(at)
    world = deployment.apply(world, event, at)
  }
  pass(hours)
  return tallies
}
