import type { Topology } from '../../model/topology.ts'
import type { DatabaseRole, Outage } from '../../outage/part.ts'
import type { Millis } from '../clock.ts'
import { nextInCluster } from './cluster-urge.ts'
import { holders, isOutOfReach, movesByItself, whyNotServed, type Databases } from './databases.ts'
import type { BackEndEvent, BackEndState, HolderLoss, MoveRefusal } from './state.ts'

/** What happens next to the databases of a pool because of how things stand, `null` once they are settled. */
export function nextInBackEnd(
  topology: Topology,
  databases: Databases,
  outage: Outage,
  state: BackEndState,
  at: Millis,
): BackEndEvent | null {
  const why = (role: DatabaseRole): HolderLoss | null => whyNotServed(topology, databases, outage, role)
  if (state.cluster !== null)
    return (
      nextInCluster(topology, databases, outage, state, state.cluster, at) ??
      service(databases, outage, state)
    )
  return (
    answer(databases, state, why) ??
    arrival(state, why) ??
    holder(state, why) ??
    takeover(databases, state, why) ??
    service(databases, outage, state)
  )
}

type Why = (role: DatabaseRole) => HolderLoss | null

/** What becomes of the failover that an administrator has asked for. */
function answer({ store }: Databases, state: BackEndState, why: Why): BackEndEvent | null {
  const to = state.asked
  if (to === null) return null
  const refuse = (reason: MoveRefusal): BackEndEvent => ({ is: 'database-failover-refused', to, why: reason })
  if (state.moving !== null) return refuse('already moving')
  if (!holders(store).includes(to)) return refuse('no such copy')
  if (to === state.holder) return refuse('already there')
  const lost = why(to)
  return lost === null ? { is: 'database-failover-began', to, by: 'administrator' } : refuse(lost)
}

/** The end of a move: where the copy has been lost meanwhile, the databases stay where they were. */
function arrival({ moving }: BackEndState, why: Why): BackEndEvent | null {
  if (!moving?.isDue) return null
  const lost = why(moving.to)
  return lost === null
    ? { is: 'databases-moved', to: moving.to }
    : { is: 'database-failover-failed', to: moving.to, why: lost }
}

function holder(state: BackEndState, why: Why): BackEndEvent | null {
  const role = state.holder
  const lost = why(role)
  if ((lost === null) === (state.failed === null)) return null
  return lost === null ? { is: 'holder-back', role } : { is: 'holder-failed', role, why: lost }
}

/** Once the loss is found out, the first other copy that can serve takes over, where that goes without anybody. */
function takeover({ store }: Databases, state: BackEndState, why: Why): BackEndEvent | null {
  if (!state.failed?.isMissed || state.moving !== null || !movesByItself(store)) return null
  const to = holders(store).find((role) => role !== state.holder && why(role) === null)
  return to === undefined ? null : { is: 'database-failover-began', to, by: 'itself' }
}

/** What the pool has of its databases. */
function service(databases: Databases, outage: Outage, state: BackEndState): BackEndEvent | null {
  const lost = whyLost(databases, outage, state)
  if (lost !== null) return state.serving === null ? null : { is: 'databases-lost', why: lost }
  return state.serving === state.holder ? null : { is: 'databases-served', on: state.holder }
}

function whyLost(
  databases: Databases,
  outage: Outage,
  { moving, failed }: BackEndState,
): 'failover' | 'store' | 'reach' | null {
  if (moving !== null) return 'failover'
  if (failed !== null) return 'store'
  return isOutOfReach(databases, outage) ? 'reach' : null
}
