import type { Pool } from '../model/pool.ts'
import { serverOrdinalsInOrder } from '../rules/server-ordinals-in-order.ts'
import { shortName } from '../words/words.ts'
import { alternative, type FixesOf } from './fix.ts'
import { orderServers } from './order-servers.ts'
import { poolOf } from './targets.ts'

/** POOL-013: the order of the ordinals, or the order of the list. Which one is so, Get-CsComputer knows. */
export const serverOrdinalsInOrderFixes: FixesOf = {
  rule: serverOrdinalsInOrder.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    if (!pool) return []
    const listedNow = pool.servers.map(({ id }) => id)
    const byOrdinal = inOrderOfOrdinals(pool)
    const name = shortName(pool.fqdn)
    const sort = alternative(`Order the servers of ${name} by their ordinals`, (current) =>
      orderServers(current, pool.id, byOrdinal),
    )
    const keep = alternative(
      `Keep the servers of ${name} as they are listed, and forget the ordinals`,
      (current) => orderServers(current, pool.id, listedNow),
    )
    return byOrdinal.some((id, i) => id !== listedNow[i]) ? [sort, keep] : [keep]
  },
}

/** Servers of one ordinal stay in the order of the list; those without one come last. */
function inOrderOfOrdinals({ servers }: Pool) {
  const place = (ordinal: number | null) => ordinal ?? Number.POSITIVE_INFINITY
  return servers
    .toSorted((a, b) =>
      place(a.ordinal) < place(b.ordinal) ? -1 : place(a.ordinal) > place(b.ordinal) ? 1 : 0,
    )
    .map(({ id }) => id)
}
