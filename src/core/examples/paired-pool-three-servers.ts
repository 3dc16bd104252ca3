import type { RuleExamples } from './example.ts'
import { pairOf } from './shapes.ts'

/** Three Front End Servers on both sides, and two on one of them. */
export const pairedPoolThreeServersExamples: RuleExamples = {
  rule: 'PAIR-019',
  sound: {
    title: 'three servers each',
    given: pairOf(),
  },
  broken: {
    title: 'two servers',
    given: pairOf({ servers: 2 }),
  },
}
