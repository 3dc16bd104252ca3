import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

/** As many servers as one pool may hold, and one more. */
export const poolWithinFrontEndLimitExamples: RuleExamples = {
  rule: 'POOL-007',
  sound: {
    title: '12 servers in 2015',
    given: onePool({ servers: 12 }),
  },
  broken: {
    title: '13 servers in 2015',
    given: onePool({ servers: 13 }),
  },
}
