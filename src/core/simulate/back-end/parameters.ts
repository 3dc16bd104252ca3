import { minutesToResiliencyMode } from '../../tables/back-end.ts'
import { minute, second, type Millis } from '../clock.ts'
import type { ClusterSetting } from '../cluster/state.ts'
import { assumed, derivedFrom, documentedIn, type Ground } from '../ground.ts'

/** Times of a Back End. */
export interface BackEndParameters {
  /** From the loss of the principal of a mirror until mirror and witness know of it. */
  readonly mirrorDetection: Millis
  /** From the loss of the primary replica of an availability group until the cluster knows of it. */
  readonly groupDetection: Millis
  /** How long the databases are not served while a mirror or a secondary replica takes them over. */
  readonly takeover: Millis
  /** How long SQL Server needs to start on another node of a failover cluster. */
  readonly clusterTakeover: Millis
  /** The witness of a failover cluster, which no topology states. */
  readonly clusterWitness: ClusterSetting['witness']
  /** How long users work on as before while the databases are lost, in a pool of three servers and more. */
  readonly threshold: Millis
  /** The same in a pool of two servers and fewer, which has no further copy of what users need. */
  readonly smallPoolThreshold: Millis
}

/** What the documents say, and where they are silent what is assumed. */
export const usualBackEndParameters: BackEndParameters = {
  mirrorDetection: 10 * second,
  groupDetection: 20 * second,
  takeover: 20 * second,
  clusterTakeover: minute,
  clusterWitness: 'disk',
  threshold: minutesToResiliencyMode.value * minute,
  smallPoolThreshold: 0,
}

/** Where each of them comes from. */
export const backEndGrounds: Readonly<Record<keyof BackEndParameters, Ground>> = {
  mirrorDetection: documentedIn('ALTER DATABASE database mirroring (Transact-SQL)', 'TIMEOUT'),
  groupDetection: documentedIn(
    'Mechanics and guidelines of lease, cluster, and health check timeouts for Always On availability groups',
    'Lease mechanism',
  ),
  takeover: assumed,
  clusterTakeover: assumed,
  clusterWitness: assumed,
  threshold: { basis: 'documented', source: minutesToResiliencyMode.source },
  smallPoolThreshold: derivedFrom(
    'Plan for high availability and disaster recovery in Skype for Business Server',
    'Front End Pools with two Front End Servers',
  ),
}
