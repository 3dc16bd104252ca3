import { pairedPoolThreeServers } from '../../../src/core/rules/paired-pool-three-servers.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const pairOf = (first: object, second: object, facts = {}) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', first)),
    site(3, 'Dublin', pool(4, 'dub-pool', second)),
    paired(5, 2, 4, facts),
  )

ruleCases(pairedPoolThreeServers, {
  sound: {
    'three servers each': pairOf({ servers: 3 }, { servers: 3 }),
    'two servers without a pairing': topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 2 }))),
    'two servers paired with themselves': topology(
      site(1, 'London', pool(2, 'ldn-pool', { servers: 2 })),
      paired(5, 2, 2),
    ),
    'Standard Edition servers': pairOf({ edition: 'standard' }, { edition: 'standard' }),
    'no servers at all, which POOL-002 says': pairOf({ servers: 0 }, {}),
  },
  broken: {
    'two servers': {
      given: pairOf({ servers: 2 }, { servers: 3 }),
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
