import type { RuleExamples } from './example.ts'
import { pairOf } from './shapes.ts'

/** The pool of the Central Management store with a backup pool, and without. */
export const managementStorePoolPairedExamples: RuleExamples = {
  rule: 'CMS-003',
  sound: {
    title: 'a pool that is paired',
    given: pairOf(),
  },
  broken: {
    title: 'the pool of the store without a backup pool',
    given: { ...pairOf(), pairings: [] },
  },
}
