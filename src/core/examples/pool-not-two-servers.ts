import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

/** Three servers, and two. */
export const poolNotTwoServersExamples: RuleExamples = {
  rule: 'POOL-005',
  sound: {
    title: 'three servers',
    given: onePool({ servers: 3 }),
  },
  broken: {
    title: 'two servers in 2015',
    given: onePool({ servers: 2 }),
  },
}
