import { partnerCarriesBothFixes } from '../../../src/core/fixes/partner-carries-both.ts'
import { paired, pool, type PoolFacts, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const pair = (london: PoolFacts, dublin: PoolFacts) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', london)),
    site(3, 'Dublin', pool(4, 'dub-pool', dublin)),
    paired(5, 2, 4),
  )

fixCases(partnerCarriesBothFixes, {
  'adds servers to the pool that cannot carry both': {
    given: pair({ users: 20_000, servers: 6 }, { users: 20_000, servers: 5 }),
    offers: {
      'Add 1 Front End Server to dub-pool: dub-pool-fe06.contoso.com': [
        'Front End Server dub-pool-fe06.contoso.com added to Front End pool dub-pool.contoso.com as number 6 of 6.',
      ],
    },
  },
  'adds servers to both in one step': {
    given: pair({ users: 20_000, servers: 5 }, { users: 20_000, servers: 5 }),
    offers: {
      'Add 1 Front End Server to ldn-pool: ldn-pool-fe06.contoso.com, and add 1 Front End Server to dub-pool: dub-pool-fe06.contoso.com':
        [
          'Front End Server ldn-pool-fe06.contoso.com added to Front End pool ldn-pool.contoso.com as number 6 of 6.',
          'Front End Server dub-pool-fe06.contoso.com added to Front End pool dub-pool.contoso.com as number 6 of 6.',
        ],
    },
  },
  'adds none where no pool may serve so many': {
    given: pair({ users: 50_000, servers: 12 }, { users: 30_001, servers: 12 }),
    offers: {},
  },
})
