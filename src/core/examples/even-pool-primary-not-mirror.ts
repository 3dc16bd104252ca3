import type { RuleExamples } from './example.ts'
import { mirrored } from './notation.ts'
import { onePool } from './shapes.ts'

const store = mirrored(290, 'ldn-sql01', 'ldn-sql02', 'ldn-sql03')

/** An odd number of servers on a mirrored store, and an even one. */
export const evenPoolPrimaryNotMirrorExamples: RuleExamples = {
  rule: 'POOL-016',
  sound: {
    title: 'an odd number of servers',
    given: onePool({ store, servers: 3 }),
  },
  broken: {
    title: 'an even number of servers on a mirrored store',
    given: onePool({ store, servers: 4 }),
  },
}
