import type { ProductVersion } from '../../../src/core/model/pool.ts'
import { pool2019NotTwoServers } from '../../../src/core/rules/pool-2019-not-two-servers.ts'
import { pool2019NotTwoServersExamples as examples } from '../../../src/core/examples/pool-2019-not-two-servers.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (servers: number, version: ProductVersion) => onePool({ servers, version })

ruleCases(pool2019NotTwoServers, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'one server in 2019': of(1, '2019'),
    'two servers in 2015': of(2, '2015'),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['2 Front End Servers', 'refuses to publish'],
      severity: 'error',
    },
  },
})
