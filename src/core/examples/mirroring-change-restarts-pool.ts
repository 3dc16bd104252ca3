import type { RuleExamples } from './example.ts'
import { mirrored, sql } from './notation.ts'
import { onePool } from './shapes.ts'

const single = onePool({ store: sql(290, 'ldn-sql01', { instance: 'rtc' }), deployed: true })
const twice = onePool({ store: mirrored(290, 'ldn-sql01', 'ldn-sql02', 'ldn-sql03'), deployed: true })

/** A mirroring that is as published, and one that was added since. */
export const mirroringChangeRestartsPoolExamples: RuleExamples = {
  rule: 'SQL-012',
  sound: {
    title: 'the mirroring that was published',
    given: twice,
    published: twice,
  },
  broken: {
    title: 'a mirror that is added to a deployed pool',
    given: twice,
    published: single,
  },
}
