import type { Millis } from '../clock.ts'
import { applyToCluster } from '../cluster/apply.ts'
import type { ClusterEvent } from '../cluster/state.ts'
import { usualBackEndParameters, type BackEndParameters } from './parameters.ts'
import { scripted } from './sql-group.ts'
import type { BackEndEvent, BackEndState } from './state.ts'

/** The Back End after an event: the very same where the event has no ground any more. It only records. */
export function applyToBackEnd(
  state: BackEndState,
  event: BackEndEvent,
  at: Millis,
  parameters: BackEndParameters = usualBackEndParameters,
): BackEndState {
  switch (event.is) {
    case 'database-failover-invoked':
      return { ...state, asked: event.to }
    case 'database-failover-refused':
      return { ...state, asked: null }
    case 'holder-failed':
      return { ...state, failed: { since: at, isMissed: false } }
    case 'holder-missed':
      return state.failed?.since === event.since && !state.failed.isMissed
        ? { ...state, failed: { since: event.since, isMissed: true } }
        : state
    case 'holder-back':
      return { ...state, failed: null }
    case 'database-failover-began':
      return {
        ...state,
        asked: null,
        moving: { to: event.to, by: event.by, isDue: false },
        moves: state.moves + 1,
      }
    case 'database-failover-due':
      return state.moving !== null && state.moves === event.move
        ? { ...state, moving: { ...state.moving, isDue: true } }
        : state
    case 'databases-moved':
      return { ...state, holder: event.to, failed: null, moving: null }
    case 'database-failover-failed':
      return { ...state, moving: null }
    case 'databases-lost':
      return { ...state, serving: null, lostSince: at }
    case 'databases-served':
      return { ...state, serving: event.on, lostSince: null, isPastThreshold: false }
    case 'threshold-passed':
      return state.lostSince === event.since && !state.isPastThreshold
        ? { ...state, isPastThreshold: true }
        : state
    case 'node-failed':
      return powered(state, event.node, false, at)
    case 'node-repaired':
      return powered(state, event.node, true, at)
    case 'resource-hung':
    case 'resource-freed':
      return inCluster(state, scripted(event, parameters), at)
    case 'cluster':
      return inCluster(state, event.event, at)
  }
}

function powered(state: BackEndState, node: number, isUp: boolean, at: Millis): BackEndState {
  if (state.powered[node] !== !isUp) return state
  const told = inCluster(state, { is: isUp ? 'node-started' : 'node-crashed', node }, at)
  return { ...told, powered: state.powered.with(node, isUp) }
}

/** What an administrator asks of a cluster is asked with its own event. */
function inCluster(state: BackEndState, event: ClusterEvent, at: Millis): BackEndState {
  if (state.cluster === null) return state
  const cluster = applyToCluster(state.cluster, event, at)
  return cluster === state.cluster ? state : { ...state, cluster, asked: null }
}
