import type { RuleExamples } from './example.ts'
import { mirrored } from './notation.ts'
import { onePool } from './shapes.ts'

/** A mirrored store with a witness, and without. */
export const mirroredStoreHasWitnessExamples: RuleExamples = {
  rule: 'SQL-008',
  sound: {
    title: 'a mirrored store with a witness',
    given: onePool({ store: mirrored(290, 'ldn-sql01', 'ldn-sql02', 'ldn-sql03') }),
  },
  broken: {
    title: 'a mirrored store without a witness',
    given: onePool({ store: mirrored(290, 'ldn-sql01', 'ldn-sql02') }),
  },
}
