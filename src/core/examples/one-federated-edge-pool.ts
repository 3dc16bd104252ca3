import type { RuleExamples } from './example.ts'
import { pool, site, topology, withFacts } from './notation.ts'
import { edge } from './roles.ts'

const twoSites = (dublin: { federation: boolean }) =>
  topology(
    withFacts(
      site(
        1,
        'London',
        pool(2, 'ldn-pool'),
        edge(6, 'ldn-edge', { nextHop: 'pool:2', servers: 2, federation: true }),
      ),
      { federationRoute: 'edge:6' },
    ),
    site(
      3,
      'Dublin',
      pool(4, 'dub-pool'),
      edge(7, 'dub-edge', { nextHop: 'pool:4', servers: 2, accessFqdn: 'sip-dub.contoso.com', ...dublin }),
    ),
  )

/** Two Edge pools: one with federation, and both. */
export const oneFederatedEdgePoolExamples: RuleExamples = {
  rule: 'EDGE-002',
  sound: { title: 'two Edge pools, one with federation', given: twoSites({ federation: false }) },
  broken: { title: 'two Edge pools, both with federation', given: twoSites({ federation: true }) },
}
