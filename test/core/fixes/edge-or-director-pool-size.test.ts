import { edgeOrDirectorPoolSizeExamples } from '../../../src/core/examples/edge-or-director-pool-size.ts'
import { fqdn, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { director, edge } from '../../../src/core/examples/roles.ts'
import { edgeOrDirectorPoolSizeFixes } from '../../../src/core/fixes/edge-or-director-pool-size.ts'
import { fixCases } from './fix-cases.ts'

fixCases(edgeOrDirectorPoolSizeFixes, {
  'adds a second server to a pool that has a name of its own': {
    given: topology(
      site(
        1,
        'London',
        pool(2, 'ldn-pool'),
        edge(3, 'ldn-edge', { nextHop: 'pool:2', servers: [{ fqdn: fqdn('ldn-edge01') }] }),
      ),
    ),
    offers: {
      'Add the Edge Server ldn-edge02.contoso.com to ldn-edge': [
        'Edge Server ldn-edge02.contoso.com added to Edge pool ldn-edge.contoso.com.',
      ],
    },
  },
  'offers nothing for a server that bears the name of the pool': {
    given: edgeOrDirectorPoolSizeExamples.broken.given,
    offers: {},
  },
  'deletes the Directors beyond the limit': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool'), director(3, 'ldn-dir', { servers: 12 }))),
    offers: {
      'Delete the last 2 Directors of ldn-dir': [
        'Director ldn-dir11.contoso.com removed from Director pool ldn-dir.contoso.com.',
        'Director ldn-dir12.contoso.com removed from Director pool ldn-dir.contoso.com.',
      ],
    },
  },
})
