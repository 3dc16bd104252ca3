import type { SqlStoreId } from '../../model/id.ts'
import type { Pool } from '../../model/pool.ts'
import type { Topology } from '../../model/topology.ts'
import type { DatabaseRole } from '../../outage/part.ts'
import type { ClusterEvent, ClusterState } from '../cluster/state.ts'
import type { Millis } from '../clock.ts'
import { databasesOf, firstHolder } from './databases.ts'
import { usualBackEndParameters, type BackEndParameters } from './parameters.ts'
import { clusterOf, type SqlResource } from './sql-group.ts'

/** The databases of one pool's Back End as they live. */
export interface BackEndState {
  /** `null` where the topology names none: then nothing is known to be lost, and `serving` stays `primary`. */
  readonly store: SqlStoreId | null
  /** The copy, or the node, that has the databases, whether they are served or not. */
  readonly holder: DatabaseRole
  /** Since when the holder cannot serve them, seen from the store itself, and whether that was found out; `null` while it can. */
  readonly failed: { readonly since: Millis; readonly isMissed: boolean } | null
  /** The role on which the databases are served to the pool now; `null` while they are not. */
  readonly serving: DatabaseRole | null
  /** Where they are being moved. */
  readonly moving: { readonly to: DatabaseRole; readonly by: Mover; readonly isDue: boolean } | null
  /** Counts the moves, so that what was planned in an earlier one has no ground. */
  readonly moves: number
  /** Where an administrator has just asked for them. */
  readonly asked: DatabaseRole | null
  /** Since when they are not served; `null` while they are. */
  readonly lostSince: Millis | null
  /** Whether they are lost for so long that users are in resiliency mode (about 30 minutes). */
  readonly isPastThreshold: boolean
  /** The failover cluster, where the Back End is one and its nodes are stated. */
  readonly cluster: ClusterState | null
  /** For each of its nodes, whether its computer has power, as far as the cluster has been told. */
  readonly powered: readonly boolean[]
}

/** Who moves the databases: the SQL Servers among themselves, or an administrator. */
export type Mover = 'itself' | 'administrator'

/**
 * Why the holder cannot serve: its computer, two of the three of a mirror with witness, the listener, the network name, or
 * the group of the failover cluster, which is not online, or which the cluster takes for online while it answers nothing.
 */
export type HolderLoss = 'computer' | 'votes' | 'listener' | 'network name' | 'group' | 'hangs'

/** Why the databases are not moved where an administrator asks. */
export type MoveRefusal = 'no such copy' | 'already there' | 'already moving' | HolderLoss

/** What can happen to the databases of a pool. */
export type BackEndEvent =
  /** Invoke-CsDatabaseFailover, or a failover of the availability group by hand. */
  | { readonly is: 'database-failover-invoked'; readonly to: DatabaseRole }
  | { readonly is: 'database-failover-refused'; readonly to: DatabaseRole; readonly why: MoveRefusal }
  /** At the store: nobody there can serve the databases from where they are. */
  | { readonly is: 'holder-failed'; readonly role: DatabaseRole; readonly why: HolderLoss }
  /** The other SQL Servers have found out. */
  | { readonly is: 'holder-missed'; readonly since: Millis }
  | { readonly is: 'holder-back'; readonly role: DatabaseRole }
  | { readonly is: 'database-failover-began'; readonly to: DatabaseRole; readonly by: Mover }
  | { readonly is: 'database-failover-due'; readonly move: number }
  | { readonly is: 'databases-moved'; readonly to: DatabaseRole }
  | { readonly is: 'database-failover-failed'; readonly to: DatabaseRole; readonly why: HolderLoss }
  /** To the pool: `reach` is the link to the site of the store. */
  | { readonly is: 'databases-lost'; readonly why: 'store' | 'reach' | 'failover' }
  | { readonly is: 'databases-served'; readonly on: DatabaseRole }
  | { readonly is: 'threshold-passed'; readonly since: Millis }
  /** Power of a node of the failover cluster, by its position. */
  | { readonly is: 'node-failed'; readonly node: number }
  | { readonly is: 'node-repaired'; readonly node: number }
  /**
   * A resource of the SQL Server group hangs: it answers no check where it is online, and neither comes online nor goes
   * offline. On a node, by its position, or on every node (`null`).
   */
  | { readonly is: 'resource-hung'; readonly resource: SqlResource; readonly on: number | null }
  /** It does what it is told again. What the cluster has given up it leaves so. */
  | { readonly is: 'resource-freed'; readonly resource: SqlResource; readonly on: number | null }
  /** Inside the failover cluster: its event as it is. */
  | { readonly is: 'cluster'; readonly event: ClusterEvent }

/** A Back End that serves its databases from where the topology says. */
export function newBackEnd(
  topology: Topology,
  pool: Pool,
  parameters: BackEndParameters = usualBackEndParameters,
  seed: number | null = null,
): BackEndState {
  const databases = databasesOf(topology, pool)
  const holder = databases === null ? 'primary' : firstHolder(databases.store)
  const cluster = databases && clusterOf(databases.store, parameters, seed)
  return {
    store: databases?.store.id ?? null,
    holder,
    failed: null,
    serving: holder,
    moving: null,
    moves: 0,
    asked: null,
    lostSince: null,
    isPastThreshold: false,
    cluster,
    powered: cluster?.nodes.map(() => true) ?? [],
  }
}
