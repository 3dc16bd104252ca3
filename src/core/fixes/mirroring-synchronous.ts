import { mirroringSynchronous } from '../rules/mirroring-synchronous.ts'
import type { FixesOf } from './fix.ts'
import { stateSynchronous } from './state-synchronous.ts'

/** SQL-004: a statement, to be made once it is so in SQL Server. */
export const mirroringSynchronousFixes: FixesOf = {
  rule: mirroringSynchronous.id,
  of: stateSynchronous,
}
