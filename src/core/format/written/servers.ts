import type { NetworkAddress, Pool, Server } from '../../model/pool.ts'
import type { Mediation, PortRange, WebPorts, WebServices } from '../../model/role.ts'

/** A Front End pool as it is written. */
export function storePool(pool: Pool): Pool {
  return {
    id: pool.id,
    fqdn: pool.fqdn,
    edition: pool.edition,
    version: pool.version,
    platform: pool.platform,
    operatingSystem: pool.operatingSystem,
    users: pool.users,
    deployed: pool.deployed,
    servers: pool.servers.map(storeServer),
    sqlStore: pool.sqlStore,
    fileStore: pool.fileStore,
    conferencing: pool.conferencing,
    dialIn: pool.dialIn,
    enterpriseVoice: pool.enterpriseVoice,
    callAdmissionControl: pool.callAdmissionControl,
    mediation: pool.mediation && storeMediation(pool.mediation),
    archivingStore: pool.archivingStore,
    monitoringStore: pool.monitoringStore,
    edgePool: pool.edgePool,
    officeWebApps: pool.officeWebApps,
    webServices: storeWebServices(pool.webServices),
    loadBalancing: pool.loadBalancing,
    otherServices: pool.otherServices,
  }
}

/** A computer as it is written. */
export function storeServer(server: Server): Server {
  const { id, fqdn, ordinal, faultDomain, upgradeDomain, dataCenter, multiHomed } = server
  const addresses = server.addresses.map(storeAddress)
  return { id, fqdn, ordinal, faultDomain, upgradeDomain, dataCenter, multiHomed, addresses }
}

function storeAddress({ side, number, ip, publicIp }: NetworkAddress): NetworkAddress {
  return { side, number, ip, publicIp }
}

/** The ports of a Mediation Server as they are written. */
export function storeMediation({ tls, tcp }: Mediation): Mediation {
  return { tls: storePortRange(tls), tcp: tcp && storePortRange(tcp) }
}

/** Consecutive ports as they are written. */
export function storePortRange({ from, to }: PortRange): PortRange {
  return { from, to }
}

/** Web Services as they are written. */
export function storeWebServices(services: WebServices): WebServices {
  return {
    externalFqdn: services.externalFqdn,
    internalFqdn: services.internalFqdn,
    internal: storeWebPorts(services.internal),
    external: storeWebPorts(services.external),
  }
}

function storeWebPorts({ http, https, publishedHttp, publishedHttps }: WebPorts): WebPorts {
  return { http, https, publishedHttp, publishedHttps }
}
