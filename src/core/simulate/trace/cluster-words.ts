import type { PoolId } from '../../model/id.ts'
import type { ClusterEvent, GroupStatus, MoveReason, StopReason } from '../cluster/events.ts'
import { sqlResources } from '../back-end/sql-group.ts'
import { timeText } from '../scenario/time.ts'
import { counted, list, type Names } from './names.ts'

/** What happened in the failover cluster of a Back End, in words. Its one group is the SQL Server instance. */
export function clusterWords(pool: PoolId, event: ClusterEvent, names: Names): string {
  const node = (position: number): string => names.node(pool, position)
  const nodes = (positions: readonly number[]): string => list(positions.map(node))
  switch (event.is) {
    case 'cluster-started':
      return 'The cluster is started'
    case 'node-started':
      return `${node(event.node)} starts its cluster service`
    case 'node-crashed':
      return `${node(event.node)} crashes`
    case 'node-shut-down':
      return `${node(event.node)} is shut down in order`
    case 'node-paused':
      return `${node(event.node)} is paused${event.drains ? ' and drained' : ''}`
    case 'node-resumed':
      return `${node(event.node)} is resumed`
    case 'witness-lost':
      return 'The witness of the cluster is lost'
    case 'witness-back':
      return 'The witness of the cluster is back'
    case 'quorum-forced':
      return `The cluster is started on ${node(event.node)} without enough votes`
    case 'resource-failed':
      return `${resource(event.resource)} is found failed${event.why === 'command' ? ' because an administrator says so' : ' by its check'}`
    case 'resource-broke':
      return `${resource(event.resource)} ${event.seenBy === 'DeadlockTimeout' ? 'hangs: it answers no check any more' : 'breaks'}`
    case 'resource-scripted':
      return scriptWords(event, node)
    case 'resource-online-asked':
      return `${resource(event.resource)} is to be brought online`
    case 'resource-offline-asked':
      return `${resource(event.resource)} is to be taken offline`
    case 'dependency-added':
      return `${resource(event.resource)} depends on ${list(event.on.map(resource))} from now on`
    case 'group-online-asked':
      return 'The group of the SQL Server instance is to be brought online'
    case 'group-offline-asked':
      return 'The group of the SQL Server instance is to be taken offline'
    case 'group-move-asked':
      return `The group of the SQL Server instance is to be moved${event.to === null ? '' : ` to ${node(event.to)}`}`
    case 'heartbeats-missed':
      return 'The nodes miss heartbeats'
    case 'shutdown-timed-out':
      return `The time in which ${node(event.node)} may be drained is over`
    case 'check-failed':
      return `The check of ${resource(event.resource)} fails: the cluster takes it for failed`
    case 'online-ended':
      return `${resource(event.resource)} ${event.isOnline ? 'is online' : 'fails to come online'}`
    case 'offline-ended':
      return `${resource(event.resource)} ${event.isOffline ? 'is offline' : 'fails to go offline'}`
    case 'pending-timed-out':
      return `${resource(event.resource)} has not come online or gone offline within PendingTimeout: it is terminated`
    case 'restart-due':
      return `The delay before the restart of ${resource(event.resource)} is over`
    case 'retry-due':
      return `RetryPeriodOnFailure of ${resource(event.resource)} is over`
    case 'failback-due':
      return 'The window for the failback of the group is open'
    case 'group-wait-ended':
      return 'The group waits no longer for its node'
    case 'members-lost':
      return `${membersWords(event, nodes)}: ${event.votes} of ${counted(event.of, 'vote')} remain, ${event.needed} needed`
    case 'quorum-lost':
      return 'The cluster has lost its quorum: it stops on every node'
    case 'votes-assigned':
      return `Votes are assigned anew: ${list([...event.nodes.map((vote, at) => `${node(at)} ${vote}`), `witness ${event.witness}`])}`
    case 'cluster-formed':
      return `The cluster forms with ${nodes(event.nodes)}`
    case 'node-joined':
      return `${node(event.node)} joins the cluster`
    case 'node-stopped':
      return `${node(event.node)} stops its cluster service`
    case 'resource-stopped':
      return `${resource(event.resource)} is stopped: ${stops[event.why]}`
    case 'online-began':
      return `${resource(event.resource)} is brought online`
    case 'offline-began':
      return `${resource(event.resource)} is taken offline`
    case 'restart-planned':
      return `${resource(event.resource)} is restarted in place${event.after === 0 ? '' : ` after ${timeText(event.after)}`}: attempt ${event.count} of ${event.of}`
    case 'restarts-exhausted':
      return `${resource(event.resource)} has been restarted as often as RestartThreshold allows${event.action === 2 ? ': its group is to fail over' : ''}`
    case 'retry-planned':
      return `${resource(event.resource)} is tried once more at ${timeText(event.due)} (RetryPeriodOnFailure)`
    case 'resource-given-up':
      return `${resource(event.resource)} stays failed: ${givenUp[event.why]}`
    case 'move-began':
      return `The group moves from ${node(event.from)} to ${node(event.to)}: ${reasons[event.why]}${event.count === null || event.of === null ? '' : ` (failover ${event.count} of ${event.of} within FailoverPeriod)`}`
    case 'failover-denied':
      return `The group does not fail over although ${because[event.reason]}${event.resource === null ? '' : ` (${resource(event.resource)})`}: ${event.why === 'threshold' ? `FailoverThreshold is reached, ${event.count} of ${event.of}` : 'no other node can have it'}`
    case 'group-moved':
      return `${node(event.to)} owns the group now`
    case 'transfer-failed':
      return `${node(event.to)} is not there to take the group: ${event.next === null ? 'no other node is left' : `${node(event.next)} is tried`}`
    case 'group-released':
      return 'The group may come online again where it stands'
    case 'failback-scheduled':
      return `The group fails back at ${timeText(event.due)}`
    case 'failback-dropped':
      return 'The group does not fail back'
    case 'group-started':
      return `The group is brought online on ${node(event.to)}`
    case 'group-waits':
      return `The group waits for its node until ${timeText(event.due)}`
    case 'group-rests':
      return `The group stays offline on ${node(event.to)}: it is not to be online`
    case 'group-state-changed':
      return `The group of the SQL Server instance is ${statuses[event.to]} on ${node(event.owner)}`
  }
}

const resource = (position: number): string => sqlResources[position] ?? `Resource ${position + 1}`

function scriptWords(
  { resource: position, node, script }: Extract<ClusterEvent, { is: 'resource-scripted' }>,
  called: (node: number) => string,
): string {
  const hangs = [...script.online, ...script.offline].some(({ ends }) => ends === 'never')
  const where = node === null ? 'every node' : called(node)
  return hangs
    ? `${resource(position)} hangs on ${where} from now on when it comes online or goes offline`
    : `${resource(position)} comes online and goes offline as usual on ${where}`
}

function membersWords(
  { nodes: lost, witness }: Extract<ClusterEvent, { is: 'members-lost' }>,
  nodes: (positions: readonly number[]) => string,
): string {
  if (lost.length === 0) return 'The cluster counts the witness out'
  return `The cluster counts out ${nodes(lost)}${witness ? ' and the witness' : ''}`
}

const stops: Readonly<Record<StopReason, string>> = {
  nodeLost: 'its node is lost',
  quorumLost: 'the cluster has no quorum',
  providerLost: 'what it depends on is not online',
  thresholdExceeded: 'its group may not fail over any more',
  moved: 'its group moves',
  waitProvider: 'it waits for what it depends on',
}

const givenUp: Readonly<Record<Extract<ClusterEvent, { is: 'resource-given-up' }>['why'], string>> = {
  'no restart': 'it is not to be restarted',
  'not wanted': 'it is not to be online',
  'no retry': 'there is no further attempt',
  retried: 'the last attempt has failed',
}

const reasons: Readonly<Record<MoveReason, string>> = {
  'resource failed': 'a resource has failed for good',
  'node failed': 'its node has failed',
  drain: 'its node is drained',
  failback: 'its preferred node is back',
  administrator: 'an administrator moves it',
}

const because: Readonly<Record<MoveReason, string>> = {
  'resource failed': 'a resource has failed',
  'node failed': 'its node has failed',
  drain: 'its node is drained',
  failback: 'its preferred node is back',
  administrator: 'an administrator asks for it',
}

const statuses: Readonly<Record<GroupStatus, string>> = {
  Online: 'online',
  Offline: 'offline',
  Failed: 'failed',
  PartialOnline: 'partly online',
  Pending: 'pending',
}
