import type { RuleExamples } from './example.ts'
import { fqdn, pool, site, topology } from './notation.ts'
import { edge } from './roles.ts'

const withNames = (london: string, dublin: string) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      edge(3, 'ldn-edge', { nextHop: 'pool:2', accessFqdn: fqdn(london) }),
    ),
    site(
      4,
      'Dublin',
      pool(5, 'dub-pool'),
      edge(6, 'dub-edge', { nextHop: 'pool:5', accessFqdn: fqdn(dublin) }),
    ),
  )

/** Edge pools in two sites: with a name each, and with one name. */
export const edgeNamesDifferBySiteExamples: RuleExamples = {
  rule: 'NAME-018',
  sound: { title: 'an external name for the Edge pool of each site', given: withNames('sip-ldn', 'sip-dub') },
  broken: { title: 'one external name for Edge pools in two sites', given: withNames('sip', 'sip') },
}
