import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { director } from '../../../src/core/examples/roles.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { webServicesBalancedExamples as examples } from '../../../src/core/examples/web-services-balanced.ts'
import { webServicesBalanced } from '../../../src/core/rules/web-services-balanced.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const directors = (servers: number) =>
  topology(site(1, 'London', pool(2, 'ldn-pool'), director(3, 'ldn-dir', { servers })))

ruleCases(webServicesBalanced, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'a pool of one server': onePool({ servers: 1, loadBalancing: 'dns' }),
    'a hardware load balancer': onePool({ loadBalancing: 'hardware' }),
    'load balancing that is not stated': onePool(),
    'one Director': directors(1),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['DNS balances the load of ldn-pool.contoso.com with 3 servers', 'Override the internal FQDN'],
      severity: 'warning',
      field: 'webServices.internalFqdn',
    },
    'a pool of two servers': {
      given: onePool({ servers: 2, loadBalancing: 'dns' }),
      on: ['pool:2'],
      says: ['2 servers'],
    },
    'two Directors': { given: directors(2), on: ['director:3'], says: ['ldn-dir.contoso.com'] },
  },
})
