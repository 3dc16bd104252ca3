import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

/** A pool with a SQL Server store, and without. */
export const poolHasSqlStoreExamples: RuleExamples = {
  rule: 'SQL-001',
  sound: {
    title: 'an Enterprise Edition pool with a Back End of its own',
    given: onePool(),
  },
  broken: {
    title: 'an Enterprise Edition pool without a store',
    given: onePool({ store: null }),
  },
}
