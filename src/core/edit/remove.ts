import type { Id } from '../model/id.ts'
import { everything, find, idOf, nameOf, type Found, type Topology } from '../model/topology.ts'
import type { Edit } from './edit.ts'
import { replaceSites, withFields } from './replace.ts'

/** Removes things and whatever cannot be without them: a site's pools and stores, a pool's servers and pairings, and references to them. */
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
      overrides: doc.overrides.filter((override) => !override.targets.some((id) => gone.has(id))),
      layout: {
        positions: recordWithout(doc.layout.positions, gone),
        notes: recordWithout(doc.layout.notes, gone),
      },
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
  return gone
}

function containerOf(found: Found): Id[] {
  if (found.kind === 'site') return []
  if (found.kind === 'server') return [found.pool.id]
  if (found.kind === 'pairing') return [...found.pairing.pools]
  return [found.site.id]
}

function topologyWithout(topology: Topology, gone: ReadonlySet<Id>): Topology {
  const kept = replaceSites(
    { ...topology, sites: topology.sites.filter((site) => !gone.has(site.id)) },
    (site) =>
      withFields(site, {
        pools: keep(site.pools, gone).map((pool) =>
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
    unresolved: topology.unresolved.filter((reference) => !gone.has(reference.from)),
  }
}

/** The list without what is gone; the same list where nothing of it is. */
function keep<T extends { readonly id: Id }>(list: readonly T[], gone: ReadonlySet<Id>): readonly T[] {
  const kept = list.filter((item) => !gone.has(item.id))
  return kept.length === list.length ? list : kept
}

function recordWithout<V>(record: Readonly<Record<Id, V>>, gone: ReadonlySet<Id>): Readonly<Record<Id, V>> {
  const entries = Object.entries(record).filter(([id]) => !gone.has(id as Id)) // keys of a record of ids
  return Object.fromEntries(entries)
}
