import { isPartial, isRunning } from '#core/simulate/front-end/condition.ts'
import type { Happened } from '#core/simulate/engine.ts'
import type { Millis } from '#core/simulate/clock.ts'
import type { Recording } from '#core/simulate/checkpoints.ts'
import { standings } from '#core/simulate/users/standings.ts'
import type { UsersEvent } from '#core/simulate/users/state.ts'
import type { World, WorldEvent } from '#core/simulate/world.ts'

/** What a mark on the timeline stands for. */
export type MarkKind = 'fault' | 'repair' | 'deed' | 'verdict' | 'failover'

/** An event that is worth a mark. */
export interface Mark {
  readonly at: Millis
  readonly kind: MarkKind
  readonly number: number
}

/** What an event is marked as: what came from outside, what a pool has become, the steps of a failover; `null` for the rest. */
export function markOf({ event, cause }: Happened<WorldEvent>): MarkKind | null {
  if (event.of === 'fault')
    return {
      'part-failed': 'fault',
      'part-repaired': 'repair',
      'link-slowed': 'fault',
      'computer-booted': null,
    }[event.event.is] as MarkKind | null // each of the four stands there
  if (cause === null) return 'deed'
  const { is } = event.event
  if (event.of === 'front end' && event.event.is === 'pool-state-changed')
    return isPartial(event.event.to) ? null : 'verdict'
  return steps.has(is) ? 'failover' : null
}

/**
 * How grave an event is, for what is told of several: a pool that stops before users who lose service, that before a step of a
 * failover, that before what else is marked, that before the rest.
 */
export function gravityOf(happened: Happened<WorldEvent>): Gravity {
  const { event } = happened
  if (event.of === 'front end' && event.event.is === 'pool-state-changed' && !isRunning(event.event.to.kind))
    return event.event.to.kind === 'Starting' ? gravities.mark : gravities.poolStops
  if (event.of === 'users' && event.event.is === 'standing-changed' && losesService(event.event))
    return gravities.usersLoseService
  const kind = markOf(happened)
  return kind === 'failover' ? gravities.failover : kind === null ? gravities.rest : gravities.mark
}

/** The steps of that order; a higher one is graver. */
export const gravities = { rest: 0, mark: 1, failover: 2, usersLoseService: 3, poolStops: 4 } as const
/** One of those steps. */
export type Gravity = (typeof gravities)[keyof typeof gravities]

function losesService({ from, to, users }: Extract<UsersEvent, { is: 'standing-changed' }>): boolean {
  return users > 0 && standings[to].service === 'none' && standings[from].service !== 'none'
}

const steps: ReadonlySet<string> = new Set([
  'step-began',
  'step-failed',
  'failed-over',
  'failed-back',
  'refused',
  'voice-failed-over',
  'voice-failed-back',
  'management-failover-began',
  'management-failed-over',
  'management-failover-refused',
  'management-failover-failed',
  'databases-moved',
])

/** Whether an event is marked. */
export function isMark(happened: Happened<WorldEvent>): boolean {
  return markOf(happened) !== null
}

const known = new WeakMap<readonly Happened<WorldEvent>[], readonly Mark[]>()

/** The marks of everything that is recorded, in order. A stretch that is complete is gone through once. */
export function marksOf({ stretches }: Recording<World, WorldEvent>): readonly Mark[] {
  return stretches.flatMap(({ trace }) => {
    let marks = known.get(trace)
    if (!marks) known.set(trace, (marks = trace.flatMap(marked)))
    return marks
  })
}

function marked(happened: Happened<WorldEvent>): Mark[] {
  const kind = markOf(happened)
  return kind === null ? [] : [{ at: happened.at, kind, number: happened.number }]
}
