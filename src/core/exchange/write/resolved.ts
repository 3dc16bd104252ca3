import type { Cluster, DeployedInstance, DeployedSite, Service } from '../read/deployment.ts'
import type { Book } from './book.ts'
import type { Plan, PlannedCluster, PlannedInstance, PlannedService, PlannedSite } from './plan.ts'

/*
 * The parts of a plan with the ids of the file: those that parts of an imported file have, and new ones. Numbers go on
 * after the greatest one; in a .tbxml new parts have GUIDs.
 */

/** The id of a cluster: both numbers, and what stands for them in a .tbxml. */
export interface ClusterId {
  readonly unique: string
  readonly site: string
  readonly number: string
}

/** The id of a SQL Server instance; `direct` where a file puts databases straight onto the computer. */
export interface InstanceId {
  readonly unique: string
  readonly cluster: ClusterId
  readonly name: string
  readonly direct: boolean
}

/** The id of a service; in a .tbxml only published ones have numbers. */
export interface ServiceId {
  readonly unique: string
  readonly site: string
  readonly role: string
  readonly instance: string
  readonly published: boolean
}

/** A site with its id: `key` tells it among the elements of the file. */
export interface ResolvedSite {
  readonly plan: PlannedSite
  readonly key: string
  readonly number: string
  readonly was: DeployedSite | null
  readonly federationRoute: ServiceId | null
  readonly defaultChat: ServiceId | null
}

/** A cluster with its id and what it was in the file. */
export interface ResolvedCluster {
  readonly plan: PlannedCluster
  readonly id: ClusterId
  /** The key of its site in the plan. */
  readonly site: string
  readonly was: Cluster | null
}

/** A SQL Server instance with its id. */
export interface ResolvedInstance {
  readonly plan: PlannedInstance
  readonly id: InstanceId
  readonly was: DeployedInstance | null
}

/** A service with the ids of everything that it points to. */
export interface ResolvedService {
  readonly plan: PlannedService
  readonly id: ServiceId
  readonly on: ClusterId | InstanceId
  readonly needs: readonly ResolvedNeed[]
  readonly backup: ServiceId | null
  readonly was: Service | null
}

/** How a service needs another. */
export interface ResolvedNeed {
  readonly usage: string
  readonly id: ServiceId
}

/** A plan with the ids of the file. */
export interface Resolved {
  readonly plan: Plan
  readonly sites: readonly ResolvedSite[]
  readonly clusters: readonly ResolvedCluster[]
  readonly instances: readonly ResolvedInstance[]
  readonly services: readonly ResolvedService[]
  /** What the plan has and the file does not, by what it would be in the file. */
  readonly absent: ReadonlySet<string>
}

/** How a plan is resolved. */
export interface Resolving {
  readonly format: Book['format']
  /** The imported file; `null` for a new deployment. */
  readonly book: Book | null
  /** Whether the part with this link was moved to another site since: there it gets a new id. */
  readonly isMoved: (link: string) => boolean
  /**
   * `as it is`: the plan is that of the file itself, and what the file lacks is left out. A set: what the file lacked
   * and still lacks is left out, everything else that it lacks is new.
   */
  readonly lacking: 'as it is' | ReadonlySet<string>
}
