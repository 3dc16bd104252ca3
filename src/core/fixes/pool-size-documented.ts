import { firstStartTables } from '../tables/first-start.ts'
import { poolSizeDocumented } from '../rules/pool-size-documented.ts'
import type { FixesOf } from './fix.ts'
import { growPool } from './grow-pool.ts'
import { poolOf } from './targets.ts'

/** POOL-009: servers up to the next size that the tables print, such as 16 after 13 in Skype for Business Server 2019. */
export const poolSizeDocumentedFixes: FixesOf = {
  rule: poolSizeDocumented.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    if (!pool || pool.version === 'other' || pool.servers.length < 2) return [] // one server is POOL-006's
    const next = firstStartTables[pool.version].find(({ servers }) => servers > pool.servers.length)
    return next ? growPool(doc, pool, next.servers) : []
  },
}
