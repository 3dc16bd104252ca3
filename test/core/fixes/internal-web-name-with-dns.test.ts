import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { director } from '../../../src/core/examples/roles.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { webServicesNotStated } from '../../../src/core/model/role.ts'
import { internalWebNameWithDnsFixes } from '../../../src/core/fixes/internal-web-name-with-dns.ts'
import { fixCases } from './fix-cases.ts'

const byHardware = {
  loadBalancing: 'hardware' as const,
  webServices: { ...webServicesNotStated, internalFqdn: 'web.contoso.com' },
}

fixCases(internalWebNameWithDnsFixes, {
  'does without the other name, or without the load balancer for SIP': {
    given: onePool(byHardware),
    offers: {
      'Do not override the internal FQDN of the web services of ldn-pool': [
        'Front End pool ldn-pool.contoso.com: Override internal Web Services pool FQDN: web.contoso.com → not stated.',
      ],
      'Use DNS load balancing for ldn-pool': [
        'Front End pool ldn-pool.contoso.com: Load balancing: Hardware load balancing → DNS load balancing.',
      ],
    },
  },
  'does so on a Director pool': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool'), director(3, 'ldn-dir', { servers: 2, ...byHardware })),
    ),
    offers: {
      'Do not override the internal FQDN of the web services of ldn-dir': [
        'Director pool ldn-dir.contoso.com: Override internal Web Services pool FQDN: web.contoso.com → not stated.',
      ],
      'Use DNS load balancing for ldn-dir': [
        'Director pool ldn-dir.contoso.com: Load balancing: Hardware load balancing → DNS load balancing.',
      ],
    },
  },
})
