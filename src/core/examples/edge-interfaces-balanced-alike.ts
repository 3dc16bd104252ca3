import type { RuleExamples } from './example.ts'
import { pool, site, topology } from './notation.ts'
import { edge } from './roles.ts'

const balanced = (externalLoadBalancing: 'dns' | 'hardware') =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      edge(3, 'ldn-edge', { nextHop: 'pool:2', servers: 2, externalLoadBalancing }),
    ),
  )

/** An Edge pool with DNS load balancing inside, and outside the same or a hardware load balancer. */
export const edgeInterfacesBalancedAlikeExamples: RuleExamples = {
  rule: 'EDGE-005',
  sound: { title: 'an Edge pool with DNS load balancing on both sides', given: balanced('dns') },
  broken: {
    title: 'an Edge pool with DNS load balancing inside and a hardware load balancer outside',
    given: balanced('hardware'),
  },
}
