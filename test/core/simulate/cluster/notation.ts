import {
  newCluster,
  type ClusterDefinition,
  type GroupDefinition,
  type ResourceDefinition,
} from '../../../../src/core/simulate/cluster/definition.ts'
import type { ClusterDeed, ClusterEvent } from '../../../../src/core/simulate/cluster/events.ts'
import { failoverCluster } from '../../../../src/core/simulate/cluster/machine.ts'
import { clusterErrorCodes, type ClusterError } from '../../../../src/core/simulate/cluster/rules.ts'
import type { ClusterState, Course } from '../../../../src/core/simulate/cluster/state.ts'
import { tally } from '../../../../src/core/simulate/cluster/quorum.ts'
import { begin, runUntil, type Happened, type Input } from '../../../../src/core/simulate/engine.ts'

/*
 * The notation of the recorded traces: a line for each event, `10000 RES app Online->Failed isAlive=FALSE`. Nodes, groups
 * and resources stand by their names.
 */

/** What is done at a moment, once the names have their places. */
export type Deed = (state: ClusterState) => Input<ClusterEvent>

const nodeAt = ({ setting }: ClusterState, name: string) => setting.nodes.findIndex(({ id }) => id === name)
const groupAt = ({ setting }: ClusterState, name: string) => setting.groups.findIndex(({ id }) => id === name)
const resourceAt = ({ setting }: ClusterState, name: string) =>
  setting.resources.findIndex(({ id }) => id === name)

const deed =
  (at: number, event: (state: ClusterState) => ClusterDeed): Deed =>
  (state) => ({ at, event: event(state) })

export const crash = (at: number, ...nodes: string[]): Deed[] =>
  nodes.map((name) => deed(at, (state) => ({ is: 'node-crashed', node: nodeAt(state, name) })))

export const start = (at: number, ...nodes: string[]): Deed[] =>
  nodes.map((name) => deed(at, (state) => ({ is: 'node-started', node: nodeAt(state, name) })))

export const startAll = (at: number): Deed[] => [deed(at, () => ({ is: 'cluster-started' }))]

export const shutDown = (at: number, ...nodes: string[]): Deed[] =>
  nodes.map((name) => deed(at, (state) => ({ is: 'node-shut-down', node: nodeAt(state, name) })))

export const pause = (at: number, name: string, drains: boolean): Deed[] => [
  deed(at, (state) => ({ is: 'node-paused', node: nodeAt(state, name), drains })),
]

export const resume = (at: number, name: string): Deed[] => [
  deed(at, (state) => ({ is: 'node-resumed', node: nodeAt(state, name) })),
]

export const witnessLost = (at: number): Deed[] => [deed(at, () => ({ is: 'witness-lost' }))]

export const force = (at: number, name: string): Deed[] => [
  deed(at, (state) => ({ is: 'quorum-forced', node: nodeAt(state, name) })),
]

export const fail = (at: number, ...resources: string[]): Deed[] =>
  resources.map((name) =>
    deed(at, (state) => ({ is: 'resource-failed', resource: resourceAt(state, name), why: 'isAlive' })),
  )

export const breaks = (
  at: number,
  name: string,
  seenBy: Extract<ClusterDeed, { is: 'resource-broke' }>['seenBy'],
): Deed[] => [deed(at, (state) => ({ is: 'resource-broke', resource: resourceAt(state, name), seenBy }))]

export const moveBest = (at: number, name: string): Deed[] => [
  deed(at, (state) => ({ is: 'group-move-asked', group: groupAt(state, name), to: null })),
]

export const move = (at: number, name: string, to: string): Deed[] => [
  deed(at, (state) => ({ is: 'group-move-asked', group: groupAt(state, name), to: nodeAt(state, to) })),
]

export const askOnline = (at: number, name: string): Deed[] => [
  deed(at, (state) => ({ is: 'resource-online-asked', resource: resourceAt(state, name) })),
]

export const askOffline = (at: number, name: string): Deed[] => [
  deed(at, (state) => ({ is: 'resource-offline-asked', resource: resourceAt(state, name) })),
]

export const askGroupOnline = (at: number, name: string): Deed[] => [
  deed(at, (state) => ({ is: 'group-online-asked', group: groupAt(state, name) })),
]

export const askGroupOffline = (at: number, name: string): Deed[] => [
  deed(at, (state) => ({ is: 'group-offline-asked', group: groupAt(state, name) })),
]

export const well: Course = { takes: 1000, ends: 'well' }
export const fails: Course = { takes: 1000, ends: 'failed' }
export const hangs: Course = { takes: 0, ends: 'never' }

/** So many nodes, N1 and on. */
export const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => `N${i + 1}`)

/** The group of most traces: a disk and a name on an address, and an application on both. */
export function standard(
  change: Partial<GroupDefinition> = {},
  app: Partial<ResourceDefinition> = {},
): GroupDefinition {
  return {
    id: 'G1',
    owner: 'N1',
    resources: [
      { id: 'disk' },
      { id: 'ip' },
      { id: 'name', dependsOn: [['ip']] },
      { id: 'app', dependsOn: [['disk'], ['name']], ...app },
    ],
    ...change,
  }
}

/** A group of nothing but an application. */
export function alone(
  app: Partial<ResourceDefinition> = {},
  change: Partial<GroupDefinition> = {},
): GroupDefinition {
  return { id: 'G1', owner: 'N1', resources: [{ id: 'app', ...app }], ...change }
}

/** The cluster of a definition that is right. */
export function cluster(definition: ClusterDefinition): ClusterState {
  const made = newCluster(definition)
  if (!made.ok) throw new Error(errorWords(made.error, definition))
  return made.cluster
}

/** What happened in a cluster that was started at 0. */
export function happened(
  state: ClusterState,
  deeds: readonly Deed[],
  until = 1e10,
): readonly Happened<ClusterEvent>[] {
  const inputs = [...startAll(0), ...deeds].map((one) => one(state))
  return runUntil(failoverCluster, begin(state, inputs), until).trace
}

/** The trace of a cluster that was started at 0, from a moment on, until a moment. */
export function told(
  definition: ClusterDefinition,
  deeds: readonly Deed[],
  { from = 10_000, until = 1e10 }: { from?: number; until?: number } = {},
): string[] {
  const state = cluster(definition)
  return lines(state, happened(state, deeds, until)).filter((text) => Number.parseInt(text) >= from)
}

/** The lines of a trace. */
export function lines(start: ClusterState, trace: readonly Happened<ClusterEvent>[]): string[] {
  const said: string[] = []
  let before = start
  for (const { at, event } of trace) {
    const after = failoverCluster.apply(before, event, at)
    for (const text of words(before, event, after)) said.push(`${at} ${text}`)
    before = after
  }
  return said
}

/** What a line of a trace says; nothing for what traces do not name. */
function words(before: ClusterState, event: ClusterEvent, after: ClusterState): string[] {
  const node = (position: number) => before.setting.nodes[position]?.id ?? '?'
  const group = (position: number) => before.setting.groups[position]?.id ?? '?'
  const resource = (position: number) => before.setting.resources[position]?.id ?? '?'
  const change = (position: number, why = '') =>
    `RES ${resource(position)} ${before.resources[position]?.status}->${after.resources[position]?.status}${why && ` ${why}`}`
  switch (event.is) {
    case 'node-started':
      return [`NODE_UP ${node(event.node)}`]
    case 'node-crashed':
      return [`NODE_CRASH ${node(event.node)}`]
    case 'node-shut-down':
      return [`NODE_SHUTDOWN ${node(event.node)}`]
    case 'node-stopped':
      return [`NODE_STOPPED ${node(event.node)}`]
    case 'members-lost': {
      const what = event.witness ? 'WITNESS_DOWN' : `NODE_DOWN ${event.nodes.map(node).join(',')}`
      return [`${what} votes=${event.votes}/${event.of} need=${event.needed}`]
    }
    case 'votes-assigned':
      return event.after === 'loss' ? [`QUORUM_OK weights=${event.nodes.join('')} w=${event.witness}`] : []
    case 'quorum-lost':
      return ['CLUSTER_DOWN']
    case 'resource-failed':
      return [change(event.resource, event.why === 'isAlive' ? 'isAlive=FALSE' : 'command')]
    case 'check-failed':
      return [change(event.resource, 'isAlive=FALSE')]
    case 'online-ended':
      return [change(event.resource, event.isOnline ? '' : 'onlineFailed')]
    case 'offline-ended':
      return [change(event.resource, event.isOffline ? '' : 'offlineFailed')]
    case 'pending-timed-out':
      return [change(event.resource, 'pendingTimeout->Terminate')]
    case 'resource-stopped':
      return [change(event.resource, event.why === 'providerLost' ? 'providerLost->Terminate' : event.why)]
    case 'online-began':
    case 'offline-began':
      return [change(event.resource)]
    case 'restart-planned':
      return [`RESTART ${resource(event.resource)} ${event.count}/${event.of} in=${event.after}`]
    case 'restarts-exhausted':
      return [`RESTART_EXHAUSTED ${resource(event.resource)} action=${event.action}`]
    case 'resource-given-up':
      if (event.why === 'no restart') return [`NO_RESTART ${resource(event.resource)}`]
      return event.why === 'retried' ? [`RETRY_EXHAUSTED ${resource(event.resource)}`] : []
    case 'retry-planned':
      return [`RETRY_SCHEDULED ${resource(event.resource)} at=${event.due}`]
    case 'retry-due':
      return [`RETRY ${resource(event.resource)}`]
    case 'move-began': {
      const way = `${group(event.group)} ${node(event.from)}->${node(event.to)}`
      if (event.why === 'drain') return []
      if (event.why === 'failback') return [`FAILBACK ${way}`]
      if (event.why === 'administrator')
        return [`${before.groups[event.group]?.asked?.to === null ? 'MOVE_BEST' : 'MOVE'} ${way}`]
      const why = event.why === 'node failed' ? 'nodeFailure' : 'resourceFailure'
      return [`FAILOVER ${way} ${why} ${event.count}/${event.of}`]
    }
    case 'failover-denied': {
      const why = event.why === 'threshold' ? `threshold ${event.count}/${event.of}` : 'noCandidate'
      return [`FAILOVER_DENIED ${group(event.group)} ${why}`]
    }
    case 'group-moved': {
      const how = event.how === 'stranded' || event.how === 'ownership only' ? ` (${event.how})` : ''
      return [`MOVED ${group(event.group)} ${node(event.from)}->${node(event.to)}${how}`]
    }
    case 'transfer-failed':
      return event.next === null ? [`MOVE_FAILED ${group(event.group)}`] : []
    case 'failback-scheduled':
      return [`FAILBACK_SCHEDULED ${group(event.group)} at=${event.due}`]
    case 'group-state-changed':
      return [`GROUP ${group(event.group)} ${event.to} owner=${node(event.owner)}`]
    default:
      return []
  }
}

/** A refusal in the words of the traces. */
export function errorWords({ code, resources }: ClusterError, definition: ClusterDefinition): string {
  const ids = definition.groups.flatMap((one) => one.resources.map(({ id }) => id))
  return `${code}(0x${clusterErrorCodes[code].toString(16)}): ${resources.map((at) => ids[at]).join(',')}`
}

/** The lines of a text. */
export const recorded = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((one) => one.trim())

/** Whether the members hold the cluster by the votes as they were assigned last. */
export const heldVotes = (state: ClusterState) => tally(state, (node) => state.nodes[node]?.isMember === true)
