import type { Id } from '../model/id.ts'
import type { Pairing } from '../model/pairing.ts'
import type { Pool, Server } from '../model/pool.ts'
import type { Role, Trunk } from '../model/role.ts'
import type { Site } from '../model/site.ts'
import type { Topology } from '../model/topology.ts'

/** What becomes of the ids of a topology. The kind of an id stays. */
export interface IdChange {
  /** Of the id of a thing itself. */
  own<I extends Id>(id: I): I
  /** Of a reference to a thing; `null` drops it. */
  to<I extends Id>(id: I): I | null
}

/** A topology under other ids, or without some references. A pairing without one of its pools goes. */
export function withIds(topology: Topology, change: IdChange): Topology {
  return {
    ...topology,
    sites: topology.sites.map((site) => siteWithIds(site, change)),
    pairings: topology.pairings.flatMap((pairing) => pairingWithIds(pairing, change)),
    managementStore: led(topology.managementStore, change),
    unresolved: topology.unresolved.map((one) => ({ ...one, from: change.own(one.from) })),
  }
}

/** A site with everything in it. */
export function siteWithIds(site: Site, change: IdChange): Site {
  return {
    ...site,
    id: change.own(site.id),
    pools: site.pools.map((pool) => poolWithIds(pool, change)),
    sqlStores: site.sqlStores.map((store) => ({ ...store, id: change.own(store.id) })),
    fileStores: site.fileStores.map((store) => ({ ...store, id: change.own(store.id) })),
    roles: site.roles.map((role) => roleWithIds(role, change)),
    branch: site.branch && { of: led(site.branch.of, change) },
    federationRoute: led(site.federationRoute, change),
    defaultChat: led(site.defaultChat, change),
  }
}

/** A Front End pool with its servers. */
export function poolWithIds(pool: Pool, change: IdChange): Pool {
  return {
    ...pool,
    id: change.own(pool.id),
    servers: serversWithIds(pool.servers, change),
    sqlStore: led(pool.sqlStore, change),
    fileStore: led(pool.fileStore, change),
    archivingStore: led(pool.archivingStore, change),
    monitoringStore: led(pool.monitoringStore, change),
    edgePool: led(pool.edgePool, change),
    officeWebApps: led(pool.officeWebApps, change),
  }
}

/** A server role with its computers and trunks. */
export function roleWithIds(role: Role, change: IdChange): Role {
  const servers = serversWithIds(role.servers, change)
  switch (role.kind) {
    case 'director':
      return {
        ...role,
        id: change.own(role.id),
        servers,
        fileStore: led(role.fileStore, change),
        archivingStore: led(role.archivingStore, change),
        monitoringStore: led(role.monitoringStore, change),
        edgePool: led(role.edgePool, change),
      }
    case 'edge':
      return { ...role, id: change.own(role.id), servers, nextHop: led(role.nextHop, change) }
    case 'application':
      return { ...role, id: change.own(role.id), servers, nextHop: led(role.nextHop, change) }
    case 'mediation':
      return {
        ...role,
        id: change.own(role.id),
        servers,
        nextHop: led(role.nextHop, change),
        edgePool: led(role.edgePool, change),
      }
    case 'interop':
      return {
        ...role,
        id: change.own(role.id),
        servers,
        nextHop: led(role.nextHop, change),
        edgePool: led(role.edgePool, change),
      }
    case 'chat':
      return {
        ...role,
        id: change.own(role.id),
        servers,
        nextHop: led(role.nextHop, change),
        store: led(role.store, change),
        backupStore: led(role.backupStore, change),
        complianceStore: led(role.complianceStore, change),
        complianceBackupStore: led(role.complianceBackupStore, change),
        fileStore: led(role.fileStore, change),
        inactive: ledEach(role.inactive, change),
      }
    case 'gateway':
      return {
        ...role,
        id: change.own(role.id),
        servers,
        trunks: role.trunks.map((trunk) => trunkWithIds(trunk, change)),
      }
    case 'videogateway':
      return {
        ...role,
        id: change.own(role.id),
        servers,
        trunk: role.trunk && { ...role.trunk, interop: led(role.trunk.interop, change) },
      }
    case 'appliance':
      return {
        ...role,
        id: change.own(role.id),
        servers,
        pool: led(role.pool, change),
        edgePool: led(role.edgePool, change),
        archivingStore: led(role.archivingStore, change),
        monitoringStore: led(role.monitoringStore, change),
      }
    case 'webapps':
      return { ...role, id: change.own(role.id), servers }
    case 'other':
      return { ...role, id: change.own(role.id), servers }
  }
}

/** A trunk of a PSTN gateway. */
export function trunkWithIds(trunk: Trunk, change: IdChange): Trunk {
  return { ...trunk, id: change.own(trunk.id), mediation: led(trunk.mediation, change) }
}

/** A pairing, or nothing where one of its pools is dropped. */
export function pairingWithIds(pairing: Pairing, change: IdChange): Pairing[] {
  const [a, b] = [change.to(pairing.pools[0]), change.to(pairing.pools[1])]
  if (a === null || b === null) return []
  return [
    {
      ...pairing,
      id: change.own(pairing.id),
      pools: [a, b],
      declaredBy: ledEach(pairing.declaredBy, change),
    },
  ]
}

function serversWithIds(servers: readonly Server[], change: IdChange): readonly Server[] {
  return servers.map((server) => ({ ...server, id: change.own(server.id) }))
}

function led<I extends Id>(id: I | null, change: IdChange): I | null {
  return id === null ? null : change.to(id)
}

function ledEach<I extends Id>(ids: readonly I[], change: IdChange): readonly I[] {
  return ids.flatMap((id) => led(id, change) ?? [])
}
