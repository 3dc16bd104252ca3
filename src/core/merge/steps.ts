import type { Change } from '../compare/change.ts'
import { added, managementStoreMoved, moved, removed, reordered } from '../compare/topology-changes.ts'
import { changedFacts, deploymentChanges } from '../compare/fact-changes.ts'
import { compareLists } from '../compare/lists.ts'
import { haveSame, partOf } from '../compare/parts.ts'
import { containerOf, isPart } from '../compare/placement.ts'
import { unresolvedChanges, unresolvedKey } from '../compare/unresolved-changes.ts'
import type { Id } from '../model/id.ts'
import {
  everything,
  find,
  idOf,
  type Found,
  type Topology,
  type UnresolvedReference,
} from '../model/topology.ts'
import { contentsOf } from './contents.ts'
import { pairingWithIds, poolWithIds, roleWithIds, siteWithIds, trunkWithIds } from './ids.ts'
import { deploymentFields, fieldGroups, mixed, withFieldsOf } from './parts.ts'

/** What one step does to the open topology. */
export type Deed =
  | { readonly does: 'add' | 'remove' | 'move' | 'reorder'; readonly thing: Id }
  /** `thing` is `null` for the deployment as a whole. */
  | { readonly does: 'change'; readonly thing: Id | null; readonly fields: readonly string[] }
  | { readonly does: 'move-management-store' }
  | { readonly does: 'add-unresolved' | 'drop-unresolved'; readonly reference: UnresolvedReference }

/** One step from the open topology to the incoming one. */
export interface Step extends Change {
  /** The same for the same step, as long as neither topology changes. */
  readonly id: string
  readonly deed: Deed
  /** The ids of the steps that it cannot be without. */
  readonly needs: readonly string[]
}

/** Every step from one topology to another of the same ids: taken together they give the other. */
export function stepsBetween(open: Topology, incoming: Topology): readonly Step[] {
  return [...steps(open, incoming)]
}

function* steps(open: Topology, incoming: Topology): Generator<Step> {
  yield* deploymentSteps(open, incoming)
  if (open.managementStore !== incoming.managementStore)
    yield step(
      { does: 'move-management-store' },
      [managementStoreMoved(open, incoming)],
      [...addOf(open, incoming, incoming.managementStore)],
    )
  for (const found of everything(incoming)) {
    const same = find(open, idOf(found))
    if (same) yield* alterations(open, incoming, same, found)
    else yield* additions(open, incoming, found)
  }
  for (const found of everything(open))
    if (find(incoming, idOf(found)) === undefined) yield* removals(open, incoming, found)
  yield* unresolvedSteps(open, incoming)
}

function* deploymentSteps(open: Topology, incoming: Topology): Generator<Step> {
  for (const fields of deploymentFields) {
    const changes = [...deploymentChanges(open, mixed(open, incoming, fields))]
    if (changes.length > 0) yield step({ does: 'change', thing: null, fields }, changes, [])
  }
}

function* additions(open: Topology, incoming: Topology, found: Found): Generator<Step> {
  const changes = [...added(open, incoming, found)]
  if (changes.length === 0) return
  const thing = idOf(found)
  const container = containerOf(found)
  const needs = [
    ...(container === null ? [] : addOf(open, incoming, container)),
    ...referencesIn(found).flatMap((id) => [...addOf(open, incoming, id)]),
    ...contentsIn(incoming, thing).flatMap((id) => (find(open, id) ? [stepId('move', id)] : [])),
  ]
  yield step({ does: 'add', thing }, changes, needs)
}

function* removals(open: Topology, incoming: Topology, found: Found): Generator<Step> {
  const changes = [...removed(open, incoming, found)]
  if (changes.length === 0) return
  const thing = idOf(found)
  const pairings = open.pairings.filter(({ pools }) => pools.some((pool) => pool === thing))
  const needs = [...contentsIn(open, thing), ...pairings.map(({ id }) => id)].map((id) =>
    find(incoming, id) ? stepId('move', id) : stepId('remove', id),
  )
  yield step({ does: 'remove', thing }, changes, needs)
}

function* alterations(open: Topology, incoming: Topology, from: Found, to: Found): Generator<Step> {
  const thing = idOf(to)
  for (const fields of fieldGroups(to)) {
    if (haveSame(partOf(from), partOf(to), fields)) continue
    const then = withFieldsOf(from, to, fields)
    const changes = [...changedFacts(open, incoming, from, then)]
    if (changes.length === 0) continue
    const needs = referencesIn(then).flatMap((id) => [...addOf(open, incoming, id)])
    yield step({ does: 'change', thing, fields }, changes, needs)
  }
  const container = containerOf(to)
  const moves = [...moved(incoming, from, to)]
  if (moves.length > 0 && container !== null)
    yield step({ does: 'move', thing }, moves, [...addOf(open, incoming, container)])
  const orders = [...reordered(incoming, from, to)]
  if (orders.length > 0) yield step({ does: 'reorder', thing }, orders, [])
}

function* unresolvedSteps(open: Topology, incoming: Topology): Generator<Step> {
  const { gone, come } = compareLists(open.unresolved, incoming.unresolved, unresolvedKey)
  for (const reference of gone) {
    const changes = [...unresolvedChanges({ ...open, unresolved: [reference] }, { ...open, unresolved: [] })]
    yield step({ does: 'drop-unresolved', reference }, changes, [])
  }
  for (const reference of come) {
    const changes = [
      ...unresolvedChanges({ ...incoming, unresolved: [] }, { ...incoming, unresolved: [reference] }),
    ]
    yield step({ does: 'add-unresolved', reference }, changes, [...addOf(open, incoming, reference.from)])
  }
}

function step(deed: Deed, changes: readonly Change[], needs: readonly string[]): Step {
  const id = idOfDeed(deed)
  return {
    id,
    deed,
    needs: [...new Set(needs)].filter((other) => other !== id),
    kind: changes[0]?.kind ?? 'changed',
    targets: [...new Set(changes.flatMap(({ targets }) => targets))],
    message: changes.map(({ message }) => message).join(' '),
  }
}

function idOfDeed(deed: Deed): string {
  switch (deed.does) {
    case 'change':
      return `change ${deed.thing ?? 'deployment'} ${deed.fields[0] ?? ''}`
    case 'move-management-store':
      return deed.does
    case 'add-unresolved':
    case 'drop-unresolved':
      return `${deed.does} ${unresolvedKey(deed.reference)}`
    default:
      return stepId(deed.does, deed.thing)
  }
}

function stepId(does: 'add' | 'remove' | 'move' | 'reorder', thing: Id): string {
  return `${does} ${thing}`
}

/** The step that brings a thing: its own, or that of what it comes with; none for what is there already. */
function* addOf(open: Topology, incoming: Topology, id: Id | null): Generator<string> {
  const found = id === null ? undefined : find(incoming, id)
  if (!found || find(open, idOf(found))) return
  const container = containerOf(found)
  if (isPart(found) && container !== null && !find(open, container)) yield stepId('add', container)
  else yield stepId('add', idOf(found))
}

/** Every id that a thing refers to; what it contains refers for itself, unless it comes with it. */
function referencesIn(found: Found): readonly Id[] {
  const seen: Id[] = []
  const change = {
    own: <I extends Id>(id: I): I => id,
    to: <I extends Id>(id: I): I => {
      seen.push(id)
      return id
    },
  }
  switch (found.kind) {
    case 'site':
      siteWithIds({ ...found.site, pools: [], roles: [] }, change)
      break
    case 'pool':
      poolWithIds(found.pool, change)
      break
    case 'role':
      roleWithIds(found.role, change)
      break
    case 'trunk':
      trunkWithIds(found.trunk, change)
      break
    case 'pairing':
      pairingWithIds(found.pairing, change)
      break
    default:
  }
  return seen
}

/** What stands directly in a thing. */
function contentsIn(topology: Topology, id: Id): readonly Id[] {
  return (contentsOf(topology).get(id) ?? []).map(idOf)
}
