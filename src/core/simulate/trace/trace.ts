import type { Topology } from '../../model/topology.ts'
import type { Happened } from '../engine.ts'
import { timeText } from '../scenario/time.ts'
import type { WorldEvent } from '../world.ts'
import { namesOf, type Names } from './names.ts'
import { eventWords, subjectOf } from './words.ts'

/** One line of a log that a person reads. */
export interface TraceLine {
  readonly number: number
  /** `00:08:20` */
  readonly time: string
  /** The pool or the store that it is about; `null` where the words name it. */
  readonly subject: string | null
  readonly words: string
  /** The number of what brought it about; `null` for what came from outside. */
  readonly cause: number | null
}

/** What happened, in words, with the names of the topology. */
export function traceLine(happened: Happened<WorldEvent>, names: Names): TraceLine {
  const { number, at, event, cause } = happened
  return {
    number,
    time: timeText(at),
    subject: subjectOf(event, names),
    words: eventWords(event, names),
    cause,
  }
}

/** A trace as text: a line for each event, `00:08:20  #12  ldn-pool.contoso.com: … (because of #9)`. */
export function traceText(topology: Topology, trace: readonly Happened<WorldEvent>[]): string {
  const names = namesOf(topology)
  const width = String(trace.at(-1)?.number ?? 0).length + 1
  return trace
    .map((one) => {
      const { number, time, subject, words, cause } = traceLine(one, names)
      const about = subject === null ? words : `${subject}: ${words}`
      return `${time}  ${`#${number}`.padStart(width)}  ${about}${cause === null ? '' : ` (because of #${cause})`}\n`
    })
    .join('')
}

/** An event as JSON on one line. The same event always gives the same text; it is in ASCII but for reasons in words. */
export function traceJson(happened: Happened<WorldEvent>): string {
  const { number, at, cause, event } = happened
  return JSON.stringify({ number, at, cause, event: inOrder(event) })
}

/** The same value with the keys of every object in order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries: [string, unknown][] = Object.entries(value)
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([key, inner]) => [key, inOrder(inner)]),
  )
}
