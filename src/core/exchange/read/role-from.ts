import { makeId } from '../../model/id.ts'
import type { Mediation, Role, RoleWith, Trunk, VideoTrunk } from '../../model/role.ts'
import { voiceIntervals } from '../../tables/limits.ts'
import { chatPort, newMediation, trunkPorts, videoTrunkPorts } from '../../tables/ports.ts'
import { secondsOf } from '../duration.ts'
import type { Service, ServicePort } from './deployment.ts'
import { edgeFrom } from './edge-from.ts'
import { isTrue, portIn } from './elements.ts'
import { isDefault, type FoundTrunk } from './gateways.ts'
import { hasRole } from './joined.ts'
import { childOf, isSignalling, mediationIn, portOf, rangeOf, webServicesIn } from './ports.ts'
import type { References } from './references.ts'
import { base, edgePoolOf, mainOf, type Surroundings } from './role-facts.ts'
import type { FoundRole } from './roles.ts'

/** The role that was found, with its facts as the file has them. What the file leaves out is at its usual value, which is noted. */
export function roleFrom(found: FoundRole, around: Surroundings): Role {
  switch (found.kind) {
    case 'director':
      return directorFrom(found, around)
    case 'edge':
      return edgeFrom(found, around)
    case 'mediation':
      return {
        ...base(found, around, 'mediation', 'MediationServer'),
        mediation: mediationOf(found, around) ?? newMediation,
        nextHop: around.references.idOf(found, found.services, 'Registrar', ['pool']),
        edgePool: edgePoolOf(found, around),
      }
    case 'chat':
      return chatFrom(found, around)
    case 'application':
      return {
        ...base(found, around, 'application', 'ExternalServer'),
        nextHop: around.references.idOf(found, found.services, 'Registrar', ['pool']),
        replication: found.cluster.replicated,
        applications: mainOf(found, 'ExternalServer').flatMap(({ ports }) =>
          ports.flatMap(({ ownerText, port }) =>
            /^urn:application:/i.test(ownerText) && port !== null ? [{ name: ownerText, port }] : [],
          ),
        ),
      }
    case 'interop':
      return interopFrom(found, around)
    case 'webapps':
      return webAppsFrom(found, around)
    case 'gateway':
      return {
        ...base(found, around, 'gateway', 'PstnGateway'),
        trunks: found.trunks.map((trunk) => trunkFrom(found, trunk, around)),
      }
    case 'videogateway':
      return {
        ...base(found, around, 'videogateway', 'VideoGateway'),
        trunk: found.trunks[0] ? videoTrunkFrom(found, found.trunks[0], around) : null,
      }
    case 'appliance':
      return applianceFrom(found, around)
    case 'other':
      return {
        ...base(found, around, 'other', found.services[0]?.role ?? ''),
        services: [...new Set(found.services.map(({ role }) => role))],
      }
  }
}

/** The Mediation Server among the services of a pool or role; `null` where there is none. */
export function mediationOf(
  { fqdn, services }: Pick<FoundRole, 'fqdn' | 'services'>,
  { references }: Pick<Surroundings, 'references'>,
): Mediation | null {
  const service = services.find((candidate) => hasRole(candidate, 'MediationServer'))
  if (!service) return null
  const { mediation, isAssumed } = mediationIn(service)
  if (isAssumed) references.assume(`Mediation Server port of ${fqdn}`)
  return mediation
}

function directorFrom(found: FoundRole, around: Surroundings): RoleWith<'director'> {
  const { services, fqdn } = found
  return {
    ...base(found, around, 'director', 'Registrar'),
    webServices: webServicesIn(services, fqdn),
    fileStore: around.fileStoreOf(services),
    archivingStore: around.sqlStoreOf(services, 'ArchivingStore'),
    monitoringStore: around.sqlStoreOf(services, 'MonitoringStore'),
    edgePool: edgePoolOf(found, around),
    loadBalancing: null,
  }
}

function chatFrom(found: FoundRole, around: Surroundings): RoleWith<'chat'> {
  const { services, fqdn, cluster } = found
  const main = mainOf(found, 'PersistentChatService')
  const details = main[0]?.details
  const ports = main.flatMap((service) => service.ports)
  const port = portOf(ports, isSignalling) ?? portOf(ports, () => true)
  if (port === null) around.references.assume(`Persistent Chat port of ${fqdn}`)
  const listed = details && childOf(details, 'ActiveServers')?.children
  const active = new Set(listed?.map(({ attributes }) => attributes.get('Fqdn')?.toLowerCase()))
  // a list without a single server is not taken for a pool that stands still
  const inactive = active.size === 0 ? [] : cluster.machines.filter((m) => !active.has(m.fqdn.toLowerCase()))
  return {
    ...base(found, around, 'chat', 'PersistentChatService'),
    displayName: details?.attributes.get('DisplayName') ?? '',
    port: port ?? chatPort,
    nextHop: around.references.idOf(found, services, 'Registrar', ['pool']),
    store: around.sqlStoreOf(services, 'PersistentChatStore'),
    backupStore: around.sqlStoreOf(services, 'PersistentChatStore', 'backup'),
    complianceStore: around.sqlStoreOf(services, 'PersistentChatComplianceStore'),
    complianceBackupStore: around.sqlStoreOf(services, 'PersistentChatComplianceStore', 'backup'),
    fileStore: around.fileStoreOf(services),
    inactive: inactive.map((machine) => around.serverOf(machine).id),
  }
}

function interopFrom(found: FoundRole, around: Surroundings): RoleWith<'interop'> {
  const ports = mainOf(found, 'VideoInteropServer').flatMap((service) => service.ports)
  const listening = (protocol: string) => (port: ServicePort) =>
    isSignalling(port) && port.protocol === protocol
  return {
    ...base(found, around, 'interop', 'VideoInteropServer'),
    nextHop: around.references.idOf(found, found.services, 'Registrar', ['pool']),
    edgePool: edgePoolOf(found, around),
    tls: rangeOf(ports, listening('tls')),
    tcp: rangeOf(ports, listening('tcp')),
  }
}

function webAppsFrom(found: FoundRole, around: Surroundings): RoleWith<'webapps'> {
  const attributes = mainOf(found, 'WacService')[0]?.details.attributes
  return {
    ...base(found, around, 'webapps', 'WacService'),
    discoveryUrl: attributes?.get('DiscoveryUrl') ?? '',
    external: isTrue(attributes?.get('IsExternal')),
  }
}

function applianceFrom(found: FoundRole, around: Surroundings): RoleWith<'appliance'> {
  const { services, fqdn } = found
  const { idOf, idOfPointer } = around.references
  const backup = mainOf(found, 'Registrar').find((registrar) => registrar.backup)?.backup ?? null
  const seconds = (text: string | null, usual: number) => secondsOf(text ?? '') ?? usual
  return {
    ...base(found, around, 'appliance', 'Registrar'),
    form: null,
    pool: idOf(found, services, 'UserServices', ['pool']) ?? idOfPointer(fqdn, backup, ['pool']),
    edgePool: edgePoolOf(found, around),
    archivingStore: around.sqlStoreOf(services, 'ArchivingStore'),
    monitoringStore: around.sqlStoreOf(services, 'MonitoringStore'),
    mediation: mediationOf(found, around),
    voiceFailover: backup?.voiceFailover ?? false,
    failureDetection: seconds(
      backup?.failureDetection ?? null,
      voiceIntervals.survivableBranchDetectionDefault.value,
    ),
    failback: seconds(backup?.failback ?? null, usualBranchFailback),
  }
}

/** Seconds; the help of Topology Builder prints it for branch appliances. */
const usualBranchFailback = 240

function trunkFrom(found: FoundRole, { name, service }: FoundTrunk, around: Surroundings): Trunk {
  const { references } = around
  const facts = trunkFacts(name, service, references, trunkPorts)
  const stated = service.details.attributes.get('MediationServerPort')
  const mediation = references.idOf(found, [service], 'MediationServer', ['pool', 'mediation', 'appliance'])
  const port = portIn(stated)
  if (port === null) references.assume(`Mediation Server port of the trunk ${name}`)
  return {
    id: makeId('trunk', around.numberOf(service)),
    ...facts,
    mediation,
    mediationPort: port ?? trunkPorts[facts.protocol].mediationPort,
    isDefault: isDefault(service),
  }
}

function videoTrunkFrom(found: FoundRole, { name, service }: FoundTrunk, around: Surroundings): VideoTrunk {
  const { references } = around
  const facts = trunkFacts(name, service, references, videoTrunkPorts)
  const stated = [...service.details.attributes].find(([attribute]) => attribute.endsWith('Port'))?.[1]
  return {
    ...facts,
    interop: references.idOf(found, [service], 'VideoInteropServer', ['interop']),
    interopPort: portIn(stated) ?? videoTrunkPorts[facts.protocol].interopPort,
  }
}

function trunkFacts(
  name: string,
  { ports }: Service,
  { assume }: References,
  usual: Readonly<Record<Trunk['protocol'], { readonly gatewayPort: number }>>,
): Pick<Trunk, 'name' | 'gatewayPort' | 'protocol'> {
  const port = ports.find((candidate) => candidate.port !== null && candidate.count === 1) ?? ports[0]
  const protocol = port?.protocol === 'tls' || port?.protocol === 'mtls' ? 'tls' : 'tcp'
  if (port?.port == null) assume(`Gateway port of the trunk ${name}`)
  return { name, gatewayPort: port?.port ?? usual[protocol].gatewayPort, protocol }
}
