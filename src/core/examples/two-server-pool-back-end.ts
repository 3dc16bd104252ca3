import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

/** Three servers, and two. */
export const twoServerPoolBackEndExamples: RuleExamples = {
  rule: 'POOL-017',
  sound: {
    title: 'three servers',
    given: onePool({ servers: 3 }),
  },
  broken: {
    title: 'two servers',
    given: onePool({ servers: 2 }),
  },
}
