import type { PoolId, ServerId } from '../../model/id.ts'
import type { Millis } from '../clock.ts'
import type { BackupSettings } from './backup-settings.ts'

/** Invoke-CsManagementServerFailover while it runs. */
export interface ManagementMove {
  readonly to: PoolId
  readonly disaster: boolean
  /** At first it waits until all is replicated, and nothing else has changed; then nothing can be written. */
  readonly phase: 'waiting' | 'switching'
  /** Whether the time of this phase is over. */
  readonly isDue: boolean
}

/** A computer that has not got every change. */
export interface Behind {
  /** The last change that it has. */
  readonly has: number
  /** It was not reached, its REPLICA service is stopped, or it is reached over a slow link. */
  readonly why: 'down' | 'service' | 'slow'
  /** When it will have all, `null` while nothing is on its way to it. */
  readonly due: Millis | null
}

/** The Central Management store: where it is active, and how far its replicas are. */
export interface ManagementState {
  /** `null` where the topology names none. */
  readonly active: PoolId | null
  /** The partner of the pool that holds it; `null` for none. */
  readonly standby: PoolId | null
  readonly moving: ManagementMove | null
  /** Counts the moves, so that what was planned in an earlier one has no ground. */
  readonly moves: number
  /** What an administrator has just asked for. */
  readonly asked: { readonly to: PoolId; readonly disaster: boolean } | null
  /** Since when nothing can be read or written there; `null` while it can. */
  readonly lostSince: Millis | null
  /** Whether a failover that was half done has left it so that nothing can be written. */
  readonly isReadOnly: boolean
  /** Counts the times it was lost or moved: what was on its way then has not arrived. */
  readonly spell: number
  /** The last change that was made, counted, and when it was; `null` before the first. */
  readonly version: number
  readonly changedAt: Millis | null
  /** What of the configuration of the Backup Service differs from the usual one. */
  readonly backupSettings: Partial<BackupSettings>
  /** The last change that is on its way to the replicas, and the last that has arrived at all that are not behind. */
  readonly sent: number
  readonly replicated: number
  /** How much longer replication takes everywhere. */
  readonly lag: Millis
  /** The computers that have not got all that has arrived at the others. */
  readonly behind: ReadonlyMap<ServerId, Behind>
  /** The pool that was left without a word by a failover in a disaster, and has not come back. */
  readonly left: PoolId | null
  /** The pool that has come back after such a failover: its copy is stale, and two pools take themselves to be active. */
  readonly staleOn: PoolId | null
}

/** Why the Central Management store is not failed over. */
export type ManagementRefusal =
  | 'already moving'
  | 'already there'
  | 'no standby'
  | 'not the standby'
  | 'standby down'
  | 'standby stale'
  | 'active lost'
  | 'sites parted'

export type ManagementEvent =
  // From outside
  /** Invoke-CsManagementServerFailover: to the pool on which it runs; with the Back End of the standby named, in a disaster. */
  | { readonly is: 'management-failover-invoked'; readonly to: PoolId; readonly disaster: boolean }
  /** Invoke-CsManagementServerFailover -Restore: the existing store takes changes again. */
  | { readonly is: 'management-restored' }
  /**
   * Move-CsManagementServer, after the databases were installed by hand: what the store of `from` holds, or where that is
   * lost a backup of it, is in that of `to`. No pairing is needed. Dropped where the active store is not that of `from`.
   */
  | { readonly is: 'management-moved-by-hand'; readonly from: PoolId | null; readonly to: PoolId }
  /** Invoke-CsManagementStoreReplication: everything is sent anew, to some computers or, for `null`, to all. */
  | { readonly is: 'replication-invoked'; readonly computers: readonly ServerId[] | null }
  /** Set-CsBackupServiceConfiguration; Remove-CsBackupServiceConfiguration where `changes` is `null`. */
  | { readonly is: 'backup-service-configured'; readonly changes: Partial<BackupSettings> | null }
  /** Something was written. */
  | { readonly is: 'management-changed' }
  /** Replication takes so much longer everywhere; 0 for as fast as ever. */
  | { readonly is: 'replication-slowed'; readonly by: Millis }
  // Waited for
  | { readonly is: 'management-failover-due'; readonly move: number; readonly phase: ManagementMove['phase'] }
  | { readonly is: 'replication-ended'; readonly version: number; readonly spell: number }
  | {
      readonly is: 'replicas-current'
      readonly computers: readonly ServerId[]
      readonly due: Millis
    }
  // At once, because of how things stand
  | { readonly is: 'management-failover-refused'; readonly to: PoolId; readonly why: ManagementRefusal }
  | { readonly is: 'management-failover-began'; readonly to: PoolId; readonly disaster: boolean }
  /** All is replicated: the old store takes no more changes. */
  | { readonly is: 'management-switch-began' }
  | { readonly is: 'management-failover-failed'; readonly to: PoolId; readonly why: ManagementRefusal }
  /** Changes after `copiedUpTo` are lost. */
  | { readonly is: 'management-failed-over'; readonly to: PoolId; readonly copiedUpTo: Millis }
  | { readonly is: 'management-lost' }
  | { readonly is: 'management-back' }
  | { readonly is: 'management-stale'; readonly on: PoolId }
  /** The Backup Service has copied the active store over the stale one. */
  | { readonly is: 'management-copy-renewed'; readonly on: PoolId }
  | { readonly is: 'replication-began'; readonly version: number }
  /** These will have all after so many milliseconds. */
  | {
      readonly is: 'replicas-asked'
      readonly computers: readonly ServerId[]
      readonly after: Millis
    }

/** A store of which everything is replicated. `standby` is the partner of the pool that holds it. */
export function newManagement(active: PoolId | null, standby: PoolId | null): ManagementState {
  return {
    active,
    standby,
    moving: null,
    moves: 0,
    asked: null,
    lostSince: null,
    isReadOnly: false,
    spell: 0,
    version: 0,
    changedAt: null,
    backupSettings: {},
    sent: 0,
    replicated: 0,
    lag: 0,
    behind: new Map(),
    left: null,
    staleOn: null,
  }
}

/** Whether something can be written now, such as `PoolState`. */
export function canWrite({ active, moving, lostSince, isReadOnly }: ManagementState): boolean {
  return active !== null && lostSince === null && !isReadOnly && moving?.phase !== 'switching'
}
