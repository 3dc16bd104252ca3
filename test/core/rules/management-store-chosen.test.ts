import { managementStoreChosen } from '../../../src/core/rules/management-store-chosen.ts'
import { managementStoreChosenExamples as examples } from '../../../src/core/examples/management-store-chosen.ts'
import { site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(managementStoreChosen, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'a deployment without pools': topology(site(1, 'London')),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['Central Management store', 'Choose the pool'],
      severity: 'error',
    },
  },
})
