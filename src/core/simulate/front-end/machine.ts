import type { Machine } from '../engine.ts'
import { applyToPool } from './apply.ts'
import type { PoolEvent } from './events.ts'
import { afterInPool } from './follow.ts'
import type { PoolState } from './state.ts'
import { nextInPool } from './urge.ts'

/** A Front End pool on Windows Fabric, by itself: every computer has power, and its databases go with the primary. */
export const frontEndPool: Machine<PoolState, PoolEvent> = {
  apply: applyToPool,
  follow: afterInPool,
  urge: (state, _place, at) =>
    nextInPool(state, at, { mayStart: () => true, hasDatabases: () => state.hasPrimaryDatabase }),
}
