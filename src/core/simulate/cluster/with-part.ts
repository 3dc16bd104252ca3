import type { ClusterState, GroupState, NodeState, ResourceState } from './state.ts'

/** The cluster with a node changed; the very same where the change leaves the node as it is. */
export function withNode(
  state: ClusterState,
  at: number,
  change: (node: NodeState) => NodeState,
): ClusterState {
  const node = state.nodes[at]
  const changed = node && change(node)
  return changed === undefined || changed === node
    ? state
    : { ...state, nodes: state.nodes.with(at, changed) }
}

/** The cluster with a group changed; the very same where the change leaves the group as it is. */
export function withGroup(
  state: ClusterState,
  at: number,
  change: (group: GroupState) => GroupState,
): ClusterState {
  const group = state.groups[at]
  const changed = group && change(group)
  return changed === undefined || changed === group
    ? state
    : { ...state, groups: state.groups.with(at, changed) }
}

/** The cluster with a resource changed; the very same where the change leaves the resource as it is. */
export function withResource(
  state: ClusterState,
  at: number,
  change: (resource: ResourceState) => ResourceState,
): ClusterState {
  const resource = state.resources[at]
  const changed = resource && change(resource)
  return changed === undefined || changed === resource
    ? state
    : { ...state, resources: state.resources.with(at, changed) }
}

/** The cluster with every resource of a group changed. */
export function eachOf(
  state: ClusterState,
  group: number,
  change: (resource: ResourceState) => ResourceState,
): ClusterState {
  const resources = state.resources.map((resource, at) =>
    state.setting.resources[at]?.group === group ? change(resource) : resource,
  )
  return { ...state, resources }
}
