import type { RuleExamples } from './example.ts'
import { mirrored } from './notation.ts'
import { onePool } from './shapes.ts'

const committing = (commit: 'synchronous' | 'asynchronous') =>
  onePool({ store: mirrored(290, 'ldn-sql01', 'ldn-sql02', 'ldn-sql03', { commit }) })

/** A mirror that waits for every change, and one that lags behind. */
export const mirroringSynchronousExamples: RuleExamples = {
  rule: 'SQL-004',
  sound: {
    title: 'synchronous mirroring',
    given: committing('synchronous'),
  },
  broken: {
    title: 'asynchronous mirroring',
    given: committing('asynchronous'),
  },
}
