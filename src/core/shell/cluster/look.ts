import { isLike } from '../values/wildcard.ts'
import type { Bound } from '../binding/bound.ts'
import { has, textOf, textsOf } from '../binding/read.ts'
import { toText } from '../values/text.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { coach } from '../failover/errors.ts'
import { clustersOf, groupName } from './clusters.ts'
import { clusterError } from './errors.ts'
import { clusterGiven, groupGiven, inputName, nodesGiven, resourcesGiven, runningCluster } from './given.ts'
import {
  clusterObject,
  clusterTypes,
  dependencyObject,
  groupObject,
  nodeObject,
  ownersObject,
  parametersOf,
  quorumObject,
  resourceObject,
} from './objects.ts'

/** The failover clusters of the deployment: by name, or the nearest. */
export const getCluster: Cmdlet = {
  name: 'Get-Cluster',
  *process(shell, bound) {
    const names = textsOf(bound, 'Name')
    if (names.length === 0) return yield* shell.emit(clusterObject(yield* clusterGiven(shell, bound)))
    const { world } = yield* shell.moment()
    for (const wanted of names) {
      const found = clustersOf(world).filter(({ name }) => isLike(name, wanted))
      if (found.length === 0)
        yield* shell.report(
          clusterError(shell, `There is no failover cluster "${wanted}".`, 'ObjectNotFound'),
        )
      for (const cluster of found) yield* shell.emit(clusterObject(cluster))
    }
  },
}

/** The group of the SQL Server instance. The groups of the cluster itself are not simulated. */
export const getClusterGroup: Cmdlet = {
  name: 'Get-ClusterGroup',
  *process(shell, bound) {
    const cluster = yield* runningCluster(shell, bound)
    const ownedBy = inputName(bound, clusterTypes.node)
    const object = groupObject(cluster, 0)
    const owner = object.properties.find(({ name }) => name === 'OwnerNode')?.value ?? null
    const isThere = ownedBy === null || toText(owner) === ownedBy
    if (isThere && (yield* groupGiven(shell, bound, cluster))) yield* shell.emit(object)
  },
}

/** What the group consists of. */
export const getClusterResource: Cmdlet = {
  name: 'Get-ClusterResource',
  *process(shell, bound) {
    const cluster = yield* runningCluster(shell, bound)
    for (const resource of yield* resourcesGiven(shell, bound, cluster))
      yield* shell.emit(resourceObject(cluster, resource))
  },
}

/** The computers that it can run on. */
export const getClusterNode: Cmdlet = {
  name: 'Get-ClusterNode',
  *process(shell, bound) {
    const cluster = yield* clusterGiven(shell, bound)
    for (const node of yield* nodesGiven(shell, bound, cluster)) yield* shell.emit(nodeObject(cluster, node))
  },
}

/** Who votes. */
export const getClusterQuorum: Cmdlet = {
  name: 'Get-ClusterQuorum',
  *process(shell, bound) {
    yield* shell.emit(quorumObject(yield* runningCluster(shell, bound)))
  },
}

/** Which nodes may have the group or a resource. */
export const getClusterOwnerNode: Cmdlet = {
  name: 'Get-ClusterOwnerNode',
  *process(shell, bound) {
    const cluster = yield* runningCluster(shell, bound)
    const named = textOf(bound, 'Resource') ?? inputName(bound, clusterTypes.resource)
    if (named === null) {
      const group = textOf(bound, 'Group') ?? inputName(bound, clusterTypes.group)
      if (group !== null && !isLike(groupName(cluster), group))
        return yield* shell.report(
          clusterError(
            shell,
            `There is no group "${group}" in failover cluster "${cluster.name}".`,
            'ObjectNotFound',
          ),
        )
      return yield* shell.emit(ownersObject(cluster, null))
    }
    for (const resource of yield* resourcesGiven(shell, withName(bound, named), cluster))
      yield* shell.emit(ownersObject(cluster, resource))
  },
}

/** What a resource needs online before it. */
export const getClusterResourceDependency: Cmdlet = {
  name: 'Get-ClusterResourceDependency',
  *process(shell, bound) {
    const cluster = yield* runningCluster(shell, bound)
    const named = textOf(bound, 'Resource') ?? inputName(bound, clusterTypes.resource)
    const wanted = named === null ? bound : withName(bound, named)
    for (const resource of yield* resourcesGiven(shell, wanted, cluster))
      yield* shell.emit(dependencyObject(cluster, resource))
  },
}

/** Private properties of resources. */
export const getClusterParameter: Cmdlet = {
  name: 'Get-ClusterParameter',
  *process(shell, bound) {
    const cluster = yield* runningCluster(shell, bound)
    const fromInput = inputName(bound, clusterTypes.resource)
    if (fromInput === null)
      return yield* coach(
        shell,
        'Only parameters of resources are known: Get-ClusterResource | Get-ClusterParameter.',
      )
    const names = textsOf(bound, 'Name')
    for (const resource of yield* resourcesGiven(shell, withName(bound, fromInput), cluster))
      for (const parameter of parametersOf(cluster, resource)) {
        const name = parameter.properties.find((one) => one.name === 'Name')?.value
        const isWanted = !has(bound, 'Name') || names.some((pattern) => isLike(toText(name ?? null), pattern))
        if (isWanted) yield* shell.emit(parameter)
      }
  },
}

/** The same call with the name of a resource asked for. */
function withName(bound: Bound, name: string): Bound {
  return { ...bound, values: new Map([...bound.values, ['Name', name]]) }
}
