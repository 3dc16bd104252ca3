import type { Pool, Server } from '../model/pool.ts'
import { judge } from '../quorum/verdict.ts'
import { highAvailabilityPage } from '../tables/table.ts'
import type { Rule } from './rule.ts'
import { fullName, listed, shortName } from './words.ts'

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
  scope: 'pool',
  *check(pool) {
    if (pool.edition !== 'enterprise' || pool.servers.length < 2) return
    for (const { field, name, loss } of domainKinds) {
      for (const [domain, servers] of byDomain(pool, field)) {
        const [first, ...rest] = servers
        if (!first || rest.length === 0 || !stops(pool, servers)) continue
        yield {
          targets: [pool.id, first.id, ...rest.map((server) => server.id)],
          field,
          message: `${listed(servers.map((server) => shortName(server.fqdn)))} of ${fullName(pool.fqdn)} are in one ${name}, ${domain}. When ${loss}, the pool loses its quorum and stops.`,
          todo: `Spread the servers that count over more ${name}s.`,
        }
      }
    }
  },
}

const domainKinds = [
  { field: 'faultDomain', name: 'fault domain', loss: 'it fails' },
  { field: 'upgradeDomain', name: 'upgrade domain', loss: 'it is patched' },
] as const

function byDomain(pool: Pool, field: 'faultDomain' | 'upgradeDomain'): Map<string, Server[]> {
  const domains = new Map<string, Server[]>()
  for (const server of pool.servers) {
    const domain = server[field]
    if (domain === null || domain === '') continue
    const members = domains.get(domain)
    if (members) members.push(server)
    else domains.set(domain, [server])
  }
  return domains
}

function stops(pool: Pool, servers: readonly Server[]): boolean {
  const lost = new Set(servers.map((server) => server.id))
  return judge(pool, { servers: lost, primaryDatabase: false }).functional === false
}
