import type { Bound } from '../binding/bound.ts'
import type { Running } from '../asks.ts'
import type { Shell } from '../cmdlet.ts'
import { objectOf } from '../value.ts'
import { writeReport } from './report.ts'

/** The type of what tests such as Test-CsManagementServer put out. */
export const taskOutput = 'Microsoft.Rtc.SyntheticTransactions.TaskOutput'

/** Puts out what a test has come to, and writes its report: `error` is why it failed, `null` where it did not. */
export function* emitResult(shell: Shell, bound: Bound, target: string, error: string | null): Running {
  yield* writeReport(shell, bound, [`${target}: ${error ?? 'Success'}`])
  yield* shell.emit(
    objectOf(taskOutput, {
      TargetFqdn: target,
      Result: error === null ? 'Success' : 'Failure',
      Latency: { is: 'timespan', milliseconds: 0 },
      Error: error,
      Diagnosis: null,
    }),
  )
}
