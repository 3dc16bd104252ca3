import type { PoolId } from '#core/model/id.ts'
import { countAt, worldAt, type Recording } from '#core/simulate/checkpoints.ts'
import type { Millis } from '#core/simulate/clock.ts'
import { deployment } from '#core/simulate/deployment.ts'
import { recoveryPointAt, userMinutesAt } from '#core/simulate/users/measures.ts'
import type { World, WorldEvent } from '#core/simulate/world.ts'
import type { Future } from '../../store/simulation-slice.ts'
import { foreseeing, serviceOver, type ServicePoint } from './course.ts'

type Recorded = Recording<World, WorldEvent>

/** The most of something, and from when on; of several times the first. */
export interface Most {
  readonly users: number
  readonly from: Millis
}

/** What can be compared of the whole of a future. */
interface WholeFigures {
  readonly course: readonly ServicePoint[]
  readonly mostNone: Most
  readonly mostLimited: Most
  readonly noneMinutes: number
  readonly limitedMinutes: number
  /** How long not all users had full service, at most, and until when; `null` where all had it all the time. */
  readonly recovery: { readonly took: Millis; readonly at: Millis } | 'not yet' | null
  /** Changes of this long are lost for good, over all pools. */
  readonly lost: Millis
  readonly events: number
  /** Until when it is played, where it cannot be played to the end; `null` where it can. */
  readonly stuckAt: Millis | null
}

/** What can be compared of a future, played to a moment. */
export interface Figures extends WholeFigures {
  readonly label: string
  readonly forkedAt: Millis | null
  readonly noneNow: number
  /** The longest time whose changes are in one place alone at the present moment, and on which pool. */
  readonly risk: { readonly took: Millis; readonly pool: PoolId } | null
}

/** The figures of a future at a moment, and of all of it up to another one. */
export function figuresOf(future: Future, at: Millis, until: Millis): Figures {
  const end = Math.max(at, until)
  const recording = foreseeing(future, end)
  const whole = wholeOf(recording, end)
  return {
    ...whole,
    label: future.label,
    forkedAt: future.forkedAt,
    noneNow: pointAt(whole.course, at)?.none ?? 0,
    risk: riskAt(worldAt(deployment, recording, at), at),
  }
}

const known = new WeakMap<Recorded, { readonly end: Millis; readonly whole: WholeFigures }>()

/** Worked out once while the moment moves on. */
function wholeOf(recording: Recorded, end: Millis): WholeFigures {
  const before = known.get(recording)
  if (before?.end === end) return before.whole
  const whole = workedOut(recording, end)
  known.set(recording, { end, whole })
  return whole
}

function workedOut(recording: Recorded, end: Millis): WholeFigures {
  const course = serviceOver(recording, end)
  const last = worldAt(deployment, recording, end)
  const minutes = last.users.map((users) => userMinutesAt(users, end))
  return {
    course,
    mostNone: mostOf(course, ({ none }) => none),
    mostLimited: mostOf(course, ({ resiliency }) => resiliency),
    noneMinutes: sum(minutes.map(({ none }) => none)),
    limitedMinutes: sum(minutes.map(({ resiliency }) => resiliency)),
    recovery: recoveryOf(course),
    lost: sum(last.failovers.flatMap(({ losses }) => losses.map((loss) => loss.until - loss.from))),
    events: countAt(recording, end),
    stuckAt: recording.run.at < end ? recording.run.at : null,
  }
}

/** What holds at a moment. */
export function pointAt(course: readonly ServicePoint[], at: Millis): ServicePoint | undefined {
  return course.findLast((point) => point.at <= at)
}

function mostOf(course: readonly ServicePoint[], users: (point: ServicePoint) => number): Most {
  let most: Most = { users: 0, from: 0 }
  for (const point of course) if (users(point) > most.users) most = { users: users(point), from: point.at }
  return most
}

/** The longest stretch in which not all users have full service. */
function recoveryOf(course: readonly ServicePoint[]): Figures['recovery'] {
  let longest: Exclude<Figures['recovery'], 'not yet'> = null
  let since: Millis | null = null
  for (const { at, none, resiliency } of course) {
    if (none + resiliency > 0) since ??= at
    else if (since !== null) {
      if (longest === null || at - since > longest.took) longest = { took: at - since, at }
      since = null
    }
  }
  return since === null ? longest : 'not yet'
}

function riskAt(world: World, at: Millis): Figures['risk'] {
  let worst: Figures['risk'] = null
  for (const place of world.pools.keys()) {
    const point = recoveryPointAt(world, place, at)
    if (point && (worst === null || point.users.took > worst.took))
      worst = { took: point.users.took, pool: point.from }
  }
  return worst
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
