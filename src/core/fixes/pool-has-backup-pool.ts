import { poolHasBackupPool } from '../rules/pool-has-backup-pool.ts'
import type { FixesOf } from './fix.ts'
import { pairWithFree } from './pair-anew.ts'
import { poolOf } from './targets.ts'

/** PAIR-023: the free pools that fit. */
export const poolHasBackupPoolFixes: FixesOf = {
  rule: poolHasBackupPool.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    return pool ? pairWithFree(doc, pool) : []
  },
}
