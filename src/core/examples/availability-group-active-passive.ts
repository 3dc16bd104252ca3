import type { RuleExamples } from './example.ts'
import { alwaysOn } from './notation.ts'
import { onePool } from './shapes.ts'

const committing = (commit: 'synchronous' | 'asynchronous') =>
  onePool({
    store: alwaysOn(290, 'ldn-listener', ['ldn-sql01', 'ldn-sql02'], { commit, readableSecondaries: false }),
  })

/** An Availability Group as it is supported, and one that commits asynchronously. */
export const availabilityGroupActivePassiveExamples: RuleExamples = {
  rule: 'SQL-015',
  sound: {
    title: 'synchronous commit',
    given: committing('synchronous'),
  },
  broken: {
    title: 'asynchronous commit',
    given: committing('asynchronous'),
  },
}
