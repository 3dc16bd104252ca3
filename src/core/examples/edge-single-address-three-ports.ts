import type { RuleExamples } from './example.ts'
import { pool, site, topology } from './notation.ts'
import { edge } from './roles.ts'

const withPort = (conferencingPort: number) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      edge(3, 'ldn-edge', { nextHop: 'pool:2', servers: 2, conferencingPort }),
    ),
  )

/** An Edge pool with one address: three ports, and one port for two services. */
export const edgeSingleAddressThreePortsExamples: RuleExamples = {
  rule: 'EDGE-007',
  sound: { title: 'an Edge pool with one address and the ports 5061, 444 and 443', given: withPort(444) },
  broken: { title: 'an Edge pool with one address and port 443 for two services', given: withPort(443) },
}
