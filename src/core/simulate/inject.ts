import { countAt, fork, happenedAt, type Recording } from './checkpoints.ts'
import type { Millis } from './clock.ts'
import type { Input, Machine } from './engine.ts'

/**
 * When something that is done at a moment comes: at that moment, or a millisecond later where something has happened at it
 * already, so that the same inputs always make the same trace.
 */
export function momentOfInput<World, Event>(recording: Recording<World, Event>, at: Millis): Millis {
  return happenedAt(recording, countAt(recording, at) - 1)?.at === at ? at + 1 : at
}

/**
 * The recording with something done at a moment of it. Whatever was to happen later is forgotten; of what was to come from
 * outside only `later` still comes. Answers with the inputs as they come, too.
 */
export function inject<World, Event>(
  machine: Machine<World, Event>,
  recording: Recording<World, Event>,
  at: Millis,
  events: readonly Event[],
  later: readonly Input<Event>[] = [],
): {
  readonly recording: Recording<World, Event>
  readonly at: Millis
  readonly inputs: readonly Input<Event>[]
} {
  const when = momentOfInput(recording, at)
  const inputs = events.map((event) => ({ at: when, event }))
  return { recording: fork(machine, recording, at, [...later, ...inputs]), at: when, inputs }
}
