import type { Port } from '../../exchange/write/plan.ts'
import type { Value } from '../value.ts'
import type { DeployedService } from './deployed.ts'
import type { ServiceRole } from './service-roles.ts'

/** What of a service a property shows. */
type Source =
  | { readonly of: 'port'; readonly port: PortPlace; readonly shows: 'port' | 'range' | 'fqdn' }
  | { readonly of: 'service'; readonly role: ServiceRole; readonly usage: string }
  | { readonly of: 'fact'; readonly attribute: string; readonly isNumber: boolean }
  | { readonly of: 'usual'; readonly value: Value }

/** A row of the port table of a service. */
interface PortPlace {
  readonly owner: string
  readonly usage: string
  readonly side: Port['side'] | null
  readonly protocol: Port['protocol'] | null
}

const at = (place: string, shows: 'port' | 'range' | 'fqdn' = 'port'): Source => {
  const [owner = '', usage = '', side, protocol] = place.split(' ')
  return {
    of: 'port',
    shows,
    port: { owner, usage, side: sideNamed(side), protocol: protocolNamed(protocol) },
  }
}
const sides = ['Primary', 'Internal', 'External', 'Pstn'] as const satisfies readonly Port['side'][]
const sideNamed = (name: string | undefined): Port['side'] | null =>
  sides.find((side) => side === name) ?? null
const protocols = [
  'Mtls',
  'Tls',
  'Tcp',
  'Udp',
  'Http',
  'Https',
] as const satisfies readonly Port['protocol'][]
const protocolNamed = (name: string | undefined): Port['protocol'] | null =>
  protocols.find((protocol) => protocol === name) ?? null

const other = (role: ServiceRole, usage = 'Default'): Source => ({ of: 'service', role, usage })
const fact = (attribute: string, isNumber = false): Source => ({ of: 'fact', attribute, isNumber })
const usually = (value: Value): Source => ({ of: 'usual', value })

const media = (name: string, usage: string): Record<string, Source> => ({
  [`${name}PortStart`]: at(`MediaComp ${usage}`),
  [`${name}PortCount`]: at(`MediaComp ${usage}`, 'range'),
})
const registrar: Record<string, Source> = {
  UserServer: other('UserServer'),
  WebServer: other('WebServer'),
  EdgeServer: other('EdgeServer'),
  ArchivingDatabase: other('ArchivingDatabase'),
  MirrorArchivingDatabase: other('ArchivingDatabase', 'Mirror'),
  MonitoringDatabase: other('MonitoringDatabase'),
  MirrorMonitoringDatabase: other('MonitoringDatabase', 'Mirror'),
  SipPort: at('Registrar SipServer'),
  SipServerTcpPort: usually(5060),
  WebPort: at('Registrar WebServer'),
  XmppGatewaySipPort: at('XmppFederation SipServer'),
  LyssWcfMtlsPort: at('Lyss WcfMtls'),
  WinFabFederationPort: at('WinFab WinFabFederation'),
  WinFabLeaseAgentPort: at('WinFab WinFabLeaseAgent'),
  WinFabClientConnectionPort: at('WinFab WinFabClientConnection'),
  WinFabIPCPort: at('WinFab WinFabIPC'),
  WinFabReplicationPort: at('WinFab WinFabReplication'),
}

/**
 * What is shown of a service of each role beside what all have: named after the parameters of the Set cmdlet of the role.
 * The numbers are those that the topology publishes.
 */
const properties: Readonly<Record<ServiceRole, Readonly<Record<string, Source>>>> = {
  Registrar: registrar,
  Director: registrar,
  UserServer: {
    UserDatabase: other('UserDatabase'),
    MirrorUserDatabase: other('UserDatabase', 'Mirror'),
    FileStore: other('FileStore'),
    ConferenceServer: other('ConferencingServer'),
    McuFactorySipPort: at('McuFactory WebServer'),
    UserPinManagementWcfHttpPort: at('PresenceFocus UserPinManagement'),
    ConfDirManagementWcfTcpPort: at('McuFactory WcfServer'),
  },
  WebServer: {
    FileStore: other('FileStore'),
    UserServer: other('UserServer'),
    PrimaryHttpPort: at('OCSWebSite WebSite Primary Http'),
    PrimaryHttpsPort: at('OCSWebSite WebSite Primary Https'),
    ExternalHttpPort: at('OCSWebSite WebSite External Http'),
    ExternalHttpsPort: at('OCSWebSite WebSite External Https'),
    ReachPrimaryPsomServerPort: at('Reach PsomServer Primary'),
    ReachExternalPsomServerPort: at('Reach PsomServer External'),
    ...media('AppSharing', 'AppSharingCommunication'),
  },
  ConferencingServer: {
    FileStore: other('FileStore'),
    WebServer: other('WebServer'),
    UserServer: other('UserServer'),
    EdgeServer: other('EdgeServer'),
    WacServer: other('WacServer'),
    ImSipPort: at('IMConf SipServer'),
    AudioVideoSipPort: at('AVConf SipServer'),
    AppSharingSipPort: at('AppSharingConf SipServer'),
    DataPsomPort: at('DataConf PsomClient'),
    ...media('Audio', 'AudioCommunication'),
    ...media('Video', 'VideoCommunication'),
    ...media('AppSharing', 'AppSharingCommunication'),
  },
  ApplicationServer: {
    Registrar: other('Registrar'),
    FileStore: other('FileStore'),
    ApplicationDatabase: other('ApplicationDatabase'),
    ...media('Audio', 'AudioCommunication'),
    ...media('Video', 'VideoCommunication'),
    ...media('AppSharing', 'AppSharingCommunication'),
  },
  MediationServer: {
    Registrar: other('Registrar'),
    EdgeServer: other('EdgeServer'),
    SipServerPort: at('Mediation SipServer'),
    SipClientTlsPort: at('Mediation SipClient Pstn Tls'),
    SipClientTcpPort: at('Mediation SipClient Pstn Tcp'),
    ...media('Audio', 'AudioCommunication'),
  },
  EdgeServer: {
    Registrar: other('Registrar'),
    AccessEdgeExternalFqdn: at('AccessEdge SipClient External', 'fqdn'),
    DataEdgeExternalFqdn: at('DataEdge PsomClient External', 'fqdn'),
    AVEdgeExternalFqdn: at('MediaRelayEdge TURNServer External', 'fqdn'),
    AccessEdgeInternalSipPort: at('AccessEdge SipServer Internal'),
    AccessEdgeExternalSipPort: at('AccessEdge SipServer External'),
    AccessEdgeClientSipPort: at('AccessEdge SipClient External'),
    DataPsomServerPort: at('DataEdge PsomServer Internal'),
    DataPsomClientPort: at('DataEdge PsomClient External'),
    MediaRelayAuthEdgePort: at('MediaRelayAuthenticationEdge SipServer'),
    MediaRelayInternalTurnTcpPort: at('MediaRelayEdge TURNServer Internal Tcp'),
    MediaRelayExternalTurnTcpPort: at('MediaRelayEdge TURNServer External Tcp'),
    MediaRelayInternalTurnUdpPort: at('MediaRelayEdge TURNServer Internal Udp'),
    MediaRelayExternalTurnUdpPort: at('MediaRelayEdge TURNServer External Udp'),
    MediaCommunicationPortStart: at('MediaRelayEdge MediaCommunication'),
    MediaCommunicationPortCount: at('MediaRelayEdge MediaCommunication', 'range'),
  },
  BackupServer: { FileStore: other('FileStore'), BackupServer: other('BackupServer') },
  CentralManagement: {
    CentralManagementDatabase: other('CentralManagementDatabase'),
    MirrorCentralManagementDatabase: other('CentralManagementDatabase', 'Mirror'),
    FileStore: other('FileStore'),
    IsActive: fact('IsActive'),
  },
  ManagementServer: { ReplicationPort: at('ReplicationService Replication') },
  PstnGateway: {
    MediationServer: other('MediationServer'),
    GatewaySipClientPort: at('GatewayComp SipClient'),
    MediationServerPort: fact('MediationServerPort', true),
    IsDefault: fact('Default'),
  },
  WacServer: { DiscoveryUrl: fact('DiscoveryUrl'), IsExternal: fact('IsExternal') },
  PersistentChatServer: {
    Registrar: other('Registrar'),
    FileStore: other('FileStore'),
    PersistentChatDatabase: other('PersistentChatDatabase'),
    BackupPersistentChatDatabase: other('PersistentChatDatabase', 'Backup'),
    PersistentChatComplianceDatabase: other('PersistentChatComplianceDatabase'),
    DisplayName: fact('DisplayName'),
    PersistentChatPort: at('PersistentChatService SipServer'),
  },
  TrustedApplicationPool: { Registrar: other('Registrar') },
  VideoInteropServer: { Registrar: other('Registrar'), EdgeServer: other('EdgeServer') },
  VideoGateway: { VideoInteropServer: other('VideoInteropServer') },
  FileStore: {},
  UserDatabase: {},
  ApplicationDatabase: {},
  MonitoringDatabase: {},
  ArchivingDatabase: {},
  CentralManagementDatabase: {},
  PersistentChatDatabase: {},
  PersistentChatComplianceDatabase: {},
  MonitoringServer: {},
  ArchivingServer: {},
}

/** What a service shows beside what all of them have. */
export function propertiesOf(service: DeployedService): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(properties[service.role]).map(([name, source]) => [name, valueFrom(service, source)]),
  )
}

function valueFrom(service: DeployedService, source: Source): Value {
  switch (source.of) {
    case 'usual':
      return source.value
    case 'service':
      return (
        service.needs.find(({ role, usage }) => isRole(role, source.role) && usage === source.usage)
          ?.identity ?? null
      )
    case 'fact': {
      const value = service.plan.details?.attributes.get(source.attribute)
      if (value === undefined) return null
      if (source.isNumber) return Number(value)
      return value === 'true' || value === 'false' ? value === 'true' : value
    }
    case 'port': {
      const found = service.plan.ports.find((port) => isAt(port, source.port))
      if (!found) return null
      return { port: found.port, range: found.range, fqdn: found.fqdn }[source.shows]
    }
  }
}

/** A Director stands where a Registrar may. */
function isRole(role: ServiceRole, wanted: ServiceRole): boolean {
  return role === wanted || (wanted === 'Registrar' && role === 'Director')
}

function isAt(port: Port, { owner, usage, side, protocol }: PortPlace): boolean {
  return (
    port.owner === `urn:component:${owner}` &&
    port.usage === usage &&
    (side === null || port.side === side) &&
    (protocol === null || port.protocol === protocol)
  )
}
