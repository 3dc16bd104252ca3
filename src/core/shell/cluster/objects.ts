import { groupStatus, type ClusterState, type NodeState } from '../../simulate/cluster/state.ts'
import { guidFrom } from '../guid.ts'
import { objectOf, type ObjectValue, type Value } from '../value.ts'
import { groupName, resourceName, resourceType, shortName, type Cluster } from './clusters.ts'

const space = 'Microsoft.FailoverClusters.PowerShell'

/** The types of what the cmdlets of failover clusters put out. */
export const clusterTypes = {
  cluster: `${space}.Cluster`,
  group: `${space}.ClusterGroup`,
  resource: `${space}.ClusterResource`,
  node: `${space}.ClusterNode`,
  quorum: `${space}.ClusterQuorumSettings`,
  owners: `${space}.ClusterOwnerNodeList`,
  parameter: `${space}.ClusterParameter`,
  dependency: `${space}.ClusterResourceDependency`,
} as const

/** The cluster itself. */
export function clusterObject({ name, instance }: Cluster): ObjectValue {
  return objectOf(
    clusterTypes.cluster,
    { Name: name, Domain: instance.fqdn.split('.').slice(1).join('.'), Id: guidFrom(name) },
    name,
  )
}

/** The group of the instance. */
export function groupObject(cluster: Cluster, group: number): ObjectValue {
  const { state, name } = cluster
  const setting = state.setting.groups[group]
  const text = groupName(cluster)
  return objectOf(
    clusterTypes.group,
    {
      Cluster: name,
      Name: text,
      OwnerNode: nodeObject(cluster, state.groups[group]?.owner ?? 0),
      State: groupStatus(state, group),
      GroupType: 'Unknown',
      AutoFailbackType: setting?.failsBack ? 1 : 0,
      FailoverPeriod: Math.round((setting?.failoverPeriod ?? 0) / 3_600_000),
      FailoverThreshold: setting?.failoverThreshold ?? 4_294_967_295,
      Priority: setting?.priority ?? 0,
      PersistentState: state.groups[group]?.isPersistent ? 1 : 0,
      Id: guidFrom(`${name} ${text}`),
    },
    text,
  )
}

/** One of its resources, with the properties that decide what becomes of it when it fails. */
export function resourceObject(cluster: Cluster, resource: number): ObjectValue {
  const { state, name } = cluster
  const setting = state.setting.resources[resource]
  const text = resourceName(cluster, resource)
  const group = groupObject(cluster, setting?.group ?? 0)
  return objectOf(
    clusterTypes.resource,
    {
      Cluster: name,
      Name: text,
      State: state.resources[resource]?.status ?? 'Offline',
      OwnerGroup: group,
      OwnerNode: group.properties.find((one) => one.name === 'OwnerNode')?.value ?? null,
      ResourceType: resourceType(resource),
      RestartAction: setting?.restartAction ?? 0,
      RestartThreshold: setting?.restartThreshold ?? 0,
      RestartPeriod: setting?.restartPeriod ?? 0,
      RestartDelay: setting?.restartDelay ?? 0,
      RetryPeriodOnFailure: setting?.retryPeriod ?? 4_294_967_295,
      PendingTimeout: setting?.pendingTimeout ?? 0,
      DeadlockTimeout: setting?.deadlockTimeout ?? 0,
      LooksAlivePollInterval: setting?.looksAlive ?? 0,
      IsAlivePollInterval: setting?.isAlive ?? 0,
      Id: guidFrom(`${name} ${text} resource`),
    },
    text,
  )
}

/** A node; one that has crashed is up for the cluster until its heartbeats are missed. */
export function nodeObject({ state, name, nodes }: Cluster, node: number): ObjectValue {
  const text = shortName(nodes[node] ?? '')
  return objectOf(
    clusterTypes.node,
    {
      Cluster: name,
      Name: text,
      Id: String(node + 1),
      State: nodeState(state.nodes[node]),
      NodeWeight: state.setting.nodes[node]?.weight ?? 0,
      DynamicWeight: state.votes.nodes[node] ?? 0,
      DrainStatus: drainStatus(state, node),
    },
    text,
  )
}

function nodeState(node: NodeState | undefined): string {
  if (!node || (!node.isMember && !node.isRunning)) return 'Down'
  if (!node.isMember) return 'Joining'
  return node.isPaused ? 'Paused' : 'Up'
}

function drainStatus({ nodes, groups }: ClusterState, node: number): string {
  const one = nodes[node]
  if (!one?.isPaused) return 'NotInitiated'
  if (one.isDraining && groups.some(({ owner }) => owner === node)) return 'InProgress'
  return one.isDraining || groups.every(({ owner }) => owner !== node) ? 'Completed' : 'NotInitiated'
}

const witnesses: Readonly<Record<ClusterState['setting']['witness'], string | null>> = {
  none: null,
  disk: 'Cluster Disk 2',
  'file share': 'File Share Witness',
  cloud: 'Cloud Witness',
  'only disk': 'Cluster Disk 2',
}

/** Who votes beside the nodes. */
export function quorumObject({ state, name }: Cluster): ObjectValue {
  return objectOf(clusterTypes.quorum, {
    Cluster: name,
    QuorumResource: witnesses[state.setting.witness],
    QuorumType: state.setting.witness === 'only disk' ? 'DiskOnly' : 'Majority',
    WitnessVote: state.votes.witness,
  })
}

/** The preferred owners of the group, or the possible owners of a resource. */
export function ownersObject(cluster: Cluster, resource: number | null): ObjectValue {
  const { state } = cluster
  const owners =
    resource === null
      ? (state.setting.groups[0]?.preferredOwners ?? [])
      : (state.setting.resources[resource]?.possibleOwners ?? [])
  return objectOf(clusterTypes.owners, {
    ClusterObject: resource === null ? groupName(cluster) : resourceName(cluster, resource),
    OwnerNodes: owners.map((node): Value => shortName(cluster.nodes[node] ?? '')),
  })
}

/** What a resource needs online: every clause one of its resources. */
export function dependencyObject(cluster: Cluster, resource: number): ObjectValue {
  const clauses = cluster.state.setting.resources[resource]?.dependsOn ?? []
  const one = (clause: readonly number[]): string =>
    `(${clause.map((provider) => `[${resourceName(cluster, provider)}]`).join(' or ')})`
  return objectOf(clusterTypes.dependency, {
    Resource: resourceName(cluster, resource),
    DependencyExpression: clauses.map(one).join(' and '),
  })
}

/** The private properties of a resource: few of them follow from the topology. */
export function parametersOf(cluster: Cluster, resource: number): readonly ObjectValue[] {
  const { instance } = cluster
  const name = shortName(instance.fqdn)
  const values: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    'Network Name': [
      ['Name', name.toUpperCase()],
      ['DnsName', name],
    ],
    'SQL Server': [
      ['InstanceName', instance.instance === '' ? 'MSSQLSERVER' : instance.instance.toUpperCase()],
      ['VirtualServerName', name.toUpperCase()],
    ],
  }
  return (values[resourceType(resource)] ?? []).map(([property, value]) =>
    objectOf(clusterTypes.parameter, {
      Object: resourceName(cluster, resource),
      Name: property,
      Value: value,
      Type: 'String',
    }),
  )
}
