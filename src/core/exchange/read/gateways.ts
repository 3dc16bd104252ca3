import { isTrue } from './elements.ts'
import { grouped } from '../grouped.ts'
import { noteOn, type ImportNote } from '../import-note.ts'
import type { Cluster, Service } from './deployment.ts'
import { hasRole, type Joined } from './joined.ts'
import { kindOfCluster } from './kinds.ts'

/** A gateway with its trunks: one cluster of the file, or one for each trunk. */
export interface FoundGateway {
  /** Of the gateway; a trunk may have a name of its own. */
  readonly fqdn: string
  /** The cluster that stands for the gateway: the one with its name, or that of its first trunk. */
  readonly cluster: Cluster
  /** All clusters of the gateway, that one included. */
  readonly clusters: readonly Cluster[]
  readonly trunks: readonly FoundTrunk[]
}

/** A trunk: one service, on a cluster that has its name. */
export interface FoundTrunk {
  readonly name: string
  readonly service: Service
}

/**
 * The gateways whose trunks are services of this role (`PstnGateway` or `VideoGateway`), in the order of the file. A
 * trunk says the FQDN of its gateway in its port. Where the file has that gateway, the trunk belongs to it.
 */
export function gatewaysIn(joined: Joined, kind: 'gateway' | 'videogateway'): FoundGateway[] {
  const role = kind === 'gateway' ? 'PstnGateway' : 'VideoGateway'
  const candidates = joined.deployment.clusters.filter(
    (cluster) => kindOfCluster(joined, cluster) === kind || isEmpty(joined, cluster),
  )
  const trunksOn = (cluster: Cluster) =>
    joined.servicesOn(cluster).filter((service) => hasRole(service, role))
  const roots = new Map(
    candidates
      .toReversed()
      .filter((cluster) => gatewayOf(cluster, trunksOn(cluster)) === cluster.fqdn.toLowerCase())
      .map((cluster) => [cluster.fqdn.toLowerCase(), cluster]),
  )
  const byGateway = grouped(candidates, (cluster) => gatewayOf(cluster, trunksOn(cluster)))
  return [...byGateway].flatMap(([name, clusters]): FoundGateway[] => {
    const root = roots.get(name)
    // twins of one name are two gateways
    const isTwin = (cluster: Cluster) => cluster !== root && cluster.fqdn.toLowerCase() === name
    const own = clusters.filter(isTwin)
    const others = clusters.filter((cluster) => !isTwin(cluster))
    return [...(others.length > 0 ? [others] : []), ...own.map((cluster) => [cluster])].flatMap((group) =>
      gatewayWith(group, root, trunksOn),
    )
  })
}

/** Notes on gateways: default trunks that a Mediation Server has several of. */
export function notesOnDefaultTrunks(joined: Joined, gateways: readonly FoundGateway[]): ImportNote[] {
  const defaults = gateways
    .flatMap(({ trunks }) => trunks)
    .filter(({ service }) => isDefault(service))
    .flatMap(({ name, service }) =>
      service.dependencies
        .map((dependency) => joined.targetOf(dependency))
        .filter((target) => target !== undefined && hasRole(target, 'MediationServer'))
        .map((target) => ({ name, target })),
    )
  const several = [...grouped(defaults, ({ target }) => target).values()].filter(({ length }) => length > 1)
  return noteOn(
    'unusual',
    several.flatMap((trunks) => trunks.map(({ name }) => name)),
    (names) => `Trunks that are each the default trunk of the same Mediation Server: ${names}.`,
  )
}

/** Whether a trunk is the default trunk of its Mediation Server. */
export function isDefault({ details }: Service): boolean {
  return isTrue(details.attributes.get('Default')?.trim())
}

function gatewayWith(
  clusters: readonly Cluster[],
  root: Cluster | undefined,
  trunksOn: (cluster: Cluster) => readonly Service[],
): FoundGateway[] {
  const cluster = root !== undefined && clusters.includes(root) ? root : clusters[0]
  if (!cluster) return []
  const inOrder = [cluster, ...clusters.filter((other) => other !== cluster)]
  const trunks = inOrder.flatMap((other) => trunksOn(other).map((service) => ({ name: other.fqdn, service })))
  if (trunks.length === 0) return []
  const fqdn = cluster === root ? cluster.fqdn : (statedGateway(trunksOn(cluster)) ?? cluster.fqdn)
  return [{ fqdn, cluster, clusters: inOrder, trunks }]
}

/** The name of the gateway that a cluster's trunks name, else the cluster's own, in lower case. */
function gatewayOf(cluster: Cluster, trunks: readonly Service[]): string {
  return (statedGateway(trunks) ?? cluster.fqdn).toLowerCase()
}

function statedGateway(trunks: readonly Service[]): string | undefined {
  return trunks
    .flatMap(({ ports }) => ports)
    .map(({ configuredFqdn }) => configuredFqdn)
    .find((fqdn) => fqdn !== '')
}

/** A computer that only trunks on other clusters may give a meaning. */
function isEmpty(joined: Joined, cluster: Cluster): boolean {
  return joined.servicesOn(cluster).length === 0 && joined.instancesOn(cluster).length === 0
}
