import { videoGatewayHasTrunkExamples } from '../../../src/core/examples/video-gateway-has-trunk.ts'
import { fqdn, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { interop, videoGateway } from '../../../src/core/examples/roles.ts'
import type { VideoTrunk } from '../../../src/core/model/role.ts'
import { videoGatewayHasTrunkFixes } from '../../../src/core/fixes/video-gateway-has-trunk.ts'
import { fixCases } from './fix-cases.ts'

const trunkOf = (facts: Partial<VideoTrunk>, ...more: ReturnType<typeof interop>[]) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      interop(3, 'ldn-vis', { nextHop: 'pool:2' }),
      ...more,
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

const gateway = 'Video gateway ldn-cucm.contoso.com'

fixCases(videoGatewayHasTrunkFixes, {
  'adds the trunk to the only Video Interop Server': {
    given: videoGatewayHasTrunkExamples.broken.given,
    certain: true,
    offers: {
      'Lead the SIP video trunk of ldn-cucm to ldn-vis.contoso.com': [
        `${gateway}: SIP video trunk: no → yes.`,
        `${gateway}: SIP video trunk name: none → ldn-cucm.contoso.com.`,
        `${gateway}: Listening port of the video gateway: none → 5061.`,
        `${gateway}: SIP Transport Protocol: none → TLS.`,
        `${gateway}: Associated Video Interop Server: none → ldn-vis.contoso.com.`,
        `${gateway}: Associated Video Interop Server port: none → 6001.`,
      ],
    },
  },
  'offers each of several, with a port that it listens on': {
    given: trunkOf(
      { interop: null },
      interop(5, 'ldn-vis02', { nextHop: 'pool:2', tls: { from: 6010, to: 6020 } }),
      interop(6, 'ldn-vis03', { nextHop: 'pool:2', tls: null, tcp: { from: 6000, to: 6000 } }),
    ),
    offers: {
      'Lead the SIP video trunk of ldn-cucm to ldn-vis.contoso.com': [
        `${gateway}: Associated Video Interop Server: none → ldn-vis.contoso.com.`,
      ],
      'Lead the SIP video trunk of ldn-cucm to ldn-vis02.contoso.com': [
        `${gateway}: Associated Video Interop Server: none → ldn-vis02.contoso.com.`,
        `${gateway}: Associated Video Interop Server port: 6001 → 6010.`,
      ],
    },
  },
  'takes a port that is listened on': {
    given: trunkOf({ interopPort: 7000 }),
    offers: {
      'Use port 6001 of ldn-vis.contoso.com': [
        `${gateway}: Associated Video Interop Server port: 7000 → 6001.`,
      ],
    },
  },
  'offers no port where none is listened on for the protocol': {
    given: trunkOf({ protocol: 'tcp' }),
    offers: {},
  },
})
