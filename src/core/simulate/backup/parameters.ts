import { second, type Millis } from '../clock.ts'
import { assumed, documentedIn, type Ground } from '../ground.ts'

/** Times of the Backup Service. */
export interface BackupParameters {
  /** SyncInterval of the backup service configuration: how often what has changed is copied. */
  readonly interval: Millis
  /** From the beginning of one synchronisation until the partner has taken it in, over a link that is not slow. */
  readonly takes: Millis
  /** How many seconds of changes are copied in a second, where they have piled up. */
  readonly catchUp: number
}

/** What the documents say, and where they are silent what is assumed. */
export const usualBackupParameters: BackupParameters = {
  interval: 120 * second,
  takes: 30 * second,
  catchUp: 10,
}

/** Where each of them comes from. */
export const backupGrounds: Readonly<Record<keyof BackupParameters, Ground>> = {
  interval: documentedIn('Set-CsBackupServiceConfiguration', 'SyncInterval'),
  takes: assumed,
  catchUp: assumed,
}
