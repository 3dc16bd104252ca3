import { change } from '../edit/change.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { PoolId } from '../model/id.ts'
import type { SqlStore } from '../model/store.ts'
import { findPool, findSqlStore } from '../model/topology.ts'
import { availabilityGroupWithoutManagementStore } from '../rules/availability-group-without-management-store.ts'
import { shortName } from '../words/words.ts'
import { alternative, type FixesOf } from './fix.ts'
import { poolOf } from './targets.ts'

/** SQL-018: the Back End as it was published, until the Central Management store has been moved by cmdlet. */
export const availabilityGroupWithoutManagementStoreFixes: FixesOf = {
  rule: availabilityGroupWithoutManagementStore.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    const published = doc.published?.topology
    if (!pool || !published) return []
    const was = findSqlStore(published, findPool(published, pool.id)?.sqlStore ?? null)
    if (!was || !findSqlStore(doc.topology, was.id)) return []
    const title = `Leave the Back End of ${shortName(pool.fqdn)} as published, until the Central Management store is moved`
    return [alternative(title, (current) => asPublished(current, pool.id, was))]
  },
}

function asPublished(doc: TopologyDocument, pool: PoolId, was: SqlStore): TopologyDocument {
  if (!findPool(doc.topology, pool) || !findSqlStore(doc.topology, was.id)) return doc
  const { id, availability } = was
  const restored = change.apply(doc, { kind: 'sql', id, fields: { availability } })
  return change.apply(restored, { kind: 'pool', id: pool, fields: { sqlStore: id } })
}
