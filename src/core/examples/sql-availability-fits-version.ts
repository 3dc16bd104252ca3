import type { RuleExamples } from './example.ts'
import { alwaysOn, mirrored } from './notation.ts'
import { in2019, onePool } from './shapes.ts'

/** A pool of 2019 on an AlwaysOn Availability Group, and on a mirrored store. */
export const sqlAvailabilityFitsVersionExamples: RuleExamples = {
  rule: 'SQL-003',
  sound: {
    title: 'AlwaysOn in 2019',
    given: onePool({ ...in2019, store: alwaysOn(290, 'ldn-sql', ['ldn-sql01', 'ldn-sql02']) }),
  },
  broken: {
    title: 'mirroring in 2019',
    given: onePool({ ...in2019, store: mirrored(290, 'ldn-sql01', 'ldn-sql02', 'ldn-sql03') }),
  },
}
