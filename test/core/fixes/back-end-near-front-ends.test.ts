import { backEndNearFrontEndsFixes } from '../../../src/core/fixes/back-end-near-front-ends.ts'
import { pool, site, sql, topology, withFacts } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const far = sql(90, 'far-sql')

fixCases(backEndNearFrontEndsFixes, {
  'takes a store of the own site, adds one, or lets this one stand there': {
    given: topology(
      withFacts(site(1, 'London', pool(2, 'ldn-pool', { store: far })), { sqlStores: [sql(91, 'sql91')] }),
      withFacts(site(3, 'Dublin', pool(4, 'dub-pool')), { sqlStores: [sql(490, 'dub-sql'), far] }),
    ),
    offers: {
      'Use the SQL Server store sql91.contoso.com for ldn-pool': [
        'Front End pool ldn-pool.contoso.com: SQL Server store: far-sql.contoso.com → sql91.contoso.com.',
      ],
      'Add the SQL Server store ldn-sql01.contoso.com\\rtc for ldn-pool': [
        'Front End pool ldn-pool.contoso.com: SQL Server store: far-sql.contoso.com → ldn-sql01.contoso.com\\rtc.',
        'SQL Server store ldn-sql01.contoso.com\\rtc added to London.',
      ],
      'Let the SQL Server store far-sql.contoso.com stand in London': [
        'SQL Server store far-sql.contoso.com moved from Dublin to London.',
      ],
    },
  },
})
