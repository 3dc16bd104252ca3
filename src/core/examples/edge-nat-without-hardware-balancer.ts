import type { RuleExamples } from './example.ts'
import { pool, site, topology } from './notation.ts'
import { edge } from './roles.ts'

const translated = (kind: 'dns' | 'hardware') =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      edge(3, 'ldn-edge', {
        nextHop: 'pool:2',
        servers: 2,
        nat: true,
        internalLoadBalancing: kind,
        externalLoadBalancing: kind,
      }),
    ),
  )

/** An Edge pool behind NAT: with DNS load balancing, and with a hardware load balancer. */
export const edgeNatWithoutHardwareBalancerExamples: RuleExamples = {
  rule: 'EDGE-006',
  sound: { title: 'an Edge pool behind NAT with DNS load balancing', given: translated('dns') },
  broken: { title: 'an Edge pool behind NAT and a hardware load balancer', given: translated('hardware') },
}
