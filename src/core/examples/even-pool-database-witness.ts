import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

/** An odd number of servers, and an even one. */
export const evenPoolDatabaseWitnessExamples: RuleExamples = {
  rule: 'POOL-015',
  sound: {
    title: 'an odd number of servers',
    given: onePool({ servers: 3 }),
  },
  broken: {
    title: 'four servers',
    given: onePool({ servers: 4 }),
  },
}
