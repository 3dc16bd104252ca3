import { internalWebNameWithDnsExamples as examples } from '../../../src/core/examples/internal-web-name-with-dns.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { director } from '../../../src/core/examples/roles.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { webServicesNotStated } from '../../../src/core/model/role.ts'
import { internalWebNameWithDns } from '../../../src/core/rules/internal-web-name-with-dns.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const webServices = { ...webServicesNotStated, internalFqdn: 'web.contoso.com' }
const directors = (servers: number) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      director(3, 'ldn-dir', { servers, webServices, loadBalancing: 'hardware' }),
    ),
  )

ruleCases(internalWebNameWithDns, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'a hardware load balancer for the one name': onePool({ loadBalancing: 'hardware' }),
    'load balancing that is not stated': onePool({ webServices }),
    'a single computer, which NAME-011 speaks of': directors(1),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['A hardware load balancer spreads the load of ldn-pool.contoso.com, and ldn-web.contoso.com'],
      severity: 'warning',
      field: 'webServices.internalFqdn',
    },
    'a Director pool': { given: directors(2), on: ['director:3'], says: ['ldn-dir.contoso.com'] },
  },
})
