import type { Edition, ProductVersion } from '../../model/pool.ts'
import { noteOn, type ImportNote } from '../import-note.ts'
import { productOf } from '../service-versions.ts'
import type { Cluster, Service } from './deployment.ts'
import { dependenciesOn, hasRole, type Joined } from './joined.ts'
import { kindOfCluster } from './kinds.ts'

/** A cluster that is an Enterprise Edition Front End pool or a Standard Edition server. */
export interface FrontEnd {
  readonly kind: 'pool'
  readonly cluster: Cluster
  /** The services on it; the Registrar and UserServices, if it has them, among them. */
  readonly services: readonly Service[]
  readonly edition: Edition
  readonly version: ProductVersion
}

/** Every Front End pool and Standard Edition server, in the order of the file. */
export function frontEndsIn(joined: Joined): FrontEnd[] {
  return joined.deployment.clusters
    .filter((cluster) => kindOfCluster(joined, cluster) === 'pool')
    .map((cluster) => {
      const services = joined.servicesOn(cluster)
      return {
        kind: 'pool',
        cluster,
        services,
        edition: editionOf(joined, cluster, services),
        version: versionOf(services),
      }
    })
}

/** Notes on Front End pools that lack a part, mix versions, or stand where there are none. */
export function notesOnFrontEnds(joined: Joined, frontEnds: readonly FrontEnd[]): ImportNote[] {
  const which = (test: (frontEnd: FrontEnd) => boolean) =>
    frontEnds.filter(test).map(({ cluster }) => cluster.fqdn)
  const has = ({ services }: FrontEnd, role: string) => services.some((service) => hasRole(service, role))
  return [
    ...noteOn(
      'unusual',
      which((frontEnd) => !has(frontEnd, 'UserServices')),
      (names) => `Pools with a Registrar but without user services, read as Front End pools: ${names}.`,
    ),
    ...noteOn(
      'unusual',
      which((frontEnd) => !has(frontEnd, 'Registrar')),
      (names) => `Pools with user services but without a Registrar, so without a pairing: ${names}.`,
    ),
    ...noteOn(
      'unusual',
      which(({ version }) => version === 'other'),
      (names) =>
        `Pools of a release other than Lync Server 2013 and Skype for Business Server 2015 and 2019, for which nothing is judged: ${names}.`,
    ),
    ...noteOn(
      'unusual',
      which(({ services }) => new Set(services.filter(isCore).map(({ version }) => version)).size > 1),
      (names) =>
        `Pools whose services state different versions; that of the user services was taken: ${names}.`,
    ),
    ...noteOn(
      'unusual',
      which(({ cluster }) => joined.siteOf(cluster).branch),
      (names) => `Front End pools in a branch site: ${names}.`,
    ),
  ]
}

function isCore(service: Service): boolean {
  return hasRole(service, 'UserServices') || hasRole(service, 'Registrar')
}

/** Standard Edition keeps its user store on its own computer. Without a store to look at, its name tells. */
function editionOf(joined: Joined, cluster: Cluster, services: readonly Service[]): Edition {
  const hosts = services
    .filter((service) => hasRole(service, 'UserServices'))
    .flatMap((service) => dependenciesOn(joined, service, 'UserStore'))
    .map((dependency) => joined.targetOf(dependency))
    .flatMap((store) => (store ? [joined.placeOf(store)?.cluster] : []))
    .filter((host) => host !== undefined)
  const standard = hosts.length > 0 ? hosts.includes(cluster) : isSingle(cluster)
  return standard ? 'standard' : 'enterprise'
}

function isSingle({ single, machines, fqdn }: Cluster): boolean {
  return single ?? (machines.length === 1 && machines[0]?.fqdn.toLowerCase() === fqdn.toLowerCase())
}

function versionOf(services: readonly Service[]): ProductVersion {
  const service =
    services.find((candidate) => hasRole(candidate, 'UserServices')) ??
    services.find((candidate) => hasRole(candidate, 'Registrar'))
  return productOf(service?.version)
}
