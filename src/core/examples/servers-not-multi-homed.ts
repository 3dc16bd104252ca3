import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

/** Servers in one network, and one that is in several. */
export const serversNotMultiHomedExamples: RuleExamples = {
  rule: 'POOL-033',
  sound: {
    title: 'servers in one network',
    given: onePool({ servers: [{ multiHomed: false }, { multiHomed: false }, { multiHomed: false }] }),
  },
  broken: {
    title: 'a server in several networks',
    given: onePool({ servers: [{ multiHomed: false }, { multiHomed: true }, { multiHomed: false }] }),
  },
}
