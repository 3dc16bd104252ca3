import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

/** Places of their own, and one place that two servers share. */
export const serverOrdinalsInOrderExamples: RuleExamples = {
  rule: 'POOL-013',
  sound: {
    title: 'ordinals from 1',
    given: onePool({ servers: [{ ordinal: 1 }, { ordinal: 2 }, { ordinal: 3 }] }),
  },
  broken: {
    title: 'a repeated ordinal',
    given: onePool({ servers: [{ ordinal: 1 }, { ordinal: 2 }, { ordinal: 2 }] }),
  },
}
