import { dependentsOf, depths, wayBetween } from './dependencies.ts'
import { isCandidate, isKeptApart, isPossibleOwner, nextOwner } from './owners.ts'
import { usualProperties, type ClusterParameters } from './parameters.ts'
import type { ClusterState, ResourceSetting, ResourceStatus } from './state.ts'

/** The error codes of the cluster API that a command can end with, with their numbers. */
export const clusterErrorCodes = {
  ERROR_INVALID_PARAMETER: 0x57,
  ERROR_CIRCULAR_DEPENDENCY: 0x423,
  ERROR_DEPENDENCY_ALREADY_EXISTS: 0x138b,
  ERROR_HOST_NODE_NOT_AVAILABLE: 0x138d,
  ERROR_RESOURCE_NOT_FOUND: 0x138f,
  ERROR_HOST_NODE_NOT_RESOURCE_OWNER: 0x1397,
  ERROR_RESOURCE_ONLINE: 0x139b,
  ERROR_INVALID_STATE: 0x139f,
  ERROR_RESOURCE_FAILED: 0x13ae,
  ERROR_DEPENDENCY_TREE_TOO_COMPLEX: 0x1729,
} as const

export type ClusterErrorCode = keyof typeof clusterErrorCodes

/** Why a command is refused: the code of the API, and the resources that it is about, by position. */
export interface ClusterError {
  readonly code: ClusterErrorCode
  readonly resources: readonly number[]
}

/** What the dependency of a resource on one of these providers is refused for; `null` where it is fine. */
export function refusedDependency(
  state: ClusterState,
  resource: number,
  providers: readonly number[],
): ClusterError | null {
  const { setting, resources } = state
  const refused = refusedEdges(setting.resources, setting.parameters, resource, providers)
  if (refused) return refused
  const status = resources[resource]?.status
  const online = providers.filter((one) => resources[one]?.status === 'Online')
  if (status === 'OnlinePending' || (status === 'Online' && online.length > 0))
    return error('ERROR_RESOURCE_ONLINE', resource, ...online)
  return null
}

/** The part of {@link refusedDependency} that does not depend on what is online. */
export function refusedEdges(
  resources: readonly ResourceSetting[],
  parameters: ClusterParameters,
  resource: number,
  providers: readonly number[],
): ClusterError | null {
  const dependent = resources[resource]
  if (!dependent || providers.some((one) => resources[one] === undefined))
    return error('ERROR_RESOURCE_NOT_FOUND', resource)
  const isOneOf = providers.length === 1 || (parameters.hasOrDependencies && providers.length > 1)
  if (!isOneOf || new Set(providers).size < providers.length)
    return error('ERROR_INVALID_PARAMETER', resource)
  for (const provider of providers) {
    const refused = refusedEdge(resources, parameters, resource, provider)
    if (refused) return refused
  }
  const added = resources.with(resource, { ...dependent, dependsOn: [...dependent.dependsOn, providers] })
  const tooDeep = depths(added).findIndex((depth) => depth > usualProperties.dependencyDepth)
  return tooDeep === -1 ? null : error('ERROR_DEPENDENCY_TREE_TOO_COMPLEX', resource)
}

function refusedEdge(
  resources: readonly ResourceSetting[],
  { hasDependenciesAcrossGroups }: ClusterParameters,
  resource: number,
  provider: number,
): ClusterError | null {
  if (provider === resource) return error('ERROR_INVALID_PARAMETER', resource)
  if (resources[resource]?.group !== resources[provider]?.group && !hasDependenciesAcrossGroups)
    return error('ERROR_INVALID_PARAMETER', resource, provider)
  if (dependentsOf(resources, provider).includes(resource))
    return error('ERROR_DEPENDENCY_ALREADY_EXISTS', resource, provider)
  const way = wayBetween(resources, provider, resource)
  if (way) return { code: 'ERROR_CIRCULAR_DEPENDENCY', resources: way.toSorted((a, b) => a - b) }
  return null
}

/** FailClusterResource. */
export function refusedFailure(state: ClusterState, resource: number): ClusterError | null {
  return refusedUnless(state, resource, ['Online', 'OnlinePending', 'OfflinePending'])
}

/** OnlineClusterResource. */
export function refusedOnline(state: ClusterState, resource: number): ClusterError | null {
  return refusedUnless(state, resource, ['Online', 'Offline', 'Failed']) ?? refusedOwner(state, resource)
}

/** OfflineClusterResource. */
export function refusedOffline(state: ClusterState, resource: number): ClusterError | null {
  if (state.resources[resource]?.status === 'Failed') return error('ERROR_RESOURCE_FAILED', resource)
  return refusedUnless(state, resource, ['Online', 'Offline'])
}

/** MoveClusterGroup, to a node or to the best possible one (`null`). Which code it ends with for a node is assumed. */
export function refusedMove(state: ClusterState, group: number, to: number | null): ClusterError | null {
  const one = state.groups[group]
  if (!one) return error('ERROR_INVALID_PARAMETER')
  if (to === one.owner && one.movingTo === null) return null
  if (!state.isFormed || one.movingTo !== null || one.asked !== null) return error('ERROR_INVALID_STATE')
  if (to === null)
    return nextOwner(state, group, 'the top') === null ? error('ERROR_HOST_NODE_NOT_AVAILABLE') : null
  if (state.nodes[to] === undefined) return error('ERROR_INVALID_PARAMETER')
  if (!isPossibleOwner(state, group, to)) return error('ERROR_HOST_NODE_NOT_RESOURCE_OWNER')
  return isCandidate(state, group, to) ? null : error('ERROR_HOST_NODE_NOT_AVAILABLE')
}

/** OnlineClusterGroup: its node must be a possible owner of all of it, and have no group that it is kept apart from. */
export function refusedGroupOnline(state: ClusterState, group: number): ClusterError | null {
  const one = state.groups[group]
  if (!one) return error('ERROR_INVALID_PARAMETER')
  if (!isPossibleOwner(state, group, one.owner)) return error('ERROR_HOST_NODE_NOT_RESOURCE_OWNER')
  return isKeptApart(state, group) ? error('ERROR_HOST_NODE_NOT_AVAILABLE') : null
}

function refusedOwner(state: ClusterState, resource: number): ClusterError | null {
  const refused = refusedGroupOnline(state, state.setting.resources[resource]?.group ?? -1)
  return refused && error(refused.code, resource)
}

function refusedUnless(
  { resources }: ClusterState,
  resource: number,
  valid: readonly ResourceStatus[],
): ClusterError | null {
  const one = resources[resource]
  if (!one) return error('ERROR_RESOURCE_NOT_FOUND', resource)
  return valid.includes(one.status) ? null : error('ERROR_INVALID_STATE', resource)
}

function error(code: ClusterErrorCode, ...resources: number[]): ClusterError {
  return { code, resources }
}
