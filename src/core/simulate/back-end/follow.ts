import type { Pool } from '../../model/pool.ts'
import type { SqlStore } from '../../model/store.ts'
import type { Millis } from '../clock.ts'
import { afterInCluster } from '../cluster/follow.ts'
import type { ClusterEvent } from '../cluster/state.ts'
import type { Plan } from '../engine.ts'
import { movesByItself } from './databases.ts'
import type { BackEndParameters } from './parameters.ts'
import { isOnlineThere, scripted, sqlResources } from './sql-group.ts'
import type { BackEndEvent, BackEndState } from './state.ts'

/** What an event of a Back End brings about later. `state` is the Back End after it. */
export function afterInBackEnd(
  state: BackEndState,
  event: BackEndEvent,
  at: Millis,
  pool: Pool,
  store: SqlStore,
  parameters: BackEndParameters,
): readonly Plan<BackEndEvent>[] {
  switch (event.is) {
    case 'holder-failed':
      return movesByItself(store)
        ? [
            {
              after: detection(store, parameters),
              phase: 'detection',
              event: { is: 'holder-missed', since: at },
            },
          ]
        : []
    case 'database-failover-began':
      return [
        {
          after: parameters.takeover,
          phase: 'completion',
          event: { is: 'database-failover-due', move: state.moves },
        },
      ]
    case 'databases-lost':
      return [
        {
          after: pool.servers.length <= 2 ? parameters.smallPoolThreshold : parameters.threshold,
          phase: 'timer',
          event: { is: 'threshold-passed', since: at },
        },
      ]
    case 'node-failed':
      return inCluster(state, { is: 'node-crashed', node: event.node }, at)
    case 'node-repaired':
      return inCluster(state, { is: 'node-started', node: event.node }, at)
    case 'resource-hung':
      return [...inCluster(state, scripted(event, parameters), at), ...unanswered(state, event)]
    case 'resource-freed':
      return inCluster(state, scripted(event, parameters), at)
    case 'cluster':
      return inCluster(state, event.event, at)
    default:
      return []
  }
}

function inCluster(
  { cluster }: BackEndState,
  event: ClusterEvent,
  at: Millis,
): readonly Plan<BackEndEvent>[] {
  if (cluster === null) return []
  return afterInCluster(cluster, event, at).map((plan) => ({
    ...plan,
    event: { is: 'cluster', event: plan.event },
  }))
}

/** Where it is online it answers no check any more: the cluster waits for DeadlockTimeout. */
function unanswered(
  { cluster }: BackEndState,
  { resource, on }: Extract<BackEndEvent, { is: 'resource-hung' }>,
): readonly Plan<BackEndEvent>[] {
  if (cluster === null || !isOnlineThere(cluster, resource, on)) return []
  const at = sqlResources.indexOf(resource)
  const event = { is: 'resource-broke', resource: at, seenBy: 'DeadlockTimeout' } as const
  return [{ after: 0, phase: 'input', event: { is: 'cluster', event } }]
}

function detection({ availability }: SqlStore, parameters: BackEndParameters): Millis {
  return availability.kind === 'alwaysOn' ? parameters.groupDetection : parameters.mirrorDetection
}
