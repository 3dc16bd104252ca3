import { stillGoingWords, type StillGoing } from '#core/simulate/users/board-phase.ts'
import type { AgainstTarget } from '#core/simulate/users/measures.ts'

/** What still goes on, as a sentence. */
export const stillGoing = (what: readonly StillGoing[]) =>
  `Still going on: ${what.map((one) => stillGoingWords[one]).join('; ')}.`

/** How a duration stands to its target. */
export const against = {
  within: 'within the target',
  near: 'in the target range',
  over: 'over the target',
} as const satisfies Record<AgainstTarget, string>
