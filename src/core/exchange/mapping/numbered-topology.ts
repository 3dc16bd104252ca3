import { grouped } from '../grouped.ts'
import { clusterIdOf, sqlIdOf } from './keys.ts'
import { part, parts, type Tree } from './tree.ts'

/* What stands in a Topology XML, where things are told by numbers. */

/** Its clusters, in their order. */
export const clustersOf = (topology: Tree): readonly Tree[] => parts(part(topology, 'Clusters'), 'Cluster')

/** Its services, in their order. */
export const servicesOf = (topology: Tree): readonly Tree[] => parts(part(topology, 'Services'), 'Service')

/** The instances of every cluster, then those that only services mention, which a .tbxml cannot do without. */
export function instancesByCluster(topology: Tree): ReadonlyMap<string, readonly Tree[]> {
  const listed = parts(part(topology, 'SqlInstances'), 'SqlInstance')
  const known = new Set(listed.map((instance) => sqlIdOf(idOfInstance(instance))))
  const mentioned = servicesOf(topology)
    .flatMap((service) => parts(part(service, 'InstalledOn'), 'SqlInstanceId'))
    .filter((id) => !known.has(sqlIdOf(id)))
  const unlisted = new Map(mentioned.map((id) => [sqlIdOf(id), id])).values()
  return grouped([...listed, ...unlisted], (instance) =>
    clusterIdOf(part(idOfInstance(instance), 'ClusterId')),
  )
}

/** The id of a SqlInstance; a SqlInstanceId is its own. */
export function idOfInstance(instance: Tree): Tree | undefined {
  return instance.name === 'SqlInstance' ? part(instance, 'SqlInstanceId') : instance
}
