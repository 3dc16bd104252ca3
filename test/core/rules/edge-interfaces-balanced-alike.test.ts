import { edgeInterfacesBalancedAlikeExamples as examples } from '../../../src/core/examples/edge-interfaces-balanced-alike.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { edge } from '../../../src/core/examples/roles.ts'
import type { EdgePool } from '../../../src/core/model/role.ts'
import { edgeInterfacesBalancedAlike } from '../../../src/core/rules/edge-interfaces-balanced-alike.ts'
import { ruleCases } from '../../support/rule-cases.ts'

type Balance = EdgePool['internalLoadBalancing']
const balanced = (internalLoadBalancing: Balance, externalLoadBalancing: Balance, servers = 2) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      edge(3, 'ldn-edge', { nextHop: 'pool:2', servers, internalLoadBalancing, externalLoadBalancing }),
    ),
  )

ruleCases(edgeInterfacesBalancedAlike, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'hardware load balancers on both sides': balanced('hardware', 'hardware'),
    'a side of which nothing is stated': balanced(null, 'hardware'),
    'the other side of which nothing is stated': balanced('dns', null),
    'one server, which nothing balances': balanced('dns', 'hardware', 1),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['edge:3'],
      says: [
        'ldn-edge.contoso.com uses DNS load balancing on its internal interfaces and a hardware load balancer on its external ones',
      ],
      severity: 'error',
      field: 'internalLoadBalancing',
    },
    'a hardware load balancer inside and DNS load balancing outside': {
      given: balanced('hardware', 'dns'),
      on: ['edge:3'],
      says: [
        'a hardware load balancer on its internal interfaces and DNS load balancing on its external ones',
      ],
    },
  },
})
