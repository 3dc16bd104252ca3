import { guidOf } from '../guid.ts'
import { clusterIdOf, serviceIdOf, sqlIdOf } from './keys.ts'
import { clustersOf, servicesOf } from './numbered-topology.ts'
import { part, parts, value, type Tree } from './tree.ts'

/*
 * The ids that a .tbxml gives to things which a Topology XML numbers: made of the numbers where they were published, a
 * GUID where they are new.
 */

/** The keys of the sites, clusters, computers and services that were not published yet. */
export type Fresh = ReadonlySet<string>

/** What is in a topology, but not in the one that was published. */
export function freshIn(topology: Tree, original: Tree): Fresh {
  if (topology === original) return new Set()
  const known = keysIn(original)
  return new Set([...keysIn(topology)].filter((key) => !known.has(key)))
}

function keysIn(topology: Tree): Set<string> {
  const clusters = clustersOf(topology)
  const machines = clusters.flatMap((cluster) =>
    parts(cluster, 'Machine').map((machine) => machineKey(cluster, machine)),
  )
  const services = servicesOf(topology).map((service) => serviceKey(part(service, 'ServiceId')))
  const sites = part(topology, 'Sites')?.children ?? []
  const clusterKeys = clusters.map((cluster) => clusterKey(part(cluster, 'ClusterId')))
  return new Set([...sites.map(siteKey), ...clusterKeys, ...machines, ...services])
}

/** Whether a site is new. */
export const isFreshSite = (site: Tree, fresh: Fresh): boolean => fresh.has(siteKey(site))

/** Whether the cluster of a ClusterId is new. */
export const isFreshCluster = (id: Tree | undefined, fresh: Fresh): boolean => fresh.has(clusterKey(id))

/** Whether a computer of a cluster is new. */
export const isFreshMachine = (cluster: Tree, machine: Tree, fresh: Fresh): boolean =>
  fresh.has(machineKey(cluster, machine))

/** Whether the service of a ServiceId is new. */
export const isFreshService = (id: Tree | undefined, fresh: Fresh): boolean => fresh.has(serviceKey(id))

const siteKey = (site: Tree) => `site ${value(site, 'SiteId')}`
const clusterKey = (id: Tree | undefined) => `cluster ${clusterIdOf(id)}`
const serviceKey = (id: Tree | undefined) => `service ${serviceIdOf(id)}`
const machineKey = (cluster: Tree, machine: Tree) =>
  `machine ${clusterIdOf(part(cluster, 'ClusterId'))} ${value(machine, 'Fqdn').toLowerCase()}`

/** The unique id of the cluster of a ClusterId. */
export function clusterUniqueId(id: Tree | undefined, fresh: Fresh): string {
  const key = clusterKey(id)
  return fresh.has(key) ? guidOf(key) : `${value(id, 'SiteId')}-${value(id, 'Number')}`
}

/** The unique id of the instance of a SqlInstanceId. */
export function sqlUniqueId(id: Tree | undefined, fresh: Fresh): string {
  const cluster = part(id, 'ClusterId')
  if (fresh.has(clusterKey(cluster))) return guidOf(`sql ${sqlIdOf(id)}`)
  return `sql${clusterUniqueId(cluster, fresh)}${value(id, 'Name').toLowerCase()}`
}

/** The unique id of the service of a ServiceId; `undefined` without one. */
export function serviceUniqueId(id: Tree | undefined, fresh: Fresh): string | undefined {
  if (!id) return undefined
  const key = serviceKey(id)
  if (fresh.has(key)) return guidOf(key)
  return `${value(id, 'SiteId')}${value(id, 'RoleName').toLowerCase()}${value(id, 'Instance')}`
}

/** The unique id of a place, such as an InstalledOn; one without numbers may still say where it led in a .tbxml. */
export function placeUniqueId(place: Tree | undefined, fresh: Fresh): string | undefined {
  const instance = part(place, 'SqlInstanceId')
  if (instance) return sqlUniqueId(instance, fresh)
  const cluster = part(place, 'ClusterId')
  return cluster ? clusterUniqueId(cluster, fresh) : place?.attributes.get('UniqueId')
}
