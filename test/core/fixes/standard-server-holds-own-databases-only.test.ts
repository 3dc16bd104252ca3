import { appliance } from '../../../src/core/examples/roles.ts'
import { standardServerHoldsOwnDatabasesOnlyFixes } from '../../../src/core/fixes/standard-server-holds-own-databases-only.ts'
import { pool, site, sql, standard, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const own = sql(90, 'ldn-se', { instance: 'rtc' })

fixCases(standardServerHoldsOwnDatabasesOnlyFixes, {
  'adds stores for the pools that use the store of the server': {
    given: topology(
      site(1, 'London', standard(2, 'ldn-se', { store: own }), pool(3, 'a-pool', { store: own })),
      site(4, 'Dublin', pool(5, 'b-pool', { sqlStore: 'sql:90', store: sql(91, 'b-sql01') })),
    ),
    offers: {
      'Add one SQL Server store each for a-pool and b-pool': [
        'Front End pool a-pool.contoso.com: SQL Server store: ldn-se.contoso.com\\rtc → a-sql01.contoso.com\\rtc.',
        'SQL Server store a-sql01.contoso.com\\rtc added to London.',
        'Front End pool b-pool.contoso.com: SQL Server store: ldn-se.contoso.com\\rtc → b-sql02.contoso.com\\rtc.',
        'SQL Server store b-sql02.contoso.com\\rtc added to Dublin.',
      ],
    },
  },
  'puts the stores of others on another computer': {
    given: topology(
      site(
        1,
        'London',
        standard(2, 'ldn-se', { store: own }),
        pool(3, 'a-pool', { store: sql(91, 'LDN-SE', { instance: 'pool' }) }),
      ),
    ),
    offers: {
      'Put LDN-SE.contoso.com\\pool on sql01.contoso.com instead': [
        'SQL Server store sql01.contoso.com\\pool: instance: LDN-SE.contoso.com\\pool → sql01.contoso.com\\pool.',
      ],
    },
  },
  'gives archiving and monitoring a store of their own': {
    given: topology(
      site(
        1,
        'London',
        standard(2, 'ldn-se', { store: own, archivingStore: own.id }),
        appliance(3, 'lds-sba', { monitoringStore: own.id }),
      ),
    ),
    offers: {
      'Add the SQL Server store sql01.contoso.com for archiving and monitoring': [
        'Standard Edition server ldn-se.contoso.com: Archiving SQL Server store: ldn-se.contoso.com\\rtc → sql01.contoso.com.',
        'SQL Server store sql01.contoso.com added to London.',
        'Survivable Branch Appliance lds-sba.contoso.com: Monitoring SQL Server store: ldn-se.contoso.com\\rtc → sql01.contoso.com.',
      ],
    },
  },
})
