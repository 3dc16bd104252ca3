import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

/** A pool with Front End Servers, and without. */
export const enterprisePoolHasServersExamples: RuleExamples = {
  rule: 'POOL-002',
  sound: {
    title: 'three servers',
    given: onePool({ servers: 3 }),
  },
  broken: {
    title: 'no server',
    given: onePool({ servers: 0 }),
  },
}
