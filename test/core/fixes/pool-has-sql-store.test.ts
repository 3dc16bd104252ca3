import type { SqlStore } from '../../../src/core/model/store.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import { poolHasSqlStoreFixes } from '../../../src/core/fixes/pool-has-sql-store.ts'
import { pool, site, sql, standard, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const withStores = (given: Topology, ...stores: SqlStore[]): Topology => ({
  ...given,
  sites: given.sites.map((one, i) => (i === 0 ? { ...one, sqlStores: [...one.sqlStores, ...stores] } : one)),
})

fixCases(poolHasSqlStoreFixes, {
  'offers a store of the site that no pool uses, and a new one': {
    given: withStores(
      topology(
        site(1, 'London', pool(2, 'ldn-pool', { store: null }), pool(3, 'vip-pool'), standard(4, 'ldn-se')),
        site(5, 'Dublin', pool(6, 'dub-pool')),
      ),
      sql(90, 'sql90', { instance: 'rtc' }),
      sql(91, 'vip-pool-fe01'),
    ),
    offers: {
      'Use the SQL Server store sql90.contoso.com\\rtc for ldn-pool': [
        'Front End pool ldn-pool.contoso.com: SQL Server store: none → sql90.contoso.com\\rtc.',
      ],
      'Add the SQL Server store ldn-sql01.contoso.com\\rtc for ldn-pool': [
        'Front End pool ldn-pool.contoso.com: SQL Server store: none → ldn-sql01.contoso.com\\rtc.',
        'SQL Server store ldn-sql01.contoso.com\\rtc added to London.',
      ],
    },
  },
  'puts a Back End on a computer of its own': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool', { store: sql(90, 'ldn-pool-fe01') }))),
    offers: {
      'Add the SQL Server store ldn-sql01.contoso.com\\rtc for ldn-pool': [
        'Front End pool ldn-pool.contoso.com: SQL Server store: ldn-pool-fe01.contoso.com → ldn-sql01.contoso.com\\rtc.',
        'SQL Server store ldn-sql01.contoso.com\\rtc added to London.',
      ],
    },
  },
  'puts the database of a Standard Edition server on itself, or makes it a pool': {
    given: topology(site(1, 'London', standard(2, 'ldn-se', { store: sql(90, 'sql01') }))),
    offers: {
      'Add the SQL Server store ldn-se.contoso.com\\rtc for ldn-se': [
        'Standard Edition server ldn-se.contoso.com: SQL Server store: sql01.contoso.com → ldn-se.contoso.com\\rtc.',
        'SQL Server store ldn-se.contoso.com\\rtc added to London.',
      ],
      'Make ldn-se an Enterprise Edition pool': [
        'Front End pool ldn-se.contoso.com: edition: Standard Edition → Enterprise Edition.',
      ],
    },
  },
})
