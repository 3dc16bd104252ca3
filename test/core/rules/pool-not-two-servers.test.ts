import type { ProductVersion } from '../../../src/core/model/pool.ts'
import { poolNotTwoServers } from '../../../src/core/rules/pool-not-two-servers.ts'
import { poolNotTwoServersExamples as examples } from '../../../src/core/examples/pool-not-two-servers.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (servers: number, version: ProductVersion) => onePool({ servers, version })

ruleCases(poolNotTwoServers, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'one server': of(1, '2015'),
    'two servers in 2019, which POOL-004 says': of(2, '2019'),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['2 Front End Servers', 'not recommended', 'Standard Edition'],
      severity: 'warning',
    },
    'two servers in 2013': { given: of(2, '2013'), on: ['pool:2'] },
  },
})
