import type { Pool, Server } from '../model/pool.ts'
import { judge } from '../quorum/verdict.ts'
import { highAvailabilityPage } from '../tables/table.ts'
import { failureDomains } from './failure-domains.ts'
import { defineFrontEndPoolPage } from './pages.ts'
import { functionalNumbers } from './quorum-numbers.ts'
import type { Rule } from './rule.ts'
import { fullName, listed, shortName } from '../words/words.ts'

/** POOL-014: no single fault domain or upgrade domain can take the quorum of a pool. */
export const firstServersSpread: Rule = {
  id: 'POOL-014',
  severity: 'warning',
  law: 'No fault domain and no upgrade domain holds so many of the servers that count that its loss stops the pool.',
  reason:
    'Servers of one fault domain fail together, those of one upgrade domain are patched together. Quorum survives only what leaves enough of the first servers running.',
  source: { title: highAvailabilityPage, section: 'Pool-level quorum loss, table of functional pools' },
  basis: 'inferred',
  topologyBuilder: 'not applicable',
  numbers: functionalNumbers,
  contradiction: {
    readings: [
      {
        says: 'Only the first 7 or 9 servers of pools of 8 to 12 count, and 4 or 5 of them must run.',
        source: { title: highAvailabilityPage, section: 'Pool-level quorum loss, table of functional pools' },
      },
      {
        says: 'Half of all servers, rounded up, must run, whichever they are: any 5 of 9, any 6 of 12.',
        source: {
          title: defineFrontEndPoolPage,
          section: 'Number of servers that must be running, 2013-03-08',
        },
      },
    ],
    followed:
      'The table of the first servers, which is younger and the only one from Skype for Business Server 2015 on.',
  },
  scope: 'pool',
  *check(pool) {
    if (pool.edition !== 'enterprise' || pool.servers.length < 2) return
    const said = new Set<string>()
    for (const { field, kind, loss, name, servers } of failureDomains(pool)) {
      const [first, ...rest] = servers
      const group = servers.map(({ id }) => id).join(' ')
      if (!first || rest.length === 0 || said.has(group) || !stops(pool, servers)) continue
      said.add(group) // the servers of a fault domain are often an upgrade domain too
      yield {
        targets: [pool.id, first.id, ...rest.map((server) => server.id)],
        field,
        message: `${listed(servers.map((server) => shortName(server.fqdn)))} of ${fullName(pool.fqdn)} are in one ${kind}, ${name}. When ${loss}, the pool loses its quorum and stops.`,
        todo: `Spread the servers that count over more ${kind}s.`,
      }
    }
  },
}

function stops(pool: Pool, servers: readonly Server[]): boolean {
  const lost = new Set(servers.map((server) => server.id))
  return judge(pool, { servers: lost, primaryDatabase: false }).functional === false
}
