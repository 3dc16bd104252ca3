import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countAt,
  fork,
  happenedAt,
  record,
  recordInput,
  recordNext,
  recordUntil,
  traceOf,
  worldAt,
  worldOfFirst,
} from '../../../src/core/simulate/checkpoints.ts'
import { deployment } from '../../../src/core/simulate/deployment.ts'
import { begin, runUntil, worldAfter } from '../../../src/core/simulate/engine.ts'
import { hour } from '../../../src/core/simulate/clock.ts'
import { arbitraryScript } from './arbitrary-script.ts'
import { fail, live, pair, repair } from './worlds.ts'
import { runs } from './runs.ts'

const world = pair(4)
const end = 6 * hour

const scripts = arbitraryScript(world, end / 2)

describe('a recorded run', () => {
  it('is the run, wherever it is halted and however it is cut', () => {
    fc.assert(
      fc.property(
        scripts,
        fc.array(fc.integer({ min: 0, max: end }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 40 }),
        (script, halts, length) => {
          const whole = runUntil(deployment, begin(world, script), end)
          let recording = record(begin(world, script))
          for (const halt of [...halts.toSorted((a, b) => a - b), end])
            recording = recordUntil(deployment, recording, halt, length)
          expect(traceOf(recording)).toEqual(whole.trace)
          expect(recording.run.world).toEqual(whole.world)
        },
      ),
    )
  })

  it('gives at every moment, and after every event, the world that folding its trace gives', () => {
    fc.assert(
      fc.property(scripts, fc.integer({ min: 1, max: 40 }), (script, length) => {
        const recording = recordUntil(deployment, record(begin(world, script)), end, length)
        const trace = traceOf(recording)
        for (let count = 0; count <= trace.length; count += 7)
          expect(worldOfFirst(deployment, recording, count)).toEqual(
            worldAfter(deployment, world, trace, count),
          )
        for (const at of [0, end, ...trace.slice(0, 20).flatMap((one) => [one.at - 1, one.at])]) {
          const count = trace.filter((one) => one.at <= at).length
          expect(countAt(recording, at)).toBe(count)
          expect(worldAt(deployment, recording, at)).toEqual(worldAfter(deployment, world, trace, count))
        }
        for (const one of trace) expect(happenedAt(recording, one.number)).toBe(one)
        expect(happenedAt(recording, trace.length)).toBeUndefined()
      }),
      { numRuns: runs(30) },
    )
  })

  it('goes on event by event to the same trace', () => {
    const script = [...fail(world, 1000, 'London'), ...repair(world, hour, 'London')]
    let recording = record(begin(world, script))
    const moments: number[] = []
    for (;;) {
      const next = recordNext(deployment, recording)
      if (next.run.happened === recording.run.happened) break
      moments.push(next.run.at)
      recording = next
    }
    const whole = live(world, script, end)
    expect(traceOf(recording)).toEqual(whole.trace)
    expect(moments).toEqual([...new Set(whole.trace.map(({ at }) => at))])
  })

  it('takes what a person does at its moment, and later finds the way back to before and after it', () => {
    const begun = recordUntil(deployment, record(begin(world, [])), 1000)
    const lost = recordUntil(deployment, recordInput(begun, fail(world, 0, 'London')), 2000)
    expect(traceOf(lost)[0]).toMatchObject({ number: 0, at: 1000, cause: null })
    expect(worldAt(deployment, lost, 999)).toEqual(world)
    expect(worldAt(deployment, lost, 1000).outage.has('site:1')).toBe(true)
    const back = recordUntil(deployment, fork(deployment, lost, 1500, repair(world, 1600, 'London')), hour)
    expect(back.run.world.outage.size).toBe(0)
    expect(traceOf(back).slice(0, 3)).toEqual(traceOf(lost).slice(0, 3))
  })
})

describe('a fork', () => {
  it('finds the way to a moment before anything had happened, also where something was done later', () => {
    const begun = recordUntil(deployment, record(begin(world, [])), hour)
    const lost = recordUntil(deployment, recordInput(begun, fail(world, 0, 'London')), end)
    expect(traceOf(lost)[0]).toMatchObject({ at: hour })
    const other = recordUntil(deployment, fork(deployment, lost, 1000, fail(world, 1000, 'Dublin')), end)
    expect(traceOf(other)).toEqual(live(world, fail(world, 1000, 'Dublin'), end).trace)
  })

  it('shares its past, drops what was to come from outside, and goes on as if it had always been so', () => {
    fc.assert(
      fc.property(
        scripts,
        scripts,
        fc.integer({ min: 0, max: end / 2 }),
        fc.integer({ min: 1, max: 40 }),
        (script, other, at, length) => {
          const recording = recordUntil(deployment, record(begin(world, script)), end, length)
          const later = other.filter((input) => input.at > at)
          const forked = recordUntil(deployment, fork(deployment, recording, at, later), end, length)
          const from = [...script.filter((input) => input.at <= at), ...later]
          const straight = runUntil(deployment, begin(world, from), end)
          expect(traceOf(forked)).toEqual(straight.trace)
          const past = countAt(recording, at)
          for (let number = 0; number < past; number++)
            expect(happenedAt(forked, number)).toEqual(happenedAt(recording, number))
        },
      ),
    )
  })

  it('keeps the stretches before it as they are', () => {
    const script = [...fail(world, 1000, 'London'), ...repair(world, hour, 'London')]
    const recording = recordUntil(deployment, record(begin(world, script)), end, 4)
    const forked = fork(deployment, recording, 2 * hour, [])
    expect(recording.stretches.length).toBeGreaterThan(3)
    expect(forked.stretches.slice(0, 3)).toEqual(recording.stretches.slice(0, 3))
    expect(forked.stretches[0]).toBe(recording.stretches[0])
  })

  it('after the end of what is recorded goes on with it first', () => {
    const script = fail(world, hour, 'London')
    const forked = fork(deployment, record(begin(world, script)), 2 * hour, repair(world, 3 * hour, 'London'))
    expect(recordUntil(deployment, forked, end).run.world.outage.size).toBe(0)
    expect(traceOf(forked)[0]).toMatchObject({ at: hour })
  })
})
