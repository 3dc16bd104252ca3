import type { ProductVersion } from '../../../src/core/model/pool.ts'
import { enterprisePoolThreeServers } from '../../../src/core/rules/enterprise-pool-three-servers.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (servers: number, version: ProductVersion) =>
  topology(site(1, 'London', pool(2, 'ldn-pool', { servers, version })))

ruleCases(enterprisePoolThreeServers, {
  sound: {
    'three servers': of(3, 'other'),
    'one server, which POOL-006 says': of(1, 'other'),
    'two servers in 2013, which POOL-005 says': of(2, '2013'),
    'two servers in 2015, which POOL-005 says': of(2, '2015'),
    'two servers in 2019, which POOL-004 says': of(2, '2019'),
  },
  broken: {
    'two servers of a release that no other rule speaks of': {
      given: of(2, 'other'),
      on: ['pool:2'],
      says: ['2 Front End Servers', 'at least 3', 'Add 1 Front End Server'],
      severity: 'warning',
    },
  },
})
