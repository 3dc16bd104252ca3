import { oneFederatedEdgePoolExamples as examples } from '../../../src/core/examples/one-federated-edge-pool.ts'
import { pool, site, topology, withFacts } from '../../../src/core/examples/notation.ts'
import { director, edge } from '../../../src/core/examples/roles.ts'
import type { Site } from '../../../src/core/model/site.ts'
import { oneFederatedEdgePool } from '../../../src/core/rules/one-federated-edge-pool.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const london = (federation: boolean, route: Site['federationRoute']): Site =>
  withFacts(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      director(8, 'ldn-dir'),
      edge(6, 'ldn-edge', { nextHop: 'pool:2', federation }),
    ),
    { federationRoute: route },
  )
const dublin = (route: Site['federationRoute']): Site =>
  withFacts(site(3, 'Dublin', pool(4, 'dub-pool')), { federationRoute: route })

ruleCases(oneFederatedEdgePool, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'one Edge pool with federation, to which two sites lead': topology(
      london(true, 'edge:6'),
      dublin('edge:6'),
    ),
    'an Edge pool without federation, to which no site leads': topology(london(false, null), dublin(null)),
    'a route to a Director pool': topology(london(true, 'director:8')),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['edge:6', 'edge:7'],
      says: [
        '2 Edge pools are enabled for federation: ldn-edge.contoso.com and dub-edge.contoso.com.',
        'Turn federation off on all but one',
      ],
      severity: 'error',
      field: 'federation',
    },
    'a route to an Edge pool on which federation is not enabled': {
      given: topology(london(false, 'edge:6'), dublin('edge:6')),
      on: ['edge:6', 'site:1', 'site:3'],
      says: [
        'The federation route of London and Dublin leads to the Edge pool ldn-edge.contoso.com, on which',
      ],
      severity: 'warning',
    },
  },
})
