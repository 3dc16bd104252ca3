import {
  overrideKey,
  type Baseline,
  type Origin,
  type Override,
  type Publication,
  type TopologyDocument,
} from '../model/document.ts'
import { kindOf, numberOf, type Id } from '../model/id.ts'
import type { Layout } from '../model/layout.ts'
import type { Pairing } from '../model/pairing.ts'
import type { Pool, Server } from '../model/pool.ts'
import type { Site } from '../model/site.ts'
import {
  defaultMirroringPorts,
  softwareNotStated,
  type FileStore,
  type MirroringPorts,
  type SqlAvailability,
  type SqlInstance,
  type SqlSoftware,
  type SqlStore,
} from '../model/store.ts'
import type { Topology, UnresolvedReference } from '../model/topology.ts'
import { idKeys } from './integrity.ts'
import { formatName, formatVersion, kinds, schemaAddress } from './name.ts'

/** Writes a document as our JSON, today's version. The same document gives the same text, whatever its keys' order. */
export function writeDocument(doc: TopologyDocument): string {
  const stored = {
    $schema: schemaAddress,
    format: formatName,
    version: formatVersion,
    name: doc.name,
    nextId: doc.nextId,
    topology: storeTopology(doc.topology),
    overrides: doc.overrides.map(storeOverride),
    layout: storeLayout(doc.layout),
    published: doc.published && storePublication(doc.published, doc),
    baseline: doc.baseline && storeBaseline(doc.baseline),
    origin: doc.origin && storeOrigin(doc.origin),
  }
  return `${JSON.stringify(stored, null, 2)}\n`
}

/**
 * The text that a fingerprint is taken over: compact, with fixed key order. The order of sites, pools, stores, pairings
 * and overrides is no fact, so they stand sorted by id; the order of a pool's servers is one, and stays. Facts that
 * version 1 of the format could not state stand in it where they are stated, so that its fingerprints stay what they were.
 */
export function canonicalText(topology: Topology, overrides: readonly Override[]): string {
  const canonical: Topology = {
    ...topology,
    sites: topology.sites.toSorted(byId).map((site) => ({
      ...site,
      pools: site.pools.toSorted(byId),
      sqlStores: site.sqlStores.toSorted(byId),
      fileStores: site.fileStores.toSorted(byId),
    })),
    pairings: topology.pairings.toSorted(byId).map(canonicalPairing),
    unresolved: sortedByText(topology.unresolved.map(storeUnresolved)),
  }
  const reasons = overrides.map((override) =>
    storeOverride({ ...override, targets: override.targets.toSorted(compareIds) }),
  )
  const stored = {
    topology: storeTopology(canonical),
    overrides: sortedByText(reasons, ({ rule, targets }) => overrideKey(rule, targets)),
  }
  return JSON.stringify(stored, (key, value: unknown) =>
    unstated.has(key) && unstated.get(key) === JSON.stringify(value) ? undefined : value,
  )
}

/** The fields that came with version 2 of the format, each with its value, as JSON, where nothing is stated. */
const unstated: ReadonlyMap<string, string> = new Map(
  Object.entries({
    worldRegion: '',
    dataCenter: null,
    multiHomed: null,
    software: storeSoftware(softwareNotStated),
    commit: null,
    ports: storePorts(defaultMirroringPorts),
    mirrorSoftware: null,
    witnessSoftware: null,
    readableSecondaries: null,
  }).map(([field, value]) => [field, JSON.stringify(value)]),
)

/** Orders ids by kind, then by number. */
export function compareIds(a: Id, b: Id): number {
  return kinds.indexOf(kindOf(a)) - kinds.indexOf(kindOf(b)) || numberOf(a) - numberOf(b)
}

function byId(a: { readonly id: Id }, b: { readonly id: Id }): number {
  return compareIds(a.id, b.id)
}

function canonicalPairing(pairing: Pairing): Pairing {
  const [a, b] = pairing.pools
  return {
    ...pairing,
    pools: compareIds(a, b) <= 0 ? [a, b] : [b, a],
    declaredBy: pairing.declaredBy.toSorted(compareIds),
  }
}

function sortedByText<T>(values: readonly T[], first: (value: T) => string = () => ''): T[] {
  const keyed = values.map((value) => ({ value, key: `${first(value)}\n${JSON.stringify(value)}` }))
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ value }) => value)
}

function storeTopology(topology: Topology) {
  return {
    sipDomain: topology.sipDomain,
    additionalSipDomains: topology.additionalSipDomains,
    sites: topology.sites.map(storeSite),
    pairings: topology.pairings.map(storePairing),
    managementStore: topology.managementStore,
    unresolved: topology.unresolved.map(storeUnresolved),
  }
}

function storeSite(site: Site) {
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
  }
}

function storePool(pool: Pool) {
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
  }
}

function storeServer(server: Server): Server {
  const { id, fqdn, ordinal, faultDomain, upgradeDomain, dataCenter, multiHomed } = server
  return { id, fqdn, ordinal, faultDomain, upgradeDomain, dataCenter, multiHomed }
}

function storeSqlStore({ id, availability, software }: SqlStore) {
  return { id, availability: storeAvailability(availability), software: storeSoftware(software) }
}

function storeSoftware({ release, edition }: SqlSoftware): SqlSoftware {
  return { release, edition }
}

function storePorts({ primary, mirror, witness }: MirroringPorts): MirroringPorts {
  return { primary, mirror, witness }
}

function storeAvailability(a: SqlAvailability) {
  switch (a.kind) {
    case 'single':
      return { kind: a.kind, primary: storeInstance(a.primary) }
    case 'mirrored':
      return {
        kind: a.kind,
        primary: storeInstance(a.primary),
        mirror: storeInstance(a.mirror),
        witness: a.witness && storeInstance(a.witness),
        commit: a.commit,
        ports: storePorts(a.ports),
        mirrorSoftware: a.mirrorSoftware && storeSoftware(a.mirrorSoftware),
        witnessSoftware: a.witnessSoftware && storeSoftware(a.witnessSoftware),
      }
    case 'alwaysOn':
      return {
        kind: a.kind,
        listener: storeInstance(a.listener),
        primary: a.primary,
        secondaries: a.secondaries,
        commit: a.commit,
        readableSecondaries: a.readableSecondaries,
      }
    case 'failoverCluster':
      return {
        kind: a.kind,
        networkName: storeInstance(a.networkName),
        primary: a.primary,
        others: a.others,
      }
  }
}

function storeInstance({ fqdn, instance }: SqlInstance): SqlInstance {
  return { fqdn, instance }
}

function storeFileStore({ id, fqdn, share }: FileStore): FileStore {
  return { id, fqdn, share }
}

function storePairing(pairing: Pairing): Pairing {
  const { id, pools, voiceFailover, failureDetection, failback, declaredBy } = pairing
  return { id, pools, voiceFailover, failureDetection, failback, declaredBy }
}

function storeUnresolved({ from, relation, reference }: UnresolvedReference): UnresolvedReference {
  return { from, relation, reference }
}

function storeOverride({ rule, targets, reason, author, expires }: Override): Override {
  return { rule, targets, reason, author, expires }
}

function storeLayout(layout: Layout) {
  return {
    positions: sortedRecord(layout.positions, ({ x, y }) => ({ x, y })),
    notes: sortedRecord(layout.notes, (note) => note),
  }
}

function sortedRecord<T, S>(record: Readonly<Record<Id, T>>, store: (value: T) => S): Record<string, S> {
  const entries = new Map<string, T>(Object.entries(record))
  const sorted: [string, S][] = []
  for (const id of idKeys(record).toSorted(compareIds)) {
    const value = entries.get(id)
    if (value !== undefined) sorted.push([id, store(value)])
  }
  return Object.fromEntries(sorted)
}

/** What the publication shares with the document stands there once: right after publishing that is everything. */
function storePublication(published: Publication, doc: TopologyDocument) {
  return {
    revision: published.revision,
    date: published.date,
    fingerprint: published.fingerprint,
    topology: unlessSame(published.topology, doc.topology, storeTopology),
    overrides: unlessSame(published.overrides, doc.overrides, (overrides) => overrides.map(storeOverride)),
    layout: unlessSame(published.layout, doc.layout, storeLayout),
  }
}

function unlessSame<T, S>(published: T, current: T, store: (value: T) => S): S | null {
  if (published === current) return null
  const stored = store(published)
  return JSON.stringify(stored) === JSON.stringify(store(current)) ? null : stored
}

function storeBaseline({ date, findings }: Baseline): Baseline {
  return { date, findings: findings.map(({ rule, targets }) => ({ rule, targets })) }
}

function storeOrigin({ format, fileName, text }: Origin): Origin {
  return { format, fileName, text }
}
