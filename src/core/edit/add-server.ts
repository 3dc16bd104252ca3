import type { PoolId } from '../model/id.ts'
import { nameOf } from '../model/topology.ts'
import { newServer } from './add-pool.ts'
import type { Edit } from './edit.ts'
import { replacePool } from './replace.ts'

/** Adds a Front End Server behind the last one of a pool. */
export const addServer: Edit<{ readonly pool: PoolId; readonly fqdn: string }> = {
  id: 'add-server',
  describe: ({ pool, fqdn }, doc) => `Add ${fqdn} to ${nameOf(doc.topology, pool)}`,
  apply: (doc, { pool, fqdn }) => {
    const added = replacePool(doc, pool, (before) => ({
      ...before,
      servers: [...before.servers, newServer(doc.nextId, fqdn)],
    }))
    return added === doc ? doc : { ...added, nextId: doc.nextId + 1 }
  },
}
