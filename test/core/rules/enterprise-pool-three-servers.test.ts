import type { ProductVersion } from '../../../src/core/model/pool.ts'
import { enterprisePoolThreeServers } from '../../../src/core/rules/enterprise-pool-three-servers.ts'
import { enterprisePoolThreeServersExamples as examples } from '../../../src/core/examples/enterprise-pool-three-servers.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (servers: number, version: ProductVersion) => onePool({ servers, version })

ruleCases(enterprisePoolThreeServers, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'one server, which POOL-006 says': of(1, 'other'),
    'two servers in 2013, which POOL-005 says': of(2, '2013'),
    'two servers in 2015, which POOL-005 says': of(2, '2015'),
    'two servers in 2019, which POOL-004 says': of(2, '2019'),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['2 Front End Servers', 'at least 3', 'Add 1 Front End Server'],
      severity: 'warning',
    },
  },
})
