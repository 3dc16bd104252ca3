import type { RuleExamples } from './example.ts'
import { mirrored } from './notation.ts'
import { onePool } from './shapes.ts'

const withMirrorOn = (release: string) =>
  onePool({
    store: mirrored(290, 'ldn-sql01', 'ldn-sql02', 'ldn-sql03', {
      software: { release: 'SQL Server 2016 SP2', edition: 'standard' },
      mirrorSoftware: { release, edition: 'standard' },
    }),
  })

/** A mirror that runs what the primary runs, and one of an older release. */
export const mirroredStoreSameSqlServerExamples: RuleExamples = {
  rule: 'SQL-005',
  sound: {
    title: 'one release on both',
    given: withMirrorOn('SQL Server 2016 SP2'),
  },
  broken: {
    title: 'a mirror of an older release',
    given: withMirrorOn('SQL Server 2014 SP3'),
  },
}
