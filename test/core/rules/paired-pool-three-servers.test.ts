import { pairedPoolThreeServers } from '../../../src/core/rules/paired-pool-three-servers.ts'
import { pairedPoolThreeServersExamples as examples } from '../../../src/core/examples/paired-pool-three-servers.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { pairOf } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(pairedPoolThreeServers, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'two servers without a pairing': topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 2 }))),
    'two servers paired with themselves': topology(
      site(1, 'London', pool(2, 'ldn-pool', { servers: 2 })),
      paired(5, 2, 2),
    ),
    'Standard Edition servers': pairOf({ edition: 'standard' }, { edition: 'standard' }),
    'no servers at all, which POOL-002 says': pairOf({ servers: 0 }, {}),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['2 Front End Servers', '3 of its servers', 'Add 1 Front End Server to ldn-pool'],
    },
    'one server': {
      given: pairOf({ servers: 1 }, { servers: 3 }),
      on: ['pool:2'],
      says: ['1 Front End Server.', 'Add 2 Front End Servers'],
    },
  },
})
