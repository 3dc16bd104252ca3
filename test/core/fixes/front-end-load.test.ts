import { frontEndLoadFixes } from '../../../src/core/fixes/front-end-load.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const homing = (users: number | null) => topology(site(1, 'London', pool(2, 'ldn-pool', { users })))

fixCases(frontEndLoadFixes, {
  'adds as many servers as the users need': {
    given: homing(26_641),
    offers: {
      'Add 2 Front End Servers to ldn-pool: ldn-pool-fe04 to ldn-pool-fe05': [
        'Front End Server ldn-pool-fe04.contoso.com added to Front End pool ldn-pool.contoso.com as number 4 of 5.',
        'Front End Server ldn-pool-fe05.contoso.com added to Front End pool ldn-pool.contoso.com as number 5 of 5.',
      ],
      'Add 3 Front End Servers to ldn-pool: ldn-pool-fe04 to ldn-pool-fe06': [
        'Front End Server ldn-pool-fe04.contoso.com added to Front End pool ldn-pool.contoso.com as number 4 of 6.',
        'Front End Server ldn-pool-fe05.contoso.com added to Front End pool ldn-pool.contoso.com as number 5 of 6.',
        'Front End Server ldn-pool-fe06.contoso.com added to Front End pool ldn-pool.contoso.com as number 6 of 6.',
      ],
    },
  },
  'adds one where one is enough': {
    given: homing(26_640),
    offers: {
      'Add 1 Front End Server to ldn-pool: ldn-pool-fe04.contoso.com': [
        'Front End Server ldn-pool-fe04.contoso.com added to Front End pool ldn-pool.contoso.com as number 4 of 4.',
      ],
      'Add 2 Front End Servers to ldn-pool: ldn-pool-fe04 to ldn-pool-fe05': [
        'Front End Server ldn-pool-fe04.contoso.com added to Front End pool ldn-pool.contoso.com as number 4 of 5.',
        'Front End Server ldn-pool-fe05.contoso.com added to Front End pool ldn-pool.contoso.com as number 5 of 5.',
      ],
    },
  },
  'gives a new server the domain of the pool where the last one has a short name': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool', { users: 39_000, servers: [{}, {}, {}, {}, { fqdn: 'fe05' }] })),
    ),
    offers: {
      'Add 1 Front End Server to ldn-pool: fe06.contoso.com': [
        'Front End Server fe06.contoso.com added to Front End pool ldn-pool.contoso.com as number 6 of 6.',
      ],
      'Add 2 Front End Servers to ldn-pool: fe06 to fe07': [
        'Front End Server fe06.contoso.com added to Front End pool ldn-pool.contoso.com as number 6 of 7.',
        'Front End Server fe07.contoso.com added to Front End pool ldn-pool.contoso.com as number 7 of 7.',
      ],
    },
  },
  'adds none where one pool may not have so many': { given: homing(12 * 6660 + 1), offers: {} },
  'offers nothing where the users are not stated': { given: homing(null), offers: {} },
})
