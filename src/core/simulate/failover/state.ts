import type { Id, PoolId } from '../../model/id.ts'
import { rolesOf, type Topology } from '../../model/topology.ts'
import type { Millis } from '../clock.ts'

/** As the Central Management store holds it for the Registrar of a pool, and each server reads it. */
export type PoolStateValue = 'Active' | 'FailingOver' | 'FailedOver' | 'FailingBack'

/** The inner steps of a pool failover and of a failback, in order. */
export const failoverSteps = ['F0', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9'] as const
export const failbackSteps = ['B0', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8'] as const
export type Step = (typeof failoverSteps)[number] | (typeof failbackSteps)[number]

/** Invoke-CsPoolFailOver and Invoke-CsPoolFailBack. */
export type Deed = 'failover' | 'failback'

/** What an administrator has just asked for, and nobody has answered yet. */
export type Request =
  | {
      readonly deed: Deed
      readonly disaster: boolean
      /** How long a step waits for data; `null` for as long as usual. */
      readonly waitTime: Millis | null
      /** Whether it goes on although the pool is the next hop of an Edge pool. */
      readonly force: boolean
      /** How much later than usual the services of the home pool are stopped. */
      readonly stopDelay: Millis
    }
  /** Set-CsRegistrarConfiguration -PoolState. */
  | { readonly deed: 'set pool state'; readonly to: PoolStateValue }

/** One run of Invoke-CsPoolFailOver or Invoke-CsPoolFailBack. */
export interface Procedure {
  readonly deed: Deed
  readonly disaster: boolean
  readonly waitTime: Millis | null
  readonly force: boolean
  readonly stopDelay: Millis
  readonly step: Step
  readonly began: Millis
  readonly stepBegan: Millis
  /** `due` once the time of the step is over: it ends as soon as its goal is reached. */
  readonly progress: 'running' | 'due' | 'ended'
  /** Whether the step has waited for as long as it may. */
  readonly isOverdue: boolean
  /** When the last changes will be copied, where the step waits for that and it is known. */
  readonly awaits: Millis | null
  /** Counts the runs, so that what was planned in an earlier one has no ground. */
  readonly run: number
}

/** What the servers of one pool have read of `PoolState`. */
export interface Reader {
  /** The change that they have read last. */
  readonly write: number
  /** When they did. */
  readonly since: Millis
  /** Whether they are known to be unable to read while there is something new: down, or cut off. */
  readonly isCutOff: boolean
  /** Counts how often they were cut off: what was on its way then has no ground. */
  readonly spell: number
}

/** The servers of the pool itself, and those of its backup pool. */
export type ReaderName = 'home' | 'backup'

/** Changes of users that a pool failover or failback has left behind for good. */
export interface Loss {
  readonly deed: Deed
  readonly run: number
  /** Changes made from one moment up to the other. */
  readonly from: Millis
  readonly until: Millis
}

export interface FailoverState {
  /** The logical truth. */
  readonly state: PoolStateValue
  /** What the servers of the pool and of its partner have read of it. */
  readonly seenHome: PoolStateValue
  readonly seenBackup: PoolStateValue
  /** Counts the changes of `state`. */
  readonly writes: number
  readonly readers: Readonly<Record<ReaderName, Reader>>
  readonly asked: Request | null
  readonly procedure: Procedure | null
  /** Why the last run stopped before its end; `null` where it did not. In FailingOver and FailingBack it is stuck there. */
  readonly stuck: { readonly step: Step; readonly why: string } | null
  /** The routing groups that the pool that is to serve has taken over. */
  readonly groupsDone: number
  /** The same as a share, 0 to 1. */
  readonly hydrated: number
  readonly runs: number
  /** When the users were handed to the backup pool; `null` while they are not, or are home again. */
  readonly failedOverAt: Millis | null
  readonly losses: readonly Loss[]
  /** The Edge pools whose next hop the pool is now. */
  readonly nextHopOf: readonly Id<'edge'>[]
}

export type FailoverEvent =
  // From outside
  | {
      readonly is: 'failover-invoked'
      readonly disaster: boolean
      readonly waitTime?: Millis
      /** -Force: also of a pool that is the next hop of an Edge pool. */
      readonly force?: boolean
      /** -ServicesStopDelayMins */
      readonly stopDelay?: Millis
    }
  | { readonly is: 'failback-invoked'; readonly disaster: boolean; readonly waitTime?: Millis }
  /** Set-CsRegistrarConfiguration -PoolState: the emergency path, which copies nothing. */
  | { readonly is: 'pool-state-set'; readonly to: PoolStateValue }
  /** Ctrl+C, or the computer of the shell is gone. */
  | { readonly is: 'interrupted' }
  /**
   * Set-CsEdgeServer -Registrar, or the next hop in Topology Builder: the Edge pool had this pool as its next hop; where it
   * had a Director, the pool is the one that it gets.
   */
  | {
      readonly is: 'edge-next-hop-moved'
      readonly edge: Id<'edge'>
      readonly to: PoolId | Id<'director'>
    }
  // Waited for
  /** The time of a step is over, or in it that of the routing group after so many. */
  | { readonly is: 'step-due'; readonly step: Step; readonly run: number; readonly done: number }
  | { readonly is: 'wait-over'; readonly step: Step; readonly run: number }
  /** `write` counts the changes of `PoolState`, `spell` how often the reader was cut off. */
  | {
      readonly is: 'pool-state-seen'
      readonly by: ReaderName
      readonly to: PoolStateValue
      readonly write: number
      readonly spell: number
    }
  // At once, because of how things stand
  | { readonly is: 'refused'; readonly deed: Request['deed']; readonly why: string }
  | { readonly is: 'step-began'; readonly step: Step; readonly run: number }
  /** The last changes will be copied at this moment, as things stand. */
  | { readonly is: 'step-awaits'; readonly step: Step; readonly run: number; readonly moment: Millis }
  | { readonly is: 'step-ended'; readonly step: Step; readonly run: number }
  | { readonly is: 'step-failed'; readonly step: Step; readonly run: number; readonly why: string }
  /** The step could not be done and the run goes on without it: a warning. */
  | { readonly is: 'step-skipped'; readonly step: Step; readonly run: number; readonly why: string }
  | { readonly is: 'group-hydrated'; readonly run: number; readonly done: number; readonly of: number }
  | { readonly is: 'changes-lost'; readonly run: number; readonly from: Millis; readonly until: Millis }
  | { readonly is: 'pool-state-written'; readonly to: PoolStateValue }
  /** The servers that have something new to read are down, or cut off from the Central Management store. */
  | { readonly is: 'reading-lost'; readonly by: ReaderName }
  | { readonly is: 'reading-back'; readonly by: ReaderName }
  | { readonly is: 'failed-over'; readonly run: number }
  | { readonly is: 'failed-back'; readonly run: number }

const newReader: Reader = { write: 0, since: 0, isCutOff: false, spell: 0 }

/** A pool that serves its own users and was never failed over. */
export function newFailover(topology: Topology, pool: PoolId): FailoverState {
  return {
    state: 'Active',
    seenHome: 'Active',
    seenBackup: 'Active',
    writes: 0,
    readers: { home: newReader, backup: newReader },
    asked: null,
    procedure: null,
    stuck: null,
    groupsDone: 0,
    hydrated: 0,
    runs: 0,
    failedOverAt: null,
    losses: [],
    nextHopOf: rolesOf(topology, 'edge').flatMap(({ role }) => (role.nextHop === pool ? [role.id] : [])),
  }
}
