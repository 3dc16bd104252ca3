import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

/** The largest pool in which all servers count, and one server more. */
export const firstServersCarryPoolExamples: RuleExamples = {
  rule: 'POOL-012',
  sound: {
    title: '7 servers, which all count',
    given: onePool({ servers: 7 }),
  },
  broken: {
    title: '8 servers',
    given: onePool({ servers: 8 }),
  },
}
