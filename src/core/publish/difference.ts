import { idKeys } from '../format/integrity.ts'
import { overrideKey, type Override, type TopologyDocument } from '../model/document.ts'
import type { Id, ServerId } from '../model/id.ts'
import type { Layout } from '../model/layout.ts'
import type { Pool } from '../model/pool.ts'
import {
  emptyTopology,
  everything,
  find,
  findPool,
  idOf,
  nameOf,
  type Found,
  type Topology,
  type UnresolvedReference,
} from '../model/topology.ts'
import { counted, fullName, listed } from '../rules/words.ts'
import { called, deploymentFacts, factsOf, poolKind, type Fact } from './facts.ts'

/** What can be compared: a document, or what was published of it. */
export type Snapshot = Pick<TopologyDocument, 'topology' | 'overrides' | 'layout'>

/** One difference between two states of a deployment. */
export interface Change {
  readonly kind:
    | 'added'
    | 'removed'
    | 'changed'
    | 'moved'
    | 'reordered'
    | 'paired'
    | 'unpaired'
    | 'management-store-moved'
    | 'override-added'
    | 'override-removed'
  /** What it is about; what was removed is in the earlier state only. Empty for the deployment as a whole. */
  readonly targets: readonly Id[]
  /** A sentence with names; what was removed is named as it was. */
  readonly message: string
}

/** Everything that differs. Nothing differs in the changes exactly where the fingerprints are equal. */
export interface Differences {
  readonly changes: readonly Change[]
  /** How many things of both states are only drawn differently: another place or another note. */
  readonly layoutChanges: number
}

/** Compares two states by id; `before` is `null` when there is none, and then everything counts as added. */
export function differences(before: Snapshot | null, after: Snapshot): Differences {
  const from = before ?? { topology: emptyTopology, overrides: [], layout: after.layout }
  return {
    changes: [
      ...topologyChanges(from.topology, after.topology),
      ...overrideChanges(from.overrides, after.overrides, from.topology, after.topology),
    ],
    layoutChanges: countLayoutChanges(from, after),
  }
}

function* topologyChanges(before: Topology, after: Topology): Generator<Change> {
  yield* factChanges('Deployment', [], deploymentFacts(before), deploymentFacts(after))
  if (before.managementStore !== after.managementStore) yield managementStoreMoved(before, after)
  for (const found of everything(after)) {
    const earlier = find(before, idOf(found))
    if (earlier === undefined) yield* added(before, after, found)
    else yield* altered(before, after, earlier, found)
  }
  for (const found of everything(before))
    if (find(after, idOf(found)) === undefined) yield* removed(before, after, found)
  yield* unresolvedChanges(before, after)
}

/** A server of a new pool is not listed by itself: its pool is. */
function* added(before: Topology, after: Topology, found: Found): Generator<Change> {
  const targets = [idOf(found)]
  const name = called(after, found)
  switch (found.kind) {
    case 'pairing':
      yield {
        kind: 'paired',
        targets: [...targets, ...found.pairing.pools],
        message: pairedWords(after, found, 'Paired'),
      }
      return
    case 'server':
      if (findPool(before, found.pool.id))
        yield { kind: 'added', targets, message: `${name} added to ${pool(found.pool)} ${placeOf(found)}.` }
      return
    case 'pool':
      yield {
        kind: 'added',
        targets,
        message: `${name} added to ${fullName(found.site.name)}${withServers(found.pool)}.`,
      }
      return
    case 'site':
      yield { kind: 'added', targets, message: `${name} added.` }
      return
    default:
      yield { kind: 'added', targets, message: `${name} added to ${fullName(found.site.name)}.` }
  }
}

function* removed(before: Topology, after: Topology, found: Found): Generator<Change> {
  const targets = [idOf(found)]
  const name = called(before, found)
  switch (found.kind) {
    case 'pairing':
      yield {
        kind: 'unpaired',
        targets: [...targets, ...found.pairing.pools],
        message: pairedWords(before, found, 'No longer paired'),
      }
      return
    case 'server':
      if (findPool(after, found.pool.id))
        yield { kind: 'removed', targets, message: `${name} removed from ${pool(found.pool)}.` }
      return
    case 'site':
      yield { kind: 'removed', targets, message: `${name} removed.` }
      return
    default: {
      const what = found.kind === 'pool' ? `${name}${withServers(found.pool)}` : name
      yield { kind: 'removed', targets, message: `${what} removed from ${fullName(found.site.name)}.` }
    }
  }
}

function* altered(before: Topology, after: Topology, from: Found, to: Found): Generator<Change> {
  const same = partOf(from) === partOf(to) // the same object has the same facts, and most parts are
  if (!same) yield* factChanges(called(after, to), [idOf(to)], factsOf(before, from), factsOf(after, to))
  const [old, now] = [containerOf(from), containerOf(to)]
  if (old && now && old.id !== now.id)
    yield {
      kind: 'moved',
      targets: [idOf(to)],
      message: `${called(after, to)} moved from ${old.name} to ${now.name}.`,
    }
  if (!same && from.kind === 'pool' && to.kind === 'pool' && isReordered(from.pool, to.pool))
    yield {
      kind: 'reordered',
      targets: [to.pool.id],
      message: `${called(after, to)}: servers reordered, now ${to.pool.servers.map(({ fqdn }) => fullName(fqdn)).join(', ')}.`,
    }
}

function* factChanges(
  name: string,
  targets: readonly Id[],
  before: readonly Fact[],
  after: readonly Fact[],
): Generator<Change> {
  const earlier = new Map(before.map((fact) => [fact.label, fact]))
  const later = new Map(after.map((fact) => [fact.label, fact]))
  for (const label of new Set([...earlier.keys(), ...later.keys()])) {
    const [from, to] = [earlier.get(label), later.get(label)]
    if (from?.key === to?.key) continue
    const [old, now] = [from?.words ?? 'none', to?.words ?? 'none']
    // what the other kind of store has no word for
    if ((!from || !to) && (old === now || (from ?? to)?.unstated === true)) continue
    const message = `${name}: ${label}: ${old} → ${now}.`
    yield { kind: 'changed', targets, message }
  }
}

function partOf(found: Found): object {
  switch (found.kind) {
    case 'site':
      return found.site
    case 'pool':
      return found.pool
    case 'server':
      return found.server
    case 'sql':
      return found.sqlStore
    case 'file':
      return found.fileStore
    case 'pairing':
      return found.pairing
  }
}

function containerOf(found: Found): { readonly id: Id; readonly name: string } | null {
  if (found.kind === 'site' || found.kind === 'pairing') return null
  if (found.kind === 'server') return { id: found.pool.id, name: pool(found.pool) }
  return { id: found.site.id, name: fullName(found.site.name) }
}

/** Whether servers that stayed in the pool stand in another order. */
export function isReordered(before: Pool, after: Pool): boolean {
  const old = common(before, after)
  const now = common(after, before)
  return old.some((id, i) => id !== now[i])
}

function common(of: Pool, other: Pool): ServerId[] {
  const ids = new Set(other.servers.map((server) => server.id))
  return of.servers.map((server) => server.id).filter((id) => ids.has(id))
}

function managementStoreMoved(before: Topology, after: Topology): Change {
  const name = (topology: Topology): string =>
    topology.managementStore === null ? 'not stated' : fullName(nameOf(topology, topology.managementStore))
  const pools = [before.managementStore, after.managementStore].filter((id) => id !== null)
  return {
    kind: 'management-store-moved',
    targets: pools,
    message: `Central Management store: ${name(before)} → ${name(after)}.`,
  }
}

function pairedWords(
  topology: Topology,
  { pairing }: Extract<Found, { kind: 'pairing' }>,
  verb: string,
): string {
  return `${verb}: ${listed(pairing.pools.map((id) => fullName(nameOf(topology, id))))}.`
}

function pool(of: Pool): string {
  return `${poolKind(of)} ${fullName(of.fqdn)}`
}

function withServers(of: Pool): string {
  return of.edition === 'standard' ? '' : ` with ${counted(of.servers.length, 'Front End Server')}`
}

function placeOf({ pool: of, server }: Extract<Found, { kind: 'server' }>): string {
  return `as number ${of.servers.indexOf(server) + 1} of ${of.servers.length}`
}

function* unresolvedChanges(before: Topology, after: Topology): Generator<Change> {
  const words = ({ from, relation, reference }: UnresolvedReference, topology: Topology): string =>
    `${fullName(nameOf(topology, from))}: a reference to a ${relation} that leads nowhere (${reference})`
  const { gone, come } = compareLists(before.unresolved, after.unresolved, ({ from, relation, reference }) =>
    JSON.stringify([from, relation, reference]),
  )
  for (const one of gone)
    yield { kind: 'removed', targets: [one.from], message: `${words(one, before)} removed.` }
  for (const one of come) yield { kind: 'added', targets: [one.from], message: `${words(one, after)} added.` }
}

function* overrideChanges(
  before: readonly Override[],
  after: readonly Override[],
  earlier: Topology,
  later: Topology,
): Generator<Change> {
  const words = ({ rule, targets }: Override, topology: Topology): string =>
    `Override of ${rule} on ${listed(targets.map((id) => fullName(nameOf(topology, id)))) || 'nothing'}`
  const { gone, come } = compareLists(before, after, ({ rule, targets, reason, author, expires }) =>
    JSON.stringify([overrideKey(rule, targets), rule, reason, author, expires]),
  )
  for (const one of gone)
    yield { kind: 'override-removed', targets: one.targets, message: `${words(one, earlier)} removed.` }
  for (const one of come)
    yield {
      kind: 'override-added',
      targets: one.targets,
      message: `${words(one, later)} added${one.author === null ? '' : ` by ${one.author}`}: “${one.reason}”${
        one.expires === null ? '' : `, until ${one.expires}`
      }.`,
    }
}

/** What is only in the one list and only in the other, counting how often. */
function compareLists<T>(before: readonly T[], after: readonly T[], key: (value: T) => string) {
  const without = (values: readonly T[], others: readonly T[]): T[] => {
    const counts = new Map<string, number>()
    for (const other of others) counts.set(key(other), (counts.get(key(other)) ?? 0) + 1)
    return values.filter((value) => {
      const left = counts.get(key(value)) ?? 0
      counts.set(key(value), left - 1)
      return left <= 0
    })
  }
  return { gone: without(before, after), come: without(after, before) }
}

function countLayoutChanges(before: Snapshot, after: Snapshot): number {
  const ids = new Set<Id>()
  for (const { layout } of [before, after])
    for (const id of [...idKeys(layout.positions), ...idKeys(layout.notes)]) ids.add(id)
  let count = 0
  for (const id of ids)
    if (find(before.topology, id) && find(after.topology, id) && isDrawnAnew(before.layout, after.layout, id))
      count++
  return count
}

function isDrawnAnew(before: Layout, after: Layout, id: Id): boolean {
  const [from, to] = [placeIn(before, id), placeIn(after, id)]
  return from?.x !== to?.x || from?.y !== to?.y || noteIn(before, id) !== noteIn(after, id)
}

function placeIn(layout: Layout, id: Id) {
  return Object.hasOwn(layout.positions, id) ? layout.positions[id] : undefined
}

function noteIn(layout: Layout, id: Id): string | undefined {
  return Object.hasOwn(layout.notes, id) ? layout.notes[id] : undefined
}
