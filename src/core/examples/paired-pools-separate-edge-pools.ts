import type { RuleExamples } from './example.ts'
import { paired, pool, site, topology } from './notation.ts'
import { edge } from './roles.ts'

const pairWith = (dublin: 'edge:6' | 'edge:7') =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool', { edgePool: 'edge:6' }),
      edge(6, 'ldn-edge', { nextHop: 'pool:2', servers: 2 }),
    ),
    site(
      3,
      'Dublin',
      pool(4, 'dub-pool', { edgePool: dublin }),
      edge(7, 'dub-edge', { nextHop: 'pool:4', servers: 2, accessFqdn: 'sip-dub.contoso.com' }),
    ),
    paired(5, 2, 4),
  )

/** Paired pools in two sites: each with the Edge pool of its site, and both with the same one. */
export const pairedPoolsSeparateEdgePoolsExamples: RuleExamples = {
  rule: 'EDGE-008',
  sound: { title: 'paired pools that each use the Edge pool of their site', given: pairWith('edge:7') },
  broken: { title: 'paired pools in two sites that use the same Edge pool', given: pairWith('edge:6') },
}
