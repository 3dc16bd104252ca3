import type { RuleExamples } from './example.ts'
import { sql } from './notation.ts'
import { onePool } from './shapes.ts'

const running = (release: string) => onePool({ store: sql(290, 'ldn-sql01', { software: { release } }) })

/** A Back End on a release of SQL Server that 2015 supports, and on one that is too old. */
export const sqlReleaseSupportedExamples: RuleExamples = {
  rule: 'SQL-002',
  sound: {
    title: 'SQL Server 2016 SP1 in 2015',
    given: running('SQL Server 2016 SP1'),
  },
  broken: {
    title: 'SQL Server 2008 R2 in 2015',
    given: running('SQL Server 2008 R2'),
  },
}
