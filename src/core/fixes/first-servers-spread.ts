import type { ServerId } from '../model/id.ts'
import type { Pool, Server } from '../model/pool.ts'
import { judge } from '../quorum/verdict.ts'
import { firstServersSpread } from '../rules/first-servers-spread.ts'
import { shortName } from '../words/words.ts'
import { alternative, type FixesOf } from './fix.ts'
import { orderServers } from './order-servers.ts'
import { poolOf } from './targets.ts'

/**
 * POOL-014: an order in which the servers of each domain take turns, where that is enough, and before the pool is
 * deployed: afterwards the order is what it is. Which computers could stand in another domain, a person knows.
 */
export const firstServersSpreadFixes: FixesOf = {
  rule: firstServersSpread.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    const field = finding.field
    if (!pool || pool.deployed !== false || (field !== 'faultDomain' && field !== 'upgradeDomain')) return []
    const servers = takingTurns(pool, field)
    const lost = new Set(
      finding.targets.flatMap((id) => servers.find((server) => server.id === id)?.id ?? []),
    )
    if (judge({ ...pool, servers }, { servers: lost, primaryDatabase: false }).functional !== true) return []
    const order = servers.map(({ id }): ServerId => id)
    const what = field === 'faultDomain' ? 'fault domains' : 'upgrade domains'
    return [
      alternative(`Let the servers of ${shortName(pool.fqdn)} alternate between their ${what}`, (current) =>
        orderServers(current, pool.id, order),
      ),
    ]
  },
}

/** One server of each domain after the other, as long as there are any; each domain in the order of the list. */
function takingTurns({ servers }: Pool, field: 'faultDomain' | 'upgradeDomain'): Server[] {
  const turns = new Map<string, number>()
  return servers
    .map((server) => {
      const domain = server[field] || `of its own ${server.id}`
      const turn = turns.get(domain) ?? 0
      turns.set(domain, turn + 1)
      return { server, turn }
    })
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ server }) => server)
}
