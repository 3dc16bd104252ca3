import type { RuleExamples } from './example.ts'
import { in2019, onePool } from './shapes.ts'

/** Three servers in 2019, and two. */
export const pool2019NotTwoServersExamples: RuleExamples = {
  rule: 'POOL-004',
  sound: {
    title: 'three servers in 2019',
    given: onePool({ ...in2019, servers: 3 }),
  },
  broken: {
    title: 'two servers in 2019',
    given: onePool({ ...in2019, servers: 2 }),
  },
}
