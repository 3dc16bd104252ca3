import type { RuleExamples } from './example.ts'
import { pairOf } from './shapes.ts'

/** A pairing without automatic failover for Voice, and with it. */
export const voiceFailoverNotPoolFailoverExamples: RuleExamples = {
  rule: 'PAIR-022',
  sound: {
    title: 'a pairing without it',
    given: pairOf({}, {}, { voiceFailover: false }),
  },
  broken: {
    title: 'a pairing with it',
    given: pairOf({}, {}, { voiceFailover: true }),
  },
}
