import type { TopologyDocument } from '#core/model/document.ts'
import { moveToSite } from '#core/edit/move-to-site.ts'
import type { FileStoreId, Id, SiteId, SqlStoreId } from '#core/model/id.ts'
import type { Position } from '#core/model/layout.ts'
import { find, type Topology } from '#core/model/topology.ts'
import { storesOf } from './associations.ts'
import type { CardId } from './cards.ts'

/** The stores that go where a pool or a role goes: those of its own site that nothing else uses. */
export function storesAlong(topology: Topology, id: Id): (SqlStoreId | FileStoreId)[] {
  const found = find(topology, id)
  if (found?.kind !== 'pool' && found?.kind !== 'role') return []
  return storesOf(found.kind === 'pool' ? found.pool : found.role).filter((store) => {
    const standing = find(topology, store)
    const isHere = standing !== undefined && 'site' in standing && standing.site.id === found.site.id
    return isHere && usersOf(topology).get(store) === 1
  })
}

const users = new WeakMap<Topology, ReadonlyMap<Id, number>>()

/** How many pools and roles use a store. */
function usersOf(topology: Topology): ReadonlyMap<Id, number> {
  const known = users.get(topology)
  if (known) return known
  const counts = new Map<Id, number>()
  for (const { pools, roles } of topology.sites)
    for (const user of [...pools, ...roles])
      for (const store of storesOf(user)) counts.set(store, (counts.get(store) ?? 0) + 1)
  users.set(topology, counts)
  return counts
}

/** Proposed positions with those of the stores that go along with a moved pool or role. */
export function withStoresAlong(
  doc: TopologyDocument,
  positions: Readonly<Record<Id, Position>>,
): Record<Id, Position> {
  const result: Record<Id, Position> = { ...positions }
  for (const id of Object.keys(positions) as Id[]) {
    // keys of a record of ids
    const from = doc.layout.positions[id]
    const to = positions[id]
    if (!from || !to) continue
    for (const store of storesAlong(doc.topology, id)) {
      const at = doc.layout.positions[store]
      if (at && !(store in positions)) result[store] = { x: at.x + to.x - from.x, y: at.y + to.y - from.y }
    }
  }
  return result
}

/**
 * A document in which a card stands in another site, and the stores that go along with it keep their places beside it.
 * `standing` says where a drag has what it moves.
 */
export function movedToSite(
  doc: TopologyDocument,
  move: { readonly id: CardId; readonly site: SiteId; readonly position: Position },
  standing: Readonly<Record<Id, Position>> = {},
): TopologyDocument {
  const placeOf = (id: Id) => standing[id] ?? doc.layout.positions[id]
  const from = placeOf(move.id)
  return storesAlong(doc.topology, move.id).reduce(
    (after, id) => {
      const at = placeOf(id)
      const position = at &&
        from && { x: at.x + move.position.x - from.x, y: at.y + move.position.y - from.y }
      return moveToSite.apply(after, { id, site: move.site, ...(position ? { position } : {}) })
    },
    moveToSite.apply(doc, move),
  )
}
