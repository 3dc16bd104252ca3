import { traceOf } from '../../src/core/simulate/checkpoints.ts'
import { outcomes, play, prepare } from '../../src/core/simulate/scenario/play.ts'
import type { Scenario } from '../../src/core/simulate/scenario/scenario.ts'
import { traceHash } from '../../src/core/simulate/trace/hash.ts'
import { traceText } from '../../src/core/simulate/trace/trace.ts'

/** A scenario as it was played: its hash, every event in words, how every assertion came out. */
export function recordedTrace(scenario: Scenario): string {
  const prepared = prepare(scenario, null)
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems))
  const recording = play(prepared.play)
  const trace = traceOf(recording)
  const checks = outcomes(prepared.play, recording).map(
    ({ about, expected, found }) => `${about}: ${expected}, found ${found}\n`,
  )
  return [`${traceHash(trace)}\n`, traceText(prepared.play.topology, trace), ...checks].join('')
}
