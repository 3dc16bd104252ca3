import type { RuleExamples } from './example.ts'
import { alwaysOn } from './notation.ts'
import { onePool } from './shapes.ts'

const runningOn = (edition: 'enterprise' | 'standard') =>
  onePool({ store: alwaysOn(290, 'ldn-listener', ['ldn-sql01', 'ldn-sql02'], { software: { edition } }) })

/** An Availability Group on SQL Server Enterprise, and on Standard. */
export const availabilityGroupEnterpriseEditionExamples: RuleExamples = {
  rule: 'SQL-016',
  sound: {
    title: 'a group on SQL Server Enterprise',
    given: runningOn('enterprise'),
  },
  broken: {
    title: 'a group on SQL Server Standard',
    given: runningOn('standard'),
  },
}
