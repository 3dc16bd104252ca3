import type { Failure } from '../outage/failure.ts'
import type { LinkId, Outage, PartId } from '../outage/part.ts'
import type { PoolId, ServerId } from '../model/id.ts'
import type { Topology } from '../model/topology.ts'
import type { DeploymentAdministrationEvent, PoolAdministrationEvent } from './administration/events.ts'
import type { AdministrationState } from './administration/state.ts'
import type { BackEndEvent, BackEndState } from './back-end/state.ts'
import type { FaultEvent } from './faults/events.ts'
import type { BackupEvent, BackupState } from './backup/state.ts'
import type { Millis } from './clock.ts'
import type { Plan } from './engine.ts'
import type { FailoverEvent, FailoverState } from './failover/state.ts'
import type { PoolEvent } from './front-end/events.ts'
import type { PoolState } from './front-end/state.ts'
import type { ManagementEvent, ManagementState } from './management/state.ts'
import type { Parameters } from './parameters.ts'
import type { RegistrarEvent, RegistrarState } from './registrar/state.ts'
import type { UsersEvent, UsersState } from './users/state.ts'

/** What does not change while a scenario runs: the deployment as designed, the times, and who has to do with whom. */
export interface Setting {
  readonly topology: Topology
  readonly parameters: Parameters
  /** The place of each pool in the arrays of the world, in topology order. */
  readonly places: ReadonlyMap<PoolId, number>
  /** For each pool, by place: the place of the pool that it is paired with, the first where several are; `null` for none. */
  readonly partner: readonly (number | null)[]
  /** For each pool, by place: the pools whose state may change with its own, itself among them, in ascending order. */
  readonly around: readonly (readonly number[])[]
  /** For each part: the pools that rest on it themselves, in ascending order. */
  readonly resting: ReadonlyMap<PartId, readonly number[]>
  /** For each pool, by place: when the vote of its primary database is lost. */
  readonly voteLost: readonly Failure[]
  /** The time of day at which the scenario begins: milliseconds since midnight, as clocks on the wall show it. */
  readonly timeOfDay: Millis
  /** Where the product chooses at random and a scenario asks for that: the seed; `null` to choose in order. */
  readonly seed: number | null
}

/** The deployment at a moment of simulated time. Arrays hold one entry for each pool, in topology order. */
export interface World {
  readonly setting: Setting
  /** What is broken or without power, by faults and their repair. */
  readonly outage: Outage
  /** Links that are slow: milliseconds that everything over them takes longer. */
  readonly slow: ReadonlyMap<LinkId, Millis>
  /** Front End Servers that have power again and start: when their services do. */
  readonly booting: ReadonlyMap<ServerId, Millis>
  readonly pools: readonly PoolState[]
  readonly backEnds: readonly BackEndState[]
  /** What each pool copies to its partner. */
  readonly backups: readonly (BackupState | null)[]
  readonly registrars: readonly RegistrarState[]
  readonly failovers: readonly FailoverState[]
  readonly users: readonly UsersState[]
  readonly management: ManagementState
  /** What administrators have changed, beside what the others know. */
  readonly administration: AdministrationState
}

/** Everything that can happen in a deployment. */
export type WorldEvent =
  | { readonly of: 'fault'; readonly event: FaultEvent }
  | { readonly of: 'front end'; readonly pool: PoolId; readonly event: PoolEvent }
  | { readonly of: 'back end'; readonly pool: PoolId; readonly event: BackEndEvent }
  | { readonly of: 'backup'; readonly pool: PoolId; readonly event: BackupEvent }
  | { readonly of: 'registrar'; readonly pool: PoolId; readonly event: RegistrarEvent }
  | { readonly of: 'failover'; readonly pool: PoolId; readonly event: FailoverEvent }
  | { readonly of: 'users'; readonly pool: PoolId; readonly event: UsersEvent }
  | { readonly of: 'management'; readonly event: ManagementEvent }
  | { readonly of: 'administration'; readonly pool: PoolId; readonly event: PoolAdministrationEvent }
  | { readonly of: 'administration'; readonly event: DeploymentAdministrationEvent }

/** The kinds of events: one for each behaviour. */
export const kinds = [
  'fault',
  'front end',
  'back end',
  'backup',
  'registrar',
  'failover',
  'users',
  'management',
  'administration',
] as const satisfies readonly WorldEvent['of'][]

/** A part of how the deployment behaves. Everything is pure; `place` is that of a pool. */
export interface Behaviour<Of extends WorldEvent['of']> {
  readonly of: Of
  /** The world after one of its events; the very same world where the event has no ground any more. */
  apply(world: World, event: Extract<WorldEvent, { of: Of }>, at: Millis): World
  /** What one of its events brings about later. */
  follow(world: World, event: Extract<WorldEvent, { of: Of }>, at: Millis): readonly Plan<WorldEvent>[]
  /** The places at which one of its events happens, beside its pool. `world` is the world after it. Left out where there are none. */
  touches?(world: World, event: Extract<WorldEvent, { of: Of }>): readonly number[]
  /**
   * The places at which an event of any other behaviour may bring something of this one about, beside those that are
   * asked anyway. It is called after every event, so it must be cheap. Left out where there are none.
   */
  hears?(world: World, event: WorldEvent): readonly number[]
  /** The kinds of events that may change what `urge` answers, its own among them: it is asked after these alone. More do no harm. */
  readonly movedBy: readonly WorldEvent['of'][]
  /** Those of its events that only record: they change no answer of any behaviour, and nothing is asked because of them. */
  readonly records?: readonly Extract<WorldEvent, { of: Of }>['event']['is'][]
  /** Whether what `urge` answers has nothing to do with the pools around: it is asked about what happens at its own place alone. */
  readonly isOwnAffair?: boolean
  /** What happens at once around a pool because of how things stand, `null` for nothing. It is asked again after each. */
  urge(world: World, place: number, at: Millis): WorldEvent | null
}

/**
 * Any of them. Methods take what they are given: a behaviour is only handed events of its own, by `of`.
 */
export interface AnyBehaviour {
  readonly of: WorldEvent['of']
  apply(world: World, event: WorldEvent, at: Millis): World
  follow(world: World, event: WorldEvent, at: Millis): readonly Plan<WorldEvent>[]
  touches?(world: World, event: WorldEvent): readonly number[]
  hears?(world: World, event: WorldEvent): readonly number[]
  readonly movedBy: readonly WorldEvent['of'][]
  readonly records?: readonly string[]
  readonly isOwnAffair?: boolean
  urge(world: World, place: number, at: Millis): WorldEvent | null
}
