import type { Edition, ProductVersion } from '../model/pool.ts'
import type { Cluster, Service } from './deployment.ts'
import { noteOn, type ImportNote } from './import-note.ts'
import { dependenciesOn, hasRole, type Joined } from './joined.ts'

/** A cluster that is an Enterprise Edition Front End pool or a Standard Edition server. */
export interface FrontEnd {
  readonly cluster: Cluster
  /** The services on it; the Registrar and UserServices, if it has them, among them. */
  readonly services: readonly Service[]
  readonly edition: Edition
  readonly version: ProductVersion
}

/** What a cluster with a Registrar is: most are Front End pools. */
export type RegistrarKind = 'front end' | 'director' | 'branch'

/**
 * Every Front End pool and Standard Edition server, in the order of the file. A cluster is one when it holds user
 * services, or a Registrar that is neither a Director nor fed by the user services of another pool, as in a branch.
 */
export function frontEndsIn(joined: Joined): FrontEnd[] {
  return joined.deployment.clusters
    .filter((cluster) => registrarKindOf(joined, cluster) === 'front end')
    .map((cluster) => {
      const services = joined.servicesOn(cluster)
      return {
        cluster,
        services,
        edition: editionOf(joined, cluster, services),
        version: versionOf(services),
      }
    })
}

/** What a cluster is by the Registrar or user services on it; `null` when it has neither. */
export function registrarKindOf(joined: Joined, cluster: Cluster): RegistrarKind | null {
  const services = joined.servicesOn(cluster)
  const registrars = services.filter((service) => hasRole(service, 'Registrar'))
  const userServices = services.some((service) => hasRole(service, 'UserServices'))
  if (registrars.length === 0 && !userServices) return null
  if (joined.siteOf(cluster).branch) return 'branch'
  if (userServices) return 'front end'
  if (registrars.some(({ details }) => details.get('IsDirector')?.trim().toLowerCase() === 'true'))
    return 'director'
  return registrars.some((registrar) => isFedFromElsewhere(joined, cluster, registrar))
    ? 'branch'
    : 'front end'
}

/** Notes on Front End pools that lack a part, mix versions, or list their computers out of order. */
export function notesOnFrontEnds(frontEnds: readonly FrontEnd[]): ImportNote[] {
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
      which(({ cluster }) => cluster.reordered),
      (names) =>
        `Pools that list their servers in another order than their ordinals; the ordinals were followed: ${names}.`,
    ),
  ]
}

function isCore(service: Service): boolean {
  return hasRole(service, 'UserServices') || hasRole(service, 'Registrar')
}

function isFedFromElsewhere(joined: Joined, cluster: Cluster, registrar: Service): boolean {
  return dependenciesOn(joined, registrar, 'UserServices').some((dependency) => {
    const target = joined.targetOf(dependency)
    return target !== undefined && joined.placeOf(target)?.cluster !== cluster
  })
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
  return versions.get(service?.version ?? '') ?? 'other'
}

/** The ServiceVersion that each release writes. */
const versions: ReadonlyMap<string, ProductVersion> = new Map([
  ['6', '2013'],
  ['7', '2015'],
  ['8', '2019'],
])
