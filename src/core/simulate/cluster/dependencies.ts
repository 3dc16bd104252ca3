import type { ClusterState, ResourceSetting } from './state.ts'

/** What depends on what, worked out once for the resources of a cluster. */
interface Edges {
  /** For each resource, those that name it, in ascending order. */
  readonly dependents: readonly (readonly number[])[]
  /** All resources, providers first; of equals the first one. */
  readonly order: readonly number[]
}

const known = new WeakMap<readonly ResourceSetting[], Edges>()

/** Who depends on a resource. */
export function dependentsOf(resources: readonly ResourceSetting[], resource: number): readonly number[] {
  return edgesOf(resources).dependents[resource] ?? []
}

/** All resources in the order in which they come online; what is in a circle is missing. */
export function onlineOrder(resources: readonly ResourceSetting[]): readonly number[] {
  return edgesOf(resources).order
}

const groupOrders = new WeakMap<readonly ResourceSetting[], Map<number, readonly number[]>>()

/** The resources of a group in the order in which they come online. */
export function onlineOrderOf(resources: readonly ResourceSetting[], group: number): readonly number[] {
  const orders = groupOrders.get(resources) ?? new Map<number, readonly number[]>()
  groupOrders.set(resources, orders)
  const order = orders.get(group) ?? onlineOrder(resources).filter((one) => resources[one]?.group === group)
  orders.set(group, order)
  return order
}

/** Whether every clause of a resource has a provider that will do. */
export function isSatisfied(
  { setting }: ClusterState,
  resource: number,
  willDo: (provider: number) => boolean,
): boolean {
  return (setting.resources[resource]?.dependsOn ?? []).every((clause) => clause.some(willDo))
}

/** Resources on the way from one that depends to one that is depended on, both included; `null` where there is none. */
export function wayBetween(
  resources: readonly ResourceSetting[],
  from: number,
  to: number,
): readonly number[] | null {
  const seen = new Set<number>()
  const follow = (at: number): readonly number[] | null => {
    if (at === to) return [at]
    if (seen.has(at)) return null
    seen.add(at)
    for (const provider of (resources[at]?.dependsOn ?? []).flat()) {
      const rest = follow(provider)
      if (rest) return [at, ...rest]
    }
    return null
  }
  return follow(from)
}

/** How many resources the longest chain of dependencies counts that starts at each resource. */
export function depths(resources: readonly ResourceSetting[]): readonly number[] {
  const depth = resources.map(() => 1)
  for (const at of onlineOrder(resources))
    for (const provider of (resources[at]?.dependsOn ?? []).flat())
      depth[at] = Math.max(depth[at] ?? 1, (depth[provider] ?? 1) + 1)
  return depth
}

function edgesOf(resources: readonly ResourceSetting[]): Edges {
  const before = known.get(resources)
  if (before) return before
  const dependents = resources.map((): number[] => [])
  const waitsFor = resources.map((resource, at) => {
    const providers = new Set(resource.dependsOn.flat())
    for (const provider of providers) dependents[provider]?.push(at)
    return providers.size
  })
  const edges = { dependents, order: providersFirst(dependents, waitsFor) }
  known.set(resources, edges)
  return edges
}

function providersFirst(dependents: readonly (readonly number[])[], waitsFor: number[]): number[] {
  const order: number[] = []
  const ready = waitsFor.flatMap((count, at) => (count === 0 ? [at] : []))
  for (;;) {
    const next = ready.shift()
    if (next === undefined) return order
    order.push(next)
    for (const dependent of dependents[next] ?? []) {
      const left = (waitsFor[dependent] ?? 0) - 1
      waitsFor[dependent] = left
      if (left === 0) insert(ready, dependent)
    }
  }
}

function insert(sorted: number[], value: number): void {
  const place = sorted.findIndex((one) => one > value)
  sorted.splice(place === -1 ? sorted.length : place, 0, value)
}
