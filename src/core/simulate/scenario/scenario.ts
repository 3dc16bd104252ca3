import type { Topology } from '../../model/topology.ts'
import type { DatabaseRole } from '../../outage/part.ts'
import type { SqlResource } from '../back-end/sql-group.ts'
import type { Millis } from '../clock.ts'
import type { PoolStateValue } from '../failover/state.ts'
import type { ResetType } from '../front-end/events.ts'
import type { Power } from '../front-end/state.ts'
import type { ParameterChanges } from '../parameters.ts'
import type { Standing } from '../users/state.ts'

/** What is done to a deployment, when, and what has to come of it: as a person writes it. Names are resolved apart. */
export interface Scenario {
  readonly name: string
  readonly description: string
  /** The deployment; `null` for whichever document is open. */
  readonly topology: Topology | null
  /** Whether every service has been running for long when it begins, or none has been started yet. */
  readonly begins: 'running' | 'stopped'
  /** The time of day at which it begins: milliseconds since midnight. */
  readonly timeOfDay: Millis
  /** For what the product chooses at random: the seed; `null` to choose in order. */
  readonly seed: number | null
  readonly parameters: ParameterChanges
  readonly script: readonly Step[]
  /** When it ends. */
  readonly until: Millis
  readonly assertions: readonly Assertion[]
}

/** What is done at a moment. */
export type Step = { readonly at: Millis } & Deed

/** Something done, by the one who throws the switches or by an administrator. Names are those of the topology. */
export type Deed =
  /** Power, hardware, cables: computers, whole pools, databases, file servers, sites, links. */
  | { readonly do: 'fail'; readonly what: readonly string[] }
  | { readonly do: 'repair'; readonly what: readonly string[] }
  /** Links: everything over them takes so much longer; 0 for as fast as ever. */
  | { readonly do: 'slow'; readonly what: readonly string[]; readonly by: Millis }
  /** Stop-CsWindowsService -Graceful on servers, or on every server of a pool. */
  | { readonly do: 'stop services'; readonly what: readonly string[] }
  /** Start-CsWindowsService on servers, or on every server of a pool. */
  | { readonly do: 'start services'; readonly what: readonly string[] }
  /** Start-CsPool of a pool: see `StartPool`. */
  | ({ readonly do: 'start pool' } & StartPool)
  /** Reset-CsPoolRegistrarState; `what` is a pool, or the server whose state is removed. */
  | { readonly do: 'reset registrar state'; readonly what: string; readonly type: ResetType }
  /** Invoke-CsDatabaseFailover of a pool. */
  | { readonly do: 'fail over databases'; readonly what: string; readonly to: DatabaseRole }
  /**
   * A resource of the SQL Server group of a clustered Back End hangs: it answers no check, and neither comes online nor goes
   * offline; or hangs no longer. `what` is the pool, `on` the node; `null` is every node.
   */
  | {
      readonly do: 'hang resource' | 'free resource'
      readonly what: string
      readonly resource: SqlResource
      readonly on: DatabaseRole | null
    }
  /** The Lync Backup Service of pools. */
  | { readonly do: 'stop backup service'; readonly what: readonly string[] }
  | { readonly do: 'start backup service'; readonly what: readonly string[] }
  /** Invoke-CsBackupServiceSync. */
  | { readonly do: 'synchronise backup'; readonly what: readonly string[] }
  /** Invoke-CsPoolFailOver and Invoke-CsPoolFailBack; `disaster` is -DisasterMode. */
  | { readonly do: 'fail over pool'; readonly what: string; readonly disaster: boolean }
  | { readonly do: 'fail back pool'; readonly what: string; readonly disaster: boolean }
  /** The command that fails a pool over or back is stopped. */
  | { readonly do: 'interrupt failover'; readonly what: string }
  /** Set-CsRegistrarConfiguration -PoolState: the emergency path, which copies nothing. */
  | { readonly do: 'set pool state'; readonly what: string; readonly to: PoolStateValue }
  /** The Edge pool gets another Front End pool or Director pool as its next hop. */
  | { readonly do: 'move next hop'; readonly what: string; readonly to: string }
  /** Invoke-CsManagementServerFailover to a pool. */
  | { readonly do: 'fail over management store'; readonly to: string; readonly disaster: boolean }
  /** Invoke-CsManagementServerFailover -Restore. */
  | { readonly do: 'restore management store' }
  /** Replication takes so much longer everywhere; 0 for as fast as ever. */
  | { readonly do: 'slow replication'; readonly by: Millis }
  /** Something is changed in the configuration, which every server has to learn. */
  | { readonly do: 'change configuration' }
  /** Invoke-CsComputerFailOver of a server: see `ComputerFailover`. It came with Skype for Business Server 2015. */
  | ({ readonly do: 'fail over computer' } & ComputerFailover)
  /** Invoke-CsComputerFailBack of a server; `noStart` is -NoStart. */
  | { readonly do: 'fail back computer'; readonly what: string; readonly noStart: boolean }
  /** The command that fails a server over or back is stopped. */
  | { readonly do: 'interrupt computer failover'; readonly what: string }
  /** The startup type of the services of servers, or of every server of a pool: Disabled, or Automatic again. */
  | { readonly do: 'disable services'; readonly what: readonly string[] }
  | { readonly do: 'enable services'; readonly what: readonly string[] }
  /** Stop-CsWindowsService -Name and Start-CsWindowsService -Name: one service, by its short name, on computers of any role. */
  | { readonly do: 'stop service'; readonly what: readonly string[]; readonly service: string }
  | { readonly do: 'start service'; readonly what: readonly string[]; readonly service: string }
  /** A firewall blocks TCP 9001 towards pools, or lets it through again. */
  | { readonly do: 'block port'; readonly what: readonly string[] }
  | { readonly do: 'open port'; readonly what: readonly string[] }
  /** Set-CsRegistrar of a pool: see `RegistrarChange`. */
  | ({ readonly do: 'set registrar'; readonly what: string } & RegistrarChange)
  /** Set-CsRegistrarConfiguration -BackupStoreUnavailableThreshold, of the global configuration: see `RegistrarConfiguration`. */
  | { readonly do: 'set store threshold'; readonly after: Millis }

/** What Invoke-CsComputerFailOver is given. */
export interface ComputerFailover {
  /** The server. */
  readonly what: string
  /** -Force: whether the others can carry the users is not asked. */
  readonly force: boolean
  /** -NoStop: its services run on. */
  readonly noStop: boolean
}

/** What Set-CsRegistrar is given; what is left out stays. */
export interface RegistrarChange {
  /** -BackupRegistrar: a pool; `null` for none. */
  readonly backup?: string | null
  /** -EnableAutomaticFailover. */
  readonly automaticFailover?: boolean
  /** -FailureDetectionInterval. */
  readonly failureDetection?: Millis
  /** -FailbackDetectionInterval. */
  readonly failback?: Millis
}

/** What Start-CsPool is given. The cmdlet came with Skype for Business Server 2015. */
export interface StartPool {
  /** The pool. */
  readonly what: string
  /** -SkipServer: servers that are not started. */
  readonly skipServers: readonly string[]
  /** -SkipRoutingGroup: routing groups that are left without service, by number, 1 for the first. */
  readonly skipRoutingGroups: readonly number[]
  /** -QuorumLossRecovery: routing groups that have lost their quorum are loaded anew from the Back End. */
  readonly recovery: boolean
}

/** What has to be so at a moment, with everything that happened at it. */
export interface Assertion {
  readonly at: Millis
  readonly expect: Expectation
}

/** Everything that is stated has to hold. */
export interface Expectation {
  /** The pool that it is about: for all but `services`, and for `events` where they are those of a pool. */
  readonly pool?: string
  /** Whether the pool has pool-level quorum; `null` for not documented. */
  readonly functional?: boolean | null
  /** What is said of the pool, such as `Running` or `QuorumLossPending`. */
  readonly state?: string
  /** The PoolState of the pool. */
  readonly poolState?: PoolStateValue
  /** On which role the databases are served; `null` for nowhere. */
  readonly databases?: DatabaseRole | null
  /** How many of the users homed on the pool stand so; the standings that are not named are not looked at. */
  readonly users?: Readonly<Partial<Record<Standing, number>>>
  /** The server that `services` is about. */
  readonly server?: string
  readonly services?: Power
  /** How often something has happened so far: at least, at most. */
  readonly events?: { readonly is: string; readonly least: number; readonly most: number | null }
}
