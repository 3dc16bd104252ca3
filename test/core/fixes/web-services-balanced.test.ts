import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { director } from '../../../src/core/examples/roles.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { webServicesBalancedFixes } from '../../../src/core/fixes/web-services-balanced.ts'
import { fixCases } from './fix-cases.ts'

fixCases(webServicesBalancedFixes, {
  'overrides the internal name of the web services': {
    given: onePool({ loadBalancing: 'dns' }),
    offers: {
      'Override the internal FQDN of the web services of ldn-pool with ldn-web01.contoso.com': [
        'Front End pool ldn-pool.contoso.com: Override internal Web Services pool FQDN: not stated → ldn-web01.contoso.com.',
      ],
    },
  },
  'does so on a Director pool, with a name that nothing has': {
    given: topology(site(1, 'London', pool(2, 'ldn-dir-web01'), director(3, 'ldn-dir', { servers: 2 }))),
    offers: {
      'Override the internal FQDN of the web services of ldn-dir with ldn-dir-web02.contoso.com': [
        'Director pool ldn-dir.contoso.com: Override internal Web Services pool FQDN: not stated → ldn-dir-web02.contoso.com.',
      ],
    },
  },
})
