import type { RuleExamples } from './example.ts'
import { file, sql } from './notation.ts'
import { onePool } from './shapes.ts'

const withFilesOn = (server: string) => onePool({ store: sql(290, 'ldn-sql01'), share: file(291, server) })

/** A share on a file server, and on the Back End Server. */
export const fileStoreApartFromDatabasesExamples: RuleExamples = {
  rule: 'FILE-009',
  sound: {
    title: 'a share on a file server',
    given: withFilesOn('ldn-fs01'),
  },
  broken: {
    title: 'a share on the Back End Server',
    given: withFilesOn('ldn-sql01'),
  },
}
