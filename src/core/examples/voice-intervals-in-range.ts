import type { RuleExamples } from './example.ts'
import { pairOf } from './shapes.ts'

/** The default interval, and one that is a second too short. */
export const voiceIntervalsInRangeExamples: RuleExamples = {
  rule: 'REG-009',
  sound: {
    title: 'the defaults',
    given: pairOf({}, {}, { failureDetection: 300, failback: 600 }),
  },
  broken: {
    title: 'a detection one second too short',
    given: pairOf({}, {}, { failureDetection: 29, failback: 600 }),
  },
}
