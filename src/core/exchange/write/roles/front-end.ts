import type { Pool } from '../../../model/pool.ts'
import { find, partnerIn } from '../../../model/topology.ts'
import type { Site } from '../../../model/site.ts'
import { tree, type Tree } from '../../mapping/tree.ts'
import { namespaces } from '../../namespaces.ts'
import { databasesFor, type DatabaseUse } from '../databases.ts'
import { clusterOf, serviceOf, serviceVersion, siteKeyOf, type Look } from '../look.ts'
import { external, poolCluster, primary, pstn } from '../machines.ts'
import { needs, service, type PlannedBackup, type PlannedService, type PlanPart, type Port } from '../plan.ts'
import { media, port, sip } from '../port.ts'
import { mediationPorts } from './mediation.ts'
import { registrarElement, registrarPorts } from './registrar.ts'
import { webServiceElement, webServicesPorts } from './web-services.ts'

/** An Enterprise Edition Front End pool or a Standard Edition server with all its services and databases. */
export function planPool(look: Look, site: Site, pool: Pool): PlanPart {
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

  const services: PlannedService[] = [
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
      ports: pool.conferencing === true ? conferencePorts : messagePorts,
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
    ...managementServices(look, pool),
    ...backupService(look, pool),
  ]
  const isStandard = pool.edition === 'standard'
  return {
    clusters: [
      poolCluster(look, on, pool, {
        site: siteKeyOf(site.id),
        interfaces: pool.mediation ? [primary, external, pstn] : [primary, external],
        domains: ({ fqdn }, place) =>
          isStandard
            ? { fault: fqdn, upgrade: fqdn }
            : { fault: `FaultDomain${place}`, upgrade: `UpgradeDomain${place}` },
      }),
    ],
    services,
  }
}

const userServicesPorts: readonly Port[] = [
  port('McuFactory', 'WebServer', 'Primary', 444, 'Mtls', { path: '/LiveServer/McuFactory/' }),
  port('PresenceFocus', 'UserPinManagement', 'Primary', 443, 'Https', {
    path: '/LiveServer/UserPinManagement/',
  }),
  port('McuFactory', 'WcfServer', 'Primary', 9001, 'Tcp', { path: '/LiveServer/ConfDirMgmt/' }),
]

const conferenceSip = (owner: string, number: number, gruu: string) =>
  port(owner, 'SipServer', 'Primary', number, 'Mtls', { gruu })
const conferenceWeb = (owner: string, name: string) =>
  port(owner, 'WebServer', 'Primary', 444, 'Mtls', { path: `/LiveServer/${name}/` })

/** Without "Conferencing" a pool still carries instant messages. */
const messagePorts: readonly Port[] = [
  conferenceSip('IMConf', 5062, 'chat'),
  conferenceWeb('IMConf', 'IMMcu'),
]

const conferencePorts: readonly Port[] = [
  ...messagePorts,
  port('DataConf', 'PsomClient', 'Primary', 8057, 'Tls'),
  conferenceSip('AVConf', 5063, 'audio-video'),
  conferenceSip('AppSharingConf', 5065, 'applicationsharing'),
  conferenceWeb('DataConf', 'DataMcu'),
  conferenceWeb('AVConf', 'AVMcu'),
  conferenceWeb('AppSharingConf', 'ASMcu'),
  media.audio,
  media.video,
  media.applicationSharing,
]

function conferenceElement(conferencing: boolean): Tree {
  const mcu = (name: string, mode?: string) =>
    tree(r, 'MCU', { ComponentName: name, Vendor: 'Microsoft', MinSupportedMode: mode })
  const others = [mcu('DataConf', '14'), mcu('AppSharingConf'), mcu('AVConf')]
  return tree(r, 'ConfService', {}, [tree(r, 'MCUs', {}, [mcu('IMConf'), ...(conferencing ? others : [])])])
}

const r = namespaces.roles

const application = (name: string, number: number, gruu = name) =>
  sip(`urn:application:${name}`, number, `Microsoft.Rtc.Applications.${gruu}`)

const voicePorts: readonly Port[] = [
  application('Cps', 5075),
  application('RGS', 5071, 'Acd'),
  port('urn:application:RGS', 'WcfMtls', 'Primary', 8404, 'Mtls'),
]
const bandwidthPorts: readonly Port[] = [
  application('PDP', 5080),
  port('urn:application:PDP', 'TURNServer', 'Primary', 448, 'Tcp'),
]
const dialInPorts: readonly Port[] = [application('Cas', 5073), application('Caa', 5072)]

/** Each feature is switched on by the applications that it needs. */
function applicationPorts(pool: Pool): Port[] {
  return [
    application('testbot', 5076, 'TestBot'),
    ...(pool.enterpriseVoice === true ? voicePorts : []),
    ...(pool.callAdmissionControl === true ? bandwidthPorts : []),
    media.audio,
    media.video,
    media.applicationSharing,
    ...(pool.dialIn === true ? dialInPorts : []),
  ]
}

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
    part('ConfServices', 'DataConf'),
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
