import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

/** As many users as three servers are sized for, and a fifth more. */
export const frontEndLoadExamples: RuleExamples = {
  rule: 'CAP-001',
  sound: {
    title: 'exactly 6,660 users for each server',
    given: onePool({ servers: 3, users: 19_980 }),
  },
  broken: {
    title: '8,000 users for each server',
    given: onePool({ servers: 3, users: 24_000 }),
  },
}
