import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

/** A pool with a file store, and without. */
export const poolHasFileStoreExamples: RuleExamples = {
  rule: 'FILE-001',
  sound: {
    title: 'a pool with a file store',
    given: onePool(),
  },
  broken: {
    title: 'an Enterprise Edition pool without one',
    given: onePool({ share: null }),
  },
}
