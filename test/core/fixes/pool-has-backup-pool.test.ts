import { poolHasBackupPoolFixes } from '../../../src/core/fixes/pool-has-backup-pool.ts'
import { paired, pool, site, standard, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

fixCases(poolHasBackupPoolFixes, {
  'offers the three free pools that fit best, in other sites first': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool'), pool(3, 'ldn-pool02')),
      site(4, 'Dublin', pool(5, 'dub-pool'), standard(6, 'dub-se')),
      site(7, 'Cork', pool(8, 'cork-pool'), pool(9, 'cork-pool02')),
      site(10, 'Paris', pool(11, 'par-pool')),
      paired(12, 2, 3),
    ),
    on: ['pool:5'],
    offers: {
      'Pair dub-pool with cork-pool': ['Paired: dub-pool.contoso.com and cork-pool.contoso.com.'],
      'Pair dub-pool with cork-pool02': ['Paired: dub-pool.contoso.com and cork-pool02.contoso.com.'],
      'Pair dub-pool with par-pool': ['Paired: dub-pool.contoso.com and par-pool.contoso.com.'],
    },
  },
  'offers a pool of the same site where there is no other': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool'), pool(3, 'ldn-pool02'))),
    offers: {
      'Pair ldn-pool02 with ldn-pool': ['Paired: ldn-pool02.contoso.com and ldn-pool.contoso.com.'],
    },
  },
  'offers no pool of another edition': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool')), site(4, 'Dublin', standard(6, 'dub-se'))),
    offers: {},
  },
  'offers nothing to a pool that is paired with itself': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool')),
      site(3, 'Dublin', pool(4, 'dub-pool')),
      paired(5, 4, 4),
    ),
    offers: {},
  },
})
