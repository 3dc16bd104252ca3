import type { ClusterEvent } from '../../simulate/cluster/state.ts'
import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { has, switchOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { shortName, type Cluster } from './clusters.ts'
import { done, isAtRest } from './deeds.ts'
import { failInCluster } from './errors.ts'
import { clusterGiven, inputName, nodesGiven, runningCluster } from './given.ts'
import { clusterObject, clusterTypes, nodeObject } from './objects.ts'

/** Starts the cluster service of a node. */
export const startClusterNode: Cmdlet = {
  name: 'Start-ClusterNode',
  *process(shell, bound) {
    const cluster = yield* clusterGiven(shell, bound)
    const forces = switchOf(bound, 'FixQuorum') || switchOf(bound, 'ForceQuorum')
    for (const node of yield* nodesNamed(shell, bound, cluster)) {
      if (cluster.powered[node] !== true)
        return yield* failInCluster(
          shell,
          `Node "${nameAt(cluster, node)}" does not answer.`,
          'ConnectionError',
        )
      const event: ClusterEvent = forces ? { is: 'quorum-forced', node } : { is: 'node-started', node }
      const isIn = (now: Cluster): boolean => now.state.nodes[node]?.isMember === true && isAtRest(now)
      yield* shell.emit(nodeObject(yield* done(shell, bound, cluster, event, isIn), node))
    }
  },
}

/** Stops the cluster service of a node in order: its groups leave it first. */
export const stopClusterNode: Cmdlet = {
  name: 'Stop-ClusterNode',
  *process(shell, bound) {
    const cluster = yield* runningCluster(shell, bound)
    for (const node of yield* nodesNamed(shell, bound, cluster)) {
      const isOut = (now: Cluster): boolean => now.state.nodes[node]?.isRunning !== true && isAtRest(now)
      yield* shell.emit(
        nodeObject(yield* done(shell, bound, cluster, { is: 'node-shut-down', node }, isOut), node),
      )
    }
  },
}

/** Pauses a node: no group goes there. With -Drain those that are there leave. */
export const suspendClusterNode: Cmdlet = {
  name: 'Suspend-ClusterNode',
  *process(shell, bound) {
    const cluster = yield* runningCluster(shell, bound)
    const drains = switchOf(bound, 'Drain') || switchOf(bound, 'ForceDrain')
    for (const node of yield* nodesNamed(shell, bound, cluster)) {
      const waits = switchOf(bound, 'Wait')
      const isOver = (now: Cluster): boolean =>
        !waits || !drains || (now.state.groups.every(({ owner }) => owner !== node) && isAtRest(now))
      yield* shell.emit(
        nodeObject(yield* done(shell, bound, cluster, { is: 'node-paused', node, drains }, isOver), node),
      )
    }
  },
}

/** Lets groups go to a node again. */
export const resumeClusterNode: Cmdlet = {
  name: 'Resume-ClusterNode',
  *process(shell, bound) {
    const cluster = yield* runningCluster(shell, bound)
    for (const node of yield* nodesNamed(shell, bound, cluster))
      yield* shell.emit(
        nodeObject(yield* done(shell, bound, cluster, { is: 'node-resumed', node }, () => true), node),
      )
  },
}

/** Starts every node that is off. */
export const startCluster: Cmdlet = {
  name: 'Start-Cluster',
  *process(shell, bound) {
    const cluster = yield* clusterGiven(shell, bound)
    for (const node of cluster.nodes.keys())
      if (cluster.powered[node] === true)
        yield* done(shell, bound, cluster, { is: 'node-started', node }, () => true)
    const forms = (now: Cluster): boolean => now.state.isFormed && isAtRest(now)
    const [first = 0] = cluster.nodes.keys()
    yield* done(shell, bound, cluster, { is: 'node-started', node: first }, forms)
    yield* shell.emit(clusterObject(cluster))
  },
}

/** Stops the cluster service of every node: nobody serves the databases then. */
export const stopCluster: Cmdlet = {
  name: 'Stop-Cluster',
  *process(shell, bound) {
    const cluster = yield* runningCluster(shell, bound)
    if (!(yield* shell.shouldProcess(cluster.name))) return
    for (const node of cluster.nodes.keys())
      yield* done(shell, bound, cluster, { is: 'node-shut-down', node }, () => true)
  },
}

/** The nodes of -Name or of the pipeline; without a name the local computer, which must be one. */
function* nodesNamed(shell: Shell, bound: Bound, cluster: Cluster): Running<readonly number[]> {
  if (has(bound, 'Name') || inputName(bound, clusterTypes.node) !== null)
    return yield* nodesGiven(shell, bound, cluster)
  const local = shell.session().computer?.toLowerCase()
  const node = cluster.nodes.findIndex((fqdn) => fqdn.toLowerCase() === local)
  if (node !== -1) return [node]
  return yield* failInCluster(shell, 'This computer is no node of a failover cluster. Name one with -Name.')
}

function nameAt({ nodes }: Cluster, node: number): string {
  return shortName(nodes[node] ?? '')
}
