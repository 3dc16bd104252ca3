import type { PoolId } from '../../model/id.ts'
import type { Millis } from '../clock.ts'
import type { World } from '../world.ts'
import type { FailoverState } from './state.ts'

/** A pool whose turn it is: what happens next to its failover is asked. */
export interface Turn {
  readonly world: World
  readonly place: number
  readonly pool: PoolId
  readonly state: FailoverState
  readonly at: Millis
}
