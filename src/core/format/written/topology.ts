import type { Pairing } from '../../model/pairing.ts'
import type { SimpleUrl } from '../../model/simple-url.ts'
import type { Site } from '../../model/site.ts'
import type { Topology, UnresolvedReference } from '../../model/topology.ts'
import { storeRole } from './roles.ts'
import { storePool } from './servers.ts'
import { storeFileStore, storeSqlStore } from './stores.ts'

/** A topology with its fields in their fixed order. */
export function storeTopology(topology: Topology): Topology {
  return {
    sipDomain: topology.sipDomain,
    additionalSipDomains: topology.additionalSipDomains,
    simpleUrls: topology.simpleUrls.map(storeSimpleUrl),
    sites: topology.sites.map(storeSite),
    pairings: topology.pairings.map(storePairing),
    managementStore: topology.managementStore,
    unresolved: topology.unresolved.map(storeUnresolved),
  }
}

function storeSite(site: Site): Site {
  return {
    id: site.id,
    name: site.name,
    description: site.description,
    city: site.city,
    state: site.state,
    country: site.country,
    worldRegion: site.worldRegion,
    pools: site.pools.map(storePool),
    sqlStores: site.sqlStores.map(storeSqlStore),
    fileStores: site.fileStores.map(storeFileStore),
    roles: site.roles.map(storeRole),
    branch: site.branch && { of: site.branch.of },
    federationRoute: site.federationRoute,
    defaultChat: site.defaultChat,
  }
}

/** The simple URLs of one purpose and domain, as they are written. */
export function storeSimpleUrl({ component, domain, active, urls }: SimpleUrl): SimpleUrl {
  return { component, domain, active, urls }
}

function storePairing(pairing: Pairing): Pairing {
  const { id, pools, voiceFailover, failureDetection, failback, declaredBy } = pairing
  return { id, pools, voiceFailover, failureDetection, failback, declaredBy }
}

/** A reference that leads nowhere, as it is written. */
export function storeUnresolved({ from, relation, reference }: UnresolvedReference): UnresolvedReference {
  return { from, relation, reference }
}
