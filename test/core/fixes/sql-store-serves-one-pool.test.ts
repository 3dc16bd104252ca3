import { sqlStoreServesOnePoolFixes } from '../../../src/core/fixes/sql-store-serves-one-pool.ts'
import { pool, site, sql, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const store = sql(90, 'sql01')

fixCases(sqlStoreServesOnePoolFixes, {
  'leaves the store to one pool or the other': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool', { store }), pool(3, 'vip-pool', { store }))),
    offers: {
      'Leave the SQL Server store to ldn-pool, and add one for vip-pool': [
        'Front End pool vip-pool.contoso.com: SQL Server store: sql01.contoso.com → vip-sql01.contoso.com\\rtc.',
        'SQL Server store vip-sql01.contoso.com\\rtc added to London.',
      ],
      'Leave the SQL Server store to vip-pool, and add one for ldn-pool': [
        'Front End pool ldn-pool.contoso.com: SQL Server store: sql01.contoso.com → ldn-sql01.contoso.com\\rtc.',
        'SQL Server store ldn-sql01.contoso.com\\rtc added to London.',
      ],
    },
  },
  'offers nothing for computers that hold several stores': {
    given: topology(
      site(
        1,
        'London',
        pool(2, 'ldn-pool', { store }),
        pool(3, 'vip-pool', { store: sql(91, 'sql01', { instance: 'vip' }) }),
      ),
    ),
    offers: {},
  },
})
