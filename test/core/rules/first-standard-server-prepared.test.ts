import { firstStandardServerPreparedExamples as examples } from '../../../src/core/examples/first-standard-server-prepared.ts'
import { site, standard, topology } from '../../../src/core/examples/notation.ts'
import { firstStandardServerPrepared } from '../../../src/core/rules/first-standard-server-prepared.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (deployed: boolean | null) => topology(site(1, 'Leeds', standard(2, 'lds-se01', { deployed })))

ruleCases(firstStandardServerPrepared, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'a server that is deployed': of(true),
    'a server whose deployment is not stated': of(null),
    'a deployment that was published': { given: of(false), published: of(false) },
    'a store nowhere': { ...of(false), managementStore: null },
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['lds-se01.contoso.com', 'Run Prepare first Standard Edition server'],
      severity: 'info',
    },
  },
})
