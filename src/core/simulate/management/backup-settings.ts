import { minute, type Millis } from '../clock.ts'

/** The one configuration of the Backup Service, which the Central Management store holds: Set-CsBackupServiceConfiguration. */
export interface BackupSettings {
  /** -SyncInterval. The Backup Service of each pool goes by the `interval` of its own state. */
  readonly syncInterval: Millis
  /** The others change nothing in the simulation. */
  readonly maxConcurrentCalls: number
  readonly maxBatchesPerCmsSync: number
  readonly maxBatchesPerUserStoreSync: number
  readonly maxDataConfPackageSizeKb: number
  readonly maxHighPriQueuePercentage: number
  readonly enableRgsBackupService: boolean
  readonly authorizedUniversalGroups: readonly string[]
  readonly authorizedLocalAccounts: readonly string[]
}

/** The defaults that Set-CsBackupServiceConfiguration prints; of `maxHighPriQueuePercentage` it prints none: assumed. */
export const usualBackupSettings: BackupSettings = {
  syncInterval: 2 * minute,
  maxConcurrentCalls: 10,
  maxBatchesPerCmsSync: 500,
  maxBatchesPerUserStoreSync: 500,
  maxDataConfPackageSizeKb: 102_400,
  maxHighPriQueuePercentage: 50,
  enableRgsBackupService: false,
  authorizedUniversalGroups: [],
  authorizedLocalAccounts: ['NT AUTHORITY\\Network Service'],
}
