import { enterprisePoolHasServers } from '../../../src/core/rules/enterprise-pool-has-servers.ts'
import { pool, site, standard, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (servers: number) => topology(site(1, 'London', pool(2, 'ldn-pool', { servers })))

ruleCases(enterprisePoolHasServers, {
  sound: {
    'one server': of(1),
    'a Standard Edition server without one, which POOL-001 says': topology(
      site(1, 'London', standard(2, 'ldn-se', { servers: 0 })),
    ),
  },
  broken: {
    'no server': {
      given: of(0),
      on: ['pool:2'],
      says: ['ldn-pool.contoso.com has no Front End Server'],
      severity: 'error',
    },
  },
})
