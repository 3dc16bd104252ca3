import { pairingJoinsTwoPools } from '../../../src/core/rules/pairing-joins-two-pools.ts'
import { pairingJoinsTwoPoolsExamples as examples } from '../../../src/core/examples/pairing-joins-two-pools.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(pairingJoinsTwoPools, {
  sound: { [examples.sound.title]: examples.sound.given },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pairing:5', 'pool:2'],
      says: ['ldn-pool.contoso.com', 'itself', 'another pool'],
    },
  },
})
