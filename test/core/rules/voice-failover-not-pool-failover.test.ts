import { voiceFailoverNotPoolFailover } from '../../../src/core/rules/voice-failover-not-pool-failover.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const pairOf = (first: object, second: object, facts = {}) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', first)),
    site(3, 'Dublin', pool(4, 'dub-pool', second)),
    paired(5, 2, 4, facts),
  )

ruleCases(voiceFailoverNotPoolFailover, {
  sound: { 'a pairing without it': pairOf({}, {}, { voiceFailover: false }) },
  broken: {
    'a pairing with it': {
      given: pairOf({}, {}, { voiceFailover: true }),
      on: ['pairing:5'],
      says: ['ldn-pool and dub-pool', 'Invoke-CsPoolFailOver'],
      severity: 'info',
      field: 'voiceFailover',
    },
  },
})
