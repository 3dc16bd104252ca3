import type { PoolEvent } from './events.ts'
import { isShort, isSkipped, reload } from './groups.ts'
import type { PoolState } from './state.ts'

/**
 * A recovery that comes to nothing: without votes no group may change, what is loaded comes from the databases, and a full
 * reset may fail. `null` where it goes on, or none is asked for.
 */
export function refusedRecovery(state: PoolState, hasDatabases: () => boolean): PoolEvent | null {
  if (state.recovering === null) return null
  if (!state.isFormed || state.stopsAt !== null) return { is: 'recovery-refused', why: 'votes' }
  if (!hasDatabases()) return { is: 'recovery-refused', why: 'databases' }
  return state.recovering === 'all' && state.parameters.failsFullReset
    ? { is: 'recovery-refused', why: 'reset fails' }
    : null
}

/** What Reset-CsPoolRegistrarState asked for: every group, or those that have no quorum, one after the other. */
export function nextInRecovery(state: PoolState): PoolEvent | null {
  if (state.recovering === null) return null
  for (const at of state.groups.keys()) {
    const event = isDue(state, at) ? reload(state, at) : null
    if (event) return event
  }
  return { is: 'recovery-ended' }
}

function isDue(state: PoolState, at: number): boolean {
  const group = state.groups[at]
  if (group === undefined || isSkipped(state, at)) return false
  return state.recovering === 'all' ? !state.reloaded.includes(at) : isShort(state, group)
}
