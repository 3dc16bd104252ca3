import { enterprisePoolHasServers } from '../../../src/core/rules/enterprise-pool-has-servers.ts'
import { enterprisePoolHasServersExamples as examples } from '../../../src/core/examples/enterprise-pool-has-servers.ts'
import { site, standard, topology } from '../../../src/core/examples/notation.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (servers: number) => onePool({ servers })

ruleCases(enterprisePoolHasServers, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'one server': of(1),
    'a Standard Edition server without one, which POOL-001 says': topology(
      site(1, 'London', standard(2, 'ldn-se', { servers: 0 })),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['ldn-pool.contoso.com has no Front End Server'],
      severity: 'error',
    },
  },
})
