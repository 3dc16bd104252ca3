import { grouped } from '../grouped.ts'
import { namespaces } from '../namespaces.ts'
import { clustersOf, instancesByCluster } from './numbered-topology.ts'
import { attributesBut, part, tree, value, type Tree } from './tree.ts'
import type { Fresh } from './unique-ids.ts'

/** What one topology is mapped with; `shown` is the new one, whose sites say their numbers a second time. */
export interface Mapping {
  readonly topology: Tree
  readonly fresh: Fresh
  readonly urls: Tree
  readonly shown: boolean
  readonly instances: ReadonlyMap<string, readonly Tree[]>
  /** The clusters that stand in each site: the first of its number, or a stand-in where the file lists none. */
  readonly clusters: ReadonlyMap<Tree, readonly Tree[]>
  readonly standIns: readonly Tree[]
  /** Where what else stands in the only list of the file goes: a .tbxml has one for each site or cluster. */
  readonly lastSite: Tree | undefined
  readonly lastCluster: Tree | undefined
}

/** Looks up what every part of one topology is mapped with. */
export function mappingOf(topology: Tree, fresh: Fresh, urls: Tree, shown: boolean): Mapping {
  const sites = (part(topology, 'Sites')?.children ?? []).filter(
    ({ name }) => name === 'CentralSite' || name === 'RemoteSite',
  )
  const all = clustersOf(topology)
  const numberOf = (cluster: Tree) => value(part(cluster, 'ClusterId'), 'SiteId')
  const homes = new Map(sites.toReversed().map((site) => [value(site, 'SiteId'), site]))
  const missing = [...new Set(all.map(numberOf))].filter((number) => !homes.has(number))
  const standIns = missing.map(standIn)
  missing.forEach((number, i) => homes.set(number, standIns[i] ?? standIn(number)))
  const clusters = grouped(all, (cluster) => homes.get(numberOf(cluster)) ?? cluster)
  const homesOfAll = [...sites, ...standIns]
  const lastSite = homesOfAll.at(-1)
  const lastCluster = homesOfAll.flatMap((site) => clusters.get(site) ?? []).at(-1)
  const instances = instancesByCluster(topology)
  return { topology, fresh, urls, shown, instances, clusters, standIns, lastSite, lastCluster }
}

/** A site for clusters whose site the file does not list: in a .tbxml every cluster stands in a site. */
function standIn(number: string): Tree {
  return tree(namespaces.topology, 'CentralSite', { SiteId: number }, [
    tree(namespaces.topology, 'Name', {}, [], `Site ${number}`),
    tree(namespaces.topology, 'Location'),
  ])
}

/** A list with what stands in it or on it in the file beside its usual entries, where it is the last of its kind. */
export function listWith(
  mapping: Mapping,
  name: string,
  entry: string,
  isLast: boolean,
  entries: readonly Tree[],
): Tree {
  const list = isLast ? part(mapping.topology, name) : undefined
  const others = list?.children.filter((child) => child.name !== entry) ?? []
  return tree(namespaces.writable, name, list ? attributesBut(list) : {}, [...entries, ...others])
}
