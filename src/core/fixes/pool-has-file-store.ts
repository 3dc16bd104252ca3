import { poolHasFileStore } from '../rules/pool-has-file-store.ts'
import type { FixesOf } from './fix.ts'
import { giveFileStore } from './give-store.ts'
import { poolOf } from './targets.ts'

/** FILE-001: a file store of the site that no pool uses, or a new one. */
export const poolHasFileStoreFixes: FixesOf = {
  rule: poolHasFileStore.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    return pool ? giveFileStore(doc, pool) : []
  },
}
