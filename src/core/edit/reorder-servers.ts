import { isRoleId, type PoolId, type RoleId } from '../model/id.ts'
import type { Server } from '../model/pool.ts'
import { findPool, findRole, nameOf, type Topology } from '../model/topology.ts'
import type { Edit } from './edit.ts'
import { replaceServers, withFields } from './replace.ts'

/**
 * Moves one computer of a Front End pool or another role to another place in its order (0 is the first). In a Front End
 * pool the order is meaning: the first 7, 9 or 12 servers carry the pool. Imported ordinals no longer describe it and
 * are dropped.
 */
export const reorderServers: Edit<{
  readonly pool: PoolId | RoleId
  readonly from: number
  readonly to: number
}> = {
  id: 'reorder-servers',
  describe: ({ pool, from, to }, doc) => {
    const server = serversOf(doc.topology, pool)[from]
    return `Move ${server?.fqdn ?? 'a server'} to position ${to + 1} in ${nameOf(doc.topology, pool)}`
  },
  apply: (doc, { pool, from, to }) =>
    replaceServers(doc, pool, (before) => {
      const moved = before[from]
      if (!moved || from === to || to < 0 || to >= before.length) return before
      const servers = before.toSpliced(from, 1).toSpliced(to, 0, moved)
      return servers.map((server) => withFields(server, { ordinal: null }))
    }),
}

function serversOf(topology: Topology, id: PoolId | RoleId): readonly Server[] {
  return (isRoleId(id) ? findRole(topology, id) : findPool(topology, id))?.servers ?? []
}
