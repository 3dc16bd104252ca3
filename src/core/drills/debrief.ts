import { visible } from '../shell/format/visible.ts'
import { eventWords, subjectOf } from '../simulate/trace/words.ts'
import { namesOf } from '../simulate/trace/names.ts'
import type { Millis } from '../simulate/clock.ts'
import type { Source } from '../tables/table.ts'
import type { Entry } from './attempt.ts'
import type { Chronicle } from './chronicle.ts'
import type { Lesson } from './drill.ts'
import type { Grades } from './grades.ts'
import { spanWords } from './harm-rules.ts'
import type { Done } from './replay.ts'

/** What an attempt came to: everything that is talked about afterwards. It is a record of a simulation. */
export interface Debrief {
  readonly drill: { readonly id: string; readonly number: number; readonly title: string }
  readonly grades: Grades
  /** What was done and what happened, first to last, in times of day. */
  readonly timeline: readonly TimelineRow[]
  readonly lessons: readonly Lesson[]
}

export interface TimelineRow {
  /** Milliseconds since the arrival. */
  readonly after: Millis
  /** The time of day, as `10:04:20`. */
  readonly clock: string
  readonly kind: 'typed' | 'clicked' | 'answered' | 'happened' | 'harm' | 'order' | 'objective'
  readonly text: string
  readonly source: Source | null
}

/** What an attempt came to. */
export function debriefOf(chronicle: Chronicle, grades: Grades): Debrief {
  const { drill } = chronicle.replay
  const { id, number, title, lessons } = drill
  return { drill: { id, number, title }, grades, timeline: timelineOf(chronicle, grades), lessons }
}

/** Events that tell how things went: the others are in the log of the simulation. */
const told: ReadonlySet<string> = new Set([
  'part-failed',
  'part-repaired',
  'votes-lost',
  'votes-back',
  'services-stopped',
  'gate-opened',
  'group-lost',
  'refused',
  'step-failed',
  'changes-lost',
  'pool-state-written',
  'failed-over',
  'failed-back',
  'management-failed-over',
  'management-lost',
  'management-back',
  'edge-next-hop-moved',
  'databases-moved',
  'databases-lost',
  'databases-served',
  'threshold-passed',
  'computer-failed-over',
  'computer-failed-back',
  'locations-published',
  'response-groups-imported',
])

function timelineOf({ replay, events }: Chronicle, { harm, outcome }: Grades): TimelineRow[] {
  const { drill, done } = replay
  const names = namesOf(drill.topology)
  const row = (
    at: Millis,
    kind: TimelineRow['kind'],
    text: string,
    source: Source | null = null,
  ): TimelineRow => ({
    after: at - drill.arrives,
    clock: clockOf(drill.timeOfDay + at),
    kind,
    text,
    source,
  })
  const rows = [
    ...done.map((one) => row(one.began, ...doneWords(one))),
    ...events
      .filter(({ event }) => told.has(event.event.is))
      .map(({ at, event }) => {
        const subject = subjectOf(event, names)
        return row(at, 'happened', `${subject === null ? '' : `${subject}: `}${eventWords(event, names)}`)
      }),
    ...harm.map(({ at, kind, label, effect, source }) => {
      const what = kind === 'order' ? `Not kept: ${label}` : label
      return row(at, kind, effect === '' ? what : `${what}: ${lowered(effect)}`, source)
    }),
    ...outcome.objectives.flatMap(({ at, label }) => (at === null ? [] : [row(at, 'objective', label)])),
  ]
  return rows.toSorted((one, other) => one.after - other.after || rank(one) - rank(other))
}

/** What was done stands before what came of it. */
function rank({ kind }: TimelineRow): number {
  const order: readonly TimelineRow['kind'][] = [
    'typed',
    'clicked',
    'answered',
    'happened',
    'harm',
    'order',
    'objective',
  ]
  return order.indexOf(kind)
}

function doneWords({ entry, calls }: Done): ['typed' | 'clicked' | 'answered', string] {
  switch (entry.does) {
    case 'line':
      return [
        'typed',
        calls.every(({ succeeded }) => succeeded) ? entry.line : `${entry.line} (with an error)`,
      ]
    case 'answer':
      return ['answered', entry.names.join(', ')]
    case 'deed':
      return ['clicked', deedWords(entry.deed)]
  }
}

function deedWords(deed: Extract<Entry, { does: 'deed' }>['deed']): string {
  const what = 'what' in deed ? (typeof deed.what === 'string' ? deed.what : deed.what.join(', ')) : ''
  return what === '' ? deed.do : `${deed.do}: ${what}`
}

function lowered(text: string): string {
  return /^[A-Z][a-z]/.test(text) && !text.startsWith('PoolState')
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}

/** A time of day: hours of more than a day go on from midnight. */
export function clockOf(time: Millis): string {
  const whole = Math.floor(time / 1000)
  const parts = [Math.floor(whole / 3600) % 24, Math.floor((whole % 3600) / 60), whole % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

/** The debrief as plain text, line by line. What somebody has typed cannot steer the screen that it is printed on. */
export function debriefLines(debrief: Debrief): string[] {
  return linesOf(debrief).map(visible)
}

function linesOf({ drill, grades, timeline, lessons }: Debrief): string[] {
  return [
    `${drill.number === 0 ? 'Rehearsal' : `Drill ${drill.number}`}: ${drill.title}`,
    grades.solved ? 'Solved.' : grades.revealed ? 'Not solved: the solution was shown.' : 'Not solved.',
    '',
    ...scoreLines(grades),
    '',
    'Objectives',
    ...grades.outcome.objectives.map(({ met, label, found }) =>
      met ? `  [x] ${label}` : `  [ ] ${label}${found === '' ? '' : ` (${found})`}`,
    ),
    ...section(
      'Deviations',
      grades.harm.map(
        ({ kind, label, effect, because, source }) =>
          `${kind === 'order' ? 'Order not kept: ' : ''}${label}. ${effect === '' ? '' : `${effect}. `}${because} [${sourceWords(source)}]`,
      ),
    ),
    ...section(
      'Timeline',
      timeline.flatMap(({ clock, kind, text }) => rowLines(`${clock}  ${kindWords[kind]}  `, text)),
    ),
    ...section(
      'To take away',
      lessons.map(({ text, source }) => `${text} [${sourceWords(source)}]`),
    ),
    '',
    'This is the record of a simulation.',
  ]
}

/** A line that goes on stands below its beginning. */
function rowLines(before: string, text: string): string[] {
  return text.split('\n').map((line, i) => `${i === 0 ? before : ' '.repeat(before.length)}${line}`)
}

/** The four scores, one line each. */
export function scoreLines({ outcome, economy, recovery, harm }: Grades): string[] {
  const par = economy.par === null ? '' : `, par ${economy.par} (${economy.proof})`
  const target = recovery.target === null ? '' : `, target ${spanWords(recovery.target)}`
  return [
    `Outcome: ${outcome.met} of ${outcome.of} objectives`,
    `Economy: ${economy.commands} ${economy.commands === 1 ? 'command' : 'commands'}${par}`,
    `Recovery time: ${recovery.time === null ? 'not recovered' : spanWords(recovery.time)}${target}`,
    `Harm: ${harm.length === 0 ? 'none' : harm.length}`,
    ...(recovery.lost > 0 ? [`Changes lost: ${spanWords(recovery.lost)}`] : []),
  ]
}

/** Where a sentence stands. */
export function sourceWords({ title, section: part }: Source): string {
  return `${title}, ${part}`
}

const kindWords: Readonly<Record<TimelineRow['kind'], string>> = {
  typed: '>',
  clicked: 'click',
  answered: 'answer',
  happened: '.',
  harm: 'HARM',
  order: 'ORDER',
  objective: 'met',
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
}
