import { videoGatewayHasTrunkExamples as examples } from '../../../src/core/examples/video-gateway-has-trunk.ts'
import { fqdn, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { interop, videoGateway } from '../../../src/core/examples/roles.ts'
import type { VideoTrunk } from '../../../src/core/model/role.ts'
import { videoGatewayHasTrunk } from '../../../src/core/rules/video-gateway-has-trunk.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const trunkOf = (facts: Partial<VideoTrunk>) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      interop(3, 'ldn-vis', { nextHop: 'pool:2', tls: { from: 6001, to: 6003 } }),
      videoGateway(4, 'ldn-cucm', {
        trunk: {
          name: fqdn('ldn-cucm'),
          gatewayPort: 5061,
          protocol: 'tls',
          interop: 'interop:3',
          interopPort: 6001,
          ...facts,
        },
      }),
    ),
  )

ruleCases(videoGatewayHasTrunk, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'the last port that the Video Interop Server listens on': trunkOf({ interopPort: 6003 }),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['videogateway:4'],
      says: ['ldn-cucm.contoso.com has no SIP video trunk'],
      severity: 'error',
      field: 'trunk',
    },
    'a SIP video trunk that leads nowhere': {
      given: trunkOf({ interop: null }),
      on: ['videogateway:4'],
      says: ['leads to no Video Interop Server'],
      field: 'trunk.interop',
    },
    'a port above those that are listened on': {
      given: trunkOf({ interopPort: 6004 }),
      on: ['videogateway:4', 'interop:3'],
      says: ['leads to port 6004 with TLS on ldn-vis.contoso.com, which listens on 6001-6003'],
      field: 'trunk.interopPort',
    },
    'a port below those that are listened on': {
      given: trunkOf({ interopPort: 6000 }),
      on: ['videogateway:4', 'interop:3'],
    },
    'TCP where it is not enabled': {
      given: trunkOf({ protocol: 'tcp', interopPort: 6000 }),
      on: ['videogateway:4', 'interop:3'],
      says: ['which does not listen for TCP'],
    },
  },
})
