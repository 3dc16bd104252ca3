import type { Millis } from './clock.ts'
import { give, runUntil, worldAfter, type Happened, type Input, type Machine, type Run } from './engine.ts'
import { isBefore } from './queue.ts'

/**
 * A run that is kept so that every moment of it is near: cut into stretches, each with the run as it was before. Recordings
 * that begin alike share what they have in common.
 */
export interface Recording<World, Event> {
  /** Oldest first; there is at least one, and only the last is added to. */
  readonly stretches: readonly Stretch<World, Event>[]
  /** The run now. Its trace is that of the last stretch. */
  readonly run: Run<World, Event>
}

/** A run at the end of a moment, without its trace, and what happened after it. */
export interface Stretch<World, Event> {
  readonly from: Run<World, Event>
  readonly trace: readonly Happened<Event>[]
}

/** After so many events a stretch ends with its moment: folding them takes about a millisecond. */
const usualLength = 256

/** Begins to record: what has happened in the run so far is not kept. */
export function record<World, Event>(start: Run<World, Event>): Recording<World, Event> {
  const from = { ...start, trace: [] }
  return { stretches: [{ from, trace: [] }], run: from }
}

/** Goes on to a moment. Going on twice is the same as going on at once. */
export function recordUntil<World, Event>(
  machine: Machine<World, Event>,
  { stretches, run: start }: Recording<World, Event>,
  until: Millis,
  length: number = usualLength,
): Recording<World, Event> {
  const ended = [...stretches]
  let run = start
  for (;;) {
    run = runUntil(machine, run, until, length)
    const last = ended.pop()
    if (last) ended.push({ from: last.from, trace: run.trace })
    if (run.trace.length < length) return { stretches: ended, run }
    run = { ...run, trace: [] }
    ended.push({ from: run, trace: [] })
  }
}

/** Goes on to the next moment at which something happens; the same recording where nothing is to come. */
export function recordNext<World, Event>(
  machine: Machine<World, Event>,
  recording: Recording<World, Event>,
): Recording<World, Event> {
  let current = recording
  for (let due = current.run.heap[0]; due !== undefined; due = current.run.heap[0]) {
    current = recordUntil(machine, current, due.at)
    if (current.run.happened > recording.run.happened) return current
  }
  return current
}

/** The same recording with more to come from outside; what is earlier than its moment happens now. */
export function recordInput<World, Event>(
  { stretches, run }: Recording<World, Event>,
  inputs: readonly Input<Event>[],
): Recording<World, Event> {
  const given = { ...give(run, inputs), trace: [] }
  const last = stretches.at(-1)
  if (!last || run.trace.length > 0)
    return { stretches: [...stretches, { from: given, trace: [] }], run: given }
  // Nothing has happened since the stretch began: it begins when it did, so that an earlier moment stays near.
  const later = inputs.map(({ at, event }) => ({ at: Math.max(at, run.at), event }))
  return { stretches: [...stretches.slice(0, -1), { from: give(last.from, later), trace: [] }], run: given }
}

/**
 * Another future from a moment on: what happened up to it, with it, stays; everything from outside that was to come after
 * it is dropped, and these inputs come instead.
 */
export function fork<World, Event>(
  machine: Machine<World, Event>,
  recording: Recording<World, Event>,
  at: Millis,
  inputs: readonly Input<Event>[],
): Recording<World, Event> {
  if (at >= recording.run.at) return recordInput(dropped(recordUntil(machine, recording, at)), inputs)
  const count = recording.stretches.findLastIndex(({ from }) => from.at <= at) + 1
  const kept = recording.stretches.slice(0, Math.max(count, 1))
  const last = kept.pop()
  if (!last) return recording
  const past = { stretches: [...kept, { from: last.from, trace: [] }], run: last.from }
  return recordInput(dropped(recordUntil(machine, past, at)), inputs)
}

/** Without what is still to come from outside. */
function dropped<World, Event>({ stretches, run }: Recording<World, Event>): Recording<World, Event> {
  const last = stretches.at(-1)
  const isAsItBegan = last !== undefined && run.trace.length === 0
  return {
    stretches: isAsItBegan
      ? [...stretches.slice(0, -1), { ...last, from: withoutInputs(last.from) }]
      : stretches,
    run: withoutInputs(run),
  }
}

/** A sorted list is a heap. */
function withoutInputs<World, Event>(run: Run<World, Event>): Run<World, Event> {
  const own = run.heap.filter(({ cause }) => cause !== null)
  return { ...run, heap: own.toSorted((a, b) => (isBefore(a, b) ? -1 : 1)) }
}

/** The world at a moment of the recording, with everything that happened at it. */
export function worldAt<World, Event>(
  machine: Machine<World, Event>,
  recording: Recording<World, Event>,
  at: Millis,
): World {
  return worldOfFirst(machine, recording, countAt(recording, at))
}

/** The world after the first so many events. */
export function worldOfFirst<World, Event>(
  machine: Machine<World, Event>,
  { stretches, run }: Recording<World, Event>,
  count: number,
): World {
  if (count >= run.happened) return run.world
  const stretch = stretches[stretchOf(stretches, count)]
  if (!stretch) return run.world
  const { from, trace } = stretch
  return worldAfter(machine, from.world, trace, count - from.happened)
}

/** How many events had happened by a moment, with those at it. */
export function countAt<World, Event>({ stretches }: Recording<World, Event>, at: Millis): number {
  const later = firstIndex(stretches.length, (i) => (stretches[i]?.trace[0]?.at ?? Infinity) > at)
  const stretch = stretches[later - 1]
  if (!stretch) return stretches[0]?.from.happened ?? 0
  const { from, trace } = stretch
  return from.happened + firstIndex(trace.length, (i) => (trace[i]?.at ?? Infinity) > at)
}

/** What happened with this number, or `undefined`. */
export function happenedAt<World, Event>(
  { stretches }: Recording<World, Event>,
  number: number,
): Happened<Event> | undefined {
  const stretch = stretches[stretchOf(stretches, number)]
  return stretch?.trace[number - stretch.from.happened]
}

/** Everything that happened, first to last. */
export function traceOf<World, Event>({ stretches }: Recording<World, Event>): readonly Happened<Event>[] {
  return stretches.flatMap(({ trace }) => trace)
}

/** The last stretch that begins with at most so many events behind it. */
function stretchOf(stretches: readonly Stretch<unknown, unknown>[], happened: number): number {
  return firstIndex(stretches.length, (i) => (stretches[i]?.from.happened ?? Infinity) > happened) - 1
}

/** The first index at which something holds that holds at every later one too, by halving; `length` for none. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
