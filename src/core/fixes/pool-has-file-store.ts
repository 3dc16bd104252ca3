import { poolHasFileStore } from '../rules/pool-has-file-store.ts'
import type { FixesOf } from './fix.ts'
import { fileHolder, giveFileStore } from './give-store.ts'

/** FILE-001: a file store of the site that nothing uses, or a new one. */
export const poolHasFileStoreFixes: FixesOf = {
  rule: poolHasFileStore.id,
  of(doc, finding) {
    const pool = fileHolder(doc.topology, finding.targets[0])
    return pool ? giveFileStore(doc, pool) : []
  },
}
