import { edgeSingleAddressThreePortsExamples } from '../../../src/core/examples/edge-single-address-three-ports.ts'
import { edgeSingleAddressThreePortsFixes } from '../../../src/core/fixes/edge-single-address-three-ports.ts'
import { fixCases } from './fix-cases.ts'

fixCases(edgeSingleAddressThreePortsFixes, {
  'gives the ports that a new Edge pool with one address has': {
    given: edgeSingleAddressThreePortsExamples.broken.given,
    certain: true,
    offers: {
      'Give ldn-edge the ports 5061, 444 and 443': [
        'Edge pool ldn-edge.contoso.com: Web Conferencing Edge service port: 443 → 444.',
      ],
    },
  },
})
