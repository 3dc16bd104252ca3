import { administrationBehaviour } from './administration/behaviour.ts'
import { backEndBehaviour } from './back-end/behaviour.ts'
import { backupBehaviour } from './backup/behaviour.ts'
import { failoverBehaviour } from './failover/behaviour.ts'
import { faultBehaviour } from './faults/behaviour.ts'
import { frontEndBehaviour } from './front-end/behaviour.ts'
import { managementBehaviour } from './management/behaviour.ts'
import { registrarBehaviour } from './registrar/behaviour.ts'
import { usersBehaviour } from './users/behaviour.ts'
import type { AnyBehaviour } from './world.ts'

/**
 * Everything that a deployment does, in the order in which each pool is asked what happens next: what is settled first
 * stands before what looks at it.
 */
export const behaviours: readonly AnyBehaviour[] = [
  faultBehaviour,
  backEndBehaviour,
  administrationBehaviour,
  frontEndBehaviour,
  managementBehaviour,
  backupBehaviour,
  registrarBehaviour,
  failoverBehaviour,
  usersBehaviour,
]
