import { pairingOfDeployedPoolsHasSteps } from '../../../src/core/rules/pairing-of-deployed-pools-has-steps.ts'
import { pairingOfDeployedPoolsHasStepsExamples as examples } from '../../../src/core/examples/pairing-of-deployed-pools-has-steps.ts'
import { pairOf } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(pairingOfDeployedPoolsHasSteps, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'a pairing that was published, which had its to-do list then': {
      given: examples.broken.given,
      published: examples.broken.given,
    },
  },
  broken: {
    'one pool that is deployed, whatever the other': {
      given: pairOf({ deployed: null }, { deployed: true }),
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: [
        'dub-pool.contoso.com is deployed already',
        'Bootstrapper.exe and its cumulative update',
        'to-do list',
      ],
      severity: 'info',
    },
    [examples.broken.title]: {
      given: examples.broken.given,
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
