import { change } from '../edit/change.ts'
import { poolHasSqlStore } from '../rules/pool-has-sql-store.ts'
import { shortName } from '../words/words.ts'
import { alternative, type FixesOf } from './fix.ts'
import { giveSqlStore } from './give-store.ts'
import { poolOf } from './targets.ts'

/**
 * SQL-001: a store of the site that no pool uses, or a new one. A Standard Edition server may also be meant as an
 * Enterprise Edition pool, as long as it does not stand yet.
 */
export const poolHasSqlStoreFixes: FixesOf = {
  rule: poolHasSqlStore.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    if (!pool) return []
    const { id, fqdn, edition, deployed } = pool
    const toEnterprise = alternative(`Make ${shortName(fqdn)} an Enterprise Edition pool`, (current) =>
      change.apply(current, { kind: 'pool', id, fields: { edition: 'enterprise' } }),
    )
    const mayChange = edition === 'standard' && deployed !== true
    return [...giveSqlStore(doc, pool), ...(mayChange ? [toEnterprise] : [])]
  },
}
