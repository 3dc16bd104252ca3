import { emptyDocument, type Origin, type TopologyDocument } from '../model/document.ts'
import { makeId, type Kind } from '../model/id.ts'
import type { Pairing } from '../model/pairing.ts'
import type { Pool } from '../model/pool.ts'
import type { Site } from '../model/site.ts'
import { softwareNotStated, type FileStore, type SqlStore } from '../model/store.ts'
import type { Topology, UnresolvedReference } from '../model/topology.ts'
import type { DeployedSite, Deployment } from './deployment.ts'
import { frontEndsIn, notesOnFrontEnds, type FrontEnd } from './front-ends.ts'
import { noteOn, type ImportNote } from './import-note.ts'
import { hasRole, join, type Joined } from './joined.ts'
import { notModelled } from './not-modelled.ts'
import { pairingsIn, type FoundPairing, type FoundPairings } from './pairings.ts'
import { relationTo, storesIn, type FoundFileStore, type FoundSqlStore, type FoundStores } from './stores.ts'

/** What an import gives: the document, and everything that a person has to know about it. */
export interface Imported {
  readonly doc: TopologyDocument
  readonly notes: readonly ImportNote[]
}

/**
 * Builds a document from a deployment. Whatever the file gets wrong, it opens: references that lead nowhere become
 * facts for the rules, everything else that is unusual or not modelled becomes a note. Ids follow the order of the
 * document: each site, its pools with their servers, its stores; pairings last. Nothing is placed on the canvas.
 */
export function toDocument(deployment: Deployment, name: string, origin: Origin): Imported {
  const joined = join(deployment)
  const frontEnds = frontEndsIn(joined)
  const stores = storesIn(joined, frontEnds)
  const pairings = pairingsIn(joined, frontEnds)
  const management = managementStoreIn(joined, frontEnds)
  const { topology, nextId } = build({ joined, frontEnds, stores, pairings, management: management.frontEnd })
  return {
    doc: { ...emptyDocument(name), topology, origin, nextId },
    notes: [
      ...notModelled(joined, frontEnds, stores.instances),
      ...pairings.notes,
      ...stores.notes,
      ...notesOnFrontEnds(frontEnds),
      ...management.notes,
      ...joined.notes,
      ...deployment.notes,
    ],
  }
}

interface Parts {
  readonly joined: Joined
  readonly frontEnds: readonly FrontEnd[]
  readonly stores: FoundStores
  readonly pairings: FoundPairings
  readonly management: FrontEnd | null
}

/** What stands in one site. */
interface Inventory {
  readonly site: DeployedSite
  readonly frontEnds: readonly FrontEnd[]
  readonly sqlStores: readonly FoundSqlStore[]
  readonly fileStores: readonly FoundFileStore[]
}

/** The number of each thing's id. Things are told apart by identity: two of the same name are two. */
type Numbers = ReadonlyMap<object, number>

function build(parts: Parts): { topology: Topology; nextId: number } {
  const { joined, stores, pairings } = parts
  const inventories = inventoriesOf(parts)
  const { numbers, nextId } = numbered(inventories, pairings.pairings)
  const sites = inventories.map((inventory) => siteFrom(inventory, stores, numbers))
  const { defaultSipDomain, sipDomains } = joined.deployment
  const sipDomain = defaultSipDomain || (sipDomains[0] ?? '')
  return {
    nextId,
    topology: {
      sipDomain,
      additionalSipDomains: sipDomains.filter((name) => name.toLowerCase() !== sipDomain.toLowerCase()),
      sites,
      pairings: pairings.pairings.map((pairing) => pairingFrom(pairing, numbers)),
      managementStore: parts.management && idIn(numbers, 'pool', parts.management),
      unresolved: unresolvedIn(parts, numbers),
    },
  }
}

function inventoriesOf({ joined, frontEnds, stores }: Parts): Inventory[] {
  const pools = grouped(frontEnds, ({ cluster }) => joined.siteOf(cluster))
  const sqlStores = grouped(stores.sqlStores, ({ site }) => site)
  const fileStores = grouped(stores.fileStores, ({ site }) => site)
  return joined.sites.map((site) => ({
    site,
    frontEnds: pools.get(site) ?? [],
    sqlStores: sqlStores.get(site) ?? [],
    fileStores: fileStores.get(site) ?? [],
  }))
}

/** Numbers everything in the order of the document. */
function numbered(
  inventories: readonly Inventory[],
  pairings: readonly FoundPairing[],
): { numbers: Numbers; nextId: number } {
  const numbers = new Map<object, number>()
  const add = (thing: object) => numbers.set(thing, numbers.size + 1)
  for (const { site, frontEnds, sqlStores, fileStores } of inventories) {
    add(site)
    for (const frontEnd of frontEnds) {
      add(frontEnd)
      frontEnd.cluster.machines.forEach(add)
    }
    sqlStores.forEach(add)
    fileStores.forEach(add)
  }
  pairings.forEach(add)
  return { numbers, nextId: numbers.size + 1 }
}

function idIn<K extends Kind>(numbers: Numbers, kind: K, thing: object): `${K}:${number}` {
  return makeId(kind, numbers.get(thing) ?? 0)
}

function siteFrom(inventory: Inventory, stores: FoundStores, numbers: Numbers): Site {
  const { name, description, city, state, country } = inventory.site
  return {
    id: idIn(numbers, 'site', inventory.site),
    name,
    description,
    city,
    state,
    country,
    worldRegion: '',
    pools: inventory.frontEnds.map((frontEnd) => poolFrom(frontEnd, stores, numbers)),
    sqlStores: inventory.sqlStores.map((store): SqlStore => ({
      id: idIn(numbers, 'sql', store),
      availability: store.availability,
      software: softwareNotStated,
    })),
    fileStores: inventory.fileStores.map((store): FileStore => ({
      id: idIn(numbers, 'file', store),
      fqdn: store.fqdn,
      share: store.share,
    })),
  }
}

function poolFrom(frontEnd: FrontEnd, stores: FoundStores, numbers: Numbers): Pool {
  const { cluster, edition, version } = frontEnd
  const sqlStore = stores.sqlStoreOf.get(frontEnd)
  const fileStore = stores.fileStoreOf.get(frontEnd)
  return {
    id: idIn(numbers, 'pool', frontEnd),
    fqdn: cluster.fqdn,
    edition,
    version,
    platform: null,
    operatingSystem: null,
    users: null,
    deployed: cluster.deployed,
    servers: cluster.machines.map((machine) => ({
      id: idIn(numbers, 'server', machine),
      ...machine,
      dataCenter: null,
      multiHomed: null,
    })),
    sqlStore: sqlStore ? idIn(numbers, 'sql', sqlStore) : null,
    fileStore: fileStore ? idIn(numbers, 'file', fileStore) : null,
  }
}

function pairingFrom(pairing: FoundPairing, numbers: Numbers): Pairing {
  const { pools, voiceFailover, failureDetection, failback, declaredBy } = pairing
  const poolId = (frontEnd: FrontEnd) => idIn(numbers, 'pool', frontEnd)
  return {
    id: idIn(numbers, 'pairing', pairing),
    pools: [poolId(pools[0]), poolId(pools[1])],
    voiceFailover,
    failureDetection,
    failback,
    declaredBy: declaredBy.map(poolId),
  }
}

/** Every pointer of a Front End pool that leads nowhere, each once. */
function unresolvedIn({ joined, frontEnds, pairings }: Parts, numbers: Numbers): UnresolvedReference[] {
  const found = new Map<string, UnresolvedReference>()
  const add = (reference: UnresolvedReference) => found.set(Object.values(reference).join('\n'), reference)
  for (const frontEnd of frontEnds) {
    const from = idIn(numbers, 'pool', frontEnd)
    for (const dependency of frontEnd.services.flatMap(({ dependencies }) => dependencies)) {
      const target = joined.targetOf(dependency)
      if (target && joined.placeOf(target)) continue
      add({ from, relation: relationTo(target?.role ?? dependency.role), reference: dependency.text })
    }
  }
  for (const { from, reference } of pairings.dangling)
    add({ from: idIn(numbers, 'pool', from), relation: 'backup pool', reference })
  return [...found.values()]
}

/** The pool with the active Central Management store: the one marked active, or the only one there is. */
function managementStoreIn(
  joined: Joined,
  frontEnds: readonly FrontEnd[],
): { frontEnd: FrontEnd | null; notes: readonly ImportNote[] } {
  const holders = joined.deployment.services.filter((service) => hasRole(service, 'CentralMgmt'))
  const active = holders.filter(({ details }) => details.get('IsActive')?.trim().toLowerCase() === 'true')
  const [chosen, ...others] = active.length > 0 || holders.length > 1 ? active : holders
  const frontEnd = frontEnds.find(({ services }) => chosen !== undefined && services.includes(chosen)) ?? null
  const problem = sayWhyNoManagementStore(holders.length, chosen !== undefined, frontEnd !== null)
  return {
    frontEnd,
    notes: [
      ...(problem === null ? [] : [{ kind: 'unusual' as const, message: problem }]),
      ...noteOn(
        'unusual',
        others.map(({ text }) => text),
        (names) =>
          `More than one Central Management store is marked active; the first was taken, these were not: ${names}.`,
      ),
    ],
  }
}

function sayWhyNoManagementStore(holders: number, chosen: boolean, found: boolean): string | null {
  if (holders === 0)
    return 'The file names no Central Management store, so none is shown. Set it on the pool that holds it.'
  if (!chosen)
    return 'No Central Management store is marked active, so none is shown. Set it on the pool that holds it.'
  if (!found) return 'The Central Management store stands on no Front End pool of the file, so none is shown.'
  return null
}

function grouped<K, T>(things: readonly T[], keyOf: (thing: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const group = groups.get(key)
    if (group) group.push(thing)
    else groups.set(key, [thing])
  }
  return groups
}
