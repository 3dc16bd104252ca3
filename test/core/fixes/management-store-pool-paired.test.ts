import { managementStorePoolPairedFixes } from '../../../src/core/fixes/management-store-pool-paired.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

fixCases(managementStorePoolPairedFixes, {
  'pairs with a free pool that fits': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool')), site(3, 'Dublin', pool(4, 'dub-pool'))),
    offers: {
      'Pair ldn-pool with dub-pool': ['Paired: ldn-pool.contoso.com and dub-pool.contoso.com.'],
    },
  },
  'offers nothing where there is no other pool': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool'))),
    offers: {},
  },
})
