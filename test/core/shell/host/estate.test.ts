import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soundPair } from '../../../../src/core/examples/notation.ts'
import {
  acted,
  estateFrom,
  estateOf,
  momentOf,
  movedTo,
  nextMoment,
} from '../../../../src/core/shell/host/estate.ts'
import { traceOf } from '../../../../src/core/simulate/checkpoints.ts'
import { hour, minute, second } from '../../../../src/core/simulate/clock.ts'
import { prepare } from '../../../../src/core/simulate/scenario/play.ts'
import { traceHash } from '../../../../src/core/simulate/trace/hash.ts'
import type { WorldEvent } from '../../../../src/core/simulate/world.ts'
import { makeId } from '../../../../src/core/model/id.ts'
import { scenarios } from '../../../support/scenarios.ts'
import { runs } from '../../simulate/runs.ts'

const pool = makeId('pool', 4)
const failOver: WorldEvent = { of: 'failover', pool, event: { is: 'failover-invoked', disaster: false } }
const fails = (server: number): WorldEvent => ({
  of: 'fault',
  event: { is: 'part-failed', part: makeId('server', 200 + server) },
})

const lost = () => {
  const scenario = scenarios['server-lost']
  const prepared = scenario && prepare(scenario, null)
  if (!prepared?.ok) throw new Error('The scenario of the product cannot be played')
  return estateFrom(prepared.play.start)
}

describe('an estate', () => {
  it('does what is done at the moment, and what follows at once has happened', () => {
    const estate = acted(estateOf(soundPair(3)), [failOver])
    expect(estate.at).toBe(0)
    expect(momentOf(estate).world.failovers[1]?.procedure).not.toBeNull()
  })

  it('does something else a millisecond later where something has happened already', () => {
    const estate = acted(acted(estateOf(soundPair(3)), [fails(1)]), [fails(2)])
    expect(estate.at).toBe(1)
    expect(estate.inputs.map(({ at }) => at)).toEqual([0, 1])
  })

  it('stays at its moment where what is done changes nothing', () => {
    const before = acted(estateOf(soundPair(3)), [fails(1)])
    expect(acted(before, [fails(1)]).at).toBe(before.at)
    expect(acted(before, [])).toBe(before)
  })

  it('still has in store what a script brings after something was done', () => {
    const estate = movedTo(acted(lost(), [fails(2)]), 15 * minute)
    expect(momentOf(estate).world.outage.size).toBe(2)
  })

  it('goes to the next moment at which something happens, at the latest to a given one', () => {
    expect(nextMoment(lost(), hour).at).toBe(10 * minute)
    expect(nextMoment(lost(), 5 * minute).at).toBe(5 * minute)
    expect(nextMoment(lost(), Infinity).at).toBe(10 * minute)
  })

  it('comes back to a moment that it was at', () => {
    const early = movedTo(lost(), 12 * minute)
    const late = movedTo(early, 30 * minute)
    expect(momentOf(movedTo(late, 12 * minute)).world).toEqual(momentOf(early).world)
  })

  it('comes to the same trace however time passes on the way', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ after: fc.nat(20 * minute), server: fc.integer({ min: 1, max: 3 }) }), {
          maxLength: 4,
        }),
        fc.constantFrom(second, minute, hour),
        (deeds, stride) => {
          const slowly = (from: ReturnType<typeof lost>, until: number) => {
            let estate = from
            while (estate.at < until) estate = nextMoment(estate, Math.min(until, estate.at + stride * 60))
            return estate
          }
          const play = (move: typeof slowly) => {
            let estate = lost()
            for (const { after, server } of deeds)
              estate = acted(move(estate, estate.at + after), [fails(server)])
            return traceHash(traceOf(move(estate, 3 * hour).recording))
          }
          expect(play(slowly)).toBe(play(movedTo))
        },
      ),
      { numRuns: runs(30) },
    )
  })
})
