import type { ProductVersion } from '../../../src/core/model/pool.ts'
import { firstServersCarryPool } from '../../../src/core/rules/first-servers-carry-pool.ts'
import { firstServersCarryPoolExamples as examples } from '../../../src/core/examples/first-servers-carry-pool.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (servers: number, version: ProductVersion) => onePool({ servers, version })

ruleCases(firstServersCarryPool, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'a size that no row is printed for': of(13, '2015'),
    'a release that is not known': of(8, 'other'),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['8 Front End Servers', '4 of the first 7 run (ldn-pool-fe01 to ldn-pool-fe07)'],
      severity: 'info',
    },
    '10 servers': { given: of(10, '2013'), on: ['pool:2'], says: ['5 of the first 9'] },
    '12 servers in 2019, where two rows hold': {
      given: of(12, '2019'),
      on: ['pool:2'],
      says: ['5 of the first 9 and 7 of the first 12', 'No other server counts for the 5.'],
      doesNotSay: ['The others do not count'],
    },
    '16 servers in 2019': {
      given: of(16, '2019'),
      on: ['pool:2'],
      says: ['7 of the first 12', 'ldn-pool-fe12', 'The others do not count.'],
    },
  },
})
