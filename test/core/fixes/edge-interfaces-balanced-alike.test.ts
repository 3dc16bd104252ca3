import { edgeInterfacesBalancedAlikeExamples } from '../../../src/core/examples/edge-interfaces-balanced-alike.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { edge } from '../../../src/core/examples/roles.ts'
import { edgeInterfacesBalancedAlikeFixes } from '../../../src/core/fixes/edge-interfaces-balanced-alike.ts'
import { fixCases } from './fix-cases.ts'

const external =
  'Edge pool ldn-edge.contoso.com: External load balancing: Hardware load balancing → DNS load balancing.'

fixCases(edgeInterfacesBalancedAlikeFixes, {
  'offers either kind for both sides': {
    given: edgeInterfacesBalancedAlikeExamples.broken.given,
    offers: {
      'Use DNS load balancing on both sides of ldn-edge': [external],
      'Use hardware load balancing on both sides of ldn-edge': [
        'Edge pool ldn-edge.contoso.com: Internal load balancing: DNS load balancing → Hardware load balancing.',
      ],
    },
  },
  'offers no hardware load balancer behind NAT': {
    given: topology(
      site(
        1,
        'London',
        pool(2, 'ldn-pool'),
        edge(3, 'ldn-edge', {
          nextHop: 'pool:2',
          servers: 2,
          nat: true,
          externalLoadBalancing: 'hardware',
        }),
      ),
    ),
    offers: { 'Use DNS load balancing on both sides of ldn-edge': [external] },
  },
})
