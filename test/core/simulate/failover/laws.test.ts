import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soundPair } from '../../../../src/core/examples/notation.ts'
import { makeId } from '../../../../src/core/model/id.ts'
import { hour } from '../../../../src/core/simulate/clock.ts'
import { deployment } from '../../../../src/core/simulate/deployment.ts'
import { begin, runUntil, type Input, type Run } from '../../../../src/core/simulate/engine.ts'
import { applyToFailover } from '../../../../src/core/simulate/failover/apply.ts'
import {
  newFailover,
  type FailoverEvent,
  type FailoverState,
  type PoolStateValue,
} from '../../../../src/core/simulate/failover/state.ts'
import type { World, WorldEvent } from '../../../../src/core/simulate/world.ts'
import { arbitraryScript } from '../arbitrary-script.ts'
import { worldOf } from '../worlds.ts'
import { eventsOf, failBack, failOver, failoverOf, setPoolState } from './notation.ts'
import { runs } from '../runs.ts'

const end = 8 * hour
/** Longer than the longest run that waits in each of its steps. */
const settled = end + 6 * hour
const pools = [2, 4]

/** A pair of pools of so many servers each; the Central Management store is on the pool with this number. */
interface Size {
  readonly servers: number
  readonly store: number
}

const sizes: fc.Arbitrary<Size> = fc.record({
  servers: fc.integer({ min: 1, max: 5 }),
  store: fc.constantFrom(2, 4),
})

const worldFor = ({ servers, store }: Size): World =>
  worldOf({ ...soundPair(servers), managementStore: makeId('pool', store) })

const values = fc.constantFrom<PoolStateValue>('Active', 'FailingOver', 'FailedOver', 'FailingBack')

const invoked: fc.Arbitrary<FailoverEvent> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.boolean().map((disaster): FailoverEvent => ({ is: 'failover-invoked', disaster })),
  },
  {
    weight: 4,
    arbitrary: fc.boolean().map((disaster): FailoverEvent => ({ is: 'failback-invoked', disaster })),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 0, max: 600_000 })
      .map((waitTime): FailoverEvent => ({ is: 'failover-invoked', disaster: false, waitTime })),
  },
  { weight: 1, arbitrary: values.map((to): FailoverEvent => ({ is: 'pool-state-set', to })) },
  { weight: 1, arbitrary: fc.constant<FailoverEvent>({ is: 'interrupted' }) },
)

/** What administrators and bad luck do, in any order. */
const lives = sizes.chain((size) =>
  fc
    .tuple(
      arbitraryScript(worldFor(size), end),
      fc.array(
        fc.record({ at: fc.integer({ min: 0, max: end }), pool: fc.constantFrom(...pools), event: invoked }),
        { minLength: 1, maxLength: 12 },
      ),
    )
    .map(([script, deeds]) => ({
      size,
      script: [
        ...script.slice(0, 12),
        ...deeds.map(({ at, pool, event }): Input<WorldEvent> => ({
          at,
          event: { of: 'failover', pool: makeId('pool', pool), event },
        })),
      ],
    })),
)

const livedOn = (
  world: World,
  script: readonly Input<WorldEvent>[],
  until = settled,
): Run<World, WorldEvent> => runUntil(deployment, begin(world, script), until)

const lifeOf = ({
  size,
  script,
}: {
  size: Size
  script: readonly Input<WorldEvent>[]
}): Run<World, WorldEvent> => livedOn(worldFor(size), script)

/** Every event of a pool's failover with the state before it. */
function* told(run: Run<World, WorldEvent>, pool: number) {
  let state = newFailover(run.world.setting.topology, makeId('pool', pool))
  for (const { at, event } of eventsOf(run, pool)) {
    yield { before: state, at, event }
    state = applyToFailover(state, event, at)
  }
}

/** The documented transitions T1 to T9, of which T4 and T7 change nothing. */
function transition(before: FailoverState, to: PoolStateValue): string | null {
  if (before.asked?.deed === 'set pool state') return before.asked.to === to ? 'T8' : null
  const { procedure } = before
  const key = `${before.state} -> ${to} in ${procedure?.step}`
  const known: Readonly<Record<string, string>> = {
    'Active -> FailingOver in F4': procedure?.disaster ? 'T2' : 'T1',
    'FailingOver -> FailedOver in F8': 'T3',
    'FailedOver -> FailingBack in B5': 'T5',
    'FailingBack -> Active in B8': 'T6',
    'FailingBack -> FailingOver in F4': 'T9',
  }
  return known[key] ?? null
}

const transitionsOf = (run: Run<World, WorldEvent>, pool: number): (string | null)[] =>
  [...told(run, pool)].flatMap(({ before, event }) =>
    event.is === 'pool-state-written' ? [transition(before, event.to)] : [],
  )

describe('a pool failover, whatever happens', () => {
  it('changes PoolState only by the documented transitions', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const run = lifeOf(life)
        for (const pool of pools) expect(transitionsOf(run, pool)).not.toContain(null)
      }),
      { numRuns: runs(60) },
    )
  })

  it('knows each of these transitions', () => {
    const world = worldFor({ servers: 3, store: 2 })
    const run = livedOn(world, [
      failOver(4, 10),
      failBack(4, 60),
      // While it is in FailingBack.
      failOver(4, 70),
      failBack(4, 120),
      failOver(4, 180, { disaster: true }),
      setPoolState(4, 240, 'Active'),
    ])
    expect(transitionsOf(run, 4)).toEqual(['T1', 'T3', 'T5', 'T9', 'T3', 'T5', 'T6', 'T2', 'T3', 'T8'])
  })

  it('ends every run: finished, failed or stuck', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const run = lifeOf(life)
        for (const pool of pools) {
          const state = failoverOf(run, pool)
          expect(state.procedure).toBeNull()
          expect(state.asked).toBeNull()
          const isHalfDone = state.state === 'FailingOver' || state.state === 'FailingBack'
          const isByHand = eventsOf(run, pool).some(({ event }) => event.is === 'pool-state-set')
          if (isHalfDone && !isByHand) expect(state.stuck).not.toBeNull()
        }
      }),
      { numRuns: runs(60) },
    )
  })

  it('begins no run that nobody has invoked', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const run = lifeOf(life)
        for (const pool of pools) {
          const events = eventsOf(run, pool).map(({ event }) => event)
          const count = (...names: string[]) => events.filter(({ is }) => names.includes(is)).length
          const begun = events.filter(
            (event) => event.is === 'step-began' && (event.step === 'F0' || event.step === 'B0'),
          ).length
          expect(begun).toBe(failoverOf(run, pool).runs)
          expect(begun).toBeLessThanOrEqual(count('failover-invoked', 'failback-invoked'))
        }
      }),
      { numRuns: runs(60) },
    )
  })

  it('never happens by itself, whatever fails', () => {
    fc.assert(
      fc.property(
        sizes.chain((size) => arbitraryScript(worldFor(size), end).map((script) => ({ size, script }))),
        ({ size, script }) => {
          const run = livedOn(
            worldFor(size),
            script.filter(({ event }) => event.of !== 'failover'),
          )
          for (const pool of pools) {
            expect(eventsOf(run, pool)).toEqual([])
            expect(failoverOf(run, pool)).toMatchObject({ state: 'Active', writes: 0 })
          }
        },
      ),
      { numRuns: runs(60) },
    )
  })

  it('changes nothing when it fails before F4 has ended', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const run = lifeOf(life)
        for (const pool of pools) {
          let writes = 0
          for (const { before, event } of told(run, pool)) {
            if (event.is === 'step-began' && (event.step === 'F0' || event.step === 'B0'))
              writes = before.writes
            if (event.is === 'pool-state-written' && before.asked !== null) writes++
            if (event.is === 'step-failed' && ['F0', 'F1', 'F2', 'F3', 'F4'].includes(event.step))
              expect(before.writes).toBe(writes)
          }
        }
      }),
      { numRuns: runs(60) },
    )
  })

  it('lets servers read only what was written, in the order in which it was', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const run = lifeOf(life)
        for (const pool of pools) {
          const written: PoolStateValue[] = ['Active']
          for (const { before, event } of told(run, pool)) {
            if (event.is === 'pool-state-written') written.push(event.to)
            if (event.is !== 'pool-state-seen') continue
            expect(event.to).toBe(written[event.write])
            expect(event.write).toBeGreaterThan(before.readers[event.by].write)
          }
        }
      }),
      { numRuns: runs(60) },
    )
  })

  it('takes over every routing group once on a way, one after the other', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const run = lifeOf(life)
        for (const pool of pools) {
          let done = 0
          for (const { event } of told(run, pool)) {
            if (event.is === 'pool-state-written' && event.to.startsWith('Failing')) done = 0
            if (event.is !== 'group-hydrated') continue
            expect(event.done).toBe(++done)
            expect(event.done).toBeLessThanOrEqual(event.of)
          }
        }
      }),
      { numRuns: runs(60) },
    )
  })

  it('is the same when the run is cut anywhere', () => {
    fc.assert(
      fc.property(
        lives,
        fc.array(fc.integer({ min: 0, max: settled }), { maxLength: 5 }),
        ({ size, script }, halts) => {
          let run = begin(worldFor(size), script)
          for (const halt of [...halts.toSorted((a, b) => a - b), settled])
            run = runUntil(deployment, run, halt)
          expect(run.trace).toEqual(lifeOf({ size, script }).trace)
        },
      ),
      { numRuns: runs(40) },
    )
  })
})

describe('a failover and a failback where nothing else happens', () => {
  it('return to Active with everybody at home, in any mode and at any time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 0, max: hour }),
        fc.integer({ min: hour, max: 4 * hour }),
        (servers, overInDisaster, backInDisaster, over, between) => {
          const run = livedOn(worldOf(soundPair(servers)), [
            {
              at: over,
              event: {
                of: 'failover',
                pool: 'pool:4',
                event: { is: 'failover-invoked', disaster: overInDisaster },
              },
            },
            {
              at: over + between,
              event: {
                of: 'failover',
                pool: 'pool:4',
                event: { is: 'failback-invoked', disaster: backInDisaster },
              },
            },
          ])
          expect(failoverOf(run, 4)).toMatchObject({
            state: 'Active',
            seenHome: 'Active',
            seenBackup: 'Active',
            stuck: null,
            procedure: null,
            writes: 4,
            failedOverAt: null,
          })
          const deeds = failoverOf(run, 4).losses.map(({ deed }) => deed)
          if (!overInDisaster) expect(deeds).not.toContain('failover')
          expect(deeds.includes('failback')).toBe(backInDisaster)
        },
      ),
      { numRuns: runs(60) },
    )
  })
})
