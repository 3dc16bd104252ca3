import type { Draft, Rule } from './rule.ts'
import { topologyBasicsPage } from './pages.ts'
import { counted, fullName, sameName, shortName } from '../words/words.ts'

/** POOL-001: a Standard Edition server is a pool of one computer, and both have one name. */
export const standardServerIsItsPool: Rule = {
  id: 'POOL-001',
  severity: 'error',
  law: "A Standard Edition server has exactly one server, whose FQDN is the pool's.",
  reason:
    'Standard Edition is one computer: there is no second server to share the load, and no name besides its own.',
  source: { title: topologyBasicsPage, section: 'Sites' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'pool',
  *check(pool): Iterable<Draft> {
    if (pool.edition !== 'standard') return
    const [server, ...others] = pool.servers
    if (server === undefined || others.length > 0) {
      yield {
        targets: [pool.id],
        field: 'servers',
        message: `${fullName(pool.fqdn)} is a Standard Edition server with ${counted(pool.servers.length, 'server')}; it is always exactly 1.`,
        todo: server
          ? 'Keep one server, or make this an Enterprise Edition pool.'
          : `Add the server ${fullName(pool.fqdn)}.`,
      }
    } else if (!sameName(server.fqdn, pool.fqdn)) {
      yield {
        targets: [pool.id, server.id],
        field: 'fqdn',
        message: `${fullName(pool.fqdn)} is a Standard Edition server, but its computer is called ${fullName(server.fqdn)}. The two are one and have one name.`,
        todo: `Give pool and server the FQDN that the computer of ${shortName(pool.fqdn)} has.`,
      }
    }
  },
}
