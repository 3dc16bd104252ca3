import { grouped } from '../grouped.ts'
import { counted, noteOn, type ImportNote } from '../import-note.ts'
import { siteKey } from '../keys.ts'
import type { Cluster, DeployedInstance, DeployedSite, Deployment, Reference, Service } from './deployment.ts'

/** Where a service stands: a cluster, and the SQL Server instance on it for those that are databases. */
export interface Place {
  readonly cluster: Cluster
  readonly instance: DeployedInstance | null
}

/** A deployment with its references resolved. A key that occurs twice leads to the first thing that has it. */
export interface Joined {
  readonly deployment: Deployment
  /** The sites, with a stand-in for every site that a cluster names and the file does not have. */
  readonly sites: readonly DeployedSite[]
  readonly siteOf: (cluster: Cluster) => DeployedSite
  /** Where the service stands; `undefined` where the file does not have that place. */
  readonly placeOf: (service: Service) => Place | undefined
  /** The services on the computers of the cluster; its databases are not among them. */
  readonly servicesOn: (cluster: Cluster) => readonly Service[]
  /** The SQL Server instances on the computers of the cluster. */
  readonly instancesOn: (cluster: Cluster) => readonly DeployedInstance[]
  /** The service that is pointed to; `undefined` where the pointer leads nowhere. */
  readonly targetOf: (reference: Reference) => Service | undefined
  readonly notes: readonly ImportNote[]
}

/** Resolves every reference of a deployment by its key, in linear time. */
export function join(deployment: Deployment): Joined {
  const clusters = firstByKey(deployment.clusters)
  const instances = firstByKey(deployment.instances)
  const services = new Map([
    ...firstBy(deployment.services, ({ alias }) => alias),
    ...firstBy(deployment.services, ({ key }) => key),
  ])
  const { all, missing } = withStandIns(deployment)
  const sites = new Map(all.toReversed().map((site) => [site.key, site]))

  const placeOf = ({ installedOn }: Service): Place | undefined => {
    const instance = instances.get(installedOn)
    const cluster = clusters.get(instance ? instance.cluster : installedOn)
    return cluster && { cluster, instance: instance ?? null }
  }
  const servicesOn = grouped(deployment.services, (service) => {
    const place = placeOf(service)
    return place?.instance === null ? place.cluster : undefined
  })
  const instancesOn = grouped(deployment.instances, ({ cluster }) => clusters.get(cluster))

  return {
    deployment,
    sites: all,
    siteOf: (cluster) => sites.get(cluster.site) ?? standIn(cluster.site),
    placeOf,
    servicesOn: (cluster) => servicesOn.get(cluster) ?? [],
    instancesOn: (cluster) => instancesOn.get(cluster) ?? [],
    targetOf: ({ key }) => services.get(key),
    notes: [
      ...noteOn(
        'unusual',
        missing.map(({ name }) => name),
        (names) =>
          `Computers stand in sites that the file does not list; sites were added for them: ${names}.`,
      ),
      ...notesOnTwins(deployment),
    ],
  }
}

/** Whether the service has the role, whatever the case. */
export function hasRole(service: Service | undefined, role: string): boolean {
  return service?.role.toLowerCase() === role.toLowerCase()
}

/** The pointers of a service to services of a role, those that lead nowhere included where they name the role themselves. */
export function dependenciesOn(joined: Joined, service: Service, role: string): Service['dependencies'] {
  return service.dependencies.filter((dependency) => {
    const target = joined.targetOf(dependency)
    return target ? hasRole(target, role) : dependency.role?.toLowerCase() === role.toLowerCase()
  })
}

/** How people write a place: the FQDN, or `host\instance` for a named SQL Server instance. */
export function nameOfPlace({ cluster, instance }: Place): string {
  return instance && instance.name !== '' ? `${cluster.fqdn}\\${instance.name}` : cluster.fqdn
}

function withStandIns(deployment: Deployment): { all: DeployedSite[]; missing: DeployedSite[] } {
  const known = new Set(deployment.sites.map(({ key }) => key))
  const unknown = new Set(deployment.clusters.map(({ site }) => site).filter((site) => !known.has(site)))
  const missing = [...unknown].map(standIn)
  return { all: [...deployment.sites, ...missing], missing }
}

function standIn(key: string): DeployedSite {
  return {
    key,
    link: siteKey(key),
    branch: false,
    of: null,
    name: key === '' ? 'Site without a number' : `Site ${key}`,
    description: '',
    city: '',
    state: '',
    country: '',
    federationRoute: null,
    defaultChat: null,
  }
}

/** Ids that several things of one kind share, so that no pointer can tell them apart. */
function notesOnTwins({ sites, clusters, instances, services }: Deployment): ImportNote[] {
  const twins = [
    ...twinsAmong(sites, ({ name }) => name),
    ...twinsAmong(clusters, ({ fqdn }) => fqdn),
    ...twinsAmong(instances, (instance) => nameOfInstance(instance, clusters)),
    ...twinsAmong(services, ({ text }) => text),
  ]
  return noteOn(
    'unusual',
    twins,
    (names, count) =>
      `${counted(count, 'thing has', 'things have')} the same id as another one before; pointers lead to the first: ${names}.`,
  )
}

function nameOfInstance({ cluster, name }: DeployedInstance, clusters: readonly Cluster[]): string {
  const host = clusters.find(({ key }) => key === cluster)?.fqdn ?? ''
  return name === '' ? host : `${host}\\${name}`
}

/** A .tbxml has two ids for most things: its own, and the numbers that it is published under. */
function twinsAmong<T extends { readonly key: string; readonly link: string }>(
  things: readonly T[],
  nameOf: (thing: T) => string,
): string[] {
  const [keys, links] = [new Set<string>(), new Set<string>()]
  return things.flatMap((thing) => {
    const isTwin = keys.has(thing.key) || links.has(thing.link.toLowerCase())
    keys.add(thing.key)
    links.add(thing.link.toLowerCase())
    return isTwin ? [nameOf(thing)] : []
  })
}

function firstByKey<T extends { readonly key: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return firstBy(things, ({ key }) => key)
}

/** What has no id has an empty key, which is nobody's: a pointer without one leads nowhere. */
function firstBy<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, T> {
  const keyed = things.toReversed().map((thing): [string, T] => [keyOf(thing), thing])
  return new Map(keyed.filter(([key]) => key !== ''))
}
