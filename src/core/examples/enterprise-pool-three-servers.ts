import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

/** Three servers and two, of a release that is not known: in the known ones another law speaks of two servers. */
export const enterprisePoolThreeServersExamples: RuleExamples = {
  rule: 'POOL-003',
  sound: {
    title: 'three servers',
    given: onePool({ version: 'other', servers: 3 }),
  },
  broken: {
    title: 'two servers of a release that no other rule speaks of',
    given: onePool({ version: 'other', servers: 2 }),
  },
}
