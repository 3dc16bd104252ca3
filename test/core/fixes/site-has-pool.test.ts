import { siteHasPoolFixes } from '../../../src/core/fixes/site-has-pool.ts'
import { pool, site, sql, topology, withFacts } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const london = site(1, 'London', pool(2, 'ldn-pool'))

fixCases(siteHasPoolFixes, {
  'deletes the empty site': {
    given: topology(london, site(3, 'Cork')),
    offers: { 'Delete the site Cork': ['Site Cork removed.'] },
  },
  'says that stores go with it': {
    given: topology(london, withFacts(site(3, 'Cork'), { sqlStores: [sql(90, 'sql01')] })),
    offers: {
      'Delete the site Cork with its 1 store': [
        'Site Cork removed.',
        'SQL Server store sql01.contoso.com removed from Cork.',
      ],
    },
  },
  'keeps a site whose store a pool uses': {
    given: topology(
      withFacts(site(1, 'London', pool(2, 'ldn-pool', { store: sql(90, 'sql01') })), { sqlStores: [] }),
      withFacts(site(3, 'Cork'), { sqlStores: [sql(90, 'sql01')] }),
    ),
    offers: {},
  },
})
