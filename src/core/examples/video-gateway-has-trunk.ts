import type { VideoTrunk } from '../model/role.ts'
import type { RuleExamples } from './example.ts'
import { fqdn, pool, site, topology } from './notation.ts'
import { interop, videoGateway } from './roles.ts'

const withTrunk = (trunk: VideoTrunk | null) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      interop(3, 'ldn-vis', { nextHop: 'pool:2' }),
      videoGateway(4, 'ldn-cucm', { trunk }),
    ),
  )

/** A video gateway with its SIP video trunk, and one without. */
export const videoGatewayHasTrunkExamples: RuleExamples = {
  rule: 'ROUTE-005',
  sound: {
    title: 'a video gateway with its SIP video trunk',
    given: withTrunk({
      name: fqdn('ldn-cucm'),
      gatewayPort: 5061,
      protocol: 'tls',
      interop: 'interop:3',
      interopPort: 6001,
    }),
  },
  broken: { title: 'a video gateway without a SIP video trunk', given: withTrunk(null) },
}
