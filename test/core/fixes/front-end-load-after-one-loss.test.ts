import { frontEndLoadAfterOneLossFixes } from '../../../src/core/fixes/front-end-load-after-one-loss.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const homing = (users: number, servers: number) =>
  topology(site(1, 'London', pool(2, 'ldn-pool', { users, servers })))

fixCases(frontEndLoadAfterOneLossFixes, {
  'adds the server to spare': {
    given: homing(26_640, 4),
    offers: {
      'Add 1 Front End Server to ldn-pool: ldn-pool-fe05.contoso.com': [
        'Front End Server ldn-pool-fe05.contoso.com added to Front End pool ldn-pool.contoso.com as number 5 of 5.',
      ],
    },
  },
  'adds none where one pool may not have so many': { given: homing(12 * 6_660, 12), offers: {} },
})
