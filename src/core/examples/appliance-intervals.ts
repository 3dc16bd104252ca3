import type { RuleExamples } from './example.ts'
import { branchWith } from './shapes.ts'

/** The default intervals of an appliance, and shorter ones. */
export const applianceIntervalsExamples: RuleExamples = {
  rule: 'REG-008',
  sound: { title: 'an appliance with the default intervals', given: branchWith() },
  broken: {
    title: 'an appliance whose failure is detected after 60 s',
    given: branchWith({ failureDetection: 60 }),
  },
}
