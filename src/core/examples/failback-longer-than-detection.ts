import type { RuleExamples } from './example.ts'
import { pairOf } from './shapes.ts'

/** The default intervals, and the one as long as the other. */
export const failbackLongerThanDetectionExamples: RuleExamples = {
  rule: 'REG-011',
  sound: {
    title: 'the defaults',
    given: pairOf({}, {}, { failureDetection: 300, failback: 600 }),
  },
  broken: {
    title: 'two equal intervals',
    given: pairOf({}, {}, { failureDetection: 300, failback: 300 }),
  },
}
