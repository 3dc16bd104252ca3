import { domainOf } from '../model/fqdn.ts'
import type { Pool, Server } from '../model/pool.ts'
import { sqlComputers, type SqlStore } from '../model/store.ts'
import { topologyBasicsPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { counted, fullName, listed, shortName } from '../words/words.ts'

/**
 * POOL-028: the computers of a pool and its Back End have one DNS suffix, which stands for their domain. That mirror and
 * witness are in the domain of their primary is SQL-006's.
 */
export const poolInOneDomain: Rule = {
  id: 'POOL-028',
  severity: 'unsupported',
  law: 'The Front End Servers of a pool and its Back End are in one Active Directory domain.',
  reason:
    'Servers of one pool that are in different domains are not supported. A document shows of the domain no more than the DNS suffix of a name, which can differ from it: hence a finding that can be overridden.',
  source: { title: topologyBasicsPage, section: 'Front End Servers and Back End Servers' },
  basis: 'inferred',
  topologyBuilder: 'not documented',
  scope: 'pool',
  *check(pool, { sqlStore }) {
    if (pool.edition !== 'enterprise') return
    const domains = [...computersByDomain(pool, sqlStore)]
    const [home, ...others] = domains.toSorted(([, a], [, b]) => b.length - a.length)
    if (!home || others.length === 0) return
    const strays = others.flatMap(([, computers]) => computers)
    const servers = strays.flatMap(({ server }) => server ?? [])
    const store = sqlStore && strays.some(({ server }) => server === null) ? [sqlStore.id] : []
    const named = listed(strays.map(({ fqdn }) => fqdn))
    yield {
      targets: [pool.id, ...servers.map(({ id }) => id), ...store],
      field: servers.length > 0 ? 'servers' : 'sqlStore',
      message: `${counted(home[1].length, 'computer')} of ${fullName(pool.fqdn)} ${home[1].length === 1 ? 'is' : 'are'} named in the DNS domain ${home[0]}, but ${named} ${strays.length === 1 ? 'is' : 'are'} not. A pool and its Back End must be in one Active Directory domain.`,
      todo: `Use computers of one Active Directory domain for ${shortName(pool.fqdn)}, or write down that they are in one in spite of their names.`,
    }
  },
}

interface Computer {
  readonly fqdn: string
  /** The Front End Server that it is, `null` for a computer of the Back End. */
  readonly server: Server | null
}

/** The computers by DNS suffix; short names, which say nothing of a domain, are left out. */
function computersByDomain(pool: Pool, store: SqlStore | null): Map<string, Computer[]> {
  const computers: Computer[] = [
    ...pool.servers.map((server) => ({ fqdn: server.fqdn, server })),
    ...backEndOf(store).map((fqdn) => ({ fqdn, server: null })),
  ]
  const domains = new Map<string, Computer[]>()
  for (const computer of computers) {
    const domain = domainOf(computer.fqdn).toLowerCase()
    if (domain !== '') domains.set(domain, [...(domains.get(domain) ?? []), computer])
  }
  return domains
}

function backEndOf(store: SqlStore | null): readonly string[] {
  if (store === null) return []
  const { availability } = store
  return availability.kind === 'mirrored' ? [availability.primary.fqdn] : sqlComputers(store)
}
