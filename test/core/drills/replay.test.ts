import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attempt, Entry } from '../../../src/core/drills/attempt.ts'
import { readAttempt, writeAttempt } from '../../../src/core/drills/attempt-file.ts'
import { drills } from '../../../src/core/drills/catalogue/drills.ts'
import { grade } from '../../../src/core/drills/grade.ts'
import { performed } from '../../../src/core/drills/perform.ts'
import { arrivalOf, replay, scenarioOf } from '../../../src/core/drills/replay.ts'
import { shownLines } from '../../../src/core/shell/host/transcript.ts'
import { traceOf } from '../../../src/core/simulate/checkpoints.ts'
import { hour, minute } from '../../../src/core/simulate/clock.ts'
import { textHash } from '../../../src/core/simulate/trace/hash.ts'
import { arriving, drillOf } from './attempts.ts'

const typed = fc.constantFrom(
  'Get-CsPool',
  'Get-CsPoool',
  '$x = 1; $x',
  'Stop-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com',
  'Stop-CsWindowsService -ComputerName ldn-pool-fe02.contoso.com -NoWait',
  'Start-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com',
  'Invoke-CsPoolFailOver -PoolFqdn ldn-pool.contoso.com',
  'Invoke-CsPoolFailOver -PoolFqdn ldn-pool.contoso.com -DisasterMode -Confirm:$false',
  'Invoke-CsPoolFailBack -PoolFqdn ldn-pool.contoso.com -Confirm:$false',
  'Reset-CsPoolRegistrarState -PoolFqdn ldn-pool.contoso.com -ResetType QuorumLossRecovery -Confirm:$false',
  'Start-Sleep -Seconds 300',
  'Enter-PSSession dub-pool-fe01.contoso.com',
  'exit',
  '"',
)
const times = fc.integer({ min: 0, max: 30 * hour })
const entries: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({
    does: fc.constant('line' as const),
    at: times,
    line: typed,
    answers: fc.array(fc.constantFrom('y', 'n', 'a', '?', ''), { maxLength: 2 }),
    interrupted: fc.option(times, { freq: 4, nil: null }),
  }),
  fc.record({
    does: fc.constant('answer' as const),
    at: times,
    names: fc.array(fc.string(), { maxLength: 3 }),
  }),
  times.map((at): Entry => ({
    does: 'deed',
    at,
    deed: { at, do: 'stop services', what: ['ldn-pool-fe02'] },
  })),
)
const attempts = (drill: string): fc.Arbitrary<Attempt> =>
  fc.record({
    drill: fc.constant(drill),
    mode: fc.constantFrom('learn', 'practice', 'exam'),
    entries: fc.array(entries, { maxLength: 5 }),
    hints: fc.integer({ min: 0, max: 3 }),
    undone: fc.nat(9),
    revealed: fc.boolean(),
    until: times,
  })

const some = drills.filter(({ id }) =>
  ['planned-failover', 'london-goes-dark', 'two-servers', 'fire-in-london'].includes(id),
)

describe.each(some)('an attempt at $id, whatever was done', (drill) => {
  const outcome = (attempt: Attempt) => {
    const { grades, chronicle } = grade(drill, arriving(drill), attempt, null)
    const { estate, done } = chronicle.replay
    return {
      grades,
      trace: textHash(JSON.stringify(traceOf(estate.recording))),
      shown: done.flatMap(({ shown }) => shownLines(shown)),
    }
  }

  it('comes to the same each time, and out of its file too', () => {
    fc.assert(
      fc.property(attempts(drill.id), (attempt) => {
        const first = outcome(attempt)
        expect(outcome(attempt)).toEqual(first)
        const read = readAttempt(writeAttempt(attempt))
        expect(read.ok && outcome(read.attempt)).toEqual(first)
      }),
      { numRuns: 25 },
    )
  })

  it('never goes back in time', () => {
    fc.assert(
      fc.property(attempts(drill.id), (attempt) => {
        const { done, estate } = replay(drill, arriving(drill), attempt)
        const seen = [drill.arrives, ...done.flatMap(({ began, ended }) => [began, ended]), estate.at]
        expect(seen).toEqual(seen.toSorted((a, b) => a - b))
      }),
      { numRuns: 25 },
    )
  })

  it('is part of its own longer attempt: what was done earlier stays', () => {
    fc.assert(
      fc.property(attempts(drill.id), fc.nat(5), (attempt, count) => {
        const whole = replay(drill, arriving(drill), attempt).done
        const part = { ...attempt, entries: attempt.entries.slice(0, count) }
        const shown = replay(drill, arriving(drill), part).done.map((one) => one.shown)
        expect(shown).toEqual(whole.slice(0, count).map((one) => one.shown))
      }),
      { numRuns: 25 },
    )
  })
})

describe('the arrival at a drill', () => {
  it('is after everything that has gone wrong by then, and before what is to come', () => {
    const given = drillOf({
      script: [
        { at: minute, do: 'fail', what: ['ldn-pool-fe01'] },
        { at: hour, do: 'fail', what: ['ldn-pool-fe02'] },
      ],
      arrives: 30 * minute,
    })
    const { estate } = arriving(given)
    expect(estate.at).toBe(30 * minute)
    expect(estate.inputs.map(({ at }) => at)).toContain(hour)
    const { estate: later } = replay(given, { ...arriving(given) }, { ...nothing, until: 2 * hour })
    const failed = traceOf(later.recording).filter(({ event }) => event.event.is === 'part-failed')
    expect(failed.map(({ at }) => at)).toEqual([minute, hour])
  })

  it('says every name in the script that leads nowhere', () => {
    const made = arrivalOf(drillOf({ script: [{ at: 0, do: 'fail', what: ['nowhere', 'nobody'] }] }))
    expect(made.ok ? [] : made.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('nowhere'),
      expect.stringContaining('nobody'),
    ])
  })

  it('is the moment at which its scenario ends', () => {
    const given = drillOf({ title: 'T', symptom: 'S', arrives: 5 })
    expect(scenarioOf(given)).toMatchObject({ name: 'T', description: 'S', until: 5, assertions: [] })
  })
})

const nothing: Attempt = {
  drill: 'test',
  mode: 'practice',
  entries: [],
  hints: 0,
  undone: 0,
  revealed: false,
  until: 0,
}

describe('a step that waits', () => {
  const given = drillOf({ script: [{ at: hour, do: 'stop services', what: ['ldn-pool-fe01'] }] })
  const stopped = {
    is: 'service',
    computer: 'ldn-pool-fe01',
    name: 'RTCSRV',
    equals: 'Stopped',
  } as const

  it('comes to the first moment at which what it waits for is so', () => {
    const steps = [
      { line: null, answers: [], wait: { until: stopped } },
      { line: 'Get-CsPool', answers: [], wait: minute },
    ]
    const { entries: done, until } = performed(given, arriving(given), steps)
    expect(done).toMatchObject([{ at: hour + minute, line: 'Get-CsPool' }])
    expect(until).toBe(hour + minute)
  })

  it('gives up after two days where it never is', () => {
    const never = { is: 'management store', on: 'nowhere' } as const
    const steps = [{ line: null, answers: [], wait: { until: never } }]
    expect(performed(given, arriving(given), steps).until).toBe(48 * hour)
  })
})
