import type { RuleExamples } from './example.ts'
import { pairOf } from './shapes.ts'

const withUsers = (users: number) => pairOf({ servers: 7, users }, { servers: 7 })

/** As many users as a paired pool may home, and one more; both pools have the servers to carry them. */
export const pairedPoolUserLimitExamples: RuleExamples = {
  rule: 'CAP-006',
  sound: {
    title: 'the limit',
    given: withUsers(40_000),
  },
  broken: {
    title: 'one user more',
    given: withUsers(40_001),
  },
}
