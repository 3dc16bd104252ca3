import { enterprisePoolNotOneServer } from '../../../src/core/rules/enterprise-pool-not-one-server.ts'
import { pool, site, standard, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (servers: number) => topology(site(1, 'London', pool(2, 'ldn-pool', { servers })))

ruleCases(enterprisePoolNotOneServer, {
  sound: {
    'two servers': of(2),
    'no server': of(0),
    'a Standard Edition server': topology(site(1, 'London', standard(2, 'ldn-se'))),
  },
  broken: {
    'one server': {
      given: of(1),
      on: ['pool:2'],
      says: ['single Front End Server', 'Standard Edition'],
      severity: 'warning',
    },
  },
})
