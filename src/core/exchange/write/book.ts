import { grouped } from '../grouped.ts'
import { clusterKey } from '../keys.ts'
import type { Cluster, DeployedInstance, DeployedSite, Deployment, Service } from '../read/deployment.ts'

/** What a file has, to find the parts that a plan speaks of. A key that occurs twice leads to the first part that has it. */
export interface Book {
  readonly format: 'topology-xml' | 'tbxml'
  readonly deployment: Deployment
  readonly siteByLink: ReadonlyMap<string, DeployedSite>
  readonly clusterByLink: ReadonlyMap<string, Cluster>
  readonly instanceByLink: ReadonlyMap<string, DeployedInstance>
  readonly serviceByLink: ReadonlyMap<string, Service>
  readonly clusterByKey: ReadonlyMap<string, Cluster>
  readonly instanceByKey: ReadonlyMap<string, DeployedInstance>
  readonly serviceByKey: ReadonlyMap<string, Service>
  /** The clusters of a name, by that name in lower case. */
  readonly clustersNamed: ReadonlyMap<string, readonly Cluster[]>
  /** The instances of a cluster, by its key. */
  readonly instancesOn: ReadonlyMap<string, readonly DeployedInstance[]>
  /** The services on a cluster or an instance, by its key. */
  readonly servicesOn: ReadonlyMap<string, readonly Service[]>
}

/** Opens the deployment of a file for looking up. */
export function bookOf(format: Book['format'], deployment: Deployment): Book {
  const { sites, clusters, instances, services } = deployment
  return {
    format,
    deployment,
    siteByLink: firstBy(sites, ({ link }) => link),
    clusterByLink: firstBy(clusters, ({ link }) => link),
    instanceByLink: firstBy(instances, ({ link }) => link),
    serviceByLink: firstBy(services, ({ link }) => link),
    clusterByKey: firstBy(clusters, ({ key }) => key),
    instanceByKey: firstBy(instances, ({ key }) => key),
    serviceByKey: firstBy(services, ({ key }) => key),
    clustersNamed: grouped(clusters, ({ fqdn }) => fqdn.toLowerCase()),
    instancesOn: grouped(instances, ({ cluster }) => cluster),
    servicesOn: grouped(services, ({ installedOn }) => installedOn),
  }
}

/** The cluster that a part of the file is or stands on, by the part's link. */
export function clusterLinked(book: Book, link: string): Cluster | undefined {
  const own = book.clusterByLink.get(link)
  if (own) return own
  const instance = book.instanceByLink.get(link)
  if (instance) return book.clusterByKey.get(instance.cluster)
  const service = book.serviceByLink.get(link)
  return service && clusterUnder(book, service.installedOn)
}

/** The cluster of a place, which is a cluster or a SQL Server instance. */
export function clusterUnder(book: Book, place: string): Cluster | undefined {
  const instance = book.instanceByKey.get(place)
  return book.clusterByKey.get(instance ? instance.cluster : place)
}

/** The numbers in a link, such as 1 and 3 of `cluster 1:3`; `null` where it has none. */
export function numbersIn(link: string): { readonly site: string; readonly number: string } | null {
  const [, site = '', number = ''] = /^(\d+):(\d+)$/.exec(link.slice(clusterKey('').length)) ?? []
  return site === '' ? null : { site, number }
}

/** The numbers in the link of a service, such as `service 1-Registrar-1`; `null` where it has none. */
export function serviceNumbersIn(
  link: string,
): { readonly site: string; readonly role: string; readonly instance: string } | null {
  const [, site = '', role = '', instance = ''] = /^service (\d+)-(.+)-(\d+)$/.exec(link) ?? []
  return site === '' ? null : { site, role, instance }
}

function firstBy<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, T> {
  return new Map(things.toReversed().map((thing) => [keyOf(thing), thing]))
}
