import { poolWithinFrontEndLimitFixes } from '../../../src/core/fixes/pool-within-front-end-limit.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

fixCases(poolWithinFrontEndLimitFixes, {
  'deletes the thirteenth server': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 13 }))),
    offers: {
      'Delete the last server of ldn-pool: ldn-pool-fe13.contoso.com': [
        'Front End Server ldn-pool-fe13.contoso.com removed from Front End pool ldn-pool.contoso.com.',
      ],
    },
  },
  'deletes what is beyond 16 in 2019, and says every name': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 18, version: '2019' }))),
    offers: {
      'Delete the last 2 servers of ldn-pool: ldn-pool-fe17.contoso.com and ldn-pool-fe18.contoso.com': [
        'Front End Server ldn-pool-fe17.contoso.com removed from Front End pool ldn-pool.contoso.com.',
        'Front End Server ldn-pool-fe18.contoso.com removed from Front End pool ldn-pool.contoso.com.',
      ],
    },
  },
})
