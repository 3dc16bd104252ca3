import type { Pool, Server } from '../model/pool.ts'
import type { Role } from '../model/role.ts'
import type { Site } from '../model/site.ts'
import {
  connectionOf,
  instanceName,
  type FileStore,
  type SqlAvailability,
  type SqlStore,
} from '../model/store.ts'
import { find, type Topology } from '../model/topology.ts'

/*
 * What the files of Topology Builder cannot hold, or do not say, is no news: there the open document's own word stays.
 * Both topologies are under the same ids.
 */

/** A topology that was read from a file, with what no such file can hold as the open document states it. */
export function withWhatNoFileHolds(read: Topology, open: Topology): Topology {
  return filled(read, open, unheld)
}

/** A topology that was read from a file, with everything that it leaves unsaid as the open document states it. */
export function withWhatIsUnsaid(read: Topology, open: Topology): Topology {
  const full = filled(read, open, unsaid)
  return {
    ...full,
    sipDomain: read.sipDomain || open.sipDomain,
    simpleUrls: read.simpleUrls.length === 0 ? open.simpleUrls : read.simpleUrls,
  }
}

/** How each kind of thing is filled from its counterpart. */
interface Filling {
  site(read: Site, open: Site): Site
  pool(read: Pool, open: Pool): Pool
  server(read: Server, open: Server): Server
  sql(read: SqlStore, open: SqlStore): SqlStore
  file(read: FileStore, open: FileStore): FileStore
  role(read: Role, open: Role): Role
}

const unheld: Filling = {
  site: (read, open) => ({ ...read, worldRegion: read.worldRegion || open.worldRegion }),
  pool: (read, open) => ({
    ...read,
    platform: read.platform ?? open.platform,
    operatingSystem: read.operatingSystem ?? open.operatingSystem,
    users: read.users ?? open.users,
  }),
  server: (read, open) => ({
    ...read,
    dataCenter: read.dataCenter ?? open.dataCenter,
    multiHomed: read.multiHomed ?? open.multiHomed,
  }),
  sql: (read, open) => ({
    ...read,
    availability: availabilityFilled(read.availability, open.availability),
    software: {
      release: read.software.release ?? open.software.release,
      edition: read.software.edition ?? open.software.edition,
    },
  }),
  file: (read) => read,
  role: (read, open) =>
    read.kind === 'appliance' && open.kind === 'appliance' ? { ...read, form: read.form ?? open.form } : read,
}

const unsaid: Filling = {
  site: unheld.site,
  pool: (read, open) => ({
    ...unheld.pool(read, open),
    deployed: read.deployed ?? open.deployed,
    conferencing: read.conferencing ?? open.conferencing,
    dialIn: read.dialIn ?? open.dialIn,
    enterpriseVoice: read.enterpriseVoice ?? open.enterpriseVoice,
    callAdmissionControl: read.callAdmissionControl ?? open.callAdmissionControl,
    loadBalancing: read.loadBalancing ?? open.loadBalancing,
    webServices: {
      ...read.webServices,
      externalFqdn: read.webServices.externalFqdn || open.webServices.externalFqdn,
    },
  }),
  server: (read, open) => ({
    ...unheld.server(read, open),
    ordinal: read.ordinal ?? open.ordinal,
    faultDomain: read.faultDomain ?? open.faultDomain,
    upgradeDomain: read.upgradeDomain ?? open.upgradeDomain,
  }),
  sql: unheld.sql,
  file: (read, open) => ({ ...read, dfs: read.dfs ?? open.dfs }),
  role: roleFilled,
}

function roleFilled(read: Role, open: Role): Role {
  const role: Role = { ...unheld.role(read, open), deployed: read.deployed ?? open.deployed }
  if (role.kind === 'director' && open.kind === 'director')
    return {
      ...role,
      loadBalancing: role.loadBalancing ?? open.loadBalancing,
      webServices: {
        ...role.webServices,
        externalFqdn: role.webServices.externalFqdn || open.webServices.externalFqdn,
      },
    }
  if (role.kind === 'edge' && open.kind === 'edge')
    return {
      ...role,
      internalLoadBalancing: role.internalLoadBalancing ?? open.internalLoadBalancing,
      externalLoadBalancing: role.externalLoadBalancing ?? open.externalLoadBalancing,
    }
  return role
}

function availabilityFilled(read: SqlAvailability, open: SqlAvailability): SqlAvailability {
  if (read.kind === 'mirrored' && open.kind === 'mirrored')
    return {
      ...read,
      commit: read.commit ?? open.commit,
      mirrorSoftware: read.mirrorSoftware ?? open.mirrorSoftware,
      witnessSoftware: read.witnessSoftware ?? open.witnessSoftware,
    }
  if (read.kind === 'alwaysOn' && open.kind === 'alwaysOn')
    return {
      ...read,
      secondaries: read.secondaries.length === 0 ? open.secondaries : read.secondaries,
      commit: read.commit ?? open.commit,
      readableSecondaries: read.readableSecondaries ?? open.readableSecondaries,
    }
  return read.kind === 'single' && open.kind === 'failoverCluster' && isSameName(read, open) ? open : read
}

/** A file writes a failover cluster as one instance under the network name. */
function isSameName(read: SqlAvailability, open: SqlAvailability): boolean {
  const [a, b] = [read, open].map((availability) =>
    instanceName(connectionOf({ availability })).toLowerCase(),
  )
  return a === b
}

function filled(read: Topology, open: Topology, filling: Filling): Topology {
  const servers = (list: readonly Server[]): Server[] =>
    list.map((server) => {
      const same = find(open, server.id)
      return same?.kind === 'server' || same?.kind === 'computer'
        ? filling.server(server, same.server)
        : server
    })
  return {
    ...read,
    sites: read.sites.map((site) => {
      const same = find(open, site.id)
      return {
        ...(same?.kind === 'site' ? filling.site(site, same.site) : site),
        pools: site.pools.map((pool) => {
          const found = find(open, pool.id)
          const full = found?.kind === 'pool' ? filling.pool(pool, found.pool) : pool
          return { ...full, servers: servers(pool.servers) }
        }),
        sqlStores: site.sqlStores.map((store) => {
          const found = find(open, store.id)
          return found?.kind === 'sql' ? filling.sql(store, found.sqlStore) : store
        }),
        fileStores: site.fileStores.map((store) => {
          const found = find(open, store.id)
          return found?.kind === 'file' ? filling.file(store, found.fileStore) : store
        }),
        roles: site.roles.map((role) => {
          const found = find(open, role.id)
          const full = found?.kind === 'role' ? filling.role(role, found.role) : role
          return { ...full, servers: servers(role.servers) }
        }),
      }
    }),
  }
}
