import { pairedPoolsSeparateEdgePoolsExamples } from '../../../src/core/examples/paired-pools-separate-edge-pools.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { edge } from '../../../src/core/examples/roles.ts'
import { pairedPoolsSeparateEdgePoolsFixes } from '../../../src/core/fixes/paired-pools-separate-edge-pools.ts'
import { fixCases } from './fix-cases.ts'

const field = 'Front End pool dub-pool.contoso.com: Associated Edge pool (for media components)'
const dublinWith = (...edges: ReturnType<typeof edge>[]) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool', { edgePool: 'edge:6' }),
      edge(6, 'ldn-edge', { nextHop: 'pool:2' }),
    ),
    site(3, 'Dublin', pool(4, 'dub-pool'), ...edges),
    paired(5, 2, 4),
  )

fixCases(pairedPoolsSeparateEdgePoolsFixes, {
  'offers the Edge pool of the site of the one that uses the other’s': {
    given: pairedPoolsSeparateEdgePoolsExamples.broken.given,
    offers: {
      'Use the Edge pool dub-edge.contoso.com for dub-pool': [
        `${field}: ldn-edge.contoso.com → dub-edge.contoso.com.`,
      ],
    },
  },
  'offers the Edge pools of its site to the one that has none': {
    given: dublinWith(
      edge(7, 'dub-edge01', { nextHop: 'pool:4' }),
      edge(8, 'dub-edge02', { nextHop: 'pool:4' }),
    ),
    offers: {
      'Use the Edge pool dub-edge01.contoso.com for dub-pool': [`${field}: none → dub-edge01.contoso.com.`],
      'Use the Edge pool dub-edge02.contoso.com for dub-pool': [`${field}: none → dub-edge02.contoso.com.`],
    },
  },
  'offers nothing where its site has no Edge pool': { given: dublinWith(), offers: {} },
})
