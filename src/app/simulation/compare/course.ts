import { recordUntil, type Recording, type Stretch } from '#core/simulate/checkpoints.ts'
import type { Millis } from '#core/simulate/clock.ts'
import { deployment } from '#core/simulate/deployment.ts'
import type { Happened, Input } from '#core/simulate/engine.ts'
import { traceJson } from '#core/simulate/trace/trace.ts'
import { usersByService } from '#core/simulate/users/tally.ts'
import type { World, WorldEvent } from '#core/simulate/world.ts'
import type { Future } from '../../store/simulation-slice.ts'

type Recorded = Recording<World, WorldEvent>

const foreseen = new WeakMap<readonly Input<WorldEvent>[], { until: Millis; recording: Recorded }>()

/**
 * A future played on to a moment, aside: what is shown of it does not change. It follows from what comes from outside alone,
 * so that while a simulation plays nothing is worked out anew. It stays behind the moment where its world does not come to
 * rest before.
 */
export function foreseeing({ inputs, recording }: Future, until: Millis): Recorded {
  const known = foreseen.get(inputs)
  if (known?.until === until && known.recording.run.at >= recording.run.at) return known.recording
  const played = playedOn(recording, Math.max(until, recording.run.at))
  foreseen.set(inputs, { until, recording: played })
  return played
}

/** The recording as it is where its world does not come to rest on the way. */
function playedOn(recording: Recorded, until: Millis): Recorded {
  try {
    return recordUntil(deployment, recording, until)
  } catch {
    return recording
  }
}

/** How many users at work are without service, and in resiliency mode, from a moment on. */
export interface ServicePoint {
  readonly at: Millis
  readonly none: number
  readonly resiliency: number
}

const known = new WeakMap<Stretch<World, WorldEvent>['trace'], readonly ServicePoint[]>()

/** What users have over time: a point at the beginning and at every moment at which it changes, up to a moment. */
export function serviceOver({ stretches }: Recorded, until: Millis): readonly ServicePoint[] {
  const points: ServicePoint[] = []
  for (const stretch of stretches) for (const point of pointsOf(stretch)) add(points, point)
  return points.filter(({ at }) => at <= until)
}

/** The last point of a moment counts; what changes nothing is no point. */
function add(points: ServicePoint[], point: ServicePoint): void {
  if (points.at(-1)?.at === point.at) points.pop()
  const before = points.at(-1)
  if (before?.none !== point.none || before.resiliency !== point.resiliency) points.push(point)
}

function pointsOf({ from, trace }: Stretch<World, WorldEvent>): readonly ServicePoint[] {
  const done = known.get(trace)
  if (done && trace.length > 0) return done
  let { world } = from
  const points = [pointAt(world, from.at)]
  for (const { event, at } of trace) {
    const { users } = world
    world = deployment.apply(world, event, at)
    if (world.users !== users) add(points, pointAt(world, at))
  }
  known.set(trace, points)
  return points
}

function pointAt({ users }: World, at: Millis): ServicePoint {
  let [none, resiliency] = [0, 0]
  for (const one of users) {
    const by = usersByService(one)
    none += by.none
    resiliency += by.resiliency
  }
  return { at, none, resiliency }
}

/** The first event of each of two futures from which on they differ; `null` where there is none any more. */
export interface Parting {
  readonly one: Happened<WorldEvent> | null
  readonly other: Happened<WorldEvent> | null
}

/** Where two recordings part; `null` where everything that happened up to a moment is the same. */
export function partingOf(one: Recorded, other: Recorded, until: Millis): Parting | null {
  const byThen = ({ at }: Happened<WorldEvent>) => at <= until
  const a = withoutShared(one, other).filter(byThen)
  const b = withoutShared(other, one).filter(byThen)
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [left = null, right = null] = [a[i], b[i]]
    if (left === null || right === null || traceJson(left) !== traceJson(right))
      return { one: left, other: right }
  }
  return null
}

/** The events after the stretches that both share. */
function withoutShared(one: Recorded, other: Recorded): Happened<WorldEvent>[] {
  const shared = one.stretches.findIndex(({ trace }, i) => trace !== other.stretches[i]?.trace)
  return one.stretches.slice(shared === -1 ? one.stretches.length : shared).flatMap(({ trace }) => trace)
}
