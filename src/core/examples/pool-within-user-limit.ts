import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

/** As many users as one pool may serve, and one more. */
export const poolWithinUserLimitExamples: RuleExamples = {
  rule: 'CAP-002',
  sound: {
    title: '80,000 users in 2015',
    given: onePool({ servers: 12, users: 80_000 }),
  },
  broken: {
    title: '80,001 users in 2015',
    given: onePool({ servers: 12, users: 80_001 }),
  },
}
