import type { Millis } from '../clock.ts'
import type { GroupStatus } from './events.ts'
import type { ClusterParameters } from './parameters.ts'

export type { ClusterEvent } from './events.ts'

/** How one attempt to bring a resource online, or to take it offline, goes. */
export interface Course {
  /** How long it takes until it ends. */
  readonly takes: Millis
  /** A hanging one is terminated after PendingTimeout, as is one that takes longer. */
  readonly ends: 'well' | 'failed' | 'never'
}

/** How a resource behaves on a node: attempt by attempt, the last entry for all that follow. */
export interface Script {
  readonly online: readonly Course[]
  readonly offline: readonly Course[]
}

/** A resource as configured. Times in milliseconds; nodes, groups and resources are positions. */
export interface ResourceSetting {
  readonly id: string
  readonly group: number
  /** Every clause needs one of its resources online. */
  readonly dependsOn: readonly (readonly number[])[]
  /** 0 does not restart, 1 restarts and never fails over, 2 restarts and then fails the group over. */
  readonly restartAction: 0 | 1 | 2
  readonly restartThreshold: number
  readonly restartPeriod: Millis
  readonly restartDelay: Millis
  /** RetryPeriodOnFailure; `null` for no retry. */
  readonly retryPeriod: Millis | null
  readonly pendingTimeout: Millis
  readonly looksAlive: Millis
  readonly isAlive: Millis
  readonly deadlockTimeout: Millis
  /** In ascending order. */
  readonly possibleOwners: readonly number[]
}

/** A group as configured. */
export interface GroupSetting {
  readonly id: string
  /** In ascending order. */
  readonly resources: readonly number[]
  /** The most preferred first. */
  readonly preferredOwners: readonly number[]
  /** `null` for the usual one. */
  readonly failoverThreshold: number | null
  readonly failoverPeriod: Millis
  readonly failsBack: boolean
  /** Hours of day, 0 to 23; `null` for no window. */
  readonly failbackWindow: { readonly start: number; readonly end: number } | null
  /** 3000, 2000, 1000; 0 is not started with the cluster. */
  readonly priority: number
  readonly antiAffinityClasses: readonly string[]
  readonly startDelay: Millis
}

/** What of a cluster does not change by itself. */
export interface ClusterSetting {
  readonly parameters: ClusterParameters
  readonly nodes: readonly { readonly id: string; readonly weight: 0 | 1 }[]
  /** In the order of their ids, which decides where nothing else does. */
  readonly groups: readonly GroupSetting[]
  readonly resources: readonly ResourceSetting[]
  readonly witness: 'none' | 'disk' | 'file share' | 'cloud' | 'only disk'
  /** LowerQuorumPriorityNodeID: loses its vote first where one must. */
  readonly lowerPriorityNode: number | null
  readonly enforcesAntiAffinity: boolean
  /** The time of day at 0, in milliseconds since midnight. */
  readonly startsAt: Millis
  /** For what a release does at random. */
  readonly seed: number
}

export interface NodeState {
  readonly isRunning: boolean
  /** Whether the cluster counts it in: a crashed node is a member until it is missed. */
  readonly isMember: boolean
  /** When it will be missed, or was, after a crash; `null` while it has not crashed as a member. */
  readonly missedAt: Millis | null
  /** Whether its heartbeats have been missed, and the cluster has not acted on it yet. */
  readonly isMissed: boolean
  readonly isPaused: boolean
  /** Whether its groups are to leave it. */
  readonly isDraining: boolean
  readonly isLeaving: boolean
  /** Counts its ups and downs. */
  readonly spell: number
}

export type ResourceStatus = 'Offline' | 'OnlinePending' | 'Online' | 'OfflinePending' | 'Failed'

/** How far the cluster has come with a failed resource. */
export type Failure =
  | 'undecided'
  | 'restart waits'
  | 'exhausted'
  | 'denied'
  | 'retry waits'
  | 'attempt due'
  | 'given up'
  | 'group moved'

export interface ResourceState {
  readonly status: ResourceStatus
  /** Counts the changes of its status: what was planned under an earlier one has no ground. */
  readonly epoch: number
  /** Since when it has this status. */
  readonly since: Millis
  /** The last command; `null` where there was none, or it is forgotten: to be brought online with its group. */
  readonly wish: boolean | null
  /** `null` unless it is Failed. */
  readonly failure: Failure | null
  /** When it was restarted on this node. */
  readonly restarts: readonly Millis[]
  /** Whether the attempt after RetryPeriodOnFailure has been made. */
  readonly isRetried: boolean
  /** For each node. */
  readonly scripts: readonly Script[]
  /** How often it was brought online and taken offline by its script, for each node. */
  readonly onlines: readonly number[]
  readonly offlines: readonly number[]
}

/**
 * Why nothing of a group is brought online. While the cluster starts: it is to be decided (`start`), its node is waited
 * for (`waits`), or has been (`waited`). Then: nobody wants it online (`rests`), no node may have it (`stranded`), no
 * failover is left (`threshold`).
 */
export type Hold = 'start' | 'waits' | 'waited' | 'rests' | 'stranded' | 'threshold'

export interface GroupState {
  readonly owner: number
  /** Whether it is to be online. */
  readonly isPersistent: boolean
  /** When it failed over. */
  readonly failovers: readonly Millis[]
  /** Where it is being moved to. */
  readonly movingTo: number | null
  /** Where an administrator wants it. */
  readonly asked: { readonly to: number | null } | null
  /** Why the failover after the loss of its node was denied, until it has been put somewhere. */
  readonly denied: 'threshold' | 'no candidate' | null
  readonly hold: Hold | null
  /** When waiting for its node ends. */
  readonly waitsUntil: Millis | null
  /** Nodes that turned out not to be there, until the cluster knows it. */
  readonly unreachable: readonly number[]
  /** Whether a node has come up since it was last asked whether to fail back. */
  readonly isAskedBack: boolean
  /** When its failback window opens, for a failback that waits for it. */
  readonly failbackAt: Millis | null
  /** What was reported last. */
  readonly said: { readonly status: GroupStatus; readonly owner: number }
}

/** A failover cluster as it lives. Arrays hold one entry for each node, group and resource, in the order of the setting. */
export interface ClusterState {
  readonly setting: ClusterSetting
  /** How much has happened. */
  readonly turn: number
  readonly isFormed: boolean
  /** Whether it runs without enough votes, because an administrator forced it. */
  readonly isForced: boolean
  readonly nodes: readonly NodeState[]
  readonly witness: { readonly isUp: boolean; readonly isMissed: boolean }
  /** The votes as they were assigned last. */
  readonly votes: { readonly nodes: readonly number[]; readonly witness: number }
  /** What the last change of membership still asks for. */
  readonly recount: 'kept' | 'lost' | 'joined' | null
  readonly groups: readonly GroupState[]
  readonly resources: readonly ResourceState[]
}

/** The state of a group by those of its resources. */
export function groupStatus({ setting, resources }: ClusterState, group: number): GroupStatus {
  const of = (setting.groups[group]?.resources ?? []).map((one) => resources[one]?.status ?? 'Offline')
  if (of.includes('Failed')) return 'Failed'
  if (of.some(isPending)) return 'Pending'
  if (of.every((status) => status === 'Offline')) return 'Offline'
  return of.every((status) => status === 'Online') ? 'Online' : 'PartialOnline'
}

function isPending(status: ResourceStatus): boolean {
  return status === 'OnlinePending' || status === 'OfflinePending'
}

/** Whether it is online, or about to come or to go. */
export function isActive(status: ResourceStatus | undefined): boolean {
  return status !== undefined && status !== 'Offline' && status !== 'Failed'
}

/** Whether a resource is to be brought online, by the last command or with its group. What is not stays as it is. */
export function isWanted({ setting, resources, groups }: ClusterState, resource: number): boolean {
  const wish = resources[resource]?.wish ?? null
  return wish ?? groups[setting.resources[resource]?.group ?? -1]?.isPersistent ?? false
}

/** Whether a node is there for groups: a member, not paused, and not about to leave. */
export function isAvailable(node: NodeState | undefined): boolean {
  return node !== undefined && node.isMember && !node.isPaused && !node.isLeaving
}

/** Whether the node of a group works for it: the cluster has it, and it runs. */
export function hasWorkingOwner({ isFormed, nodes, groups }: ClusterState, group: number): boolean {
  const owner = nodes[groups[group]?.owner ?? -1]
  return isFormed && owner !== undefined && owner.isMember && owner.isRunning
}

/** The places of an array, in order. */
export function places(of: readonly unknown[]): number[] {
  return of.map((_, place) => place)
}
