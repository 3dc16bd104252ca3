import type { World } from '../../simulate/world.ts'
import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { textOf, textsOf, valueOf } from '../binding/read.ts'
import type { Shell } from '../cmdlet.ts'
import { hostNamed, isReached } from '../general/hosts.ts'
import type { ObjectValue, Value } from '../value.ts'
import { toText } from '../values/text.ts'
import { hasWildcard, isLike } from '../values/wildcard.ts'
import { clusterNamed, groupName, nearestCluster, resourceName, shortName, type Cluster } from './clusters.ts'
import { clusterError, failInCluster } from './errors.ts'
import { clusterTypes } from './objects.ts'

/** The cluster of -Cluster, of the object that comes by the pipeline, or the nearest; an error where none answers. */
export function* clusterGiven(shell: Shell, bound: Bound): Running<Cluster> {
  const { world } = yield* shell.moment()
  const named = textOf(bound, 'Cluster') ?? clusterOfInput(bound)
  const cluster = named === null ? nearestCluster(shell, world) : clusterNamed(world, named)
  if (!cluster)
    return yield* failInCluster(
      shell,
      named === null
        ? 'No Back End of this deployment is a failover cluster of which the nodes are stated.'
        : `There is no failover cluster "${named}".`,
      'ObjectNotFound',
    )
  yield* mustAnswer(shell, world, cluster)
  return cluster
}

/** A cluster answers through the name of any node that runs and is reached. */
function* mustAnswer(shell: Shell, world: World, cluster: Cluster): Running {
  const { topology } = world.setting
  const isThere = cluster.nodes.some((fqdn, node) => {
    const host = hostNamed(topology, fqdn)
    return host !== null && cluster.powered[node] === true && isReached(world, shell.session().computer, host)
  })
  if (!isThere)
    yield* failInCluster(shell, `No node of failover cluster "${cluster.name}" answers.`, 'ConnectionError')
}

/** The same for what only a cluster that runs can do. */
export function* runningCluster(shell: Shell, bound: Bound): Running<Cluster> {
  const cluster = yield* clusterGiven(shell, bound)
  if (cluster.state.isFormed) return cluster
  return yield* failInCluster(
    shell,
    `The cluster service does not run in failover cluster "${cluster.name}": it has no quorum, or was stopped.`,
    'ConnectionError',
  )
}

function inputOf(bound: Bound): ObjectValue | null {
  const input = valueOf(bound, 'InputObject')
  return input !== null && typeof input === 'object' && 'is' in input && input.is === 'object' ? input : null
}

/** A property of the object that comes by the pipeline, as text. */
function inputText(bound: Bound, name: string): string | null {
  const value: Value = inputOf(bound)?.properties.find((one) => one.name === name)?.value ?? null
  return value === null ? null : toText(value)
}

function clusterOfInput(bound: Bound): string | null {
  const input = inputOf(bound)
  return inputText(bound, input?.type === clusterTypes.cluster ? 'Name' : 'Cluster')
}

/** What came by the pipeline: the name of a group, a resource or a node; `null` for anything else. */
export function inputName(
  bound: Bound,
  type: (typeof clusterTypes)[keyof typeof clusterTypes],
): string | null {
  return inputOf(bound)?.type === type ? inputText(bound, 'Name') : null
}

/** Whether the group of the instance is named, by -Name, by the pipeline, or because nothing is; an error for another name. */
export function* groupGiven(shell: Shell, bound: Bound, cluster: Cluster): Running<boolean> {
  const wanted = inputName(bound, clusterTypes.group) ?? textsOf(bound, 'Name')[0] ?? null
  const own = groupName(cluster)
  if (wanted === null || isLike(own, wanted)) return true
  yield* reportNone(shell, 'group', wanted, cluster)
  return false
}

/** The positions of the resources that are named; all of them where nothing is. */
export function* resourcesGiven(shell: Shell, bound: Bound, cluster: Cluster): Running<readonly number[]> {
  const fromInput = inputName(bound, clusterTypes.resource)
  const names = fromInput === null ? textsOf(bound, 'Name') : [fromInput]
  return yield* positionsOf(shell, 'resource', names, cluster, (at) => [resourceName(cluster, at)])
}

/** The positions of the nodes that are named; all of them where nothing is. */
export function* nodesGiven(
  shell: Shell,
  bound: Bound,
  cluster: Cluster,
  parameter = 'Name',
): Running<readonly number[]> {
  const fromInput = inputName(bound, clusterTypes.node)
  const names = fromInput === null ? textsOf(bound, parameter) : [fromInput]
  return yield* positionsOf(shell, 'node', names, cluster, (at) => {
    const fqdn = cluster.nodes[at] ?? ''
    return [shortName(fqdn), fqdn, String(at + 1)]
  })
}

function* positionsOf(
  shell: Shell,
  what: 'node' | 'resource',
  names: readonly string[],
  cluster: Cluster,
  namesAt: (position: number) => readonly string[],
): Running<readonly number[]> {
  const all = what === 'node' ? [...cluster.nodes.keys()] : [...cluster.state.setting.resources.keys()]
  if (names.length === 0) return all
  const found: number[] = []
  for (const wanted of names) {
    const fitting = all.filter((at) => namesAt(at).some((name) => isLike(name, literal(wanted))))
    if (fitting.length === 0 && !hasWildcard(wanted)) yield* reportNone(shell, what, wanted, cluster)
    found.push(...fitting.filter((at) => !found.includes(at)))
  }
  return found
}

/** Brackets are no wildcards in names of clusters. */
function literal(pattern: string): string {
  return pattern.replaceAll('[', '`[')
}

function* reportNone(shell: Shell, what: string, name: string, cluster: Cluster): Running {
  yield* shell.report(
    clusterError(
      shell,
      `There is no ${what} "${name}" in failover cluster "${cluster.name}".`,
      'ObjectNotFound',
    ),
  )
}
