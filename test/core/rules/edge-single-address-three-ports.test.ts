import { edgeSingleAddressThreePortsExamples as examples } from '../../../src/core/examples/edge-single-address-three-ports.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { edge } from '../../../src/core/examples/roles.ts'
import { edgeSingleAddressThreePorts } from '../../../src/core/rules/edge-single-address-three-ports.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const ports = (accessPort: number, conferencingPort: number, avPort: number, singleAddress = true) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      edge(3, 'ldn-edge', { nextHop: 'pool:2', singleAddress, accessPort, conferencingPort, avPort }),
    ),
  )

ruleCases(edgeSingleAddressThreePorts, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'the ports that the other document prints': ports(444, 8057, 443),
    'port 443 for all where each service has its own address': ports(443, 443, 443, false),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['edge:3'],
      says: [
        'ldn-edge.contoso.com has a single FQDN and IP address, and port 443 stands for the Web Conferencing Edge service and the A/V Edge service',
      ],
      doesNotSay: ['SIP Access'],
      severity: 'error',
      field: 'conferencingPort',
    },
    'one port for SIP access and A/V': {
      given: ports(443, 444, 443),
      on: ['edge:3'],
      says: ['port 443 stands for the SIP Access Edge service and the A/V Edge service'],
      field: 'accessPort',
    },
    'one port for all three': {
      given: ports(443, 443, 443),
      on: ['edge:3'],
      says: ['the SIP Access Edge service, the Web Conferencing Edge service and the A/V Edge service'],
      field: 'accessPort',
    },
  },
})
