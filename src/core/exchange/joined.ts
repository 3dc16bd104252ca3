import type { Cluster, DeployedInstance, DeployedSite, Deployment, Reference, Service } from './deployment.ts'
import { noteOn, type ImportNote } from './import-note.ts'

/** Where a service stands: a cluster, and the SQL Server instance on it for those that are databases. */
export interface Place {
  readonly cluster: Cluster
  readonly instance: DeployedInstance | null
}

/** A deployment with its references resolved. A key that occurs twice leads to the first thing that has it. */
export interface Joined {
  readonly deployment: Deployment
  /** The central sites, with a stand-in for every site that a cluster names and the file does not have. */
  readonly sites: readonly DeployedSite[]
  readonly siteOf: (cluster: Cluster) => DeployedSite
  /** Where the service stands; `undefined` where the file does not have that place. */
  readonly placeOf: (service: Service) => Place | undefined
  /** The services on the computers of the cluster; its databases are not among them. */
  readonly servicesOn: (cluster: Cluster) => readonly Service[]
  /** The service that is pointed to; `undefined` where the pointer leads nowhere. */
  readonly targetOf: (reference: Reference) => Service | undefined
  readonly notes: readonly ImportNote[]
}

/** Resolves every reference of a deployment by its key, in linear time. */
export function join(deployment: Deployment): Joined {
  const clusters = firstByKey(deployment.clusters)
  const instances = firstByKey(deployment.instances)
  const services = firstByKey(deployment.services)
  const { all, missing } = withStandIns(deployment)
  const sites = firstByKey(all)

  const placeOf = ({ installedOn }: Service): Place | undefined => {
    const instance = instances.get(installedOn)
    const cluster = clusters.get(instance ? instance.cluster : installedOn)
    return cluster && { cluster, instance: instance ?? null }
  }
  const onClusters = new Map<Cluster, Service[]>()
  for (const service of deployment.services) {
    const place = placeOf(service)
    if (!place || place.instance) continue
    const there = onClusters.get(place.cluster)
    if (there) there.push(service)
    else onClusters.set(place.cluster, [service])
  }

  return {
    deployment,
    sites: all.filter(({ branch }) => !branch),
    siteOf: (cluster) => sites.get(cluster.site) ?? standIn(cluster.site),
    placeOf,
    servicesOn: (cluster) => onClusters.get(cluster) ?? [],
    targetOf: ({ key }) => services.get(key),
    notes: noteOn(
      'unusual',
      missing.map(({ name }) => name),
      (names) => `Computers stand in sites that the file does not list; sites were added for them: ${names}.`,
    ),
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
  const name = key === '' ? 'Site without a number' : `Site ${key}`
  return { key, branch: false, name, description: '', city: '', state: '', country: '', settings: false }
}

function firstByKey<T extends { readonly key: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.toReversed().map((thing) => [thing.key, thing]))
}
