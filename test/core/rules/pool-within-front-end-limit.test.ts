import type { ProductVersion } from '../../../src/core/model/pool.ts'
import { poolWithinFrontEndLimit } from '../../../src/core/rules/pool-within-front-end-limit.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (servers: number, version: ProductVersion) =>
  topology(site(1, 'London', pool(2, 'ldn-pool', { servers, version })))

ruleCases(poolWithinFrontEndLimit, {
  sound: {
    '12 servers in 2013': of(12, '2013'),
    '12 servers in 2015': of(12, '2015'),
    '16 servers in 2019': of(16, '2019'),
    'a release that is not known': of(20, 'other'),
  },
  broken: {
    '13 servers in 2013': { given: of(13, '2013'), on: ['pool:2'], severity: 'error' },
    '13 servers in 2015': {
      given: of(13, '2015'),
      on: ['pool:2'],
      says: ['13 Front End Servers', '12 at most', 'Remove 1 of'],
    },
    '17 servers in 2019': { given: of(17, '2019'), on: ['pool:2'], says: ['16 at most'] },
  },
})
