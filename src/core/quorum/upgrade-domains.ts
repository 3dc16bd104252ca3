import type { ServerId } from '../model/id.ts'
import type { Pool, Server } from '../model/pool.ts'

/** Servers that are patched together. */
export interface UpgradeDomain {
  /** In the administrator's words where it is stated, else its number, as in "3 (assumed)". */
  readonly name: string
  readonly stated: boolean
  /** In the order of the pool; never empty. */
  readonly servers: readonly ServerId[]
}

/**
 * The upgrade domains of a pool, in the order of their first servers. Topology Builder makes them and the documents do not
 * say how; where none is stated they are assumed.
 */
export interface DomainMap {
  /** Whether every server states its domain. */
  readonly stated: boolean
  readonly domains: readonly UpgradeDomain[]
}

/** Upgrade domains that a pool has at most, assumed. */
const mostAssumedDomains = 8

/**
 * The upgrade domains as stated. A pool that states none has the assumed ones: at most 8, filled one after the other in
 * the order of the servers, so that 12 servers are four domains of two and four of one. In a pool that states some, each
 * other server is a domain of its own.
 */
export function upgradeDomainsOf(pool: Pool): DomainMap {
  const silent = pool.servers.filter((server) => !isStated(server))
  if (silent.length === pool.servers.length) return { stated: false, domains: assumedDomains(pool) }
  const domains = groupsOf(pool).map((servers, i): UpgradeDomain => {
    const name = servers[0]?.upgradeDomain ?? ''
    const stated = name !== ''
    return { name: stated ? name : assumedName(i), stated, servers: servers.map(({ id }) => id) }
  })
  return { stated: silent.length === 0, domains }
}

/** Servers that state the same domain, each other server alone, by their first server. */
function groupsOf({ servers }: Pool): readonly (readonly Server[])[] {
  const groups = new Map<string, Server[]>()
  for (const server of servers) {
    const key = isStated(server) ? `stated ${server.upgradeDomain}` : server.id
    const members = groups.get(key)
    if (members) members.push(server)
    else groups.set(key, [server])
  }
  return [...groups.values()]
}

function isStated({ upgradeDomain }: Server): boolean {
  return upgradeDomain !== null && upgradeDomain !== ''
}

function assumedDomains({ servers }: Pool): readonly UpgradeDomain[] {
  const count = Math.min(servers.length, mostAssumedDomains)
  const least = Math.floor(servers.length / mostAssumedDomains)
  const larger = servers.length % mostAssumedDomains
  return Array.from({ length: count }, (_, i) => {
    const start = i * least + Math.min(i, larger)
    const end = start + least + (i < larger ? 1 : 0)
    return { name: assumedName(i), stated: false, servers: servers.slice(start, end).map(({ id }) => id) }
  })
}

const assumedName = (index: number): string => `${index + 1} (assumed)`
