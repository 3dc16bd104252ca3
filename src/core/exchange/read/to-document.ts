import { emptyDocument, type Origin, type TopologyDocument } from '../../model/document.ts'
import { makeId, type Id, type Kind } from '../../model/id.ts'
import type { Pairing } from '../../model/pairing.ts'
import type { Pool, Server } from '../../model/pool.ts'
import type { Site } from '../../model/site.ts'
import { softwareNotStated, type FileStore, type SqlStore } from '../../model/store.ts'
import type { Topology } from '../../model/topology.ts'
import { grouped } from '../grouped.ts'
import type { ImportNote } from '../import-note.ts'
import type { DeployedSite, Deployment, Machine } from './deployment.ts'
import { fileStoresIn, type FoundFileStore, type FoundFileStores } from './file-stores.ts'
import { frontEndsIn, notesOnFrontEnds, type FrontEnd } from './front-ends.ts'
import { join, type Joined } from './joined.ts'
import { strayServices } from './kinds.ts'
import { managementStoreIn } from './management-store.ts'
import { notesOnLeftovers } from './leftovers.ts'
import { pairingsIn, type FoundPairing, type FoundPairings } from './pairings.ts'
import { featuresIn, webServicesIn } from './ports.ts'
import { notesOnOrder, referencesIn, type References } from './references.ts'
import type { Surroundings } from './role-facts.ts'
import { mediationOf, roleFrom } from './role-from.ts'
import { notesOnRoles, rolesIn, type FoundRole } from './roles.ts'
import { sqlStoresIn, type FoundSqlStore, type FoundSqlStores } from './sql-stores.ts'
import { unresolvedIn } from './unresolved.ts'

/** What an import gives: the document, and everything that a person has to know about it. */
export interface Imported {
  readonly doc: TopologyDocument
  readonly notes: readonly ImportNote[]
}

/**
 * Builds a document from a deployment. Whatever the file gets wrong, it opens: references that lead nowhere become
 * facts for the rules, everything else that is unusual or not modelled becomes a note. Ids follow the order of the
 * document: each site, its pools with their servers, its stores, its roles with their computers and trunks; pairings
 * last. Nothing is placed on the canvas.
 */
export function toDocument(deployment: Deployment, name: string, origin: Omit<Origin, 'links'>): Imported {
  const joined = join(deployment)
  const frontEnds = frontEndsIn(joined)
  const parts: Parts = {
    joined,
    frontEnds,
    roles: rolesIn(joined),
    sql: sqlStoresIn(joined),
    files: fileStoresIn(joined),
    pairings: pairingsIn(joined, frontEnds),
  }
  const management = managementStoreIn(joined, frontEnds)
  const built = build(parts, management.frontEnd)
  return {
    doc: {
      ...emptyDocument(name),
      topology: built.topology,
      origin: { ...origin, links: built.links },
      nextId: built.nextId,
    },
    notes: [
      ...notesOnRoles(joined, parts.roles),
      ...notesOnLeftovers(joined, frontEnds, parts.roles),
      ...parts.pairings.notes,
      ...parts.sql.notes,
      ...parts.files.notes,
      ...notesOnFrontEnds(joined, frontEnds),
      ...notesOnOrder([...frontEnds, ...parts.roles]),
      ...management.notes,
      ...built.notes,
      ...joined.notes,
      ...deployment.notes,
    ],
  }
}

interface Parts {
  readonly joined: Joined
  readonly frontEnds: readonly FrontEnd[]
  readonly roles: readonly FoundRole[]
  readonly sql: FoundSqlStores
  readonly files: FoundFileStores
  readonly pairings: FoundPairings
}

interface Built {
  readonly topology: Topology
  readonly links: Readonly<Record<Id, string>>
  readonly nextId: number
  readonly notes: readonly ImportNote[]
}

/** What stands in one site. */
interface Inventory {
  readonly site: DeployedSite
  readonly frontEnds: readonly FrontEnd[]
  readonly sqlStores: readonly FoundSqlStore[]
  readonly fileStores: readonly FoundFileStore[]
  readonly roles: readonly FoundRole[]
}

function build(parts: Parts, management: FrontEnd | null): Built {
  const { joined, pairings } = parts
  const inventories = inventoriesOf(parts)
  const numbering = numbered(inventories, pairings.pairings)
  const { numberOf } = numbering
  const references = referencesIn(joined, [...parts.frontEnds, ...parts.roles], numberOf)
  const around = surroundingsOf(parts, references, numberOf)
  const siteIds = new Map(inventories.map(({ site }) => [site.key, makeId('site', numberOf(site))]))
  const sites = inventories.map((inventory) => siteFrom(inventory, around, siteIds))
  const { defaultSipDomain, sipDomains, simpleUrls } = joined.deployment
  const sipDomain = defaultSipDomain || (sipDomains[0] ?? '')
  return {
    nextId: numbering.nextId,
    links: numbering.links,
    notes: references.notes(),
    topology: {
      sipDomain,
      additionalSipDomains: sipDomains.filter((name) => name.toLowerCase() !== sipDomain.toLowerCase()),
      simpleUrls,
      sites,
      pairings: pairings.pairings.map((pairing) => pairingFrom(pairing, numberOf)),
      managementStore: management && makeId('pool', numberOf(management)),
      unresolved: unresolvedIn(parts, references, numberOf),
    },
  }
}

function inventoriesOf({ joined, frontEnds, roles, sql, files }: Parts): Inventory[] {
  const pools = grouped(frontEnds, ({ cluster }) => joined.siteOf(cluster))
  const others = grouped(roles, ({ cluster }) => joined.siteOf(cluster))
  const sqlStores = grouped(sql.sqlStores, ({ site }) => site)
  const fileStores = grouped(files.fileStores, ({ site }) => site)
  return joined.sites.map((site) => ({
    site,
    frontEnds: pools.get(site) ?? [],
    sqlStores: sqlStores.get(site) ?? [],
    fileStores: fileStores.get(site) ?? [],
    roles: others.get(site) ?? [],
  }))
}

interface Numbering {
  /** The number of a thing's id. Things are told apart by identity: two of the same name are two. */
  readonly numberOf: (thing: object) => number
  readonly links: Readonly<Record<Id, string>>
  readonly nextId: number
}

/** Numbers everything in the order of the document, and links it to its part of the file. */
function numbered(inventories: readonly Inventory[], pairings: readonly FoundPairing[]): Numbering {
  const numbers = new Map<object, number>()
  const links: Record<Id, string> = {}
  const add = (thing: object, kind: Kind, link: string | null) => {
    const number = numbers.size + 1
    numbers.set(thing, number)
    if (link !== null) links[`${kind}:${number}` as Id] = link // Id is this template for each kind apart
  }
  const addMachines = (machines: readonly Machine[]) => {
    for (const machine of machines) add(machine, 'server', machine.link)
  }
  for (const { site, frontEnds, sqlStores, fileStores, roles } of inventories) {
    add(site, 'site', site.link)
    for (const frontEnd of frontEnds) {
      add(frontEnd, 'pool', frontEnd.cluster.link)
      addMachines(frontEnd.cluster.machines)
    }
    for (const store of sqlStores) add(store, 'sql', store.link)
    for (const store of fileStores) add(store, 'file', store.link)
    for (const role of roles) {
      add(role, role.kind, role.cluster.link)
      addMachines(role.cluster.machines)
      if (role.kind === 'gateway') for (const { service } of role.trunks) add(service, 'trunk', service.link)
    }
  }
  for (const pairing of pairings) add(pairing, 'pairing', null)
  return { numberOf: (thing) => numbers.get(thing) ?? 0, links, nextId: numbers.size + 1 }
}

function surroundingsOf(
  { sql, files }: Parts,
  references: References,
  numberOf: Numbering['numberOf'],
): Surroundings {
  return {
    references,
    numberOf,
    serverOf: (machine) => serverFrom(machine, numberOf),
    sqlStoreOf: (services, role, copy) => {
      const store = services.flatMap((service) => sql.storeOf(service, role, copy) ?? [])[0]
      return store ? makeId('sql', numberOf(store)) : null
    },
    fileStoreOf: (services) => {
      const store = files.fileStoreOf(services)
      return store ? makeId('file', numberOf(store)) : null
    },
  }
}

function siteFrom(
  inventory: Inventory,
  around: Surroundings,
  siteIds: ReadonlyMap<string, Site['id']>,
): Site {
  const { name, description, city, state, country, branch, of, federationRoute, defaultChat } = inventory.site
  const { references, numberOf } = around
  return {
    id: makeId('site', numberOf(inventory.site)),
    name,
    description,
    city,
    state,
    country,
    worldRegion: '',
    pools: inventory.frontEnds.map((frontEnd) => poolFrom(frontEnd, around)),
    sqlStores: inventory.sqlStores.map((store): SqlStore => ({
      id: makeId('sql', numberOf(store)),
      availability: store.availability,
      software: softwareNotStated,
    })),
    fileStores: inventory.fileStores.map((store): FileStore => ({
      id: makeId('file', numberOf(store)),
      fqdn: store.fqdn,
      share: store.share,
      dfs: store.dfs,
    })),
    roles: inventory.roles.map((role) => roleFrom(role, around)),
    branch: branch ? { of: (of === null ? undefined : siteIds.get(of)) ?? null } : null,
    federationRoute: references.idOfPointer(`the federation route of ${name}`, federationRoute, [
      'edge',
      'director',
    ]),
    defaultChat: references.idOfPointer(`the default Persistent Chat pool of ${name}`, defaultChat, ['chat']),
  }
}

function poolFrom(frontEnd: FrontEnd, around: Surroundings): Pool {
  const { cluster, edition, version, services } = frontEnd
  const { references, sqlStoreOf } = around
  return {
    id: makeId('pool', around.numberOf(frontEnd)),
    fqdn: cluster.fqdn,
    edition,
    version,
    platform: null,
    operatingSystem: null,
    users: null,
    deployed: cluster.deployed,
    servers: cluster.machines.map(around.serverOf),
    sqlStore: sqlStoreOf(services, 'UserStore'),
    fileStore: around.fileStoreOf(services),
    ...featuresIn(services),
    mediation: mediationOf({ fqdn: cluster.fqdn, services }, around),
    archivingStore: sqlStoreOf(services, 'ArchivingStore'),
    monitoringStore: sqlStoreOf(services, 'MonitoringStore'),
    edgePool: references.idOf(frontEnd, services, 'EdgeServer', ['edge']),
    officeWebApps: references.idOf(frontEnd, services, 'WacService', ['webapps']),
    webServices: webServicesIn(services, cluster.fqdn),
    loadBalancing: null,
    otherServices: [...new Set(strayServices('pool', services).map(({ role }) => role))],
  }
}

function serverFrom(machine: Machine, numberOf: Numbering['numberOf']): Server {
  const { fqdn, ordinal, faultDomain, upgradeDomain, addresses } = machine
  return {
    id: makeId('server', numberOf(machine)),
    fqdn,
    ordinal,
    faultDomain,
    upgradeDomain,
    dataCenter: null,
    multiHomed: null,
    addresses,
  }
}

function pairingFrom(pairing: FoundPairing, numberOf: Numbering['numberOf']): Pairing {
  const { pools, voiceFailover, failureDetection, failback, declaredBy } = pairing
  const poolId = (frontEnd: FrontEnd) => makeId('pool', numberOf(frontEnd))
  return {
    id: makeId('pairing', numberOf(pairing)),
    pools: [poolId(pools[0]), poolId(pools[1])],
    voiceFailover,
    failureDetection,
    failback,
    declaredBy: declaredBy.map(poolId),
  }
}
