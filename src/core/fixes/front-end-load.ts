import { frontEndLoad } from '../rules/front-end-load.ts'
import { usersPerFrontEnd } from '../tables/limits.ts'
import type { FixesOf } from './fix.ts'
import { growPool } from './grow-pool.ts'
import { poolOf } from './targets.ts'

/** CAP-001: as many servers as the users need, or one more so that one may be down, if one pool may have so many. Users that are not stated are not made up. */
export const frontEndLoadFixes: FixesOf = {
  rule: frontEndLoad.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    if (!pool || pool.users === null) return []
    const needed = Math.ceil(pool.users / usersPerFrontEnd.value)
    return [...growPool(doc, pool, needed), ...growPool(doc, pool, needed + 1)]
  },
}
