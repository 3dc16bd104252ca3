import type { Millis } from '../clock.ts'
import type { Plan } from '../engine.ts'
import type { ClusterDue, ClusterEvent } from './events.ts'
import type { ClusterState, Course } from './state.ts'
import { nextStep } from './urge.ts'

/** What an event of a cluster brings about. `state` is the cluster after it. */
export function afterInCluster(
  state: ClusterState,
  event: ClusterEvent,
  at: Millis,
): readonly Plan<ClusterEvent>[] {
  const step = nextStep(state, at)
  if (!step) return later(state, event, at)
  // At once: before anything else that is due at this moment, so that each thing has run its course before the next one.
  return [...later(state, event, at), { after: 0, phase: 'input', event: { ...step, turn: state.turn } }]
}

function later(state: ClusterState, event: ClusterEvent, at: Millis): readonly Plan<ClusterEvent>[] {
  switch (event.is) {
    case 'node-crashed': {
      const due = state.nodes[event.node]?.missedAt ?? null
      return due === null
        ? []
        : [{ after: due - at, phase: 'detection', event: { is: 'heartbeats-missed', due } }]
    }
    case 'node-shut-down': {
      const node = state.nodes[event.node]
      if (node?.isDraining !== true) return []
      const { shutdownTimeout } = state.setting.parameters
      return [timer(shutdownTimeout, { is: 'shutdown-timed-out', node: event.node, spell: node.spell })]
    }
    case 'resource-broke':
      return noticed(state, event.resource, event.seenBy, at)
    case 'online-began':
      return ending(state, event.resource, 'online')
    case 'offline-began':
      return ending(state, event.resource, 'offline')
    case 'restart-planned':
      return ofResource(state, event.resource, (epoch) =>
        timer(event.after, { is: 'restart-due', resource: event.resource, epoch }),
      )
    case 'retry-planned':
      return ofResource(state, event.resource, (epoch) =>
        timer(event.due - at, { is: 'retry-due', resource: event.resource, epoch }),
      )
    case 'failback-scheduled':
      return [timer(event.due - at, { is: 'failback-due', group: event.group, due: event.due })]
    case 'group-waits':
      return [timer(event.due - at, { is: 'group-wait-ended', group: event.group, due: event.due })]
    default:
      return []
  }
}

/** When the check that sees it comes round: checks are counted from when the resource came online. */
function noticed(
  state: ClusterState,
  resource: number,
  seenBy: 'LooksAlive' | 'IsAlive' | 'DeadlockTimeout',
  at: Millis,
): readonly Plan<ClusterEvent>[] {
  const one = state.resources[resource]
  const setting = state.setting.resources[resource]
  if (!one || !setting) return []
  const interval = seenBy === 'IsAlive' ? setting.isAlive : setting.looksAlive
  const untilCheck = interval - ((at - one.since) % interval)
  const after = untilCheck + (seenBy === 'DeadlockTimeout' ? setting.deadlockTimeout : 0)
  return [{ after, phase: 'detection', event: { is: 'check-failed', resource, epoch: one.epoch } }]
}

/** How the attempt that has just begun ends. */
function ending(
  state: ClusterState,
  resource: number,
  kind: 'online' | 'offline',
): readonly Plan<ClusterEvent>[] {
  const course = courseOf(state, resource, kind)
  const timeout = state.setting.resources[resource]?.pendingTimeout
  if (!course || timeout === undefined) return []
  const isDone = course.ends !== 'never' && course.takes <= timeout
  const isWell = course.ends === 'well'
  return ofResource(state, resource, (epoch) => {
    if (!isDone)
      return { after: timeout, phase: 'completion', event: { is: 'pending-timed-out', resource, epoch } }
    const event: ClusterDue =
      kind === 'online'
        ? { is: 'online-ended', resource, epoch, isOnline: isWell }
        : { is: 'offline-ended', resource, epoch, isOffline: isWell }
    return { after: course.takes, phase: 'completion', event }
  })
}

function courseOf(state: ClusterState, resource: number, kind: 'online' | 'offline'): Course | undefined {
  const one = state.resources[resource]
  const owner = state.groups[state.setting.resources[resource]?.group ?? -1]?.owner ?? -1
  const courses = one?.scripts[owner]?.[kind] ?? []
  const count = (kind === 'online' ? one?.onlines : one?.offlines)?.[owner] ?? 1
  return courses[Math.min(count, courses.length) - 1]
}

function ofResource(
  { resources }: ClusterState,
  resource: number,
  plan: (epoch: number) => Plan<ClusterEvent>,
): readonly Plan<ClusterEvent>[] {
  const epoch = resources[resource]?.epoch
  return epoch === undefined ? [] : [plan(epoch)]
}

function timer(after: Millis, event: ClusterDue): Plan<ClusterEvent> {
  return { after, phase: 'timer', event }
}
