import type { RuleExamples } from './example.ts'
import { pairOf } from './shapes.ts'

/** The least interval that is not raised, and one that is. */
export const failureDetectionNotClampedExamples: RuleExamples = {
  rule: 'REG-007',
  sound: {
    title: 'the least that is not raised',
    given: pairOf({}, {}, { failureDetection: 90 }),
  },
  broken: {
    title: 'an interval of one minute',
    given: pairOf({}, {}, { failureDetection: 60 }),
  },
}
