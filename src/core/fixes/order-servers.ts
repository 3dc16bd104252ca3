import { reorderServers } from '../edit/reorder-servers.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { PoolId, ServerId } from '../model/id.ts'
import { findPool } from '../model/topology.ts'

/**
 * Puts the servers of a pool into this order and forgets the ordinals of the import, as moving one does. The same
 * document where the pool no longer has exactly these servers.
 */
export function orderServers(
  doc: TopologyDocument,
  pool: PoolId,
  order: readonly ServerId[],
): TopologyDocument {
  const servers = findPool(doc.topology, pool)?.servers ?? []
  const now = servers.map((server) => server.id)
  if (now.length !== order.length || !order.every((id) => now.includes(id))) return doc
  if (servers.every(({ id, ordinal }, i) => id === order[i] && ordinal === null)) return doc
  // A move there and back: where the order is right already, it is what forgets the ordinals.
  const begun = reorderServers.apply(reorderServers.apply(doc, { pool, from: 0, to: 1 }), {
    pool,
    from: 1,
    to: 0,
  })
  return order.reduce((moving, id, to) => {
    const from = findPool(moving.topology, pool)?.servers.findIndex((server) => server.id === id) ?? to
    return reorderServers.apply(moving, { pool, from, to })
  }, begun)
}
