import { managementStoreChosen } from '../../../src/core/rules/management-store-chosen.ts'
import { pool, site, soundPair, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(managementStoreChosen, {
  sound: {
    'a deployment with the store': soundPair(),
    'a deployment without pools': topology(site(1, 'London')),
  },
  broken: {
    'a deployment without the store': {
      given: topology(site(1, 'London'), site(2, 'Dublin', pool(3, 'dub-pool')), { managementStore: null }),
      on: ['pool:3'],
      says: ['Central Management store', 'Choose the pool'],
      severity: 'error',
    },
  },
})
