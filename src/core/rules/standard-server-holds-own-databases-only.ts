import type { SqlStoreId } from '../model/id.ts'
import type { Pool } from '../model/pool.ts'
import { connectionOf, instanceName, sqlComputers, type SqlStore } from '../model/store.ts'
import type { Found } from '../model/topology.ts'
import { targetsOf } from './names.ts'
import { topologyBasicsPage } from './pages.ts'
import type { Draft, Rule } from './rule.ts'
import { fullName, listed } from '../words/words.ts'

/** SQL-026: no database of others is on a Standard Edition server, whose own is there. */
export const standardServerHoldsOwnDatabasesOnly: Rule = {
  id: 'SQL-026',
  severity: 'error',
  law: 'A Standard Edition server holds no databases but its own.',
  reason:
    'It runs SQL Server Express for itself. The Back End of an Enterprise Edition pool, and databases for monitoring and archiving, cannot be on it.',
  source: { title: topologyBasicsPage, section: 'Server collocation, Databases, Standard' },
  basis: 'documented',
  topologyBuilder: 'not documented',
  scope: 'shared',
  keys(found) {
    if (found.kind === 'pool' || found.kind === 'role') return storesUsed(found).map((id) => `store ${id}`)
    if (found.kind === 'server')
      return found.pool.edition === 'standard' ? [`computer ${found.server.fqdn.toLowerCase()}`] : []
    if (found.kind !== 'sql') return []
    return sqlComputers(found.sqlStore).map((fqdn) => `computer ${fqdn.toLowerCase()}`)
  },
  *check(holders, key) {
    if (key === 'computer ') return
    if (key.startsWith('computer ')) yield* ofStoresOnItsComputer(holders)
    else {
      yield* ofPoolsOnItsStore(holders)
      yield* loggedInItsStore(holders, key)
    }
  },
}

function* ofPoolsOnItsStore(holders: readonly Found[]): Iterable<Draft> {
  const pools = holders.flatMap((found) => (found.kind === 'pool' ? [found.pool] : []))
  const owner = pools.find((pool) => pool.edition === 'standard')
  const [first, ...others] = pools.filter(
    (pool) => pool.edition === 'enterprise' && pool.sqlStore === owner?.sqlStore,
  )
  if (!owner || !first) return
  yield {
    targets: [first.id, ...others.map((pool) => pool.id), owner.id],
    field: 'sqlStore',
    message: `${listed([first, ...others].map((pool: Pool) => fullName(pool.fqdn)))} would keep its databases in the SQL Server store of the Standard Edition server ${fullName(owner.fqdn)}. That is SQL Server Express for this server alone.`,
    todo: 'Give every Enterprise Edition pool a Back End of its own.',
  }
}

/** Databases for archiving and monitoring in the store of a Standard Edition server, be it the server's own. */
function* loggedInItsStore(holders: readonly Found[], key: string): Iterable<Draft> {
  const store = key.slice('store '.length)
  const pools = holders.flatMap((found) => (found.kind === 'pool' ? [found.pool] : []))
  const owner = pools.find((pool) => pool.edition === 'standard' && pool.sqlStore === store)
  const users = holders.filter((found) => purposesOf(found, store).length > 0)
  const [first] = users
  const targets = targetsOf(users)
  if (!owner || !first || !targets) return
  const purposes = [...new Set(users.flatMap((found) => purposesOf(found, store)))]
  yield {
    targets: targets.includes(owner.id) ? targets : [...targets, owner.id],
    field: purposesOf(first, store)[0] === 'archiving' ? 'archivingStore' : 'monitoringStore',
    message: `Databases for ${listed(purposes)} would be in the SQL Server store of the Standard Edition server ${fullName(owner.fqdn)}. That is SQL Server Express for this server alone.`,
    todo: `Choose a SQL Server store on a database server for ${listed(purposes)}.`,
  }
}

/** What a pool or role keeps in a store beside its Back End. */
function purposesOf(found: Found, store: string): ('archiving' | 'monitoring')[] {
  const holder = found.kind === 'pool' ? found.pool : found.kind === 'role' ? found.role : null
  if (!holder || !('archivingStore' in holder)) return []
  return [
    ...(holder.archivingStore === store ? (['archiving'] as const) : []),
    ...(holder.monitoringStore === store ? (['monitoring'] as const) : []),
  ]
}

/** The stores of a Back End, and of databases for archiving and monitoring. */
function storesUsed(found: Extract<Found, { kind: 'pool' | 'role' }>): SqlStoreId[] {
  const holder = found.kind === 'pool' ? found.pool : found.role
  const backEnd = found.kind === 'pool' ? found.pool.sqlStore : null
  const logs = 'archivingStore' in holder ? [holder.archivingStore, holder.monitoringStore] : []
  return [backEnd, ...logs].filter((id) => id !== null)
}

/** Where the own store of the server is not stated, any store on it may be that one. */
function* ofStoresOnItsComputer(holders: readonly Found[]): Iterable<Draft> {
  const servers = holders.flatMap((found) => (found.kind === 'server' ? [found] : []))
  const [host] = servers
  if (!host || servers.some(({ pool }) => pool.sqlStore === null)) return
  const [first, ...others] = holders.flatMap((found) =>
    found.kind === 'sql' && servers.every(({ pool }) => pool.sqlStore !== found.sqlStore.id)
      ? [found.sqlStore]
      : [],
  )
  if (!first) return
  const stores: readonly SqlStore[] = [first, ...others]
  yield {
    targets: [first.id, ...others.map((store) => store.id), host.server.id],
    field: 'availability',
    message: `${listed(stores.map((store) => instanceName(connectionOf(store))))} would be on ${fullName(host.server.fqdn)}, a Standard Edition server. It holds no databases but its own.`,
    todo: 'Put these databases on a database server.',
  }
}
