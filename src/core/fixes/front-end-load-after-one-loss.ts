import { frontEndLoadAfterOneLoss } from '../rules/front-end-load-after-one-loss.ts'
import { usersPerFrontEnd } from '../tables/limits.ts'
import type { FixesOf } from './fix.ts'
import { growPool } from './grow-pool.ts'
import { poolOf } from './targets.ts'

/** CAP-004: one server more than the users need. */
export const frontEndLoadAfterOneLossFixes: FixesOf = {
  rule: frontEndLoadAfterOneLoss.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    if (!pool || pool.users === null) return []
    return growPool(doc, pool, Math.ceil(pool.users / usersPerFrontEnd.value) + 1)
  },
}
