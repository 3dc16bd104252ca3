import { change } from '../edit/change.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { SqlStoreId } from '../model/id.ts'
import type { SqlInstance } from '../model/store.ts'
import { findSqlStore } from '../model/topology.ts'

/** The document with this witness for a mirrored SQL Server store; the same where it is not mirrored, or gone. */
export function withWitness(doc: TopologyDocument, id: SqlStoreId, witness: SqlInstance): TopologyDocument {
  const availability = findSqlStore(doc.topology, id)?.availability
  if (availability?.kind !== 'mirrored') return doc
  return change.apply(doc, { kind: 'sql', id, fields: { availability: { ...availability, witness } } })
}
