import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

/** The example of the user model: 30,000 users on six servers, and on five. */
export const frontEndLoadAfterOneLossExamples: RuleExamples = {
  rule: 'CAP-004',
  sound: {
    title: '30,000 users on six servers',
    given: onePool({ users: 30_000, servers: 6 }),
  },
  broken: {
    title: '30,000 users on five servers',
    given: onePool({ users: 30_000, servers: 5 }),
  },
}
