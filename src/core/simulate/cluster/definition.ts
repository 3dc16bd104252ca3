import type { Millis } from '../clock.ts'
import { isPossibleOwner } from './owners.ts'
import { usualClusterParameters, usualProperties, type ClusterParameters } from './parameters.ts'
import { assignedVotes } from './quorum.ts'
import { refusedEdges, type ClusterError } from './rules.ts'
import {
  groupStatus,
  places,
  type ClusterSetting,
  type ClusterState,
  type Course,
  type GroupSetting,
  type GroupState,
  type NodeState,
  type ResourceSetting,
  type ResourceState,
  type Script,
} from './state.ts'

/** A resource as one describes it: what is left out is as usual. Nodes and providers are named by their ids. */
export interface ResourceDefinition extends Partial<
  Omit<ResourceSetting, 'id' | 'group' | 'dependsOn' | 'possibleOwners'>
> {
  readonly id: string
  /** Each clause needs one of its providers online. */
  readonly dependsOn?: readonly (readonly string[])[]
  /** All nodes where it is left out. */
  readonly possibleOwners?: readonly string[]
  /** How it behaves on the nodes that `on` does not name. */
  readonly script?: Partial<Script>
  readonly on?: Readonly<Record<string, Partial<Script>>>
}

/** A group as one describes it. */
export interface GroupDefinition extends Partial<Omit<GroupSetting, 'id' | 'resources' | 'preferredOwners'>> {
  readonly id: string
  readonly owner: string
  readonly preferredOwners?: readonly string[]
  readonly resources: readonly ResourceDefinition[]
  /** Whether the group is to be online: yes, where it is left out. */
  readonly isPersistent?: boolean
}

/**
 * A cluster as one describes it. Ids of nodes, of groups, and of resources are each to differ. Nodes that there are not
 * are passed over; a group whose owner there is not begins on the first node.
 */
export interface ClusterDefinition {
  readonly nodes: readonly (string | { readonly id: string; readonly weight: 0 | 1 })[]
  readonly groups: readonly GroupDefinition[]
  readonly witness?: ClusterSetting['witness']
  readonly lowerPriorityNode?: string
  readonly enforcesAntiAffinity?: boolean
  /** The time of day at 0, in milliseconds since midnight. */
  readonly startsAt?: Millis
  readonly seed?: number
  readonly parameters?: Partial<ClusterParameters>
}

const usualCourse: Course = { takes: usualProperties.operation, ends: 'well' }

const off: NodeState = {
  isRunning: false,
  isMember: false,
  missedAt: null,
  isMissed: false,
  isPaused: false,
  isDraining: false,
  isLeaving: false,
  spell: 0,
}

/** A cluster of which nothing runs yet, or why the cluster service would not take its dependencies. */
export function newCluster(
  definition: ClusterDefinition,
):
  | { readonly ok: true; readonly cluster: ClusterState }
  | { readonly ok: false; readonly error: ClusterError } {
  const setting = settingOf(definition)
  const error = refusedSetting(setting)
  if (error) return { ok: false, error }
  const parts = definition.groups.flatMap(({ resources }) => resources)
  const nodeIds = setting.nodes.map(({ id }) => id)
  const state: ClusterState = {
    setting,
    turn: 0,
    isFormed: false,
    isForced: false,
    nodes: nodeIds.map(() => off),
    witness: { isUp: setting.witness !== 'none', isMissed: false },
    votes: { nodes: setting.nodes.map(({ weight }) => weight), witness: 0 },
    recount: null,
    groups: definition.groups.map(({ owner, isPersistent = true }) => ({
      owner: Math.max(nodeIds.indexOf(owner), 0),
      isPersistent,
      failovers: [],
      movingTo: null,
      asked: null,
      denied: null,
      hold: null,
      waitsUntil: null,
      unreachable: [],
      isAskedBack: false,
      failbackAt: null,
      said: { status: 'Offline', owner: Math.max(nodeIds.indexOf(owner), 0) },
    })),
    resources: parts.map((part) => ({
      status: 'Offline',
      epoch: 0,
      since: 0,
      wish: null,
      failure: null,
      restarts: [],
      isRetried: false,
      scripts: nodeIds.map((id) => scriptOf(part.on?.[id] ?? part.script)),
      onlines: nodeIds.map(() => 0),
      offlines: nodeIds.map(() => 0),
    })),
  }
  const everyone = state.nodes.map((node) => ({ ...node, isMember: true }))
  return { ok: true, cluster: { ...state, votes: assignedVotes({ ...state, nodes: everyone }) } }
}

/**
 * The same cluster as it stands when all of it runs: every node a member, every group online that is to be, on its owner.
 * A group whose owner may not have it is still to be placed.
 */
export function asIfRunning(off: ClusterState): ClusterState {
  const nodes = off.nodes.map((node) => ({ ...node, isRunning: true, isMember: true }))
  const formed: ClusterState = { ...off, isFormed: true, nodes }
  const groups = off.groups.map((group, at): GroupState => ({
    ...group,
    hold: !group.isPersistent ? 'rests' : isPossibleOwner(off, at, group.owner) ? null : 'start',
  }))
  const resources = off.resources.map((resource, at): ResourceState => ({
    ...resource,
    status: groups[off.setting.resources[at]?.group ?? -1]?.hold === null ? 'Online' : 'Offline',
  }))
  const running = { ...formed, votes: assignedVotes(formed), resources }
  return {
    ...running,
    groups: groups.map((group, at) => ({
      ...group,
      said: { status: groupStatus(running, at), owner: group.owner },
    })),
  }
}

type Named = readonly { readonly id: string }[]

function settingOf(definition: ClusterDefinition): ClusterSetting {
  const parameters = { ...usualClusterParameters, ...definition.parameters }
  const nodes = definition.nodes.map((node) =>
    typeof node === 'string' ? { id: node, weight: 1 as const } : node,
  )
  const parts = definition.groups.flatMap(({ resources }) => resources)
  const resources = definition.groups.flatMap((group, at) =>
    group.resources.map((part) => resourceSetting(part, at, parts, nodes, parameters)),
  )
  const { witness = 'none', enforcesAntiAffinity = false, startsAt = 0, seed = 0 } = definition
  const { lowerPriorityNode } = definition
  return {
    parameters,
    nodes,
    groups: definition.groups.map((group, at) => groupSetting(group, at, resources, nodes)),
    resources,
    witness,
    lowerPriorityNode: placesOf(nodes, lowerPriorityNode === undefined ? [] : [lowerPriorityNode])[0] ?? null,
    enforcesAntiAffinity,
    startsAt,
    seed,
  }
}

function resourceSetting(
  part: ResourceDefinition,
  group: number,
  parts: Named,
  nodes: Named,
  parameters: ClusterParameters,
): ResourceSetting {
  return {
    id: part.id,
    group,
    // An unknown provider is nowhere: the rules find it missing.
    dependsOn: (part.dependsOn ?? []).map((clause) =>
      clause.map((name) => parts.findIndex(({ id }) => id === name)),
    ),
    restartAction: part.restartAction ?? 2,
    restartThreshold: part.restartThreshold ?? usualProperties.restartThreshold,
    restartPeriod: part.restartPeriod ?? parameters.restartPeriod,
    restartDelay: part.restartDelay ?? parameters.restartDelay,
    retryPeriod: part.retryPeriod === undefined ? usualProperties.retryPeriod : part.retryPeriod,
    pendingTimeout: part.pendingTimeout ?? usualProperties.pendingTimeout,
    looksAlive: part.looksAlive ?? usualProperties.looksAlive,
    isAlive: part.isAlive ?? usualProperties.isAlive,
    deadlockTimeout: part.deadlockTimeout ?? usualProperties.deadlockTimeout,
    possibleOwners: part.possibleOwners
      ? placesOf(nodes, part.possibleOwners).toSorted((a, b) => a - b)
      : places(nodes),
  }
}

function groupSetting(
  group: GroupDefinition,
  at: number,
  resources: readonly ResourceSetting[],
  nodes: Named,
): GroupSetting {
  return {
    id: group.id,
    resources: places(resources).filter((resource) => resources[resource]?.group === at),
    preferredOwners: placesOf(nodes, group.preferredOwners ?? []),
    failoverThreshold: group.failoverThreshold ?? null,
    failoverPeriod: group.failoverPeriod ?? usualProperties.failoverPeriod,
    failsBack: group.failsBack ?? false,
    failbackWindow: group.failbackWindow ?? null,
    priority: group.priority ?? usualProperties.priority,
    antiAffinityClasses: group.antiAffinityClasses ?? [],
    startDelay: group.startDelay ?? 0,
  }
}

function placesOf(among: Named, names: readonly string[]): number[] {
  return names.flatMap((name) => {
    const place = among.findIndex(({ id }) => id === name)
    return place === -1 ? [] : [place]
  })
}

/** Adds every clause to a cluster without any, in order, as an administrator would. */
function refusedSetting({ resources, parameters }: ClusterSetting): ClusterError | null {
  let added: readonly ResourceSetting[] = resources.map((resource) => ({ ...resource, dependsOn: [] }))
  for (const [at, { dependsOn }] of resources.entries())
    for (const clause of dependsOn) {
      const error = refusedEdges(added, parameters, at, clause)
      if (error) return error
      added = added.map((one, place) =>
        place === at ? { ...one, dependsOn: [...one.dependsOn, clause] } : one,
      )
    }
  return null
}

function scriptOf(script: Partial<Script> | undefined): Script {
  return { online: script?.online ?? [usualCourse], offline: script?.offline ?? [usualCourse] }
}
