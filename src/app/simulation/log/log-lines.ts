import { happenedAt, type Recording } from '#core/simulate/checkpoints.ts'
import type { Happened } from '#core/simulate/engine.ts'
import { namesOf, type Names } from '#core/simulate/trace/names.ts'
import { traceHash } from '#core/simulate/trace/hash.ts'
import { traceLine } from '#core/simulate/trace/trace.ts'
import type { World, WorldEvent } from '#core/simulate/world.ts'
import type { Topology } from '#core/model/topology.ts'
import type { LogFilter } from '../../store/simulation-view.ts'

type Trace = readonly Happened<WorldEvent>[]

const named = new WeakMap<Topology, Names>()

/** The names of a topology, put together once. */
export function namesFor(topology: Topology): Names {
  let names = named.get(topology)
  if (!names) named.set(topology, (names = namesOf(topology)))
  return names
}

const known = new WeakMap<Trace, Map<string, readonly number[]>>()

/** The numbers of the events that a filter lets through, in order. A stretch of the recording is gone through once. */
export function numbersIn({ stretches }: Recording<World, WorldEvent>, filter: LogFilter): readonly number[] {
  return stretches.flatMap(({ trace }) => numbersOf(trace, filter))
}

function numbersOf(trace: Trace, filter: LogFilter): readonly number[] {
  const key = `${filter.pool} ${filter.kind}`
  let filtered = known.get(trace)
  if (!filtered) known.set(trace, (filtered = new Map<string, readonly number[]>()))
  let numbers = filtered.get(key)
  if (!numbers) {
    numbers = trace.flatMap((one) => (passes(one.event, filter) ? [one.number] : []))
    filtered.set(key, numbers)
  }
  return numbers
}

/** What is about no pool, such as the failure of a site, is left out where one pool is asked for. */
function passes(event: WorldEvent, { pool, kind }: LogFilter): boolean {
  if (kind !== null && event.of !== kind) return false
  return pool === null || ('pool' in event && event.pool === pool)
}

/** How many of these numbers are below another one: the place of the first that is not. */
export function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? Infinity) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** An event in one sentence: what it is about, and what happened. */
export function wordsOf(happened: Happened<WorldEvent>, names: Names): string {
  const { subject, words } = traceLine(happened, names)
  return subject === null ? words : `${subject}: ${words}`
}

/**
 * The lines of a log as text: time, number, what happened, and because of what. A whole log begins with the hash of its
 * trace, which is the one that the headless command gives.
 */
export function logText(
  recording: Recording<World, WorldEvent>,
  numbers: readonly number[],
  names: Names,
): string {
  const events = numbers.flatMap((number) => happenedAt(recording, number) ?? [])
  const lines = events.map((happened) => {
    const because = happened.cause === null ? '' : ` (because of #${happened.cause})`
    return `${traceLine(happened, names).time}  #${happened.number}  ${wordsOf(happened, names)}${because}`
  })
  const isWhole = events.length === recording.run.happened
  return [...(isWhole ? [traceHash(events)] : []), ...lines].join('\n')
}
