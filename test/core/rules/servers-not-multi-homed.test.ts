import { site, standard, topology } from '../../../src/core/examples/notation.ts'
import { serversNotMultiHomedExamples as examples } from '../../../src/core/examples/servers-not-multi-homed.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { serversNotMultiHomed } from '../../../src/core/rules/servers-not-multi-homed.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(serversNotMultiHomed, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'servers of which nothing is stated': onePool(),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['server:202'],
      says: ['ldn-pool-fe02 of ldn-pool.contoso.com is in several networks'],
      severity: 'unsupported',
      field: 'multiHomed',
    },
    'several servers': {
      given: onePool({ servers: [{ multiHomed: true }, {}, { multiHomed: true }] }),
      on: ['server:201', 'server:203'],
      says: ['ldn-pool-fe01 and ldn-pool-fe03 of ldn-pool.contoso.com are in several networks'],
    },
    'a Standard Edition server': {
      given: topology(site(1, 'Leeds', standard(2, 'lds-se01', { servers: [{ multiHomed: true }] }))),
      on: ['server:201'],
    },
  },
})
