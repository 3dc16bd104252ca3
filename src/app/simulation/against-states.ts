import type { AgainstTarget } from '#core/simulate/users/measures.ts'
import type { State } from '../analysis/now/VerdictBlocks.tsx'

/** How a duration against its target is shown. */
export const againstStates: Readonly<Record<AgainstTarget, State>> = {
  within: 'good',
  near: 'strained',
  over: 'bad',
}
