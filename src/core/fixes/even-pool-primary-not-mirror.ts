import { evenPoolPrimaryNotMirror } from '../rules/even-pool-primary-not-mirror.ts'
import type { FixesOf } from './fix.ts'
import { growPool } from './grow-pool.ts'
import { poolOf } from './targets.ts'

/** POOL-016: one server more makes the number odd, and the database has no vote. */
export const evenPoolPrimaryNotMirrorFixes: FixesOf = {
  rule: evenPoolPrimaryNotMirror.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    return pool ? growPool(doc, pool, pool.servers.length + 1) : []
  },
}
