import type { Millis, Phase } from './clock.ts'
import { pop, push, type Planned } from './queue.ts'

/** Something that happened: what, when, and because of what. */
export interface Happened<Event> {
  /** Its place in the trace, 0 for the first. */
  readonly number: number
  readonly at: Millis
  readonly event: Event
  /**
   * The number of what brought it about; `null` for what came from outside. Of what happens at once because of how things
   * stand: what set that off, which is something that did not follow from anything else at the same moment.
   */
  readonly cause: number | null
}

/** What a behaviour wants to happen later. */
export interface Plan<Event> {
  /** Milliseconds from now. */
  readonly after: Millis
  readonly phase: Phase
  readonly event: Event
}

/**
 * A world and the way it goes on. All three are pure; together they make the trace, and `apply` alone makes the world
 * out of the trace.
 */
export interface Machine<World, Event> {
  /** The world after the event: the very same world where the event has lost its ground and is dropped. */
  apply(world: World, event: Event, at: Millis): World
  /** What the event brings about later. `world` is the world after it. */
  follow(world: World, event: Event, at: Millis): readonly Plan<Event>[]
  /**
   * What happens at once at a place because of how things stand, after everything that was due at this moment; `null`
   * when it is settled. It is asked again after each such event. `question` is one of those that were opened: what
   * happens on its ground alone. Without it, what the first question says that has an answer.
   */
  urge(world: World, place: number, at: Millis, question?: number): Event | null
  /**
   * Opens the places of the world, numbered from 0, at which an event may bring something about at once, and there the
   * questions that it may change the answer to: a bit for each, the first to be asked the lowest, at most 31. No others are
   * asked because of it. `world` is the world after it. Left out by a machine whose world is a single place, and that asks
   * everything at once.
   */
  opens?(world: World, event: Event, open: (place: number, questions: number) => void): void
  /**
   * Which of several things that set a place off at one moment an urged event is because of: its index. They are in the
   * order in which they happened. Left out by a machine that always means the last one.
   */
  blame?(event: Event, roots: readonly Event[]): number
}

/** A simulation at a moment: the world, what happened, and what is still to come. */
export interface Run<World, Event> {
  readonly world: World
  /** Everything up to this moment has happened. */
  readonly at: Millis
  /** What happened: everything, unless the run was cut and goes on with an empty trace. */
  readonly trace: readonly Happened<Event>[]
  /** How many things happened so far, with those that are no longer in the trace. */
  readonly happened: number
  readonly heap: readonly Planned<Event>[]
  /** How many were planned so far. */
  readonly planned: number
}

/** Something that comes from outside, from a script or from a person. */
export interface Input<Event> {
  readonly at: Millis
  readonly event: Event
}

/** A simulation before its first moment. */
export function begin<World, Event>(world: World, inputs: readonly Input<Event>[]): Run<World, Event> {
  return give({ world, at: 0, trace: [], happened: 0, heap: [], planned: 0 }, inputs)
}

/** The same simulation with more to come from outside; what is earlier than its moment happens now. */
export function give<World, Event>(
  run: Run<World, Event>,
  inputs: readonly Input<Event>[],
): Run<World, Event> {
  const heap = [...run.heap]
  let { planned } = run
  for (const { at, event } of inputs)
    push(heap, { at: Math.max(at, run.at), phase: 'input', order: planned++, event, cause: null })
  return { ...run, heap, planned }
}

/**
 * How many events may happen at one moment, however they come about: two things that undo each other for ever are an
 * error and no hang. Every server of the largest deployments may crash at once.
 */
const mostAtOnce = 1_000_000

/**
 * Goes on to a moment, with everything that is due at it. Going on twice is the same as going on at once. Stops before, at
 * the end of a moment, where the trace has grown to `most` events. Throws where a machine does not come to rest within
 * one moment: a mistake in the machine.
 */
export function runUntil<World, Event>(
  machine: Machine<World, Event>,
  run: Run<World, Event>,
  until: Millis,
  most: number = Infinity,
): Run<World, Event> {
  const heap = [...run.heap]
  const trace = [...run.trace]
  let { world, planned, happened, at } = run

  /** The places that may not be settled at this moment. */
  const touched = new Map<number, Touch>()
  /** What happened at this moment: the number of the first, and for each what set it off, which no other of them did. */
  let first = happened
  let roots: number[] = []
  /** What set off what is happening now. */
  let setOff = happened

  const open = (place: number, questions: number): void => {
    const touch = touched.get(place)
    if (touch) touchAgain(touch, setOff, questions)
    else touched.set(place, { set: [setOff], open: questions })
  }

  const happen = (event: Event, cause: number | null): boolean => {
    const next = machine.apply(world, event, at)
    if (next === world) return false
    if (happened - first >= mostAtOnce) throw new Error(`The world does not come to rest at ${at} ms`)
    world = next
    const number = happened++
    const root = cause === null ? number : (roots[cause - first] ?? number)
    roots.push(root)
    trace.push({ number, at, event, cause })
    for (const plan of machine.follow(world, event, at))
      push(heap, {
        at: at + plan.after,
        phase: plan.phase,
        order: planned++,
        event: plan.event,
        cause: number,
      })
    setOff = root
    if (machine.opens) machine.opens(world, event, open)
    else open(onlyPlace, onlyQuestion)
    return true
  }

  const causeOf = (urged: Event, { set }: Touch): number | null => {
    if (set.length < 2 || !machine.blame) return set.at(-1) ?? null
    const events: Event[] = []
    for (const number of set) {
      const root = trace[number - happened + trace.length]
      if (root) events.push(root.event)
    }
    return set[machine.blame(urged, events)] ?? null
  }

  const settleAt = (place: number, touch: Touch): void => {
    while (touch.open !== 0) {
      const urged = machine.urge(world, place, at, lowest(touch.open))
      if (urged === null)
        touch.open &= touch.open - 1 // the lowest has no answer any more
      else if (!happen(urged, causeOf(urged, touch)))
        throw new Error(`What is urged at ${at} ms does not apply: ${JSON.stringify(urged)}`)
    }
    touched.delete(place)
  }

  const settle = (): void => {
    for (let place = least(touched); place !== null; place = least(touched)) {
      const touch = touched.get(place)
      if (touch) settleAt(place, touch)
    }
  }

  for (let due = heap[0]; due !== undefined && due.at <= until; due = heap[0]) {
    if (due.at > at && trace.length >= most) return { world, at, trace, happened, heap, planned }
    if (due.at > at) [first, roots] = [happened, []]
    at = due.at
    pop(heap)
    happen(due.event, due.cause)
    if (heap[0]?.at !== at) settle()
  }
  return { world, at: Math.max(at, until), trace, happened, heap, planned }
}

const onlyPlace = 0
const onlyQuestion = 1

/** A place that may not be settled: the numbers of what set it off, in order, and the questions to ask, a bit for each. */
interface Touch {
  readonly set: number[]
  open: number
}

function touchAgain(touch: Touch, root: number, open: number): void {
  if (touch.set.at(-1) !== root && !touch.set.includes(root)) touch.set.push(root)
  touch.open |= open
}

/** The place of the lowest bit. */
function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}

function least(places: ReadonlyMap<number, unknown>): number | null {
  let found: number | null = null
  for (const place of places.keys()) if (found === null || place < found) found = place
  return found
}

/** The world after the first so many events of a trace. */
export function worldAfter<World, Event>(
  machine: Machine<World, Event>,
  world: World,
  trace: readonly Happened<Event>[],
  count: number = trace.length,
): World {
  let now = world
  for (const { event, at } of trace.slice(0, count)) now = machine.apply(now, event, at)
  return now
}
