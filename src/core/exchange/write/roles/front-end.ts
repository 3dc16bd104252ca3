import type { Pool } from '../../../model/pool.ts'
import { find, partnerIn } from '../../../model/topology.ts'
import type { Site } from '../../../model/site.ts'
import { conferenceComponents } from '../../components.ts'
import { tree } from '../../mapping/tree.ts'
import { namespaces } from '../../namespaces.ts'
import { serviceVersion } from '../../service-versions.ts'
import { databasesFor, type DatabaseUse } from '../databases.ts'
import { clusterOf, serviceOf, siteKeyOf, type Look } from '../look.ts'
import { external, newDomains, poolCluster, primary, pstn } from '../machines.ts'
import { needs, service, type PlannedBackup, type PlannedService, type PlanPart, type Port } from '../plan.ts'
import { port } from '../port.ts'
import { applicationPorts, conferenceElement, conferencePorts } from './features.ts'
import { mediationPorts } from './mediation.ts'
import { registrarElement, registrarPorts } from './registrar.ts'
import { webServiceElement, webServicesPorts } from './web-services.ts'

/** An Enterprise Edition Front End pool or a Standard Edition server with all its services and databases. */
export function planPool(look: Look, site: Site, pool: Pool): PlanPart {
  return {
    clusters: [
      poolCluster(look, clusterOf(pool.id), pool, {
        site: siteKeyOf(site.id),
        interfaces: pool.mediation ? [primary, external, pstn] : [primary, external],
        domains: newDomains(pool.edition === 'standard'),
      }),
    ],
    services: [...servicesOf(look, pool), ...managementServices(look, pool), ...backupService(look, pool)],
  }
}

/** The services that every pool has, or that its features and associations bring, with their databases. */
function servicesOf(look: Look, pool: Pool): PlannedService[] {
  const on = clusterOf(pool.id)
  const version = serviceVersion(pool.version)
  const of = (role: string) => serviceOf(role, pool.id)
  const facts = { version, on, group: on }
  const databases = (role: string, consumer: string, rest: Partial<DatabaseUse> = {}) =>
    databasesFor(look, { role, store: pool.sqlStore, version, consumer: of(consumer), owner: on, ...rest })
  const users = databases('UserStore', 'UserServices')
  const applications = databases('ApplicationStore', 'ApplicationServer')
  const archiving = databases('ArchivingStore', 'Registrar', { store: pool.archivingStore, owner: null })
  const monitoring = databases('MonitoringStore', 'Registrar', { store: pool.monitoringStore, owner: null })
  const files = serviceOf('FileStore', pool.fileStore)
  const edge = serviceOf('EdgeServer', pool.edgePool)

  return [
    service('UserServices', {
      ...facts,
      key: of('UserServices'),
      needs: [...users.needs, ...needs(files, of('ConfServices'))],
      ports: userServicesPorts,
    }),
    service('Registrar', {
      ...facts,
      key: of('Registrar'),
      needs: [
        ...needs(of('UserServices'), of('WebServices')),
        ...archiving.needs,
        ...monitoring.needs,
        ...needs(edge),
      ],
      backup: backupOf(look, pool),
      ports: registrarPorts,
      details: registrarElement(false, pool.version),
    }),
    ...users.services,
    service('WebServices', {
      ...facts,
      key: of('WebServices'),
      needs: needs(files, of('UserServices')),
      ports: webServicesPorts(pool.webServices, pool.version),
      details: webServiceElement(pool.webServices, pool.fqdn),
    }),
    service('ConfServices', {
      ...facts,
      key: of('ConfServices'),
      needs: needs(
        files,
        of('WebServices'),
        of('UserServices'),
        serviceOf('WacService', pool.officeWebApps),
        edge,
      ),
      ports: conferencePorts(pool.conferencing === true),
      details: conferenceElement(pool.conferencing === true),
    }),
    ...(pool.mediation
      ? [
          service('MediationServer', {
            ...facts,
            key: of('MediationServer'),
            needs: needs(of('Registrar'), edge),
            ports: mediationPorts(pool.mediation),
          }),
        ]
      : []),
    service('ApplicationServer', {
      ...facts,
      key: of('ApplicationServer'),
      needs: [...needs(of('Registrar'), files), ...applications.needs],
      ports: applicationPorts(pool),
      details: tree(namespaces.roles, 'ApplicationServerService'),
    }),
    ...applications.services,
    ...archiving.services,
    ...monitoring.services,
  ]
}

const userServicesPorts: readonly Port[] = [
  port('McuFactory', 'WebServer', 'Primary', 444, 'Mtls', { path: '/LiveServer/McuFactory/' }),
  port('PresenceFocus', 'UserPinManagement', 'Primary', 443, 'Https', {
    path: '/LiveServer/UserPinManagement/',
  }),
  port('McuFactory', 'WcfServer', 'Primary', 9001, 'Tcp', { path: '/LiveServer/ConfDirMgmt/' }),
]

const r = namespaces.roles

/** The entry for the Associated Backup Pool, in the pools that declare one. */
function backupOf({ declaredBy }: Look, pool: Pool): PlannedBackup | null {
  const pairing = declaredBy.get(pool.id)
  if (!pairing) return null
  const { voiceFailover, failureDetection, failback } = pairing
  return {
    to: serviceOf('Registrar', partnerIn(pairing, pool.id)),
    voiceFailover,
    failureDetection,
    failback,
  }
}

function partnerOf({ topology, pairingOf }: Look, pool: Pool): Pool | undefined {
  const pairing = pairingOf.get(pool.id)
  const partner = pairing && find(topology, partnerIn(pairing, pool.id))
  return partner?.kind === 'pool' ? partner.pool : undefined
}

/** The Central Management store stands active on one pool, and ready on its partner. */
function managementServices(look: Look, pool: Pool): PlannedService[] {
  const { topology, isPublished } = look
  const active = topology.managementStore === pool.id
  if (!isPublished || !(active || holdsManagementOf(look, pool))) return []
  const on = clusterOf(pool.id)
  const key = serviceOf('CentralMgmt', pool.id)
  const version = serviceVersion(pool.version)
  const databases = databasesFor(look, {
    role: 'CentralMgmtStore',
    store: pool.sqlStore,
    version,
    consumer: key,
    owner: on,
  })
  return [
    service('CentralMgmt', {
      key,
      version,
      on,
      group: on,
      needs: [...databases.needs, ...needs(serviceOf('FileStore', pool.fileStore))],
      details: tree(r, 'CentralMgmtService', { IsActive: String(active) }),
    }),
    ...databases.services,
  ]
}

function holdsManagementOf(look: Look, pool: Pool): boolean {
  const { managementStore } = look.topology
  return managementStore !== null && partnerOf(look, pool)?.id === managementStore
}

/** The service that keeps a pool and its partner alike. Releases before Lync Server 2013 have none. */
function backupService(look: Look, pool: Pool): PlannedService[] {
  const partner = partnerOf(look, pool)
  if (!partner) return []
  const on = clusterOf(pool.id)
  const carriesManagement =
    look.isPublished && (look.topology.managementStore === pool.id || holdsManagementOf(look, pool))
  const part = (role: string, component: string) =>
    tree(r, 'Module', { RoleName: role, ComponentName: component })
  const modules = [
    part('UserServices', 'PresenceFocus'),
    part('ConfServices', conferenceComponents.web),
    ...(carriesManagement ? [part('CentralMgmt', 'CMSMaster')] : []),
  ]
  return [
    service('BackupService', {
      key: serviceOf('BackupService', pool.id),
      version: serviceVersion(pool.version),
      on,
      group: on,
      needs: needs(serviceOf('BackupService', partner.id), serviceOf('FileStore', pool.fileStore)),
      ports: [port('BackupService', 'WcfServer', 'Primary', 443, 'Https', { path: '/BackupService/' })],
      details: tree(r, 'BackupService', {}, [tree(r, 'Modules', {}, modules)]),
    }),
  ]
}
