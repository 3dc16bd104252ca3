import { placeManagementStore } from '../edit/place-management-store.ts'
import { findPool } from '../model/topology.ts'
import { managementStoreNotMoved } from '../rules/management-store-not-moved.ts'
import { fullName } from '../words/words.ts'
import { alternative, type FixesOf } from './fix.ts'

/** CMS-002: back to the published pool. Whether the store was moved by cmdlet already, a person knows. */
export const managementStoreNotMovedFixes: FixesOf = {
  rule: managementStoreNotMoved.id,
  of({ topology, published }) {
    const pool = findPool(topology, published?.topology.managementStore ?? null)
    if (!pool || pool.id === topology.managementStore) return []
    return [
      alternative(`Put the Central Management store back on ${fullName(pool.fqdn)}, as published`, (doc) =>
        placeManagementStore.apply(doc, { pool: pool.id }),
      ),
    ]
  },
}
