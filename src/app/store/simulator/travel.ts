import { countAt, happenedAt, recordNext, recordUntil, type Recording } from '#core/simulate/checkpoints.ts'
import { hour, type Millis } from '#core/simulate/clock.ts'
import { deployment } from '#core/simulate/deployment.ts'
import type { World, WorldEvent } from '#core/simulate/world.ts'
import { isMark } from '../simulation-marks.ts'
import type { Simulation } from '../simulation-slice.ts'
import { eventsAtMoment, shownFuture, withRecording } from './futures.ts'

/** The same simulation at another moment: what has not happened yet by then in the future that is shown happens. */
export function soughtTo(simulation: Simulation, to: Millis): Simulation {
  const at = Math.max(0, Math.round(to))
  const { recording } = shownFuture(simulation)
  const due = recording.run.heap[0]
  const isNew = due !== undefined && due.at <= at
  const next = isNew ? withRecording(simulation, playedUntil(recording, at)) : simulation
  return { ...next, at, until: endAfter(simulation, at) }
}

const stuck = new WeakMap<
  Recording<World, WorldEvent>,
  { readonly before: Millis; readonly error: unknown }
>()

/** Throws where the world does not come to rest on the way. To find that out takes long: it is remembered. */
function playedUntil(recording: Recording<World, WorldEvent>, at: Millis): Recording<World, WorldEvent> {
  const known = stuck.get(recording)
  if (known && at >= known.before) throw known.error
  try {
    return recordUntil(deployment, recording, at)
  } catch (error) {
    stuck.set(recording, { before: at, error })
    throw error
  }
}

/** Ends of a timeline, so that its scale changes seldom. */
const ends: readonly Millis[] = [1, 2, 4, 8, 12, 24, 48, 96, 168, 336, 744].map((hours) => hours * hour)

function endAfter({ until }: Simulation, at: Millis): Millis {
  if (at <= until) return until
  return ends.find((end) => end >= at * 1.02) ?? Math.ceil((at * 1.5) / hour) * hour
}

/** When the first event after the moment happens; `null` where nothing more is to come. */
export function nextEventAt(simulation: Simulation): Millis | null {
  const { recording } = shownFuture(simulation)
  const recorded = happenedAt(recording, countAt(recording, simulation.at))
  return recorded?.at ?? recording.run.heap[0]?.at ?? null
}

/** At the next moment at which something happens; the same moment where nothing is to come. */
export function toNextEvent(simulation: Simulation): Simulation {
  const { recording } = shownFuture(simulation)
  const count = countAt(recording, simulation.at)
  const known = happenedAt(recording, count)
  if (known) return soughtTo(simulation, known.at)
  const more = recordNext(deployment, recording)
  const found = happenedAt(more, count)
  const next = withRecording(simulation, more)
  return found ? soughtTo(next, found.at) : next
}

/** At the moment of the event before; at the beginning where there is none. */
export function toPreviousEvent(simulation: Simulation): Simulation {
  const { recording } = shownFuture(simulation)
  return soughtTo(simulation, happenedAt(recording, countAt(recording, simulation.at - 1) - 1)?.at ?? 0)
}

/** So many events at most are gone through in search of a mark. */
const mostSearched = 50_000

/** At the next event with a mark; at the last event where none is to come. */
export function toNextMark(simulation: Simulation): Simulation {
  let at = simulation
  for (let i = 0; i < mostSearched; i++) {
    const next = toNextEvent(at)
    if (next.at === at.at) return at
    if (marksAt(next)) return next
    at = next
  }
  return at
}

/** At the event with a mark before; at the beginning where there is none. */
export function toPreviousMark(simulation: Simulation): Simulation {
  let at = simulation
  while (at.at > 0) {
    at = toPreviousEvent(at)
    if (marksAt(at)) return at
  }
  return at
}

/** Whether an event at exactly this moment has a mark. */
function marksAt(simulation: Simulation): boolean {
  return eventsAtMoment(simulation).some(isMark)
}
