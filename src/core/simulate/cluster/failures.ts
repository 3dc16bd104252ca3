import type { Millis } from '../clock.ts'
import { isSatisfied } from './dependencies.ts'
import type { ClusterStep } from './events.ts'
import { nextOwner } from './owners.ts'
import type { ClusterState } from './state.ts'
import { withinPeriod } from './windows.ts'

/** How many failovers of a group count within its period, and how many there may be. */
export function failoversLeft(
  { setting, groups }: ClusterState,
  group: number,
  now: Millis,
): { readonly used: number; readonly of: number } {
  const { parameters } = setting
  const one = setting.groups[group]
  const usual = setting.nodes.length - (parameters.usualFailoverThreshold === 'nodes' ? 0 : 1)
  const stated = one?.failoverThreshold ?? null
  const less = parameters.failoversAllowed === 'one less' ? 1 : 0
  const history = groups[group]?.failovers ?? []
  return {
    used: withinPeriod(history, now, one?.failoverPeriod ?? 0, parameters.window).length,
    of: stated === null ? usual : Math.max(stated - less, 0),
  }
}

/** What is done next about a failed resource: a restart, a failover of its group, a last attempt, or nothing more. */
export function failureStep(state: ClusterState, resource: number, now: Millis): ClusterStep | null {
  switch (state.resources[resource]?.failure) {
    case 'undecided':
      return decide(state, resource, now)
    case 'exhausted':
      return state.setting.resources[resource]?.restartAction === 2
        ? failover(state, resource, now)
        : retry(state, resource, now)
    case 'denied':
      return retry(state, resource, now)
    case 'attempt due':
      return attempt(state, resource)
    default:
      return null
  }
}

function decide(state: ClusterState, resource: number, now: Millis): ClusterStep | null {
  const one = state.resources[resource]
  const setting = state.setting.resources[resource]
  if (!one || !setting) return null
  const { retryMode, restartNotify, window } = state.setting.parameters
  const { restartAction, restartPeriod, restartThreshold, restartDelay } = setting
  if (one.wish === false) return { is: 'resource-given-up', resource, why: 'not wanted' }
  if (restartAction === 0) return { is: 'resource-given-up', resource, why: 'no restart' }
  if (one.isRetried)
    return retryMode === 'once'
      ? { is: 'resource-given-up', resource, why: 'retried' }
      : retry(state, resource, now)
  const count = withinPeriod(one.restarts, now, restartPeriod, window).length
  const isLeft = count < restartThreshold
  if (isLeft && (restartAction === 1 || restartNotify === 'restart first'))
    return {
      is: 'restart-planned',
      resource,
      count: count + 1,
      of: restartThreshold,
      after: restartDelay,
    }
  return { is: 'restarts-exhausted', resource, action: restartAction }
}

function failover(state: ClusterState, resource: number, now: Millis): ClusterStep | null {
  const group = state.setting.resources[resource]?.group ?? -1
  const from = state.groups[group]?.owner
  if (from === undefined) return null
  const { used, of } = failoversLeft(state, group, now)
  const to = nextOwner(state, group, 'here')
  const reason = 'resource failed'
  if (used >= of) return { is: 'failover-denied', group, reason, resource, why: 'threshold', count: used, of }
  if (to === null)
    return { is: 'failover-denied', group, reason, resource, why: 'no candidate', count: used, of }
  return { is: 'move-began', group, from, to, why: reason, count: used + 1, of }
}

function retry(state: ClusterState, resource: number, now: Millis): ClusterStep | null {
  const period = state.setting.resources[resource]?.retryPeriod ?? null
  return period === null
    ? { is: 'resource-given-up', resource, why: 'no retry' }
    : { is: 'retry-planned', resource, due: now + period }
}

/** A restart whose providers are not online becomes a wait for them. */
function attempt(state: ClusterState, resource: number): ClusterStep | null {
  if (state.resources[resource]?.wish === false)
    return { is: 'resource-given-up', resource, why: 'not wanted' }
  const isReady = isSatisfied(state, resource, (at) => state.resources[at]?.status === 'Online')
  return isReady
    ? { is: 'online-began', resource }
    : { is: 'resource-stopped', resource, why: 'waitProvider' }
}
