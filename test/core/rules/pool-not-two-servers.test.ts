import type { ProductVersion } from '../../../src/core/model/pool.ts'
import { poolNotTwoServers } from '../../../src/core/rules/pool-not-two-servers.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (servers: number, version: ProductVersion) =>
  topology(site(1, 'London', pool(2, 'ldn-pool', { servers, version })))

ruleCases(poolNotTwoServers, {
  sound: {
    'three servers': of(3, '2015'),
    'one server': of(1, '2015'),
    'two servers in 2019, which POOL-004 says': of(2, '2019'),
  },
  broken: {
    'two servers in 2015': {
      given: of(2, '2015'),
      on: ['pool:2'],
      says: ['2 Front End Servers', 'not recommended', 'Standard Edition'],
      severity: 'warning',
    },
    'two servers in 2013': { given: of(2, '2013'), on: ['pool:2'] },
  },
})
