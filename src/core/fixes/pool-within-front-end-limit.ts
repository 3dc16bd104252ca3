import { remove } from '../edit/remove.ts'
import { poolWithinFrontEndLimit } from '../rules/pool-within-front-end-limit.ts'
import { fullName, listed, shortName } from '../words/words.ts'
import { alternative, type FixesOf } from './fix.ts'
import { mostFrontEnds } from './grow-pool.ts'
import { poolOf } from './targets.ts'

/** POOL-007: without the last servers, which count least. Which servers go is a choice, so it says their names. */
export const poolWithinFrontEndLimitFixes: FixesOf = {
  rule: poolWithinFrontEndLimit.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    const beyond = pool?.servers.slice(mostFrontEnds(pool)) ?? []
    if (!pool || beyond.length === 0) return []
    const title = `Delete the last ${beyond.length === 1 ? 'server' : `${beyond.length} servers`} of ${shortName(pool.fqdn)}: ${listed(beyond.map(({ fqdn }) => fullName(fqdn)))}`
    return [alternative(title, (current) => remove.apply(current, { ids: beyond.map(({ id }) => id) }))]
  },
}
