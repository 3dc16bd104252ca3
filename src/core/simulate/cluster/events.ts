import type { Millis } from '../clock.ts'
import type { Script } from './state.ts'

/**
 * What is done to a cluster from outside. Nodes, groups and resources are positions, 0 for the first. What the cluster
 * refuses (see `rules.ts`) and what changes nothing does not happen.
 */
export type ClusterDeed =
  /** Every node that is off starts. */
  | { readonly is: 'cluster-started' }
  | { readonly is: 'node-started'; readonly node: number }
  /** Power or the cluster service lost: nobody knows until the heartbeats are missed. */
  | { readonly is: 'node-crashed'; readonly node: number }
  /** Shut down in order: its vote goes first, and where the release does so its groups. */
  | { readonly is: 'node-shut-down'; readonly node: number }
  | { readonly is: 'node-paused'; readonly node: number; readonly drains: boolean }
  | { readonly is: 'node-resumed'; readonly node: number }
  | { readonly is: 'witness-lost' }
  | { readonly is: 'witness-back' }
  /** The cluster is started on one node without enough votes (FixQuorum); the others join it. */
  | { readonly is: 'quorum-forced'; readonly node: number }
  /** A resource is found failed: by its check, or because an administrator says so. */
  | { readonly is: 'resource-failed'; readonly resource: number; readonly why: 'isAlive' | 'command' }
  /** A resource breaks, and the named check is the first to see it. */
  | {
      readonly is: 'resource-broke'
      readonly resource: number
      readonly seenBy: 'LooksAlive' | 'IsAlive' | 'DeadlockTimeout'
    }
  /** From now on, how it comes online and goes offline on a node, or on every node (`null`). */
  | {
      readonly is: 'resource-scripted'
      readonly resource: number
      readonly node: number | null
      readonly script: Script
    }
  | { readonly is: 'resource-online-asked'; readonly resource: number }
  | { readonly is: 'resource-offline-asked'; readonly resource: number }
  /** `on`: one of these providers must be online for the resource. */
  | { readonly is: 'dependency-added'; readonly resource: number; readonly on: readonly number[] }
  | { readonly is: 'group-online-asked'; readonly group: number }
  | { readonly is: 'group-offline-asked'; readonly group: number }
  /** `to`: a node, or `null` for the best possible one. */
  | { readonly is: 'group-move-asked'; readonly group: number; readonly to: number | null }

/**
 * What was planned, and comes true unless things have moved on. `epoch` is that of the resource, which every change of
 * its state ends; `due` and `spell` are those that the node or the group still has.
 */
export type ClusterDue =
  | { readonly is: 'heartbeats-missed'; readonly due: Millis }
  | { readonly is: 'shutdown-timed-out'; readonly node: number; readonly spell: number }
  | { readonly is: 'check-failed'; readonly resource: number; readonly epoch: number }
  | {
      readonly is: 'online-ended'
      readonly resource: number
      readonly epoch: number
      readonly isOnline: boolean
    }
  | {
      readonly is: 'offline-ended'
      readonly resource: number
      readonly epoch: number
      readonly isOffline: boolean
    }
  | { readonly is: 'pending-timed-out'; readonly resource: number; readonly epoch: number }
  | { readonly is: 'restart-due'; readonly resource: number; readonly epoch: number }
  | { readonly is: 'retry-due'; readonly resource: number; readonly epoch: number }
  | { readonly is: 'failback-due'; readonly group: number; readonly due: Millis }
  | { readonly is: 'group-wait-ended'; readonly group: number; readonly due: Millis }

/** Why a group moves. */
export type MoveReason = 'resource failed' | 'node failed' | 'drain' | 'failback' | 'administrator'

/** Why a resource is taken out of its state without going offline in order. */
export type StopReason =
  'nodeLost' | 'quorumLost' | 'providerLost' | 'thresholdExceeded' | 'moved' | 'waitProvider'

/** How a group came to its node. */
export type Arrival = 'moved' | 'stranded' | 'ownership only' | 'recovered'

/** What the cluster does at once because of how things stand. */
export type ClusterStep =
  /** Votes before the loss: what remains of them, of how many, and how many it takes. */
  | {
      readonly is: 'members-lost'
      readonly nodes: readonly number[]
      readonly witness: boolean
      readonly votes: number
      readonly of: number
      readonly needed: number
    }
  | { readonly is: 'quorum-lost' }
  | {
      readonly is: 'votes-assigned'
      readonly after: 'loss' | 'joining'
      /** For each node 1 or 0. */
      readonly nodes: readonly number[]
      readonly witness: number
    }
  | { readonly is: 'cluster-formed'; readonly nodes: readonly number[] }
  | { readonly is: 'node-joined'; readonly node: number }
  | { readonly is: 'node-stopped'; readonly node: number }
  | { readonly is: 'resource-stopped'; readonly resource: number; readonly why: StopReason }
  | { readonly is: 'online-began'; readonly resource: number }
  | { readonly is: 'offline-began'; readonly resource: number }
  | {
      readonly is: 'restart-planned'
      readonly resource: number
      readonly count: number
      readonly of: number
      readonly after: Millis
    }
  | { readonly is: 'restarts-exhausted'; readonly resource: number; readonly action: 1 | 2 }
  | { readonly is: 'retry-planned'; readonly resource: number; readonly due: Millis }
  | {
      readonly is: 'resource-given-up'
      readonly resource: number
      readonly why: 'no restart' | 'not wanted' | 'no retry' | 'retried'
    }
  /** `count` of `of` failovers are used with this one; `null` where it does not count. */
  | {
      readonly is: 'move-began'
      readonly group: number
      readonly from: number
      readonly to: number
      readonly why: MoveReason
      readonly count: number | null
      readonly of: number | null
    }
  | {
      readonly is: 'failover-denied'
      readonly group: number
      readonly reason: MoveReason
      /** The resource that failed; `null` where another reason asks for it. */
      readonly resource: number | null
      readonly why: 'threshold' | 'no candidate'
      readonly count: number
      readonly of: number
    }
  | {
      readonly is: 'group-moved'
      readonly group: number
      readonly from: number
      readonly to: number
      readonly how: Arrival
    }
  /** The node that it was to go to is not there: another one is tried, or none is left (`null`). */
  | {
      readonly is: 'transfer-failed'
      readonly group: number
      readonly to: number
      readonly next: number | null
    }
  /** The group may come online again where it stands. */
  | { readonly is: 'group-released'; readonly group: number }
  | { readonly is: 'failback-scheduled'; readonly group: number; readonly due: Millis }
  | { readonly is: 'failback-dropped'; readonly group: number }
  | { readonly is: 'group-started'; readonly group: number; readonly to: number }
  | { readonly is: 'group-waits'; readonly group: number; readonly due: Millis }
  /** When the cluster started, it was not wanted online. */
  | { readonly is: 'group-rests'; readonly group: number; readonly to: number }
  | {
      readonly is: 'group-state-changed'
      readonly group: number
      readonly to: GroupStatus
      readonly owner: number
    }

/** The state of a group, which follows from those of its resources. */
export type GroupStatus = 'Online' | 'Offline' | 'Failed' | 'PartialOnline' | 'Pending'

/**
 * Everything that can happen in a cluster. A step is decided on a cluster as it stands and has its ground in no other:
 * `turn` counts what happened before it.
 */
export type ClusterEvent = ClusterDeed | ClusterDue | (ClusterStep & { readonly turn: number })
