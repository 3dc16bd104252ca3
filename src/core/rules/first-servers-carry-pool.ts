import { votersOf } from '../quorum/voters.ts'
import { highAvailabilityPage } from '../tables/table.ts'
import { functionalNumbers } from './quorum-numbers.ts'
import type { Rule } from './rule.ts'
import { counted, fullName, listed, shortName } from '../words/words.ts'

/** POOL-012: in a pool of eight or more, only the first servers count. */
export const firstServersCarryPool: Rule = {
  id: 'POOL-012',
  severity: 'info',
  law: 'In a pool of eight or more Front End Servers only the first servers count for its quorum.',
  reason:
    'The pool stops when too few of its first 7, 9 or 12 servers run, even while most of its servers are up. First are those that were started first, which is their order in the topology. It is a remark, because it holds for every pool of that size, whatever its architect does.',
  source: { title: highAvailabilityPage, section: 'Pool-level quorum loss, table of functional pools' },
  basis: 'documented',
  topologyBuilder: 'not applicable',
  numbers: functionalNumbers,
  contradiction: {
    readings: [
      {
        says: 'Pools of 10 to 12 are functional while any 5 of the first 9 servers run.',
        source: { title: highAvailabilityPage, section: 'Pool-level quorum loss, table of functional pools' },
      },
      {
        says: 'Pools of 12 to 16 are functional while any 7 of the first 12 servers run.',
        source: {
          title: `${highAvailabilityPage}, Skype for Business Server 2019`,
          section: 'Pool-level quorum loss, table of functional pools',
        },
      },
    ],
    followed: 'Both rows hold for a pool of 12 in 2019: it is functional only where each of them says so.',
  },
  scope: 'pool',
  *check(pool) {
    const rows = votersOf(pool)?.rows.flatMap(({ needed, ofFirst }) => (ofFirst ? [{ needed, ofFirst }] : []))
    const least = rows?.[0]
    if (!rows || !least || least.ofFirst >= pool.servers.length) return
    const [first, last] = [pool.servers[0], pool.servers[least.ofFirst - 1]]
    const names = first && last ? ` (${shortName(first.fqdn)} to ${shortName(last.fqdn)})` : ''
    const widest = rows.some(({ ofFirst }) => ofFirst >= pool.servers.length)
    const others = widest ? `No other server counts for the ${least.needed}.` : 'The others do not count.'
    const needs = rows.map(({ needed, ofFirst }) => `${needed} of the first ${ofFirst}`)
    yield {
      targets: [pool.id],
      field: 'servers',
      message: `${fullName(pool.fqdn)} has ${counted(pool.servers.length, 'Front End Server')} and is functional while ${listed(needs)} run${names}. ${others}`,
      todo: 'Put the servers that should not fail together first, and restart them one at a time.',
    }
  },
}
