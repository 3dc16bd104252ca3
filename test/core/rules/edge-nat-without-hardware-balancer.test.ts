import { edgeNatWithoutHardwareBalancerExamples as examples } from '../../../src/core/examples/edge-nat-without-hardware-balancer.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { edge } from '../../../src/core/examples/roles.ts'
import type { EdgePool } from '../../../src/core/model/role.ts'
import { edgeNatWithoutHardwareBalancer } from '../../../src/core/rules/edge-nat-without-hardware-balancer.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const edgeWith = (facts: Partial<Omit<EdgePool, 'servers'>>, servers = 2) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      edge(3, 'ldn-edge', { nextHop: 'pool:2', servers, externalLoadBalancing: 'hardware', ...facts }),
    ),
  )

ruleCases(edgeNatWithoutHardwareBalancer, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'a hardware load balancer without NAT': edgeWith({ nat: false }),
    'load balancing of which nothing is stated': edgeWith({ nat: true, externalLoadBalancing: null }),
    'one server, which nothing balances': edgeWith({ nat: true }, 1),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['edge:3'],
      says: [
        'ldn-edge.contoso.com are translated by NAT, and a hardware load balancer',
        'Use DNS load balancing',
      ],
      severity: 'error',
      field: 'nat',
    },
  },
})
