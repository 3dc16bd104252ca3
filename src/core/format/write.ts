import {
  overrideKey,
  type Baseline,
  type KeptScenario,
  type Origin,
  type Override,
  type Publication,
  type TopologyDocument,
} from '../model/document.ts'
import { kindOf, numberOf, type Id } from '../model/id.ts'
import type { Layout } from '../model/layout.ts'
import type { Pairing } from '../model/pairing.ts'
import { featuresNotStated } from '../model/pool.ts'
import { webServicesNotStated, type Role } from '../model/role.ts'
import { settingsNotStated } from '../model/site.ts'
import { defaultMirroringPorts, softwareNotStated } from '../model/store.ts'
import type { Topology } from '../model/topology.ts'
import { idKeys } from './integrity.ts'
import { formatName, formatVersion, kinds, schemaAddress } from './name.ts'
import { storeWebServices } from './written/servers.ts'
import { storePorts, storeSoftware } from './written/stores.ts'
import { storeSimpleUrl, storeTopology, storeUnresolved } from './written/topology.ts'

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
    // Left out where there are none: such a file is also read by releases that know no scenarios.
    scenarios: doc.scenarios.length === 0 ? undefined : doc.scenarios.map(storeKeptScenario),
    origin: doc.origin && storeOrigin(doc.origin),
  }
  return `${JSON.stringify(stored, null, 2)}\n`
}

/**
 * The text that a fingerprint is taken over: compact, with fixed key order. The order of sites, pools, roles, stores,
 * pairings and overrides is no fact, so they stand sorted by id; the order of a pool's servers and of a gateway's trunks
 * is one, and stays. Facts that older versions of the format could not state stand in it where they are stated, so that
 * their fingerprints stay what they were.
 */
export function canonicalText(topology: Topology, overrides: readonly Override[]): string {
  const canonical: Topology = {
    ...topology,
    sites: topology.sites.toSorted(byId).map((site) => ({
      ...site,
      pools: site.pools.toSorted(byId),
      sqlStores: site.sqlStores.toSorted(byId),
      fileStores: site.fileStores.toSorted(byId),
      roles: site.roles.toSorted(byId).map(canonicalRole),
    })),
    simpleUrls: sortedByText(topology.simpleUrls.map(storeSimpleUrl)),
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

/** The fields that came with versions 2 and 3 of the format, each with its value, as JSON, where nothing is stated. */
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
    ...featuresNotStated,
    webServices: storeWebServices(webServicesNotStated),
    ...settingsNotStated,
    simpleUrls: [],
    addresses: [],
    dfs: null,
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

function canonicalRole(role: Role): Role {
  return role.kind === 'chat' ? { ...role, inactive: role.inactive.toSorted(compareIds) } : role
}

function sortedByText<T>(values: readonly T[], first: (value: T) => string = () => ''): T[] {
  const keyed = values.map((value) => ({ value, key: `${first(value)}\n${JSON.stringify(value)}` }))
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ value }) => value)
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

function sortedRecord<T, S>(record: Readonly<Record<Id, T>>, store: (value: T) => S): Record<Id, S> {
  const entries = new Map<string, T>(Object.entries(record))
  const sorted: [Id, S][] = []
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

/** Its fields in the order of their names, since what stands in it is not known here. */
function storeKeptScenario({ name, ...rest }: KeptScenario): object {
  return { name, ...Object.fromEntries(inOrder(rest)) }
}

function inOrder(value: object): [string, unknown][] {
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([key, inner]: [string, unknown]) => [key, withKeysInOrder(inner)])
}

function withKeysInOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysInOrder)
  return typeof value === 'object' && value !== null ? Object.fromEntries(inOrder(value)) : value
}

function storeOrigin({ format, fileName, text, encoding, links }: Origin): Origin {
  return { format, fileName, text, encoding, links: links && sortedRecord(links, (key) => key) }
}
