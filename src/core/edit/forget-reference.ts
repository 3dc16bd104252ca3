import type { UnresolvedReference } from '../model/topology.ts'
import type { Edit } from './edit.ts'
import { withTopology } from './replace.ts'

/** Drops a reference of an imported file that leads nowhere. */
export const forgetReference: Edit<UnresolvedReference> = {
  id: 'forget-reference',
  describe: ({ relation, reference }) => `Drop the reference to the ${relation} ${reference}`,
  apply: (doc, { from, relation, reference }) => {
    const unresolved = doc.topology.unresolved.filter(
      (other) => other.from !== from || other.relation !== relation || other.reference !== reference,
    )
    if (unresolved.length === doc.topology.unresolved.length) return doc
    return withTopology(doc, { ...doc.topology, unresolved })
  },
}
