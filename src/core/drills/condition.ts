import type { DatabaseRole } from '../outage/part.ts'
import type { Millis } from '../simulate/clock.ts'
import type { PoolStateValue } from '../simulate/failover/state.ts'

/** What can be so or not at a moment of simulated time. Names are those of the topology. */
export type Condition =
  /** Every user homed on the pool who wants to be signed in has full service, at home or at the backup pool. */
  | { readonly is: 'full service'; readonly pool: string; readonly at: 'home' | 'backup' | 'anywhere' }
  /** Every user homed on the pool can at least call. */
  | { readonly is: 'some service'; readonly pool: string }
  | { readonly is: 'PoolState'; readonly pool: string; readonly equals: PoolStateValue }
  /** A pool failover or failback of the pool is under way. */
  | { readonly is: 'under way'; readonly pool: string }
  /** The Central Management store is active on the pool, and can be written. */
  | { readonly is: 'management store'; readonly on: string }
  /** Every computer that is up has every change of it. */
  | { readonly is: 'replicated' }
  | { readonly is: 'next hop'; readonly edge: string; readonly to: string }
  | { readonly is: 'functional'; readonly pool: string }
  /** Every routing group of the pool is served. */
  | { readonly is: 'routing groups served'; readonly pool: string }
  /** The services of a Front End Server run, or of every one of the pool. */
  | { readonly is: 'running'; readonly what: string }
  /** The computer, or every computer of the pool, has power. */
  | { readonly is: 'up'; readonly what: string }
  | { readonly is: 'databases'; readonly pool: string; readonly on: DatabaseRole | 'any' }
  /** What the pool copies to its partner: nothing, or so little that it fits into one batch, is still to be copied. */
  | { readonly is: 'backup steady'; readonly pool: string }
  /** Everything up to so long ago is with the partner. */
  | { readonly is: 'copied within'; readonly pool: string; readonly age: Millis }
  | { readonly is: 'LIS published' }
  /** The Response Groups of a pool run on another one, or on itself. */
  | { readonly is: 'response groups'; readonly of: string; readonly on: string }
  /** Every conference directory of a pool belongs to another one. */
  | { readonly is: 'conference directories'; readonly of: string; readonly on: string }
  /** The BackupStoreUnavailableThreshold that is effective for the pool. */
  | { readonly is: 'store threshold'; readonly pool: string; readonly equals: Millis }
  /** The intervals and the box of automatic failover of the Registrar of a pool; what is left out does not matter. */
  | {
      readonly is: 'registrar'
      readonly pool: string
      readonly automaticFailover?: boolean
      readonly failureDetection?: Millis
      readonly failback?: Millis
    }
  /** A Windows service on a computer, by its short name. */
  | {
      readonly is: 'service'
      readonly computer: string
      readonly name: string
      readonly equals: 'Running' | 'Stopped'
    }
  /** The computer was emptied by Invoke-CsComputerFailOver, and its services are disabled. */
  | { readonly is: 'drained'; readonly computer: string }
  /** Which node owns the SQL Server group of a clustered Back End. */
  | { readonly is: 'cluster owner'; readonly pool: string; readonly node: DatabaseRole }
  /** No change of its users was given up for good, by any failover or failback. */
  | { readonly is: 'nothing lost'; readonly pool: string }
  | { readonly is: 'users moved'; readonly from: string; readonly to: string }
  | { readonly is: 'not'; readonly of: Condition }
  | { readonly is: 'all' | 'any'; readonly of: readonly Condition[] }
