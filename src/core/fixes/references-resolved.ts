import { forgetReference } from '../edit/forget-reference.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { Pool } from '../model/pool.ts'
import { find, pairingsOf, type UnresolvedReference } from '../model/topology.ts'
import { referencesResolved } from '../rules/references-resolved.ts'
import { fullName } from '../words/words.ts'
import type { Fix, FixesOf } from './fix.ts'
import { giveFileStore, giveSqlStore } from './give-store.ts'
import { pairWithFree } from './pair-anew.ts'
import { poolOf } from './targets.ts'

/**
 * REF-001: what the reference asks for, or no such reference. To drop it loses what the file said, so that is a choice,
 * unless the thing that held it is gone itself.
 */
export const referencesResolvedFixes: FixesOf = {
  rule: referencesResolved.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    return doc.topology.unresolved
      .filter(
        ({ from, reference }) =>
          finding.targets.includes(from) && finding.message.includes(` names ${reference} as `),
      )
      .flatMap((one) => [...(pool ? answers(doc, pool, one) : []), forget(doc, one)])
  },
}

/** Something that exists in its place; choosing it answers the reference. */
function answers(doc: TopologyDocument, pool: Pool, { relation }: UnresolvedReference): readonly Fix[] {
  if (relation === 'SQL Server store' && pool.sqlStore === null) return giveSqlStore(doc, pool)
  if (relation === 'file store' && pool.fileStore === null) return giveFileStore(doc, pool)
  if (relation === 'backup pool' && pairingsOf(doc.topology, pool.id).length === 0)
    return pairWithFree(doc, pool)
  return []
}

function forget({ topology }: TopologyDocument, one: UnresolvedReference): Fix {
  return {
    title: `Drop the reference to the ${one.relation === 'other' ? 'missing' : one.relation} ${fullName(one.reference)}`,
    certain: find(topology, one.from) === undefined,
    apply: (doc) => forgetReference.apply(doc, one),
  }
}
