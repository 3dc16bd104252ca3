import { edgeNatWithoutHardwareBalancerExamples } from '../../../src/core/examples/edge-nat-without-hardware-balancer.ts'
import { edgeNatWithoutHardwareBalancerFixes } from '../../../src/core/fixes/edge-nat-without-hardware-balancer.ts'
import { fixCases } from './fix-cases.ts'

const change = 'load balancing: Hardware load balancing → DNS load balancing.'

fixCases(edgeNatWithoutHardwareBalancerFixes, {
  'offers DNS load balancing on both sides, or no NAT': {
    given: edgeNatWithoutHardwareBalancerExamples.broken.given,
    offers: {
      'Use DNS load balancing on both sides of ldn-edge': [
        `Edge pool ldn-edge.contoso.com: Internal ${change}`,
        `Edge pool ldn-edge.contoso.com: External ${change}`,
      ],
      'Use ldn-edge without NAT': [
        'Edge pool ldn-edge.contoso.com: The external IP address of this Edge pool is translated by NAT: yes → no.',
      ],
    },
  },
})
