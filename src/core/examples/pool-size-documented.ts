import type { RuleExamples } from './example.ts'
import { in2019, onePool } from './shapes.ts'

/** A size in 2019 that both tables have, and one that the table of first start lacks. */
export const poolSizeDocumentedExamples: RuleExamples = {
  rule: 'POOL-009',
  sound: {
    title: '16 servers in 2019',
    given: onePool({ ...in2019, servers: 16 }),
  },
  broken: {
    title: '13 servers in 2019',
    given: onePool({ ...in2019, servers: 13 }),
  },
}
