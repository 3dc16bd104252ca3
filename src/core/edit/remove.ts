import type { Id } from '../model/id.ts'
import {
  poolReferences,
  referencesOfPool,
  referencesOfRole,
  roleReferences,
  siteReferences,
  trunkReferences,
  type Reference,
} from '../model/references.ts'
import type { Role } from '../model/role.ts'
import { everything, find, idOf, nameOf, poolsOf, type Found, type Topology } from '../model/topology.ts'
import type { Edit } from './edit.ts'
import { ownStores } from './own-stores.ts'
import { replaceEach, replaceSites, withFields } from './replace.ts'

/**
 * Removes things and whatever cannot be without them: what stands in a site, a pool's servers and pairings, a role's
 * computers and trunks, the stores on a Standard Edition server itself. References to them lead nowhere then; the branch
 * sites of a central site stay.
 */
export const remove: Edit<{ readonly ids: readonly Id[] }> = {
  id: 'remove',
  describe: ({ ids }, doc) => {
    const [first] = ids
    if (ids.length === 1 && first) return `Delete ${nameOf(doc.topology, first)}`
    return `Delete ${ids.length} things`
  },
  apply: (doc, { ids }) => {
    const gone = withContents(doc.topology, ids)
    if (gone.size === 0) return doc
    return {
      ...doc,
      topology: topologyWithout(doc.topology, gone),
      overrides: keepWhere(doc.overrides, (override) => !override.targets.some((id) => gone.has(id))),
      layout: withFields(doc.layout, {
        positions: recordWithout(doc.layout.positions, gone),
        notes: recordWithout(doc.layout.notes, gone),
      }),
    }
  },
}

/** The ids that exist, with everything that goes when they go. */
function withContents(topology: Topology, ids: readonly Id[]): Set<Id> {
  const gone = new Set(ids.filter((id) => find(topology, id) !== undefined))
  for (const found of everything(topology)) {
    const container = containerOf(found)
    if (container.some((id) => gone.has(id))) gone.add(idOf(found))
  }
  for (const store of ownStoresOfGone(topology, gone)) gone.add(store)
  return gone
}

/** The stores on the Standard Edition servers that go, unless a pool that stays uses them. */
function ownStoresOfGone(topology: Topology, gone: ReadonlySet<Id>): Id[] {
  const used = new Set(referencesThatStay(topology, gone).map(({ id }) => id))
  return poolsOf(topology)
    .filter((pool) => gone.has(pool.id))
    .flatMap((pool) => ownStores(topology, pool))
    .filter((store) => !used.has(store))
}

function referencesThatStay(topology: Topology, gone: ReadonlySet<Id>): Reference[] {
  return topology.sites.flatMap((site) => [
    ...keep(site.pools, gone).flatMap(referencesOfPool),
    ...keep(site.roles, gone).flatMap(referencesOfRole),
  ])
}

function containerOf(found: Found): Id[] {
  if (found.kind === 'site') return []
  if (found.kind === 'server') return [found.pool.id]
  if (found.kind === 'computer') return [found.role.id]
  if (found.kind === 'trunk') return [found.gateway.id]
  if (found.kind === 'pairing') return [...found.pairing.pools]
  return [found.site.id]
}

function topologyWithout(topology: Topology, gone: ReadonlySet<Id>): Topology {
  const kept = replaceSites({ ...topology, sites: keep(topology.sites, gone) }, (site) =>
    withFields(cleared(site, siteReferences, gone), {
      pools: replaceEach(keep(site.pools, gone), (pool) =>
        withFields(cleared(pool, poolReferences, gone), { servers: keep(pool.servers, gone) }),
      ),
      sqlStores: keep(site.sqlStores, gone),
      fileStores: keep(site.fileStores, gone),
      roles: replaceEach(keep(site.roles, gone), (role) => roleWithout(role, gone)),
      branch: site.branch && cleared(site.branch, { of: null }, gone),
    }),
  )
  return {
    ...kept,
    pairings: keep(topology.pairings, gone),
    managementStore:
      topology.managementStore !== null && gone.has(topology.managementStore)
        ? null
        : topology.managementStore,
    unresolved: keepWhere(topology.unresolved, (reference) => !gone.has(reference.from)),
  }
}

function roleWithout(role: Role, gone: ReadonlySet<Id>): Role {
  const rest = withFields(cleared(role, roleReferences[role.kind], gone), {
    servers: keep(role.servers, gone),
  })
  switch (rest.kind) {
    case 'gateway':
      return withFields(rest, {
        trunks: replaceEach(keep(rest.trunks, gone), (trunk) => cleared(trunk, trunkReferences, gone)),
      })
    case 'videogateway':
      return withFields(rest, { trunk: rest.trunk && cleared(rest.trunk, { interop: null }, gone) })
    case 'chat':
      return withFields(rest, { inactive: keepWhere(rest.inactive, (id) => !gone.has(id)) })
    default:
      return rest
  }
}

/** The thing with those of the given fields `null` that lead to what is gone; the same thing where none does. */
function cleared<T extends object>(thing: T, fields: object, gone: ReadonlySet<unknown>): T {
  const lost = Object.entries(thing).filter(([field, id]) => Object.hasOwn(fields, field) && gone.has(id))
  const nothing = Object.fromEntries(lost.map(([field]) => [field, null])) as Partial<T> // a reference may be null
  return withFields(thing, nothing)
}

/** The list without what is gone; the same list where nothing of it is. */
function keep<T extends { readonly id: Id }>(list: readonly T[], gone: ReadonlySet<Id>): readonly T[] {
  return keepWhere(list, (item) => !gone.has(item.id))
}

function keepWhere<T>(list: readonly T[], stays: (item: T) => boolean): readonly T[] {
  const kept = list.filter(stays)
  return kept.length === list.length ? list : kept
}

function recordWithout<V>(record: Readonly<Record<Id, V>>, gone: ReadonlySet<Id>): Readonly<Record<Id, V>> {
  const entries = Object.entries(record)
  const kept = entries.filter(([id]) => !gone.has(id as Id)) // keys of a record of ids
  return kept.length === entries.length ? record : Object.fromEntries(kept)
}
