import { pairingOfDeployedPoolsHasSteps } from '../../../src/core/rules/pairing-of-deployed-pools-has-steps.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const pairOf = (first: object, second: object, facts = {}) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', first)),
    site(3, 'Dublin', pool(4, 'dub-pool', second)),
    paired(5, 2, 4, facts),
  )

ruleCases(pairingOfDeployedPoolsHasSteps, {
  sound: { 'pools that are still to be deployed': pairOf({ deployed: false }, { deployed: false }) },
  broken: {
    'one pool that is deployed, whatever the other': {
      given: pairOf({ deployed: null }, { deployed: true }),
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['dub-pool.contoso.com is deployed already', 'Bootstrapper.exe', 'to-do list'],
      severity: 'info',
    },
    'two pools that are deployed': {
      given: pairOf({ deployed: true }, { deployed: true }),
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['ldn-pool.contoso.com and dub-pool.contoso.com are deployed'],
    },
    'a pool of which it is not stated': {
      given: pairOf({ deployed: false }, { deployed: null }),
      on: ['pool:4', 'pairing:5'],
      says: ['Not stated of dub-pool.contoso.com'],
      field: 'deployed',
    },
  },
})
