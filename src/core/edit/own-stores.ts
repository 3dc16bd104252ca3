import type { FileStoreId, SqlStoreId } from '../model/id.ts'
import type { Pool } from '../model/pool.ts'
import { connectionOf } from '../model/store.ts'
import { findFileStore, findSqlStore, type Topology } from '../model/topology.ts'

/** The stores that stand on a Standard Edition server itself and go where it goes; none for an Enterprise Edition pool. */
export function ownStores(topology: Topology, pool: Pool): (SqlStoreId | FileStoreId)[] {
  if (pool.edition !== 'standard') return []
  const sqlStore = findSqlStore(topology, pool.sqlStore)
  const fileStore = findFileStore(topology, pool.fileStore)
  return [
    ...(sqlStore && isOn(pool, connectionOf(sqlStore).fqdn) ? [sqlStore.id] : []),
    ...(fileStore && isOn(pool, fileStore.fqdn) ? [fileStore.id] : []),
  ]
}

/** Whether a name is that of the pool; upper and lower case make no difference. */
export function isOn(pool: Pool, fqdn: string): boolean {
  return fqdn.toLowerCase() === pool.fqdn.toLowerCase()
}
