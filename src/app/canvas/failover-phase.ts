import type { PoolStateValue } from '#core/simulate/failover/state.ts'
import type { PoolMoment } from '../store/moment.ts'

/**
 * What is being done to a pool, or was: a command that runs says more than the state that it began in. `null` while the pool
 * is at home.
 */
export function phaseOf({ state, step }: PoolMoment['failover']): Exclude<PoolStateValue, 'Active'> | null {
  if (step !== null) return step.deed === 'failover' ? 'FailingOver' : 'FailingBack'
  return state === 'Active' ? null : state
}
