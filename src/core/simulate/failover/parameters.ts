import { hour, minute, second, type Millis } from '../clock.ts'
import { assumed, derivedFrom, documentedIn, type Ground } from '../ground.ts'

/** How long the inner steps of a pool failover and of a failback take. Milliseconds. */
export interface FailoverParameters {
  /** F0 and B0: looking at the topology, the pools and `PoolState`. */
  readonly preflight: Millis
  /** F1: reading one value of the Central Management store. */
  readonly reading: Millis
  /** F4, F8, B5, B8: writing one value there. */
  readonly writing: Millis
  /**
   * F2, F3, F6, B2, B3, B6: how long a step waits for data after its own time, and on while it is being copied. Where the
   * cmdlet is given a WaitTime that is all it waits.
   */
  readonly wait: Millis
  /** F2, F6, B3, B6: asking the Backup Service for the first time. */
  readonly backupCheck: Millis
  /** F3, B2: one cycle of replication to the servers of the home pool. */
  readonly replication: Millis
  /** From a change of `PoolState` until the servers of the home pool act on it. */
  readonly seenByHome: Millis
  /** The same for those of the backup pool. */
  readonly seenByBackup: Millis
  /** F7, B7: taking over one routing group, users apart. */
  readonly perGroup: Millis
  /** F7: taking over a thousand users. */
  readonly perThousandOver: Millis
  /** B7: the same on the way home. */
  readonly perThousandBack: Millis
  /** F9: stopping the services of the home pool. */
  readonly stopServices: Millis
  /** B1: starting those whose computers are up. */
  readonly startServices: Millis
  /** B4: how long the home pool may take to be there. */
  readonly poolStart: Millis
}

/** What the documents say; where they are silent what follows from them, or is assumed. */
export const usualFailoverParameters: FailoverParameters = {
  preflight: 5 * second,
  reading: 2 * second,
  writing: 2 * second,
  wait: 15 * minute,
  backupCheck: 10 * second,
  replication: 150 * second,
  seenByHome: 90 * second,
  seenByBackup: 120 * second,
  perGroup: 5 * second,
  perThousandOver: 5 * second,
  perThousandBack: 150 * second,
  stopServices: 2 * minute,
  startServices: minute,
  poolStart: hour,
}

/** About 90 seconds until the home servers drop the users, about 30 more until the partner acts: measured, not promised. */
const publishedRun = derivedFrom('Understanding pool failover (masteringlync.com, 2013-11-04)', 'PoolState')

/** Where each of the usual numbers comes from. */
export const failoverGrounds: Readonly<Record<keyof FailoverParameters, Ground>> = {
  preflight: assumed,
  reading: assumed,
  writing: assumed,
  // The page prints 15 seconds, of one try, and does not say how often it is tried.
  wait: assumed,
  backupCheck: assumed,
  replication: documentedIn('Get-CsManagementStoreReplicationStatus', 'Replication takes 2 to 3 minutes'),
  seenByHome: publishedRun,
  seenByBackup: publishedRun,
  perGroup: assumed,
  // Stays within the 15 to 20 minutes that are documented as recovery time of 40,000 active users.
  perThousandOver: assumed,
  // Up to 60 minutes for 20,000 users, of which this step has 50.
  perThousandBack: derivedFrom(
    'User experience during pool failure in Lync Server 2013',
    'User Experience During Failback',
  ),
  stopServices: assumed,
  startServices: assumed,
  poolStart: documentedIn(
    'Event 32174 of Lync Server User Services',
    'Initial placement of users, resolution',
  ),
}
