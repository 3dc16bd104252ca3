import { describe, expect, it } from 'vitest'
import { makeId } from '../../../src/core/model/id.ts'
import { record, recordUntil, traceOf } from '../../../src/core/simulate/checkpoints.ts'
import { minute } from '../../../src/core/simulate/clock.ts'
import { deployment } from '../../../src/core/simulate/deployment.ts'
import { begin, type Input } from '../../../src/core/simulate/engine.ts'
import { inject, momentOfInput } from '../../../src/core/simulate/inject.ts'
import type { World, WorldEvent } from '../../../src/core/simulate/world.ts'
import { fail, pair } from './worlds.ts'

const world = pair()
const fails = (server: number): WorldEvent => ({
  of: 'fault',
  event: { is: 'part-failed', part: makeId('server', 200 + server) },
})
const recorded = (inputs: readonly Input<WorldEvent>[], until: number) =>
  recordUntil(deployment, record(begin<World, WorldEvent>(world, inputs)), until)

describe('what is done at a moment', () => {
  it('comes at that moment, and a millisecond later where something has happened at it', () => {
    const script = fail(world, minute, 'ldn-pool-fe01.contoso.com')
    expect(momentOfInput(recorded(script, 0), 0)).toBe(0)
    expect(momentOfInput(recorded(script, minute), minute)).toBe(minute + 1)
    expect(momentOfInput(recorded(script, 2 * minute), minute)).toBe(minute + 1)
    expect(momentOfInput(recorded(script, 2 * minute), minute + 500)).toBe(minute + 500)
  })

  it('forgets what was to happen later, but for what is still to come', () => {
    const script = fail(world, minute, 'ldn-pool-fe01.contoso.com')
    const failures = (later: readonly Input<WorldEvent>[]) => {
      const { recording, inputs } = inject(deployment, recorded(script, 2 * minute), 10, [fails(2)], later)
      expect(inputs).toEqual([{ at: 10, event: fails(2) }])
      return traceOf(recordUntil(deployment, recording, 2 * minute))
        .filter(({ event }) => event.of === 'fault')
        .map(({ at }) => at)
    }
    expect(failures([])).toEqual([10])
    expect(failures(script)).toEqual([10, minute])
  })
})
