import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

/** A pool whose backup pool is in the file, and one that names a backup pool which is not. */
export const referencesResolvedExamples: RuleExamples = {
  rule: 'REF-001',
  sound: {
    title: 'a topology that is whole',
    given: onePool(),
  },
  broken: {
    title: 'a backup pool that is not there',
    given: {
      ...onePool(),
      unresolved: [{ from: 'pool:2', relation: 'backup pool', reference: '1-UserServices-7' }],
    },
  },
}
