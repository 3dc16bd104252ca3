import type { PoolId } from '../model/id.ts'
import { findPool, nameOf } from '../model/topology.ts'
import type { Edit } from './edit.ts'
import { resolved, withFields, withTopology } from './replace.ts'

/** Says on which pool's Back End the active Central Management store lives. */
export const placeManagementStore: Edit<{ readonly pool: PoolId }> = {
  id: 'place-management-store',
  describe: ({ pool }, doc) => `Place the Central Management store on ${nameOf(doc.topology, pool)}`,
  apply: (doc, { pool }) =>
    findPool(doc.topology, pool)
      ? withTopology(
          doc,
          resolved(withFields(doc.topology, { managementStore: pool }), 'Central Management store'),
        )
      : doc,
}
