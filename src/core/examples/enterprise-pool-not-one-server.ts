import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

/** Three servers, and one. */
export const enterprisePoolNotOneServerExamples: RuleExamples = {
  rule: 'POOL-006',
  sound: {
    title: 'three servers',
    given: onePool({ servers: 3 }),
  },
  broken: {
    title: 'one server',
    given: onePool({ servers: 1 }),
  },
}
