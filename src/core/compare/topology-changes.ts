import type { Id } from '../model/id.ts'
import type { Pool, Server } from '../model/pool.ts'
import type { Role } from '../model/role.ts'
import { everything, find, idOf, nameOf, type Found, type Topology } from '../model/topology.ts'
import { counted, fullName, listed } from '../words/words.ts'
import { called } from './called.ts'
import type { Change } from './change.ts'
import { changedFacts, deploymentChanges } from './fact-changes.ts'
import { partOf } from './parts.ts'
import { isPart, namedContainerOf } from './placement.ts'
import { unresolvedChanges } from './unresolved-changes.ts'

/** Everything in which two topologies differ, thing by thing: the deployment first, what is gone after what stays. */
export function* topologyChanges(before: Topology, after: Topology): Generator<Change> {
  yield* deploymentChanges(before, after)
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

/** What came: nothing for a computer or a trunk of what is new itself, which is listed with it. */
export function* added(before: Topology, after: Topology, found: Found): Generator<Change> {
  const targets = [idOf(found)]
  const name = called(after, found)
  if (found.kind === 'pairing') {
    const message = pairedWords(after, found, 'Paired')
    yield { kind: 'paired', targets: [...targets, ...found.pairing.pools], message }
    return
  }
  if (found.kind === 'site') {
    yield { kind: 'added', targets, message: `${name} added.` }
    return
  }
  const container = namedContainerOf(found)
  if (container === null || (isPart(found) && find(before, container.id) === undefined)) return
  const message = `${name} added to ${container.name}${placeOf(found)}${contentsOf(found)}.`
  yield { kind: 'added', targets, message }
}

/** What went: nothing for a computer or a trunk of what is gone itself. */
export function* removed(before: Topology, after: Topology, found: Found): Generator<Change> {
  const targets = [idOf(found)]
  const name = called(before, found)
  if (found.kind === 'pairing') {
    const message = pairedWords(before, found, 'No longer paired')
    yield { kind: 'unpaired', targets: [...targets, ...found.pairing.pools], message }
    return
  }
  if (found.kind === 'site') {
    yield { kind: 'removed', targets, message: `${name} removed.` }
    return
  }
  const container = namedContainerOf(found)
  if (container === null || (isPart(found) && find(after, container.id) === undefined)) return
  const message = `${name}${contentsOf(found)} removed from ${container.name}.`
  yield { kind: 'removed', targets, message }
}

/** What differs in a thing that both topologies have, and where it stands. */
export function* altered(before: Topology, after: Topology, from: Found, to: Found): Generator<Change> {
  yield* changedFacts(before, after, from, to)
  yield* moved(after, from, to)
  yield* reordered(after, from, to)
}

/** Whether a thing stands in another site or pool than before. */
export function* moved(after: Topology, from: Found, to: Found): Generator<Change> {
  const [old, now] = [namedContainerOf(from), namedContainerOf(to)]
  if (!old || !now || old.id === now.id) return
  const message = `${called(after, to)} moved from ${old.name} to ${now.name}.`
  yield { kind: 'moved', targets: [idOf(to)], message }
}

/** Whether what stayed in a pool, a role or a gateway stands in another order. */
export function* reordered(after: Topology, from: Found, to: Found): Generator<Change> {
  if (partOf(from) === partOf(to)) return
  for (const { of, were, are } of orders(from, to))
    if (isReordered(were, are)) {
      const names = are.map(({ id }) => fullName(nameOf(after, id))).join(', ')
      const message = `${called(after, to)}: ${of} reordered, now ${names}.`
      yield { kind: 'reordered', targets: [idOf(to)], message }
    }
}

interface Order {
  readonly of: string
  readonly were: readonly { readonly id: Id }[]
  readonly are: readonly { readonly id: Id }[]
}

function orders(from: Found, to: Found): Order[] {
  if (from.kind === 'pool' && to.kind === 'pool')
    return [{ of: 'servers', were: from.pool.servers, are: to.pool.servers }]
  if (from.kind !== 'role' || to.kind !== 'role') return []
  const trunks =
    from.role.kind === 'gateway' && to.role.kind === 'gateway'
      ? [{ of: 'trunks', were: from.role.trunks, are: to.role.trunks }]
      : []
  return [{ of: 'servers', were: from.role.servers, are: to.role.servers }, ...trunks]
}

/** Whether things that are in both lists stand in another order. */
export function isReordered(
  before: readonly { readonly id: Id }[],
  after: readonly { readonly id: Id }[],
): boolean {
  const old = common(before, after)
  const now = common(after, before)
  return old.some((id, i) => id !== now[i])
}

function common(of: readonly { readonly id: Id }[], other: readonly { readonly id: Id }[]): Id[] {
  const ids = new Set(other.map(({ id }) => id))
  return of.map(({ id }) => id).filter((id) => ids.has(id))
}

/** The central management store's move, said with both pools. */
export function managementStoreMoved(before: Topology, after: Topology): Change {
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

function contentsOf(found: Found): string {
  if (found.kind === 'pool') return withServers(found.pool)
  return found.kind === 'role' ? withComputers(found.role) : ''
}

function withServers({ edition, servers }: Pool): string {
  return edition === 'standard' ? '' : ` with ${counted(servers.length, 'Front End Server')}`
}

/** Most roles are one computer of the same name, which is no news. */
function withComputers({ fqdn, servers }: Role): string {
  const [first, ...others] = servers
  if (first && others.length === 0 && first.fqdn.toLowerCase() === fqdn.toLowerCase()) return ''
  return ` with ${counted(servers.length, 'server')}`
}

function placeOf(found: Found): string {
  if (found.kind !== 'server') return ''
  return placeAmong(found.pool.servers, found.server)
}

function placeAmong(servers: readonly Server[], server: Server): string {
  return ` as number ${servers.indexOf(server) + 1} of ${servers.length}`
}
