import type { Pool, Server } from '../model/pool.ts'
import { highAvailabilityPage } from '../tables/table.ts'
import type { Rule } from './rule.ts'
import { fullName, listed, shortName } from '../words/words.ts'

/** POOL-013: the ordinals of an imported file give each server its own place, in the order of the list. */
export const serverOrdinalsInOrder: Rule = {
  id: 'POOL-013',
  severity: 'warning',
  law: 'The ordinals of the servers of a pool rise from one to the next.',
  reason:
    'The ordinal decides which are the first servers, and these carry the pool. Where it is repeated, nobody can tell which of two servers comes first. That the ordinal is the order is only a remark in the documents; a file that breaks it is worth a look, hence a warning.',
  source: { title: highAvailabilityPage, section: 'Pool-level quorum loss, first servers' },
  basis: 'inferred',
  topologyBuilder: 'not documented',
  contradiction: {
    readings: [
      {
        says: 'The first servers are seen with Get-CsComputer -PoolFqdn.',
        source: { title: highAvailabilityPage, section: 'Pool-level quorum loss, first servers' },
      },
      {
        says: 'The parameter of the cmdlet is called -Pool.',
        source: { title: 'Get-CsComputer', section: 'Parameters' },
      },
    ],
    followed: 'The page of the cmdlet.',
  },
  scope: 'pool',
  *check(pool) {
    const misplaced = misplacedServers(pool)
    const [first, ...rest] = misplaced
    if (first === undefined) return
    const ordinals = listed(misplaced.map((server) => `${shortName(server.fqdn)} (${server.ordinal})`))
    yield {
      targets: [pool.id, first.id, ...rest.map((server) => server.id)],
      field: 'servers',
      message: `The file that ${fullName(pool.fqdn)} came from repeats ordinals or breaks their order at ${ordinals}. Which servers are first is not certain.`,
      todo: 'Compare the order with Get-CsComputer -Pool, and move the servers into that order.',
    }
  },
}

/** Servers whose ordinal does not exceed every ordinal before it. */
function misplacedServers(pool: Pool): Server[] {
  let greatest = Number.NEGATIVE_INFINITY
  return pool.servers.filter(({ ordinal }) => {
    if (ordinal === null) return false
    const misplaced = ordinal <= greatest
    greatest = Math.max(greatest, ordinal)
    return misplaced
  })
}
