import type { PoolId } from '../model/id.ts'
import { findPool, nameOf } from '../model/topology.ts'
import type { Edit } from './edit.ts'
import { replacePool, withFields } from './replace.ts'

/**
 * Moves one server of a pool to another place in its order (0 is the first). The order is meaning: the first 7, 9 or
 * 12 servers carry the pool. Imported ordinals no longer describe it and are dropped.
 */
export const reorderServers: Edit<{ readonly pool: PoolId; readonly from: number; readonly to: number }> = {
  id: 'reorder-servers',
  describe: ({ pool, from, to }, doc) => {
    const server = findPool(doc.topology, pool)?.servers[from]
    return `Move ${server?.fqdn ?? 'a server'} to position ${to + 1} in ${nameOf(doc.topology, pool)}`
  },
  apply: (doc, { pool, from, to }) =>
    replacePool(doc, pool, (before) => {
      const moved = before.servers[from]
      if (!moved || from === to || to < 0 || to >= before.servers.length) return before
      const servers = before.servers.toSpliced(from, 1).toSpliced(to, 0, moved)
      return { ...before, servers: servers.map((server) => withFields(server, { ordinal: null })) }
    }),
}
