import type { Millis } from '../../simulate/clock.ts'
import type { Running } from '../asks.ts'
import type { Shell } from '../cmdlet.ts'
import { taskOutput } from '../failover/task-output.ts'
import { objectOf } from '../value.ts'

/** What a synthetic transaction has come to. */
export interface Outcome {
  /** The pool or server that was tested. */
  readonly target: string
  readonly latency: Millis
  /** `null` for a success. */
  readonly error: string | null
  readonly diagnosis: string | null
}

/** Puts it out. */
export function* emitOutcome(shell: Shell, { target, latency, error, diagnosis }: Outcome): Running {
  yield* shell.emit(
    objectOf(taskOutput, {
      TargetFqdn: target,
      Result: error === null ? 'Success' : 'Failure',
      Latency: { is: 'timespan', milliseconds: error === null ? latency : 0 },
      Error: error,
      Diagnosis: diagnosis,
    }),
  )
}
