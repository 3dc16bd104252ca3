import { voiceFailoverNotPoolFailover } from '../../../src/core/rules/voice-failover-not-pool-failover.ts'
import { voiceFailoverNotPoolFailoverExamples as examples } from '../../../src/core/examples/voice-failover-not-pool-failover.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(voiceFailoverNotPoolFailover, {
  sound: { [examples.sound.title]: examples.sound.given },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pairing:5'],
      says: ['ldn-pool and dub-pool', 'Invoke-CsPoolFailOver'],
      severity: 'info',
      field: 'voiceFailover',
    },
  },
})
