import { poolNameNotAServerFixes } from '../../../src/core/fixes/pool-name-not-a-server.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { edge } from '../../../src/core/examples/roles.ts'
import { fixCases } from './fix-cases.ts'

fixCases(poolNameNotAServerFixes, {
  'renames the server in the series of the others, or the pool': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool', { servers: [{ fqdn: 'LDN-POOL.contoso.com' }, {}, {}] })),
    ),
    offers: {
      'Rename the server ldn-pool.contoso.com to ldn-pool-fe04.contoso.com': [
        'Front End Server ldn-pool-fe04.contoso.com: FQDN: LDN-POOL.contoso.com → ldn-pool-fe04.contoso.com.',
      ],
      'Rename the pool ldn-pool.contoso.com to ldn-pool01.contoso.com': [
        'Front End pool ldn-pool01.contoso.com: FQDN: ldn-pool.contoso.com → ldn-pool01.contoso.com.',
      ],
    },
  },
  'renames an Edge Server or its pool': {
    given: topology(
      site(
        1,
        'London',
        edge(2, 'ldn-edge', {
          servers: [{ fqdn: 'ldn-edge.contoso.com' }, { fqdn: 'ldn-edge02.contoso.com' }],
        }),
      ),
    ),
    offers: {
      'Rename the server ldn-edge.contoso.com to ldn-edge03.contoso.com': [
        'Edge Server ldn-edge03.contoso.com: FQDN: ldn-edge.contoso.com → ldn-edge03.contoso.com.',
      ],
      'Rename the pool ldn-edge.contoso.com to ldn-edge01.contoso.com': [
        'Edge pool ldn-edge01.contoso.com: FQDN: ldn-edge.contoso.com → ldn-edge01.contoso.com.',
      ],
    },
  },
})
