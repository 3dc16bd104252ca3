import { frontEndLoadAfterDomainLoss } from '../rules/front-end-load-after-domain-loss.ts'
import { usersPerFrontEndInReferences } from '../tables/limits.ts'
import type { FixesOf } from './fix.ts'
import { growPool } from './grow-pool.ts'
import { poolOf, targetsOfKind } from './targets.ts'

/** CAP-005: servers outside the domain, as many as the users need without it. Where they stand, a person says. */
export const frontEndLoadAfterDomainLossFixes: FixesOf = {
  rule: frontEndLoadAfterDomainLoss.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    if (!pool || pool.users === null) return []
    const lost = targetsOfKind(doc, finding, 'server').length
    return growPool(doc, pool, lost + Math.ceil(pool.users / usersPerFrontEndInReferences.value))
  },
}
