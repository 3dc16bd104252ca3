import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paired, pool, site, topology } from '../../../../src/core/examples/notation.ts'
import { begin, runUntil, worldAfter, type Input } from '../../../../src/core/simulate/engine.ts'
import { replicasOf } from '../../../../src/core/simulate/management/replicas.ts'
import type { WorldEvent } from '../../../../src/core/simulate/world.ts'
import type { PartId } from '../../../../src/core/outage/part.ts'
import { worldOf } from '../worlds.ts'
import { services } from '../backup/notation.ts'
import { change, copying, failOver, manage } from './notation.ts'

const world = worldOf(
  topology(
    site(1, 'London', pool(2, 'ldn-pool')),
    site(3, 'Dublin', pool(4, 'dub-pool')),
    site(6, 'Paris', pool(7, 'par-pool'), pool(9, 'lyo-pool')),
    paired(5, 2, 4),
  ),
)
const end = 1e9
const latest = 3_000_000
const parts: PartId[] = [
  'site:1',
  'site:3',
  'link:1-3',
  'sql:290/primary',
  'sql:490/primary',
  'server:401',
  'server:702',
]

const moments = fc.oneof(
  fc.integer({ min: 0, max: latest }),
  fc.integer({ min: 0, max: 20 }).map((n) => n * 150_000),
)

const deeds: fc.Arbitrary<Input<WorldEvent>[]> = fc.oneof(
  fc
    .record({ at: moments, part: fc.constantFrom(...parts), isDown: fc.boolean() })
    .map(({ at, part, isDown }) => [
      { at, event: { of: 'fault', event: { is: isDown ? 'part-failed' : 'part-repaired', part } } } as const,
    ]),
  fc
    .record({ at: moments, by: fc.constantFrom(0, 5_000, 300_000) })
    .map(({ at, by }) => [
      { at, event: { of: 'fault', event: { is: 'link-slowed', link: 'link:1-3', by } } } as const,
    ]),
  moments.map((at) => [change(at)]),
  fc
    .record({ at: moments, to: fc.constantFrom(2, 4, 7), disaster: fc.boolean() })
    .map(({ at, to, disaster }) => [failOver(at, to, disaster)]),
  moments.map((at) => [manage(at, { is: 'management-restored' })]),
  fc
    .record({ at: moments, by: fc.constantFrom(0, 60_000) })
    .map(({ at, by }) => [manage(at, { is: 'replication-slowed', by })]),
)
const scripts = fc.array(deeds, { maxLength: 15 }).map((all) => all.flat())

/** Everything is repaired and started, and then there is time. */
const mended = [
  ...parts.map((part): Input<WorldEvent> => ({
    at: 2 * latest,
    event: { of: 'fault', event: { is: 'part-repaired', part } },
  })),
  ...[2, 4, 7, 9].flatMap((one) => services(one, 3 * latest, 'server-started')),
  manage(3 * latest, { is: 'management-restored' }),
]

describe('the Central Management store, in any order of losses, repairs and deeds', () => {
  it('comes to rest', () => {
    fc.assert(
      fc.property(scripts, (inputs) => {
        expect(runUntil(copying, begin(world, inputs), end).heap).toEqual([])
      }),
    )
  })

  it('has everything everywhere once all is mended', () => {
    fc.assert(
      fc.property(scripts, (inputs) => {
        const { management } = runUntil(copying, begin(world, [...inputs, ...mended]), end).world
        expect(management).toMatchObject({
          lostSince: null,
          moving: null,
          left: null,
          staleOn: null,
          replicated: management.version,
          behind: new Map(),
        })
      }),
    )
  })

  it('is on one of its two pools, and counts its changes and what has arrived of them upwards', () => {
    fc.assert(
      fc.property(scripts, fc.array(fc.nat(2 * latest), { maxLength: 20 }), (inputs, looks) => {
        let run = begin(world, inputs)
        let before = world.management
        for (const at of looks.toSorted((a, b) => a - b)) {
          run = runUntil(copying, run, at)
          const { management } = run.world
          expect(new Set([management.active, management.standby])).toEqual(new Set(['pool:2', 'pool:4']))
          expect(management.version).toBeGreaterThanOrEqual(before.version)
          expect(management.replicated).toBeGreaterThanOrEqual(before.replicated)
          expect(management.replicated).toBeLessThanOrEqual(management.version)
          for (const [id, { has }] of management.behind) {
            expect(replicasOf(world.setting.topology).has(id)).toBe(true)
            expect(has).toBeLessThanOrEqual(management.replicated)
          }
          before = management
        }
      }),
    )
  })

  it('is as it is, whether it was looked at in between or not', () => {
    fc.assert(
      fc.property(scripts, fc.nat(2 * latest), (inputs, until) => {
        const run = begin(world, inputs)
        const split = runUntil(copying, runUntil(copying, run, until), end)
        const whole = runUntil(copying, run, end)
        expect(split.trace).toEqual(whole.trace)
        expect(worldAfter(copying, world, whole.trace)).toEqual(whole.world)
      }),
    )
  })

  it('does not notice what happens to a pool that has no computer behind', () => {
    fc.assert(
      fc.property(fc.array(moments, { maxLength: 5 }), (at) => {
        const inputs = at.map((moment): Input<WorldEvent> => ({
          at: moment,
          event: { of: 'fault', event: { is: 'part-failed', part: 'server:702' } },
        }))
        const { trace } = runUntil(copying, begin(world, inputs), end)
        expect(trace.filter(({ event }) => event.of === 'management')).toEqual([])
      }),
    )
  })
})
