import type { Topology } from '../../model/topology.ts'
import {
  countAt,
  happenedAt,
  record,
  recordUntil,
  worldAt,
  type Recording,
} from '../../simulate/checkpoints.ts'
import type { Millis } from '../../simulate/clock.ts'
import { deployment } from '../../simulate/deployment.ts'
import { begin, type Input } from '../../simulate/engine.ts'
import { inject } from '../../simulate/inject.ts'
import { newWorld, type Circumstances } from '../../simulate/new-world.ts'
import type { World, WorldEvent } from '../../simulate/world.ts'
import type { Moment } from '../asks.ts'

/** A deployment that lives under a shell: what has happened, the moment that it has come to, and what comes from outside. */
export interface Estate {
  readonly recording: Recording<World, WorldEvent>
  readonly at: Millis
  /** Everything from outside, done and to come, in the order of time. */
  readonly inputs: readonly Input<WorldEvent>[]
}

/** A deployment at its first moment, with what a script has in store for it. */
export function estateOf(
  topology: Topology,
  circumstances?: Circumstances,
  script: readonly Input<WorldEvent>[] = [],
): Estate {
  return estateFrom(record(begin<World, WorldEvent>(newWorld(topology, circumstances), script)))
}

/** The same for a recording that is ready, such as that of a scenario: at its first moment, with everything that happens at it. */
export function estateFrom(recording: Recording<World, WorldEvent>): Estate {
  const inputs = recording.run.heap
    .filter(({ cause }) => cause === null)
    .toSorted((a, b) => a.at - b.at || a.order - b.order)
    .map(({ at, event }) => ({ at, event }))
  return movedTo({ recording, at: recording.run.at, inputs }, recording.run.at)
}

/** The deployment as it is now. */
export function momentOf({ recording, at }: Estate): Moment {
  return {
    world: worldAt(deployment, recording, at),
    at,
    happened: () => recording.stretches.flatMap(({ trace }) => trace).filter((happened) => happened.at <= at),
  }
}

/**
 * Something is done now: at this moment, or a millisecond later where something has happened at it already. What a script
 * has in store still comes; the very same estate where nothing is done.
 */
export function acted(estate: Estate, events: readonly WorldEvent[]): Estate {
  if (events.length === 0) return estate
  const later = estate.inputs.filter(({ at }) => at > estate.at)
  const { recording, at, inputs } = inject(deployment, estate.recording, estate.at, events, later)
  const kept = estate.inputs.filter((input) => input.at <= estate.at)
  const all = [...kept, ...later, ...inputs].toSorted((a, b) => a.at - b.at)
  const next = movedTo({ recording, at, inputs: all }, at)
  const hasHappened = next.recording.run.happened > countAt(estate.recording, estate.at)
  return hasHappened ? next : estate
}

/** At another moment: what has not happened yet by then happens. */
export function movedTo(estate: Estate, at: Millis): Estate {
  const isNew = estate.recording.run.at < at || (estate.recording.run.heap[0]?.at ?? Infinity) <= at
  const recording = isNew ? recordUntil(deployment, estate.recording, at) : estate.recording
  return { ...estate, recording, at }
}

/**
 * At the next moment at which something happens, at the latest at `until`. `Infinity` waits for whatever comes next: where
 * nothing is to come the moment stays.
 */
export function nextMoment(estate: Estate, until: Millis): Estate {
  let { recording } = estate
  const count = countAt(recording, estate.at)
  for (;;) {
    const found = happenedAt(recording, count)
    if (found) return found.at <= until ? { ...estate, recording, at: found.at } : movedTo(estate, until)
    const due = recording.run.heap[0]
    if (!due || due.at > until) break
    recording = recordUntil(deployment, recording, due.at)
  }
  const waited = { ...estate, recording }
  return Number.isFinite(until) ? movedTo(waited, Math.max(estate.at, until)) : waited
}
