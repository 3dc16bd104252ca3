import type { Verdict } from './verdict.ts'

/**
 * Both verdicts on a pool in one word.
 * - `starts`: it is functional, and could start again.
 * - `runs`: it is functional; whether it could start again is not documented (13 to 15 servers in 2019).
 * - `trap`: the restart trap. It is functional, but could not start again.
 * - `stopped`: it is not functional.
 * - `unknown`: whether it is functional is not documented.
 */
export type Standing = 'runs' | 'trap' | 'stopped' | 'starts' | 'unknown'

/** Where a pool stands between its two verdicts. */
export function standingOf({ functional, canStart }: Verdict): Standing {
  if (functional === null) return 'unknown'
  if (!functional) return 'stopped'
  if (canStart === null) return 'runs'
  return canStart ? 'starts' : 'trap'
}
