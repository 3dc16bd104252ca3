import { availabilityGroupActivePassive } from '../rules/availability-group-active-passive.ts'
import type { FixesOf } from './fix.ts'
import { stateSynchronous } from './state-synchronous.ts'

/** SQL-015: a statement, to be made once it is so in SQL Server. */
export const availabilityGroupActivePassiveFixes: FixesOf = {
  rule: availabilityGroupActivePassive.id,
  of: stateSynchronous,
}
