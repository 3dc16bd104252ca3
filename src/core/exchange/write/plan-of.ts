import type { SqlStoreId } from '../../model/id.ts'
import { isKind } from '../../model/id.ts'
import type { Role } from '../../model/role.ts'
import type { Site } from '../../model/site.ts'
import type { FileStore } from '../../model/store.ts'
import { poolsOf, type Topology } from '../../model/topology.ts'
import { guidOf } from '../guid.ts'
import { serviceVersion } from '../service-versions.ts'
import { planSqlStore } from './databases.ts'
import { clusterOf, hostKey, serviceOf, siteKeyOf, type Look } from './look.ts'
import { hostCluster, poolCluster } from './machines.ts'
import {
  service,
  type Plan,
  type PlannedCluster,
  type PlannedInstance,
  type PlannedService,
  type PlannedSite,
  type PlanPart,
} from './plan.ts'
import { planAppliance } from './roles/appliance.ts'
import { planTrustedApplications } from './roles/application.ts'
import { planChat } from './roles/chat.ts'
import { planDirector } from './roles/director.ts'
import { planEdge } from './roles/edge.ts'
import { planPool } from './roles/front-end.ts'
import { planGateway } from './roles/gateway.ts'
import { planMediationPool } from './roles/mediation.ts'
import { planVideoGateway, planVideoInterop } from './roles/video.ts'
import { planOfficeWebApps } from './roles/web-apps.ts'

/** The plan of a topology: a function of its facts, so that two topologies differ in their plans only by what differs in them. */
export function planOf(look: Look): Plan {
  const { topology } = look
  const backEnds = new Set(poolsOf(topology).map(({ sqlStore }) => sqlStore))
  const parts = topology.sites.flatMap((site) => partsOf(look, site, backEnds))
  return {
    defaultDomain: topology.sipDomain,
    domains: [topology.sipDomain, ...topology.additionalSipDomains].filter((domain) => domain !== ''),
    simpleUrls: topology.simpleUrls,
    sites: inOrder(topology).map((site) => planSite(look, site)),
    clusters: once(
      parts.flatMap(({ clusters = [] }) => clusters),
      joinClusters,
    ),
    instances: once(
      parts.flatMap(({ instances = [] }) => instances),
      joinInstances,
    ),
    services: once(
      parts.flatMap(({ services = [] }) => services),
      joinConsumers,
    ),
  }
}

/** Central sites in their order, each followed by its branch sites; those of no known central site come last. */
function inOrder({ sites }: Topology): readonly Site[] {
  const central = sites.filter(({ branch }) => branch === null)
  const known = new Set(central.map(({ id }) => id))
  const isHomeless = ({ branch }: Site) => branch !== null && (branch.of === null || !known.has(branch.of))
  return [
    ...central.flatMap((site) => [site, ...sites.filter(({ branch }) => branch?.of === site.id)]),
    ...sites.filter(isHomeless),
  ]
}

function planSite(look: Look, site: Site): PlannedSite {
  const { name, description, city, state, country, branch, federationRoute } = site
  const carrier = federationRoute !== null && isKind(federationRoute, 'edge') ? 'EdgeServer' : 'Registrar'
  return {
    key: siteKeyOf(site.id),
    link: look.linkOf(site.id),
    branch: branch && { of: branch.of && siteKeyOf(branch.of) },
    name,
    description,
    city,
    state,
    country,
    federationRoute: serviceOf(carrier, federationRoute),
    defaultChat: serviceOf('PersistentChatService', site.defaultChat),
  }
}

function partsOf(look: Look, site: Site, backEnds: ReadonlySet<SqlStoreId | null>): PlanPart[] {
  const hosts = new Set<string>()
  return [
    ...site.pools.map((pool) => planPool(look, site, pool)),
    ...site.sqlStores.map((store) => planSqlStore(look, site, store, backEnds.has(store.id))),
    ...site.fileStores.map((store) => planFileStore(look, site, store, hosts)),
    ...site.roles.map((role) => planRole(look, site, role)),
  ]
}

function planRole(look: Look, site: Site, role: Role): PlanPart {
  switch (role.kind) {
    case 'director':
      return planDirector(look, site, role)
    case 'edge':
      return planEdge(look, site, role)
    case 'mediation':
      return planMediationPool(look, site, role)
    case 'chat':
      return planChat(look, site, role)
    case 'application':
      return planTrustedApplications(look, site, role)
    case 'interop':
      return planVideoInterop(look, site, role)
    case 'webapps':
      return planOfficeWebApps(look, site, role)
    case 'gateway':
      return planGateway(look, site, role)
    case 'videogateway':
      return planVideoGateway(look, site, role)
    case 'appliance':
      return planAppliance(look, site, role)
    case 'other':
      return {
        clusters: [poolCluster(look, clusterOf(role.id), role, { site: siteKeyOf(site.id), interfaces: [] })],
      }
  }
}

/** A share. The second one of a host has a cluster of its own, with a GUID for a name. */
function planFileStore(look: Look, site: Site, store: FileStore, hosts: Set<string>): PlanPart {
  const { linkOf, usersOf } = look
  const host = hostKey(look, site, store.fqdn)
  const isFurther = hosts.has(host)
  hosts.add(host)
  const on = isFurther ? `share ${store.id}` : host
  const link = linkOf(store.id)
  const fqdn = isFurther ? guidOf(`share ${store.fqdn} ${store.share}`.toLowerCase()) : store.fqdn
  const links = link === null ? [] : [link]
  const [user] = usersOf.get(store.id) ?? []
  return {
    clusters: [hostCluster(on, { site: siteKeyOf(site.id), fqdn, host: store.fqdn, links })],
    services: [
      service('FileStore', {
        key: serviceOf('FileStore', store.id),
        link,
        version: shareVersion(look, store),
        on,
        group: user ? clusterOf(user.id) : on,
        share: { name: store.share, host: store.fqdn },
      }),
    ],
  }
}

/** The release of the pool that uses a share, otherwise of the first pool there is. */
function shareVersion({ topology, usersOf }: Look, store: FileStore): string | null {
  const first = topology.sites.find(({ pools }) => pools.length > 0)?.pools[0]
  const [user = first] = usersOf.get(store.id) ?? []
  return user ? serviceVersion(user.version) : null
}

/** One computer with several uses: what it is as a pool or role comes first. */
function joinClusters(first: PlannedCluster, second: PlannedCluster): PlannedCluster {
  const [one, other] = first.kind === 'host' && second.kind === 'pool' ? [second, first] : [first, second]
  const own = other.kind === 'host' ? other.machines[0]?.ownDomains : undefined
  return {
    ...one,
    links: [...new Set([...one.links, ...other.links])],
    formerFqdn: one.formerFqdn ?? other.formerFqdn,
    machines:
      own && one.kind === 'host'
        ? one.machines.map((machine) => ({ ...machine, ownDomains: machine.ownDomains ?? own }))
        : one.machines,
  }
}

function joinInstances(first: PlannedInstance, second: PlannedInstance): PlannedInstance {
  return {
    ...first,
    link: first.link ?? second.link,
    formerName: first.formerName ?? second.formerName,
    alwaysOnPrimary: first.alwaysOnPrimary ?? second.alwaysOnPrimary,
    mirrorPort: first.mirrorPort ?? second.mirrorPort,
    witnessPort: first.witnessPort ?? second.witnessPort,
  }
}

function joinConsumers(first: PlannedService, { database }: PlannedService): PlannedService {
  if (!first.database || !database) return first
  const consumers = [...new Set([...first.database.consumers, ...database.consumers])]
  return { ...first, database: { ...first.database, consumers } }
}

/** The first of several plans of one thing, with what only the others know. */
function once<T extends { readonly key: string }>(
  things: readonly T[],
  join: (first: T, second: T) => T,
): T[] {
  const found = new Map<string, T>()
  for (const thing of things) {
    const first = found.get(thing.key)
    found.set(thing.key, first ? join(first, thing) : thing)
  }
  return [...found.values()]
}
