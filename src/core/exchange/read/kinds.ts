import type { RoleKind } from '../../model/id.ts'
import type { Cluster, Service } from './deployment.ts'
import { isTrue } from './elements.ts'
import { dependenciesOn, hasRole, type Joined } from './joined.ts'

/** What a cluster is: a Front End pool, another server role, or only the computers of databases and shares. */
export type ClusterKind = 'pool' | 'store' | RoleKind

/**
 * What the cluster is, by the services on it. User services make it a Front End pool. A Registrar without them makes it
 * a Director; in a branch site, with the user services of another pool, or where it says that it is no Director and has
 * a Mediation Server beside it, a branch appliance.
 */
export function kindOfCluster(joined: Joined, cluster: Cluster): ClusterKind {
  const services = joined.servicesOn(cluster)
  if (services.some((service) => hasRole(service, 'UserServices'))) return 'pool'
  const registrars = services.filter((service) => hasRole(service, 'Registrar'))
  if (registrars.length > 0) return kindByRegistrar(joined, cluster, registrars)
  const own = ownRoles.find(([role]) => services.some((service) => hasRole(service, role)))
  if (own) return own[1]
  if (services.some(({ role }) => !storeRoles.has(role.toLowerCase()))) return 'other'
  return services.length > 0 || joined.instancesOn(cluster).length > 0 ? 'store' : 'other'
}

/** Services that a thing of this kind does not normally have: everything that nobody would look for there. */
export function strayServices(kind: ClusterKind, services: readonly Service[]): Service[] {
  if (kind === 'other' || kind === 'store') return []
  const normal = normalRoles[kind]
  return services.filter(({ role }) => {
    const name = role.toLowerCase()
    return !normal.has(name) && !storeRoles.has(name)
  })
}

function kindByRegistrar(joined: Joined, cluster: Cluster, registrars: readonly Service[]): ClusterKind {
  if (registrars.some(isDirector)) return 'director'
  if (joined.siteOf(cluster).branch) return 'appliance'
  const pointers = registrars.flatMap((registrar) => dependenciesOn(joined, registrar, 'UserServices'))
  if (pointers.some((pointer) => joined.targetOf(pointer))) return 'appliance'
  const hasLostUsers = pointers.length > 0 && registrars.some(isNoDirector)
  const services = joined.servicesOn(cluster)
  if (hasLostUsers || services.some(({ role }) => rolesOfPoolsAlone.has(role.toLowerCase()))) return 'pool'
  const carriesCalls = services.some((service) => hasRole(service, 'MediationServer'))
  return carriesCalls && registrars.some(isNoDirector) ? 'appliance' : 'director'
}

function isDirector({ details }: Service): boolean {
  return isTrue(details.attributes.get('IsDirector'))
}

function isNoDirector({ details }: Service): boolean {
  return details.attributes.has('IsDirector') && !isTrue(details.attributes.get('IsDirector'))
}

/** The roles that a pool or computer exists for. Where it has several, the first of these is what it is. */
const ownRoles: readonly (readonly [role: string, kind: RoleKind])[] = [
  ['EdgeServer', 'edge'],
  ['PersistentChatService', 'chat'],
  ['VideoInteropServer', 'interop'],
  ['MediationServer', 'mediation'],
  ['WacService', 'webapps'],
  ['PstnGateway', 'gateway'],
  ['VideoGateway', 'videogateway'],
  ['ExternalServer', 'application'],
]

const rolesOfPoolsAlone: ReadonlySet<string> = new Set([
  'confservices',
  'applicationserver',
  'centralmgmt',
  'backupservice',
])

/** Shares and databases: they are stores of their own, whatever else the computer is. */
const storeRoles: ReadonlySet<string> = new Set([
  'filestore',
  'userstore',
  'applicationstore',
  'archivingstore',
  'monitoringstore',
  'centralmgmtstore',
  'witnessstore',
  'persistentchatstore',
  'persistentchatcompliancestore',
])

const normalRoles: Readonly<Record<Exclude<ClusterKind, 'other' | 'store'>, ReadonlySet<string>>> = {
  pool: new Set(['userservices', 'registrar', 'webservices', 'mediationserver', ...rolesOfPoolsAlone]),
  director: new Set(['registrar', 'webservices']),
  appliance: new Set(['registrar', 'mediationserver', 'webservices']),
  edge: new Set(['edgeserver', 'managementservices']),
  chat: new Set(['persistentchatservice']),
  interop: new Set(['videointeropserver']),
  mediation: new Set(['mediationserver']),
  webapps: new Set(['wacservice']),
  gateway: new Set(['pstngateway']),
  videogateway: new Set(['videogateway']),
  application: new Set(['externalserver']),
}
