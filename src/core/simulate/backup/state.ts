import type { PoolId } from '../../model/id.ts'
import type { Millis } from '../clock.ts'

/** What the Backup Service copies apart from each other. */
export const backupModules = ['UserServices', 'ConfServices', 'CentralMgmt'] as const
export type BackupModule = (typeof backupModules)[number]

/** As Get-CsBackupServiceStatus names them. */
export type ExportState = 'NotInitialized' | 'NonSteadyState' | 'SteadyState' | 'FinalState' | 'ErrorState'
export type ImportState = 'NormalState' | 'ErrorState'

export interface ModuleState {
  /** Of what this pool copies to its partner. It looks well while only the partner cannot take it in. */
  readonly exports: ExportState
  /** Of what this pool takes in from its partner. */
  readonly imports: ImportState
  /** Every change up to this moment was with the partner when something last changed here: see `copiedUpToAt`. */
  readonly copiedUpTo: Millis
}

/**
 * Why nothing is copied: the Backup Service of the pool, its servers, its databases, its file store; the link to the
 * partner's site, the partner's file store, and there the service, the servers, the databases.
 */
export type BackupTrouble =
  | 'service'
  | 'pool'
  | 'databases'
  | 'file store'
  | 'link'
  | 'partner file store'
  | 'partner service'
  | 'partner pool'
  | 'partner databases'

/** When copying goes on, once and for all until something disturbs it. */
export interface Rhythm {
  /** When the first one begins. It takes `firstTakes`, with all that has piled up; the others, on the interval, `takes`. */
  readonly began: Millis
  readonly firstTakes: Millis
  readonly takes: Millis
  readonly interval: Millis
  /** One that was running when the rhythm was set; `null` where none was. */
  readonly running: { readonly from: Millis; readonly until: Millis } | null
}

/** What a pool copies to its partner: one direction. Between two disturbances nothing has to happen: `copiedUpToAt` follows the interval. */
export interface BackupState {
  readonly to: PoolId
  readonly modules: Readonly<Record<BackupModule, ModuleState>>
  /** Whether LYNCBACKUP of this pool is stopped by hand. */
  readonly isStopped: boolean
  /** Whether LYNCBACKUP of this pool was started by hand: then it runs on a computer that is up, without the other services. */
  readonly isStarted: boolean
  readonly trouble: BackupTrouble | null
  /** Since when the copying is undisturbed; `null` while it is not. */
  readonly undisturbedSince: Millis | null
  /** `null` while disturbed. */
  readonly rhythm: Rhythm | null
  /** How often what has changed is copied, where an administrator has set it; `null` for as often as usual. */
  readonly interval: Millis | null
  /** How much longer everything takes over the link. */
  readonly slowBy: Millis
  /** Counts the troubles, so that what was planned before one has no ground. */
  readonly spell: number
  /** Whether a synchronisation was just asked for that cannot be. */
  readonly isAsked: boolean
  /** The last moment at which users of this pool could change something here; `null` while they can. */
  readonly changesUntil: Millis | null
  /** The same of users of the partner, which is failed over to this pool; `never` while they never were. */
  readonly guestChangesUntil: Millis | null | 'never'
  /** Whose changes have ended and are all with the partner. */
  readonly drained: { readonly own: boolean; readonly guests: boolean }
}

/** Users of the pool itself, or those of a partner that is failed over to it: what `-FailedOverPoolOnly` asks for. */
export type Whose = 'own' | 'guests'

/** What can happen to the copying from a pool to its partner. */
export type BackupEvent =
  | { readonly is: 'backup-service-stopped' }
  | { readonly is: 'backup-service-started' }
  /** SyncInterval of the configuration of the Backup Service; `null` for the usual one. */
  | { readonly is: 'backup-interval-set'; readonly interval: Millis | null }
  /** Invoke-CsBackupServiceSync. */
  | { readonly is: 'backup-sync-invoked' }
  | { readonly is: 'backup-sync-refused'; readonly why: BackupTrouble }
  | { readonly is: 'backup-disturbed'; readonly why: BackupTrouble }
  | { readonly is: 'backup-resumed' }
  | { readonly is: 'backup-paced'; readonly by: Millis }
  | { readonly is: 'backup-steady'; readonly spell: number }
  /** All that these users have changed up to a moment is with the partner, and they can change nothing any more. */
  | { readonly is: 'backup-final'; readonly whose: Whose; readonly since: Millis }
  | { readonly is: 'changes-ended'; readonly whose: Whose }
  | { readonly is: 'changes-began'; readonly whose: Whose }
  /** The pool holds the active Central Management store now, and copies it; or no longer. */
  | { readonly is: 'management-copy-began' }
  | { readonly is: 'management-copy-ended' }

/** A direction in which everything is copied. `holdsStore` says whether the pool holds the active Central Management store. */
export function newBackup(to: PoolId, holdsStore: boolean, takes: Millis, interval: Millis): BackupState {
  const steady: ModuleState = { exports: 'SteadyState', imports: 'NormalState', copiedUpTo: 0 }
  return {
    to,
    modules: {
      UserServices: steady,
      ConfServices: steady,
      CentralMgmt: holdsStore ? steady : { ...steady, exports: 'NotInitialized' },
    },
    isStopped: false,
    isStarted: false,
    trouble: null,
    undisturbedSince: 0,
    rhythm: { began: 0, firstTakes: takes, takes, interval, running: null },
    interval: null,
    slowBy: 0,
    spell: 0,
    isAsked: false,
    changesUntil: null,
    guestChangesUntil: 'never',
    drained: { own: false, guests: true },
  }
}
