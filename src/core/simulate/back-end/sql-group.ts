import type { SqlStore } from '../../model/store.ts'
import type { DatabaseRole } from '../../outage/part.ts'
import { asIfRunning, newCluster } from '../cluster/definition.ts'
import { usualProperties } from '../cluster/parameters.ts'
import {
  hasWorkingOwner,
  type ClusterEvent,
  type ClusterState,
  type Course,
  type Script,
} from '../cluster/state.ts'
import { second } from '../clock.ts'
import { holders } from './databases.ts'
import type { BackEndParameters } from './parameters.ts'
import type { BackEndEvent, HolderLoss } from './state.ts'

/*
 * The failover cluster of a Back End: its one group is a SQL Server instance, whose name needs its address, and which
 * needs its name and its disk.
 */

/** The group of the instance: the only one. */
export const sqlGroup = 0

/** The resources of the group, in the order of the cluster. */
export const sqlResources = ['Disk', 'IP Address', 'Network Name', 'SQL Server', 'SQL Server Agent'] as const

export type SqlResource = (typeof sqlResources)[number]

/** The place of the instance among the resources. */
const sqlServer = sqlResources.indexOf('SQL Server')

/** The cluster of a store as it stands when all of it runs; `null` where no node of it is stated. */
export function clusterOf(
  store: SqlStore,
  parameters: BackEndParameters,
  seed: number | null = null,
): ClusterState | null {
  const nodes = holders(store)
  const [owner] = nodes
  if (store.availability.kind !== 'failoverCluster' || owner === undefined) return null
  const [disk, address, name, instance, agent] = sqlResources
  const made = newCluster({
    nodes,
    witness: parameters.clusterWitness,
    // Up to Windows Server 2008 R2 the node that takes over is drawn; of those after it only where a scenario asks for it.
    ...(seed === null ? {} : { seed, parameters: { nodeFailurePick: 'random' } }),
    groups: [
      {
        id: instance,
        owner,
        resources: [
          { id: disk },
          { id: address },
          { id: name, dependsOn: [[address]] },
          {
            id: instance,
            dependsOn: [[name], [disk]],
            script: scriptOf(instance, parameters),
          },
          { id: agent, dependsOn: [[instance]], restartAction: 1 },
        ],
      },
    ],
  })
  return made.ok ? asIfRunning(made.cluster) : null
}

/** How a resource comes online and goes offline while nothing is wrong with it. */
function scriptOf(resource: SqlResource, { clusterTakeover: takes }: BackEndParameters): Script {
  if (resource !== 'SQL Server') return { online: [usualCourse], offline: [usualCourse] }
  return {
    online: [{ takes, ends: 'well' }],
    offline: [{ takes: Math.min(takes, 10 * second), ends: 'well' }],
  }
}

const usualCourse: Course = { takes: usualProperties.operation, ends: 'well' }
const hanging: Course = { takes: 0, ends: 'never' }

/** What a hanging resource means to the cluster: it neither comes online nor goes offline; or it does again. */
export function scripted(
  { is, resource, on }: Extract<BackEndEvent, { is: 'resource-hung' | 'resource-freed' }>,
  parameters: BackEndParameters,
): ClusterEvent {
  const script =
    is === 'resource-hung' ? { online: [hanging], offline: [hanging] } : scriptOf(resource, parameters)
  return { is: 'resource-scripted', resource: sqlResources.indexOf(resource), node: on, script }
}

/** What the instance cannot answer without. */
const neededToAnswer: readonly SqlResource[] = ['SQL Server', 'Disk']

/** Whether the instance is online for the cluster and answers nothing, because it hangs or its disk does. */
function isHanging({ groups, resources }: ClusterState): boolean {
  const owner = groups[sqlGroup]?.owner ?? -1
  return neededToAnswer.some((one) => {
    const resource = resources[sqlResources.indexOf(one)]
    return resource?.status === 'Online' && resource.scripts[owner]?.online.at(-1)?.ends === 'never'
  })
}

/** Whether a resource is online where it hangs, so that its next check is not answered. */
export function isOnlineThere(cluster: ClusterState, resource: SqlResource, on: number | null): boolean {
  const isThere = on === null || cluster.groups[sqlGroup]?.owner === on
  return isThere && cluster.resources[sqlResources.indexOf(resource)]?.status === 'Online'
}

/** The node that the instance is on. */
export function ownerOf(store: SqlStore, { groups }: ClusterState): DatabaseRole | undefined {
  return holders(store)[groups[sqlGroup]?.owner ?? -1]
}

/** Why the instance does not serve, `null` where it does. */
export function whyNotOnline(cluster: ClusterState): HolderLoss | null {
  if (!hasWorkingOwner(cluster, sqlGroup)) return 'computer'
  if (isHanging(cluster)) return 'hangs'
  return cluster.resources[sqlServer]?.status === 'Online' ? null : 'group'
}
