import { twoServerPoolBackEnd } from '../rules/two-server-pool-back-end.ts'
import { recommendedFrontEnds } from '../tables/limits.ts'
import type { FixesOf } from './fix.ts'
import { growPool } from './grow-pool.ts'
import { poolOf } from './targets.ts'

/** POOL-017: a third server, with which the database has no vote. */
export const twoServerPoolBackEndFixes: FixesOf = {
  rule: twoServerPoolBackEnd.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    return pool ? growPool(doc, pool, recommendedFrontEnds.value) : []
  },
}
