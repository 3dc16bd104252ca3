import { edgeNextHopExamples as examples } from '../../../src/core/examples/edge-next-hop.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { director, edge } from '../../../src/core/examples/roles.ts'
import { edgeNextHop } from '../../../src/core/rules/edge-next-hop.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(edgeNextHop, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'a Director as the next hop': topology(
      site(
        1,
        'London',
        pool(2, 'ldn-pool'),
        director(4, 'ldn-dir'),
        edge(3, 'ldn-edge', { nextHop: 'director:4' }),
      ),
    ),
    'roles that are no Edge pool': topology(site(1, 'London', pool(2, 'ldn-pool'), director(4, 'ldn-dir'))),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['edge:3'],
      says: ['ldn-edge.contoso.com has no next hop', 'Choose the Director pool or the Front End pool'],
      severity: 'error',
      field: 'nextHop',
    },
  },
})
