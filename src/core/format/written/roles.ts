import type {
  DirectorPool,
  EdgePool,
  MediationPool,
  OfficeWebAppsServer,
  OtherRole,
  PersistentChatPool,
  PstnGateway,
  Role,
  SurvivableBranchAppliance,
  Trunk,
  TrustedApplication,
  TrustedApplicationPool,
  VideoGateway,
  VideoInteropPool,
  VideoTrunk,
} from '../../model/role.ts'
import { storeMediation, storePortRange, storeServer, storeWebServices } from './servers.ts'

/** A role with its fields in their fixed order: what every role says, then what its kind says. */
export function storeRole(role: Role): Role {
  switch (role.kind) {
    case 'director':
      return storeDirector(role)
    case 'edge':
      return storeEdge(role)
    case 'mediation':
      return storeMediationPool(role)
    case 'chat':
      return storeChat(role)
    case 'application':
      return storeApplications(role)
    case 'interop':
      return storeInterop(role)
    case 'webapps':
      return storeWebApps(role)
    case 'gateway':
      return storeGateway(role)
    case 'videogateway':
      return storeVideoGateway(role)
    case 'appliance':
      return storeAppliance(role)
    case 'other':
      return storeOther(role)
  }
}

/** What every role says. The kind and the id are given apart, since they belong to each other. */
function ofEveryRole({ fqdn, version, servers, deployed }: Role) {
  return { fqdn, version, servers: servers.map(storeServer), deployed }
}

function storeDirector(role: DirectorPool): DirectorPool {
  return {
    kind: role.kind,
    id: role.id,
    ...ofEveryRole(role),
    webServices: storeWebServices(role.webServices),
    fileStore: role.fileStore,
    archivingStore: role.archivingStore,
    monitoringStore: role.monitoringStore,
    edgePool: role.edgePool,
    loadBalancing: role.loadBalancing,
  }
}

function storeEdge(role: EdgePool): EdgePool {
  return {
    kind: role.kind,
    id: role.id,
    ...ofEveryRole(role),
    nextHop: role.nextHop,
    singleAddress: role.singleAddress,
    accessFqdn: role.accessFqdn,
    accessPort: role.accessPort,
    conferencingFqdn: role.conferencingFqdn,
    conferencingPort: role.conferencingPort,
    avFqdn: role.avFqdn,
    avPort: role.avPort,
    federation: role.federation,
    xmpp: role.xmpp,
    skypeSearch: role.skypeSearch,
    nat: role.nat,
    replicationPort: role.replicationPort,
    internalLoadBalancing: role.internalLoadBalancing,
    externalLoadBalancing: role.externalLoadBalancing,
  }
}

function storeMediationPool(role: MediationPool): MediationPool {
  return {
    kind: role.kind,
    id: role.id,
    ...ofEveryRole(role),
    mediation: storeMediation(role.mediation),
    nextHop: role.nextHop,
    edgePool: role.edgePool,
  }
}

function storeChat(role: PersistentChatPool): PersistentChatPool {
  return {
    kind: role.kind,
    id: role.id,
    ...ofEveryRole(role),
    displayName: role.displayName,
    port: role.port,
    nextHop: role.nextHop,
    store: role.store,
    backupStore: role.backupStore,
    complianceStore: role.complianceStore,
    complianceBackupStore: role.complianceBackupStore,
    fileStore: role.fileStore,
    inactive: role.inactive,
  }
}

function storeApplications(role: TrustedApplicationPool): TrustedApplicationPool {
  return {
    kind: role.kind,
    id: role.id,
    ...ofEveryRole(role),
    nextHop: role.nextHop,
    replication: role.replication,
    applications: role.applications.map(({ name, port }): TrustedApplication => ({ name, port })),
  }
}

function storeInterop(role: VideoInteropPool): VideoInteropPool {
  return {
    kind: role.kind,
    id: role.id,
    ...ofEveryRole(role),
    nextHop: role.nextHop,
    edgePool: role.edgePool,
    tls: role.tls && storePortRange(role.tls),
    tcp: role.tcp && storePortRange(role.tcp),
  }
}

function storeWebApps(role: OfficeWebAppsServer): OfficeWebAppsServer {
  return {
    kind: role.kind,
    id: role.id,
    ...ofEveryRole(role),
    discoveryUrl: role.discoveryUrl,
    external: role.external,
  }
}

function storeGateway(role: PstnGateway): PstnGateway {
  return { kind: role.kind, id: role.id, ...ofEveryRole(role), trunks: role.trunks.map(storeTrunk) }
}

function storeTrunk(trunk: Trunk): Trunk {
  const { id, name, gatewayPort, protocol, mediation, mediationPort, isDefault } = trunk
  return { id, name, gatewayPort, protocol, mediation, mediationPort, isDefault }
}

function storeVideoGateway(role: VideoGateway): VideoGateway {
  return {
    kind: role.kind,
    id: role.id,
    ...ofEveryRole(role),
    trunk: role.trunk && storeVideoTrunk(role.trunk),
  }
}

function storeVideoTrunk(trunk: VideoTrunk): VideoTrunk {
  const { name, gatewayPort, protocol, interop, interopPort } = trunk
  return { name, gatewayPort, protocol, interop, interopPort }
}

function storeAppliance(role: SurvivableBranchAppliance): SurvivableBranchAppliance {
  return {
    kind: role.kind,
    id: role.id,
    ...ofEveryRole(role),
    form: role.form,
    pool: role.pool,
    edgePool: role.edgePool,
    archivingStore: role.archivingStore,
    monitoringStore: role.monitoringStore,
    mediation: role.mediation && storeMediation(role.mediation),
    voiceFailover: role.voiceFailover,
    failureDetection: role.failureDetection,
    failback: role.failback,
  }
}

function storeOther(role: OtherRole): OtherRole {
  return { kind: role.kind, id: role.id, ...ofEveryRole(role), services: role.services }
}
