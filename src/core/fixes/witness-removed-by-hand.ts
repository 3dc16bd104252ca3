import type { PoolId } from '../model/id.ts'
import { instanceName, type SqlInstance } from '../model/store.ts'
import { findPool, findSqlStore, type Topology } from '../model/topology.ts'
import { witnessRemovedByHand } from '../rules/witness-removed-by-hand.ts'
import { alternative, type FixesOf } from './fix.ts'
import { poolOf, targetsOfKind } from './targets.ts'
import { withWitness } from './with-witness.ts'

/** SQL-014: the published witness again. */
export const witnessRemovedByHandFixes: FixesOf = {
  rule: witnessRemovedByHand.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    const [found] = targetsOfKind(doc, finding, 'sql')
    const published = doc.published?.topology
    if (!pool || !found || !published) return []
    const was = witnessOf(published, pool.id)
    if (!was) return []
    const { id } = found.sqlStore
    return [
      alternative(`Put the witness ${instanceName(was)} back, as published`, (current) =>
        withWitness(current, id, was),
      ),
    ]
  },
}

function witnessOf(topology: Topology, pool: PoolId): SqlInstance | null {
  const store = findSqlStore(topology, findPool(topology, pool)?.sqlStore ?? null)
  return store?.availability.kind === 'mirrored' ? store.availability.witness : null
}
