import { sqlComputers, type SqlStore } from '../model/store.ts'
import type { Found } from '../model/topology.ts'
import { environmentPage } from './pages.ts'
import { fqdnsOf, targetsOf } from './names.ts'
import type { Rule } from './rule.ts'
import { fullName, listed, sameName } from './words.ts'

/**
 * NAME-008: one FQDN names one thing. Two stores may share a computer, a store may be on a Standard Edition server, and
 * a pool that shares its name with its own server is POOL-001's or NAME-007's.
 */
export const namesUnique: Rule = {
  id: 'NAME-008',
  severity: 'error',
  law: 'No two pools or servers have one FQDN, and no SQL Server store is on a name of an Enterprise Edition pool or its servers.',
  reason:
    'Servers find each other by FQDN and a computer belongs to one pool. Upper and lower case make no difference to DNS.',
  source: { title: environmentPage, section: 'Domain names' },
  basis: 'inferred',
  topologyBuilder: 'blocks',
  scope: 'shared',
  keys: (found) => (found.kind === 'file' ? [] : fqdnsOf(found).map((fqdn) => fqdn.toLowerCase())),
  *check(holders, name) {
    if (holders.length < 2 || name === '') return
    const named = poolsAndServers(holders)
    const stores = holders.filter((found) => found.kind === 'sql' && misplaced(found, named))
    const clashing = [...named, ...stores]
    const targets = targetsOf(clashing)
    if (!targets || clashing.length < 2) return
    yield {
      targets,
      field: 'fqdn',
      message: `${name} is the name of ${clashing.length} things: ${listed(clashing.map(described))}. An FQDN can name one of them only.`,
      todo: 'Rename all but one, or remove what stands there twice.',
    }
  },
}

/** Pools and servers of the name; a pool with one server of its own that bears its name counts once. */
function poolsAndServers(holders: readonly Found[]): Found[] {
  const pools = holders.filter((found) => found.kind === 'pool')
  const ownServers = new Set(
    pools.map(({ pool }) => holders.find((found) => found.kind === 'server' && found.pool.id === pool.id)),
  )
  return holders.filter(
    (found) => found.kind === 'pool' || (found.kind === 'server' && !ownServers.has(found)),
  )
}

/**
 * Whether a SQL Server store is on an Enterprise Edition pool's computer; on a pool's own, SQL-001 says so. A witness holds
 * no databases, and no document keeps it off a Front End Server.
 */
function misplaced(store: Extract<Found, { kind: 'sql' }>, named: readonly Found[]): boolean {
  return named.some((found) => {
    if (found.kind !== 'pool' && found.kind !== 'server') return false
    const own = found.kind === 'server' && found.pool.sqlStore === store.sqlStore.id
    const witness = found.kind === 'server' && isOnlyWitness(store.sqlStore, found.server.fqdn)
    return found.pool.edition === 'enterprise' && !own && !witness
  })
}

function isOnlyWitness(store: SqlStore, name: string): boolean {
  const { availability: a } = store
  if (a.kind !== 'mirrored' || !a.witness || !sameName(a.witness.fqdn, name)) return false
  return !sqlComputers(store).some((fqdn) => sameName(fqdn, name))
}

function described(found: Found): string {
  if (found.kind === 'pool')
    return found.pool.edition === 'enterprise' ? 'a pool' : 'a Standard Edition server'
  if (found.kind === 'server') return `a server of ${fullName(found.pool.fqdn)}`
  return 'a computer of a SQL Server store'
}
