import { enterprisePoolNotOneServer } from '../../../src/core/rules/enterprise-pool-not-one-server.ts'
import { enterprisePoolNotOneServerExamples as examples } from '../../../src/core/examples/enterprise-pool-not-one-server.ts'
import { site, standard, topology } from '../../../src/core/examples/notation.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (servers: number) => onePool({ servers })

ruleCases(enterprisePoolNotOneServer, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'two servers': of(2),
    'no server': of(0),
    'a Standard Edition server': topology(site(1, 'London', standard(2, 'ldn-se'))),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['single Front End Server', 'Standard Edition'],
      severity: 'warning',
    },
  },
})
