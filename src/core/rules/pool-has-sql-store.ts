import type { Pool } from '../model/pool.ts'
import { connectionOf, instanceName, sqlComputers, type SqlStore } from '../model/store.ts'
import type { Draft, Rule } from './rule.ts'
import { topologyBasicsPage } from './pages.ts'
import { fullName, sameName, shortName } from '../words/words.ts'

/** SQL-001: an Enterprise Edition pool has a Back End of its own computers, a Standard Edition server its own database. */
export const poolHasSqlStore: Rule = {
  id: 'SQL-001',
  severity: 'error',
  law: 'An Enterprise Edition pool has a SQL Server store that is not on its own servers; the database of a Standard Edition server is on the server itself.',
  reason:
    'An Enterprise Edition pool keeps its databases on a separate Back End Server. A Standard Edition server brings SQL Server Express, which cannot be moved.',
  source: { title: topologyBasicsPage, section: 'Sites' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'pool',
  *check(pool, { sqlStore }) {
    yield* pool.edition === 'enterprise' ? ofEnterprise(pool, sqlStore) : ofStandard(pool, sqlStore)
  },
}

function* ofEnterprise(pool: Pool, store: SqlStore | null): Iterable<Draft> {
  if (store === null) {
    yield {
      targets: [pool.id],
      field: 'sqlStore',
      message: `${fullName(pool.fqdn)} has no SQL Server store. An Enterprise Edition pool cannot work without a Back End.`,
      todo: `Choose or define a SQL Server store for ${shortName(pool.fqdn)}.`,
    }
    return
  }
  const computers = namedComputers(store)
  const server = pool.servers.find(({ fqdn }) => computers.some((name) => sameName(name, fqdn)))
  if (!server) return
  yield {
    targets: [pool.id, server.id, store.id],
    field: 'sqlStore',
    topologyBuilder: 'not documented',
    message: `The SQL Server store of ${fullName(pool.fqdn)} is on its own Front End Server ${fullName(server.fqdn)}. The Back End of an Enterprise Edition pool is a computer of its own.`,
    todo: `Put the SQL Server store of ${shortName(pool.fqdn)} on another computer.`,
  }
}

function* ofStandard(pool: Pool, store: SqlStore | null): Iterable<Draft> {
  const elsewhere = store && namedComputers(store).some((name) => !sameName(name, pool.fqdn))
  if (!elsewhere) return
  yield {
    targets: [pool.id, store.id],
    field: 'sqlStore',
    topologyBuilder: 'not applicable',
    message: `${fullName(pool.fqdn)} is a Standard Edition server, but its SQL Server store is ${instanceName(connectionOf(store))}. Its database is SQL Server Express on the server itself and cannot be moved.`,
    todo: `Put the SQL Server store of ${shortName(pool.fqdn)} on ${fullName(pool.fqdn)}, or use an Enterprise Edition pool.`,
  }
}

/** The computers of a store that have a name: of the others NAME-002 speaks. */
function namedComputers(store: SqlStore): readonly string[] {
  return sqlComputers(store).filter((fqdn) => fqdn !== '')
}
