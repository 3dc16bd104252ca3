import { enterprisePoolHasServersFixes } from '../../../src/core/fixes/enterprise-pool-has-servers.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

fixCases(enterprisePoolHasServersFixes, {
  'adds three servers named after the pool, or deletes the pool': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool', { servers: 0 }), pool(3, 'ldn-fe01', { servers: 3 })),
    ),
    offers: {
      'Add 3 Front End Servers to ldn-pool: ldn-fe02 to ldn-fe04': [
        'Front End Server ldn-fe02.contoso.com added to Front End pool ldn-pool.contoso.com as number 1 of 3.',
        'Front End Server ldn-fe03.contoso.com added to Front End pool ldn-pool.contoso.com as number 2 of 3.',
        'Front End Server ldn-fe04.contoso.com added to Front End pool ldn-pool.contoso.com as number 3 of 3.',
      ],
      'Delete ldn-pool': [
        'Central Management store: ldn-pool.contoso.com → not stated.',
        'Front End pool ldn-pool.contoso.com with 0 Front End Servers removed from London.',
      ],
    },
  },
})
