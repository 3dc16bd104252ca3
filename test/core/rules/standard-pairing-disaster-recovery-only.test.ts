import { standardPairingDisasterRecoveryOnly } from '../../../src/core/rules/standard-pairing-disaster-recovery-only.ts'
import { standardPairingDisasterRecoveryOnlyExamples as examples } from '../../../src/core/examples/standard-pairing-disaster-recovery-only.ts'
import { pairOf } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const standard = { edition: 'standard' } as const

ruleCases(standardPairingDisasterRecoveryOnly, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'two editions': pairOf({}, standard),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pairing:5'],
      says: ['ldn-se01.contoso.com and dub-se01.contoso.com', 'disaster recovery'],
      severity: 'info',
    },
  },
})
