import type { RuleExamples } from './example.ts'
import { file } from './notation.ts'
import { onePool } from './shapes.ts'

/** A share on a file server, and on a Front End Server. */
export const fileStoreNotOnFrontEndExamples: RuleExamples = {
  rule: 'FILE-002',
  sound: {
    title: 'a file server of its own',
    given: onePool({ share: file(290, 'ldn-fs01') }),
  },
  broken: {
    title: 'a share on a Front End Server of the pool',
    given: onePool({ share: file(290, 'ldn-pool-fe01') }),
  },
}
