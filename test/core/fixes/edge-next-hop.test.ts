import { pool, site, standard, topology } from '../../../src/core/examples/notation.ts'
import { director, edge } from '../../../src/core/examples/roles.ts'
import { edgeNextHopFixes } from '../../../src/core/fixes/edge-next-hop.ts'
import { fixCases } from './fix-cases.ts'

const field = 'Edge pool ldn-edge.contoso.com: Next hop pool'

fixCases(edgeNextHopFixes, {
  'takes the one pool there is': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool'), edge(3, 'ldn-edge'))),
    certain: true,
    offers: {
      'Use ldn-pool.contoso.com as the next hop of ldn-edge': [`${field}: none → ldn-pool.contoso.com.`],
    },
  },
  'offers every Director and pool, Directors and those of its own site first': {
    given: topology(
      site(4, 'Dublin', standard(5, 'dub-se')),
      site(1, 'London', pool(2, 'ldn-pool'), director(6, 'ldn-dir'), edge(3, 'ldn-edge')),
    ),
    offers: {
      'Use ldn-dir.contoso.com as the next hop of ldn-edge': [`${field}: none → ldn-dir.contoso.com.`],
      'Use ldn-pool.contoso.com as the next hop of ldn-edge': [`${field}: none → ldn-pool.contoso.com.`],
      'Use dub-se.contoso.com as the next hop of ldn-edge': [`${field}: none → dub-se.contoso.com.`],
    },
  },
  'offers nothing where there is no pool': {
    given: topology(site(1, 'London', edge(3, 'ldn-edge'))),
    offers: {},
  },
})
