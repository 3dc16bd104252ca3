import { containerOf, isPart } from '../compare/placement.ts'
import { unresolvedKey } from '../compare/unresolved-changes.ts'
import type { Id } from '../model/id.ts'
import type { Pool, Server } from '../model/pool.ts'
import type { Role, Trunk } from '../model/role.ts'
import type { Site } from '../model/site.ts'
import type { FileStore, SqlStore } from '../model/store.ts'
import {
  everything,
  find,
  idOf,
  type Found,
  type Topology,
  type UnresolvedReference,
} from '../model/topology.ts'
import { contentsOf } from './contents.ts'
import { withIds } from './ids.ts'
import { mixed, withFieldsOf } from './parts.ts'
import { sharing } from './sharing.ts'
import type { Step } from './steps.ts'

/** The open topology after some of the steps to the incoming one. References to what is not there are dropped. */
export function assemble(open: Topology, incoming: Topology, taken: readonly Step[]): Topology {
  const plan = planOf(open, incoming, taken)
  const sites = childrenOf(plan, null, 'site').flatMap((id): Site[] => siteFor(plan, id))
  const pairings = childrenOf(plan, null, 'pairing').flatMap((id) => {
    const found = valueOf(plan, id)
    return found?.kind === 'pairing' ? [found.pairing] : []
  })
  const whole: Topology = {
    ...mixed(open, incoming, plan.fields.get(null) ?? []),
    sites,
    pairings,
    managementStore: plan.managementStore ? incoming.managementStore : open.managementStore,
    unresolved: unresolvedAfter(open, taken),
  }
  return sharing(open, withoutLooseEnds(whole, open))
}

/** What the taken steps come to, thing by thing. */
interface Plan {
  readonly open: Topology
  readonly incoming: Topology
  readonly added: ReadonlySet<Id>
  readonly removed: ReadonlySet<Id>
  readonly moved: ReadonlySet<Id>
  readonly reordered: ReadonlySet<Id>
  /** The fields that are taken, `null` for those of the deployment. */
  readonly fields: ReadonlyMap<Id | null, readonly string[]>
  readonly managementStore: boolean
  /** What stands in each thing, `null` for sites and pairings, in both topologies. */
  readonly before: ReadonlyMap<Id | null, readonly Found[]>
  readonly after: ReadonlyMap<Id | null, readonly Found[]>
}

function planOf(open: Topology, incoming: Topology, taken: readonly Step[]): Plan {
  const things = { add: new Set<Id>(), remove: new Set<Id>(), move: new Set<Id>(), reorder: new Set<Id>() }
  const fields = new Map<Id | null, string[]>()
  for (const { deed } of taken) {
    if (deed.does === 'change') fields.set(deed.thing, [...(fields.get(deed.thing) ?? []), ...deed.fields])
    else if ('thing' in deed) things[deed.does].add(deed.thing)
  }
  return {
    open,
    incoming,
    added: things.add,
    removed: things.remove,
    moved: things.move,
    reordered: things.reorder,
    fields,
    managementStore: taken.some(({ deed }) => deed.does === 'move-management-store'),
    before: contentsOf(open),
    after: contentsOf(incoming),
  }
}

type Listed = 'site' | 'pairing' | 'pool' | 'sql' | 'file' | 'role' | 'computer' | 'trunk'

/** What stands in a thing after the steps, in order: the order of the open topology, unless the other one was taken. */
function childrenOf(plan: Plan, container: Id | null, kind: Listed): readonly Id[] {
  const idsIn = (contents: Plan['before']): Id[] =>
    (contents.get(container) ?? [])
      .filter((found) => found.kind === kind || (kind === 'computer' && found.kind === 'server'))
      .map(idOf)
      .filter((id) => isIn(plan, id, container))
  const [ours, theirs] = [idsIn(plan.before), idsIn(plan.after)]
  const takesTheirs = container !== null && (plan.reordered.has(container) || !find(plan.open, container))
  return takesTheirs ? woven(theirs, ours) : woven(ours, theirs)
}

/** The first list, with what only the second has put behind what it follows there. */
function woven(first: readonly Id[], second: readonly Id[]): readonly Id[] {
  const known = new Set(first)
  if (second.every((id) => known.has(id))) return first
  const followers = new Map<Id | null, Id[]>()
  let before: Id | null = null
  for (const id of second) {
    if (known.has(id)) before = id
    else followers.set(before, [...(followers.get(before) ?? []), id])
  }
  return [...(followers.get(null) ?? []), ...first.flatMap((id) => [id, ...(followers.get(id) ?? [])])]
}

/** Whether a thing stands in this container after the steps. */
function isIn(plan: Plan, id: Id, container: Id | null): boolean {
  const [ours, theirs] = [find(plan.open, id), find(plan.incoming, id)]
  if (ours && theirs) return containerOf(plan.moved.has(id) ? theirs : ours) === container
  if (ours) return !isGone(plan, ours) && containerOf(ours) === container
  return theirs !== undefined && hasCome(plan, theirs) && containerOf(theirs) === container
}

/** A computer or a trunk goes with what it stands in, and has no step of its own then. */
function isGone(plan: Plan, found: Found): boolean {
  const container = containerOf(found)
  return plan.removed.has(idOf(found)) || (container !== null && plan.removed.has(container))
}

function hasCome(plan: Plan, found: Found): boolean {
  const container = containerOf(found)
  const withIt = isPart(found) && container !== null && plan.added.has(container)
  return withIt || plan.added.has(idOf(found))
}

/** A thing as it is after the steps, with the contents that it had. */
function valueOf(plan: Plan, id: Id): Found | undefined {
  const [ours, theirs] = [find(plan.open, id), find(plan.incoming, id)]
  if (!ours || !theirs) return ours ?? theirs
  return withFieldsOf(ours, theirs, plan.fields.get(id) ?? [])
}

function siteFor(plan: Plan, id: Id): Site[] {
  const found = valueOf(plan, id)
  if (found?.kind !== 'site') return []
  return [
    {
      ...found.site,
      pools: childrenOf(plan, id, 'pool').flatMap((child) => poolFor(plan, child)),
      sqlStores: childrenOf(plan, id, 'sql').flatMap((child): SqlStore[] => {
        const store = valueOf(plan, child)
        return store?.kind === 'sql' ? [store.sqlStore] : []
      }),
      fileStores: childrenOf(plan, id, 'file').flatMap((child): FileStore[] => {
        const store = valueOf(plan, child)
        return store?.kind === 'file' ? [store.fileStore] : []
      }),
      roles: childrenOf(plan, id, 'role').flatMap((child) => roleFor(plan, child)),
    },
  ]
}

function poolFor(plan: Plan, id: Id): Pool[] {
  const found = valueOf(plan, id)
  return found?.kind === 'pool' ? [{ ...found.pool, servers: serversFor(plan, id) }] : []
}

function roleFor(plan: Plan, id: Id): Role[] {
  const found = valueOf(plan, id)
  if (found?.kind !== 'role') return []
  const servers = serversFor(plan, id)
  switch (found.role.kind) {
    case 'gateway':
      return [{ ...found.role, servers, trunks: trunksFor(plan, id) }]
    case 'chat': {
      const own = new Set(servers.map((server) => server.id))
      return [{ ...found.role, servers, inactive: found.role.inactive.filter((server) => own.has(server)) }]
    }
    default:
      return [{ ...found.role, servers }]
  }
}

function serversFor(plan: Plan, container: Id): Server[] {
  return childrenOf(plan, container, 'computer').flatMap((id) => {
    const found = valueOf(plan, id)
    return found?.kind === 'server' || found?.kind === 'computer' ? [found.server] : []
  })
}

function trunksFor(plan: Plan, container: Id): Trunk[] {
  return childrenOf(plan, container, 'trunk').flatMap((id) => {
    const found = valueOf(plan, id)
    return found?.kind === 'trunk' ? [found.trunk] : []
  })
}

function unresolvedAfter(open: Topology, taken: readonly Step[]): UnresolvedReference[] {
  const dropped = new Map<string, number>()
  const come: UnresolvedReference[] = []
  for (const { deed } of taken) {
    if (deed.does === 'add-unresolved') come.push(deed.reference)
    if (deed.does !== 'drop-unresolved') continue
    const key = unresolvedKey(deed.reference)
    dropped.set(key, (dropped.get(key) ?? 0) + 1)
  }
  const kept = open.unresolved.filter((reference) => {
    const key = unresolvedKey(reference)
    const left = dropped.get(key) ?? 0
    dropped.set(key, left - 1)
    return left <= 0
  })
  return [...kept, ...come]
}

/** Without references to what is gone; what never was there stays mentioned. */
function withoutLooseEnds(topology: Topology, open: Topology): Topology {
  const there = new Set([...everything(topology)].map(idOf))
  const kept = topology.unresolved.filter(({ from }) => there.has(from) || !find(open, from))
  return withIds(
    { ...topology, unresolved: kept },
    { own: (id) => id, to: (id) => (there.has(id) ? id : null) },
  )
}
