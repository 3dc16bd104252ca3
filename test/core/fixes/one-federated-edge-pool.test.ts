import { oneFederatedEdgePoolExamples } from '../../../src/core/examples/one-federated-edge-pool.ts'
import { pool, site, topology, withFacts } from '../../../src/core/examples/notation.ts'
import { edge } from '../../../src/core/examples/roles.ts'
import { oneFederatedEdgePoolFixes } from '../../../src/core/fixes/one-federated-edge-pool.ts'
import { fixCases } from './fix-cases.ts'

const federation = 'Enable federation for this Edge pool (port 5061)'

fixCases(oneFederatedEdgePoolFixes, {
  'leaves federation to either of two, with the routes, and offers the one that a route leads to first': {
    given: oneFederatedEdgePoolExamples.broken.given,
    offers: {
      'Leave federation to ldn-edge.contoso.com': [
        `Edge pool dub-edge.contoso.com: ${federation}: yes → no.`,
      ],
      'Leave federation to dub-edge.contoso.com': [
        'Site London: SIP federation route: ldn-edge.contoso.com → dub-edge.contoso.com.',
        `Edge pool ldn-edge.contoso.com: ${federation}: yes → no.`,
      ],
    },
  },
  'enables federation where a route leads to': {
    given: topology(
      withFacts(site(1, 'London', pool(2, 'ldn-pool'), edge(6, 'ldn-edge', { nextHop: 'pool:2' })), {
        federationRoute: 'edge:6',
      }),
    ),
    offers: {
      'Enable federation on ldn-edge.contoso.com': [
        `Edge pool ldn-edge.contoso.com: ${federation}: no → yes.`,
      ],
    },
  },
})
