import type { ProductVersion } from '../../../src/core/model/pool.ts'
import { poolSizeDocumented } from '../../../src/core/rules/pool-size-documented.ts'
import { poolSizeDocumentedExamples as examples } from '../../../src/core/examples/pool-size-documented.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (servers: number, version: ProductVersion) => onePool({ servers, version })

ruleCases(poolSizeDocumented, {
  sound: {
    'two servers': of(2, '2015'),
    '12 servers': of(12, '2015'),
    [examples.sound.title]: examples.sound.given,
    'no server, which POOL-002 says': of(0, '2015'),
    'a release that is not known, which VER-001 says': of(3, 'other'),
  },
  broken: {
    'one server': {
      given: of(1, '2015'),
      on: ['pool:2'],
      says: ['1 Front End Server,', 'when it can start or when it is functional', 'not documented'],
      severity: 'info',
    },
    '13 servers in 2015': {
      given: of(13, '2015'),
      on: ['pool:2'],
      says: ['can start or when it is functional'],
    },
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['says when it can start:'],
    },
    '17 servers in 2019': { given: of(17, '2019'), on: ['pool:2'] },
  },
})
