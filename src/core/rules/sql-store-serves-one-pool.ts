import type { Id } from '../model/id.ts'
import type { Found } from '../model/topology.ts'
import { connectionOf, instanceName, sqlComputers, type SqlStore } from '../model/store.ts'
import type { Draft, Rule } from './rule.ts'
import { topologyBasicsPage } from './pages.ts'
import { fullName, listed, sameName } from '../words/words.ts'

/** SQL-024: a database server is the Back End of one Enterprise Edition pool at most. Passive cluster nodes are SQL-021's. */
export const sqlStoreServesOnePool: Rule = {
  id: 'SQL-024',
  severity: 'unsupported',
  law: 'A database server is the Back End of one Enterprise Edition pool at most, whatever its instances.',
  reason:
    'Pools that share a Back End compete for it and are lost together, which also voids a pairing of the two.',
  source: { title: topologyBasicsPage, section: 'Server collocation, Databases' },
  basis: 'documented',
  topologyBuilder: 'not documented',
  scope: 'shared',
  keys(found, backEnd) {
    if (found.kind === 'pool' && found.pool.edition === 'enterprise' && found.pool.sqlStore !== null)
      return [`store ${found.pool.sqlStore}`, ...(backEnd ? computerKeys(backEnd) : [])]
    if (found.kind === 'server' && found.pool.edition === 'standard')
      return [`computer ${found.server.fqdn.toLowerCase()}`]
    if (found.kind !== 'sql') return []
    return [`store ${found.sqlStore.id}`, ...computerKeys(found.sqlStore)]
  },
  *check(holders, key) {
    if (holders.length < 2) return
    yield* key.startsWith('store ') ? ofPoolsOnOneStore(holders) : ofStoresOnOneComputer(holders, key)
  },
}

function* ofPoolsOnOneStore(holders: readonly Found[]): Iterable<Draft> {
  const pools = holders.flatMap((found) => (found.kind === 'pool' ? [found.pool] : []))
  const [first, ...rest] = pools
  if (!first || rest.length === 0) return
  const store = holders.flatMap((found) => (found.kind === 'sql' ? [found.sqlStore] : [])).at(0)
  const name = store ? instanceName(connectionOf(store)) : 'One SQL Server store'
  const storeTarget: Id[] = store ? [store.id] : []
  yield {
    targets: [first.id, ...rest.map((pool) => pool.id), ...storeTarget],
    field: 'sqlStore',
    message: `${name} is the SQL Server store of ${pools.length} Enterprise Edition pools: ${listed(pools.map((pool) => fullName(pool.fqdn)))}. Microsoft supports one pool for each database server.`,
    todo: 'Give each pool a Back End of its own, or write down why they must share one.',
  }
}

/**
 * Only stores that are Back Ends: beside one, databases for archiving, monitoring and Persistent Chat may be on the same
 * computer. What is on a Standard Edition server is SQL-026's. Stores that share several computers are one finding, told
 * for the first of them.
 */
function* ofStoresOnOneComputer(holders: readonly Found[], key: string): Iterable<Draft> {
  if (holders.some((found) => found.kind === 'server')) return
  const pools = holders.flatMap((found) => (found.kind === 'pool' ? [found.pool] : []))
  const stores = holders
    .flatMap((found) => (found.kind === 'sql' ? [found.sqlStore] : []))
    .filter(({ id }) => pools.some((pool) => pool.sqlStore === id))
  const [first, ...rest] = stores
  const computers = sharedComputers(stores)
  if (!first || rest.length === 0 || !sameName(key, `computer ${computers[0] ?? ''}`)) return
  yield {
    targets: [first.id, ...rest.map(({ id }) => id)],
    message: `${listed(computers)} ${computers.length === 1 ? 'holds' : 'hold'} databases of ${stores.length} SQL Server stores: ${listed(stores.map((store) => instanceName(connectionOf(store))))}. They are the Back Ends of ${listed(pools.map((pool) => fullName(pool.fqdn)))}, and Microsoft supports one Enterprise Edition pool for each database server, whatever its instances.`,
    todo: 'Put the stores on different computers, or write down why the pools must share one.',
  }
}

function computerKeys(store: SqlStore): readonly string[] {
  return activeComputers(store).map((fqdn) => `computer ${fqdn.toLowerCase()}`)
}

/** The computers that hold databases of every one of these stores, as the first store names them. */
function sharedComputers([first, ...others]: readonly SqlStore[]): readonly string[] {
  const shared = first
    ? activeComputers(first).filter((fqdn) => others.every((other) => holds(other, fqdn)))
    : []
  return shared.filter((fqdn, i) => shared.findIndex((other) => sameName(other, fqdn)) === i)
}

/** The computers that hold the databases; of a failover cluster only the node that owns the instance, where it is known. */
function activeComputers(store: SqlStore): readonly string[] {
  const { availability: a } = store
  const computers = a.kind !== 'failoverCluster' ? sqlComputers(store) : a.primary === null ? [] : [a.primary]
  return computers.filter((fqdn) => fqdn !== '')
}

function holds(store: SqlStore, computer: string): boolean {
  return activeComputers(store).some((fqdn) => sameName(fqdn, computer))
}
