import { managementStorePoolPaired } from '../rules/management-store-pool-paired.ts'
import type { FixesOf } from './fix.ts'
import { pairWithFree } from './pair-anew.ts'
import { poolOf } from './targets.ts'

/** CMS-003: the free pools that fit. */
export const managementStorePoolPairedFixes: FixesOf = {
  rule: managementStorePoolPaired.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    return pool ? pairWithFree(doc, pool) : []
  },
}
