import type { PoolId, SqlStoreId } from '#core/model/id.ts'
import type { Deed, PoolStateValue, Step } from '#core/simulate/failover/state.ts'
import type { StillGoing } from '#core/simulate/users/board-phase.ts'
import type { World } from '#core/simulate/world.ts'
import { noOutage, type DatabaseRole, type LinkId, type Outage } from '#core/outage/part.ts'
import type { OutageView } from './outage-selectors.ts'
import { isLive } from './mode.ts'
import { topologyOf } from './selectors.ts'
import { simulatorPart } from './simulator-part.ts'
import type { AppState } from './store.ts'

/** The deployment at the moment that a simulation is looked at. The same until something else has happened at it. */
export interface Moment {
  readonly world: World
  /** Lets everything that shows an outage show the moment. */
  readonly view: OutageView
  /** How many events have happened by then. */
  readonly happened: number
}

/**
 * Where a server is: without power, its computer starting, its services starting, running, or stopped while the computer
 * is up.
 */
export type ServerPower = 'off' | 'booting' | 'starting' | 'active' | 'stopped'

/**
 * What a pool does: it runs; runs without some routing groups; runs and could not start again; has lost its quorum and is
 * about to stop; starts; is down; or the documents do not say.
 */
export type PoolWord = 'runs' | 'partly' | 'trap' | 'losing' | 'starting' | 'down' | 'unknown'

/** Users of a pool who are at work, by what they have of the service. */
export interface UsersAtMoment {
  readonly all: number
  readonly full: number
  readonly resiliency: number
  readonly none: number
}

/** How one pool lives at a moment. */
export interface PoolMoment {
  readonly word: PoolWord
  /** In the order of the pool. */
  readonly servers: readonly ServerPower[]
  /** Routing groups that serve their users, of all that are placed. */
  readonly groups: { readonly serving: number; readonly of: number }
  readonly users: UsersAtMoment
  readonly failover: {
    readonly state: PoolStateValue
    /** The step that runs, and the share of the users' routing groups that were taken over, 0 to 1; `null` while none runs. */
    readonly step: { readonly deed: Deed; readonly name: Step; readonly hydrated: number } | null
    readonly isStuck: boolean
    /** What still goes on although PoolState says that the failover or the failback is over. */
    readonly stillGoing: readonly StillGoing[]
  }
  /** Whether the users of its partner are served here, or are on their way. */
  readonly receives: boolean
  /** Whether the Backup Service of the pool copies to its partner; `null` where it has none. */
  readonly copies: boolean | null
}

/** What a view of a simulation knows beyond an outage. */
export interface MomentFacts {
  /** The pool with the active Central Management store; `null` for none. */
  readonly managementStore: PoolId | null
  /** The role on which each store serves its databases; `null` while it does not. */
  servingOn(store: SqlStoreId): DatabaseRole | null
  /** How much longer everything over a link takes, in milliseconds. */
  slowness(link: LinkId): number
}

/** The moment that is looked at; `null` while nothing is simulated, and where the design is another by now. */
export function momentOf(
  state: Pick<AppState, 'simulation' | 'history' | 'mode' | 'drilled'>,
): Moment | null {
  const { simulation } = state
  const loading = simulatorPart.now()
  if (simulation === null || loading.state !== 'here') return null
  return simulation.topology === topologyOf(state) ? loading.part.momentIn(simulation) : null
}

/** What is off now: at the moment in Simulate and Drill mode, else what was switched off. */
export function outageNow(state: AppState): Outage {
  return isLive(state.mode) ? (momentOf(state)?.view.outage ?? noOutage) : state.outage
}
