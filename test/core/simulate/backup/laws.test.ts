import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paired, pool, site, topology } from '../../../../src/core/examples/notation.ts'
import { copiedBy, copiedUpToAt } from '../../../../src/core/simulate/backup/copied.ts'
import type { PartId } from '../../../../src/core/outage/part.ts'
import { begin, runUntil, worldAfter, type Input } from '../../../../src/core/simulate/engine.ts'
import type { WorldEvent } from '../../../../src/core/simulate/world.ts'
import { worldOf } from '../worlds.ts'
import { copying, doBackup, services } from './notation.ts'

const world = worldOf(
  topology(
    site(1, 'London', pool(2, 'ldn-pool')),
    site(3, 'Dublin', pool(4, 'dub-pool')),
    site(6, 'Paris', pool(7, 'par-pool')),
    site(8, 'Rome', pool(9, 'rom-pool')),
    paired(5, 2, 4),
    paired(10, 7, 9),
  ),
)
const end = 1e9
const latest = 2_000_000

const moments = fc.oneof(
  fc.integer({ min: 0, max: latest }),
  fc.integer({ min: 0, max: 16 }).map((n) => n * 120_000),
)
const parts: PartId[] = [
  'site:1',
  'link:1-3',
  'sql:290/primary',
  'file:291',
  'sql:490/primary',
  'file:491',
  'server:401',
]

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
  fc
    .record({
      at: moments,
      of: fc.constantFrom(2, 4),
      is: fc.constantFrom(
        'backup-service-stopped' as const,
        'backup-service-started' as const,
        'backup-sync-invoked' as const,
      ),
    })
    .map(({ at, of, is }) => [doBackup(of, at, is)]),
  fc
    .record({
      at: moments,
      of: fc.constantFrom(2, 4),
      is: fc.constantFrom('server-shut-down' as const, 'server-started' as const),
    })
    .map(({ at, of, is }) => services(of, at, is)),
)
const scripts = fc.array(deeds, { maxLength: 12 }).map((all) => all.flat())

describe('the Backup Service, in any order of losses, repairs and deeds', () => {
  it('comes to rest', () => {
    fc.assert(
      fc.property(scripts, (inputs) => {
        expect(runUntil(copying, begin(world, inputs), end).heap).toEqual([])
      }),
    )
  })

  it('never forgets what is copied, and never copies what is still to be changed', () => {
    fc.assert(
      fc.property(scripts, fc.array(fc.nat(2 * latest), { maxLength: 20 }), (inputs, looks) => {
        let run = begin(world, inputs)
        let before = 0
        for (const at of looks.toSorted((a, b) => a - b)) {
          run = runUntil(copying, run, at)
          const now = copiedUpToAt(run.world.backups[0]!, 'UserServices', at)
          expect(now).toBeGreaterThanOrEqual(before)
          expect(now).toBeLessThanOrEqual(at)
          before = now
        }
      }),
    )
  })

  it('has copied every change by the time that it says, if nothing happens until then', () => {
    fc.assert(
      fc.property(scripts, moments, (inputs, moment) => {
        const state = runUntil(copying, begin(world, inputs), latest).world.backups[0]!
        const by = copiedBy(state, moment)
        expect(by === null).toBe(state.rhythm === null && state.modules.UserServices.copiedUpTo < moment)
        if (by === null) return
        expect(copiedUpToAt(state, 'UserServices', Math.max(by, latest))).toBeGreaterThanOrEqual(moment)
      }),
    )
  })

  it('stands still exactly while it says why, and reaches its end only with everything copied', () => {
    fc.assert(
      fc.property(scripts, moments, (inputs, at) => {
        for (const state of runUntil(copying, begin(world, inputs), at).world.backups) {
          expect(state!.rhythm === null).toBe(state!.trouble !== null)
          if (state!.modules.UserServices.exports !== 'FinalState') continue
          expect(state!.changesUntil).not.toBe(null)
          expect(copiedUpToAt(state!, 'UserServices', at)).toBeGreaterThanOrEqual(state!.changesUntil!)
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

  it('of another pair does not notice', () => {
    fc.assert(
      fc.property(scripts, (inputs) => {
        const { trace } = runUntil(copying, begin(world, inputs), end)
        const others = trace.filter(
          ({ event }) => 'pool' in event && ['pool:7', 'pool:9'].includes(event.pool),
        )
        expect(others).toEqual([])
      }),
    )
  })
})
