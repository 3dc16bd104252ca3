import type { Standing } from '#core/quorum/standing.ts'
import type { Condition } from '../../store/outage-selectors.ts'
import type { State } from './VerdictBlocks.tsx'

/** How each standing of a pool looks. */
export const standingState: Readonly<Record<Standing, State>> = {
  runs: 'good',
  starts: 'good',
  trap: 'strained',
  stopped: 'bad',
  unknown: 'unknown',
}

/** The same of the state that counts for a list. */
export const conditionState: Readonly<Record<Condition, State>> = {
  running: 'good',
  trap: 'strained',
  stopped: 'bad',
  unknown: 'unknown',
}
