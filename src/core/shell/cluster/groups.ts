import {
  refusedGroupOnline,
  refusedMove,
  refusedOffline,
  refusedOnline,
} from '../../simulate/cluster/rules.ts'
import { groupStatus, type ClusterEvent } from '../../simulate/cluster/state.ts'
import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { textOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { coach } from '../failover/errors.ts'
import { groupName, resourceName, shortName, type Cluster } from './clusters.ts'
import { done, isAtRest } from './deeds.ts'
import { failInCluster, refusalText } from './errors.ts'
import { groupGiven, nodesGiven, resourcesGiven, runningCluster } from './given.ts'
import { groupObject, resourceObject } from './objects.ts'

/** Moves the group of the instance to a node, or to the best one. */
export const moveClusterGroup: Cmdlet = {
  name: 'Move-ClusterGroup',
  *process(shell, bound) {
    const cluster = yield* runningCluster(shell, bound)
    if (!(yield* groupGiven(shell, bound, cluster))) return
    const to = yield* nodeGiven(shell, bound, cluster)
    if (to === 'unknown') return
    const { state } = cluster
    const where = to === null ? 'another node' : `node "${shortName(cluster.nodes[to] ?? '')}"`
    const refusal = refusedMove(state, 0, to)
    if (refusal)
      return yield* failInCluster(
        shell,
        refusalText(`The group "${groupName(cluster)}" cannot be moved to ${where}.`, refusal),
      )
    const from = state.groups[0]?.owner
    const after =
      to === from
        ? cluster
        : yield* done(shell, bound, cluster, { is: 'group-move-asked', group: 0, to }, isAtRest)
    yield* shell.emit(groupObject(after, 0))
  },
}

/** The node of -Node; `null` where none is named, and `unknown` after an error. */
function* nodeGiven(shell: Shell, bound: Bound, cluster: Cluster): Running<number | null | 'unknown'> {
  const name = textOf(bound, 'Node')
  if (name === null) return null
  const [node] = yield* nodesGiven(shell, { ...bound, values: new Map([['Name', name]]) }, cluster)
  return node ?? 'unknown'
}

/** Brings the whole group online. */
export const startClusterGroup: Cmdlet = {
  name: 'Start-ClusterGroup',
  *process(shell, bound) {
    const cluster = yield* runningCluster(shell, bound)
    if (!(yield* groupGiven(shell, bound, cluster))) return
    const refusal = refusedGroupOnline(cluster.state, 0)
    if (refusal)
      return yield* failInCluster(
        shell,
        refusalText(`The group "${groupName(cluster)}" cannot be brought online.`, refusal),
      )
    const after = yield* done(shell, bound, cluster, { is: 'group-online-asked', group: 0 }, isAtRest)
    yield* shell.emit(groupObject(after, 0))
  },
}

/** Takes the whole group offline: nobody serves the databases then, and the cluster leaves it so. */
export const stopClusterGroup: Cmdlet = {
  name: 'Stop-ClusterGroup',
  *process(shell, bound) {
    const cluster = yield* runningCluster(shell, bound)
    if (!(yield* groupGiven(shell, bound, cluster))) return
    const after = yield* done(shell, bound, cluster, { is: 'group-offline-asked', group: 0 }, isAtRest)
    yield* shell.emit(groupObject(after, 0))
    if (groupStatus(after.state, 0) === 'Offline')
      yield* coach(
        shell,
        'The cluster does not bring a group online again that was taken offline on purpose.',
      )
  },
}

/** Brings a resource online, and before it what it depends on. */
export const startClusterResource: Cmdlet = {
  name: 'Start-ClusterResource',
  process: (shell, bound) => changeResources(shell, bound, 'online'),
}

/** Takes a resource offline, and before it what depends on it. */
export const stopClusterResource: Cmdlet = {
  name: 'Stop-ClusterResource',
  process: (shell, bound) => changeResources(shell, bound, 'offline'),
}

function* changeResources(shell: Shell, bound: Bound, to: 'online' | 'offline'): Running {
  const cluster = yield* runningCluster(shell, bound)
  for (const resource of yield* resourcesGiven(shell, bound, cluster)) {
    const refused = to === 'online' ? refusedOnline : refusedOffline
    const refusal = refused(cluster.state, resource)
    const name = resourceName(cluster, resource)
    if (refusal)
      return yield* failInCluster(
        shell,
        refusalText(
          `The resource "${name}" cannot be ${to === 'online' ? 'brought online' : 'taken offline'}.`,
          refusal,
        ),
      )
    const events = to === 'online' ? onlineWithProviders(cluster, resource) : [offline(resource)]
    const after = yield* done(shell, bound, cluster, events, isAtRest)
    yield* shell.emit(resourceObject(after, resource))
  }
}

const offline = (resource: number): ClusterEvent => ({ is: 'resource-offline-asked', resource })

/** What it depends on comes first: of each clause that has nothing online the first. */
function onlineWithProviders({ state }: Cluster, resource: number): readonly ClusterEvent[] {
  const isOnline = (one: number): boolean => state.resources[one]?.status === 'Online'
  const wanted: number[] = []
  const add = (one: number): void => {
    if (wanted.includes(one)) return
    for (const clause of state.setting.resources[one]?.dependsOn ?? [])
      if (!clause.some(isOnline)) for (const provider of clause.slice(0, 1)) add(provider)
    wanted.push(one)
  }
  add(resource)
  return wanted.map((one) => ({ is: 'resource-online-asked', resource: one }))
}
