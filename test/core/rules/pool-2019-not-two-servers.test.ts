import type { ProductVersion } from '../../../src/core/model/pool.ts'
import { pool2019NotTwoServers } from '../../../src/core/rules/pool-2019-not-two-servers.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (servers: number, version: ProductVersion) =>
  topology(site(1, 'London', pool(2, 'ldn-pool', { servers, version })))

ruleCases(pool2019NotTwoServers, {
  sound: {
    'three servers in 2019': of(3, '2019'),
    'one server in 2019': of(1, '2019'),
    'two servers in 2015': of(2, '2015'),
  },
  broken: {
    'two servers in 2019': {
      given: of(2, '2019'),
      on: ['pool:2'],
      says: ['2 Front End Servers', 'refuses to publish'],
      severity: 'error',
    },
  },
})
