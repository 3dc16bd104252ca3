import type { Id } from '../model/id.ts'
import { everything, find, idOf, nameOf, poolsOf, type Found, type Topology } from '../model/topology.ts'
import type { Edit } from './edit.ts'
import { ownStores } from './own-stores.ts'
import { replaceEach, replaceSites, withFields } from './replace.ts'

/** Removes things and whatever cannot be without them: a site's pools and stores, a pool's servers and pairings, the stores on a Standard Edition server itself, and references to them. */
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
  const pools = poolsOf(topology)
  const used = new Set<Id | null>()
  for (const pool of pools) if (!gone.has(pool.id)) used.add(pool.sqlStore).add(pool.fileStore)
  return pools
    .filter((pool) => gone.has(pool.id))
    .flatMap((pool) => ownStores(topology, pool))
    .filter((store) => !used.has(store))
}

function containerOf(found: Found): Id[] {
  if (found.kind === 'site') return []
  if (found.kind === 'server') return [found.pool.id]
  if (found.kind === 'pairing') return [...found.pairing.pools]
  return [found.site.id]
}

function topologyWithout(topology: Topology, gone: ReadonlySet<Id>): Topology {
  const kept = replaceSites({ ...topology, sites: keep(topology.sites, gone) }, (site) =>
    withFields(site, {
      pools: replaceEach(keep(site.pools, gone), (pool) =>
        withFields(pool, {
          servers: keep(pool.servers, gone),
          sqlStore: pool.sqlStore !== null && gone.has(pool.sqlStore) ? null : pool.sqlStore,
          fileStore: pool.fileStore !== null && gone.has(pool.fileStore) ? null : pool.fileStore,
        }),
      ),
      sqlStores: keep(site.sqlStores, gone),
      fileStores: keep(site.fileStores, gone),
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
