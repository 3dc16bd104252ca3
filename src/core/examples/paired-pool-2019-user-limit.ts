import type { RuleExamples } from './example.ts'
import { in2019, pairOf } from './shapes.ts'

const withUsers = (users: number) => pairOf({ ...in2019, servers: 9, users }, { ...in2019, servers: 9 })

/** As many users as a paired pool of 2019 may home, and one more; both pools have the servers to carry them. */
export const pairedPool2019UserLimitExamples: RuleExamples = {
  rule: 'CAP-007',
  sound: {
    title: 'the limit',
    given: withUsers(53_000),
  },
  broken: {
    title: 'one user more',
    given: withUsers(53_001),
  },
}
