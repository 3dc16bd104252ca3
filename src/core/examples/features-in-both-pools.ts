import type { RuleExamples } from './example.ts'
import { pairOf } from './shapes.ts'

/** Two paired pools with Enterprise Voice, and a pair of which one has it. */
export const featuresInBothPoolsExamples: RuleExamples = {
  rule: 'PAIR-030',
  sound: {
    title: 'a pair with Enterprise Voice on both',
    given: pairOf({ enterpriseVoice: true }, { enterpriseVoice: true }),
  },
  broken: {
    title: 'a pair with Enterprise Voice on one of the two',
    given: pairOf({ enterpriseVoice: true }, { enterpriseVoice: false }),
  },
}
