import type { Topology } from '../../model/topology.ts'
import type { Outage } from '../../outage/part.ts'
import { applyToCluster } from '../cluster/apply.ts'
import { failoverCluster } from '../cluster/machine.ts'
import type { ClusterEvent, ClusterState } from '../cluster/state.ts'
import type { Millis } from '../clock.ts'
import { hasPower, holders, whyNotServed, type Databases } from './databases.ts'
import { ownerOf, sqlGroup, whyNotOnline } from './sql-group.ts'
import type { BackEndEvent, BackEndState, HolderLoss, MoveRefusal } from './state.ts'

/** What happens next to a Back End that is a failover cluster, apart from whether its pool reaches it. */
export function nextInCluster(
  topology: Topology,
  databases: Databases,
  outage: Outage,
  state: BackEndState,
  cluster: ClusterState,
  at: Millis,
): BackEndEvent | null {
  return (
    power(topology, databases, outage, state) ??
    within(cluster, at) ??
    answer(databases, state, cluster, at) ??
    instance(databases, state, cluster, whyNotServed(topology, databases, outage, state.holder))
  )
}

/** The nodes of a failover cluster crash and start with their computers. */
function power(
  topology: Topology,
  databases: Databases,
  outage: Outage,
  { powered }: BackEndState,
): BackEndEvent | null {
  for (const [node, role] of holders(databases.store).entries()) {
    const isUp = hasPower(topology, databases, outage, role)
    if (isUp !== powered[node]) return { is: isUp ? 'node-repaired' : 'node-failed', node }
  }
  return null
}

function within(cluster: ClusterState, at: Millis): BackEndEvent | null {
  const event = failoverCluster.urge(cluster, 0, at)
  return event && { is: 'cluster', event }
}

/** What an administrator asks of a cluster: its group is moved, or where it stands already, brought online. */
function answer(
  { store }: Databases,
  { asked: to }: BackEndState,
  cluster: ClusterState,
  at: Millis,
): BackEndEvent | null {
  if (to === null) return null
  const refuse = (why: MoveRefusal): BackEndEvent => ({ is: 'database-failover-refused', to, why })
  const node = holders(store).indexOf(to)
  if (node === -1) return refuse('no such copy')
  const isThere = ownerOf(store, cluster) === to
  if (isThere && whyNotOnline(cluster) === null) return refuse('already there')
  const event: ClusterEvent = isThere
    ? { is: 'group-online-asked', group: sqlGroup }
    : { is: 'group-move-asked', group: sqlGroup, to: node }
  return applyToCluster(cluster, event, at) === cluster ? refuse('group') : { is: 'cluster', event }
}

/** Whether the instance of a cluster serves, and from where. */
function instance(
  { store }: Databases,
  state: BackEndState,
  cluster: ClusterState,
  nameLost: HolderLoss | null,
): BackEndEvent | null {
  const role = ownerOf(store, cluster) ?? state.holder
  const lost = nameLost ?? whyNotOnline(cluster)
  if (lost !== null)
    return state.failed === null ? { is: 'holder-failed', role: state.holder, why: lost } : null
  if (role !== state.holder) return { is: 'databases-moved', to: role }
  return state.failed === null ? null : { is: 'holder-back', role }
}
