import { poolNotTwoServersFixes } from '../../../src/core/fixes/pool-not-two-servers.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

fixCases(poolNotTwoServersFixes, {
  'adds the third server': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 2, version: '2015' }))),
    offers: {
      'Add 1 Front End Server to ldn-pool: ldn-pool-fe03.contoso.com': [
        'Front End Server ldn-pool-fe03.contoso.com added to Front End pool ldn-pool.contoso.com as number 3 of 3.',
      ],
    },
  },
})
