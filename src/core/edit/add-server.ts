import type { PoolId, RoleId } from '../model/id.ts'
import { nameOf } from '../model/topology.ts'
import { newServer } from './add-pool.ts'
import type { Edit } from './edit.ts'
import { replaceServers } from './replace.ts'

/** Adds a computer behind the last one of a Front End pool or another role. */
export const addServer: Edit<{ readonly pool: PoolId | RoleId; readonly fqdn: string }> = {
  id: 'add-server',
  describe: ({ pool, fqdn }, doc) => `Add ${fqdn} to ${nameOf(doc.topology, pool)}`,
  apply: (doc, { pool, fqdn }) => {
    const added = replaceServers(doc, pool, (servers) => [...servers, newServer(doc.nextId, fqdn)])
    return added === doc ? doc : { ...added, nextId: doc.nextId + 1 }
  },
}
