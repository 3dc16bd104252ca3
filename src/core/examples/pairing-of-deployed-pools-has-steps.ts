import type { RuleExamples } from './example.ts'
import { pairOf } from './shapes.ts'

/** The pairing of pools that are still to be deployed, and of pools that run. */
export const pairingOfDeployedPoolsHasStepsExamples: RuleExamples = {
  rule: 'PAIR-020',
  sound: {
    title: 'pools that are still to be deployed',
    given: pairOf({ deployed: false }, { deployed: false }),
  },
  broken: {
    title: 'two pools that are deployed',
    given: pairOf({ deployed: true }, { deployed: true }),
  },
}
