import type { Prompt } from '../shell/asks.ts'
import { cmdlets } from '../shell/cmdlets.ts'
import { drive } from '../shell/host/drive.ts'
import { movedTo, type Estate } from '../shell/host/estate.ts'
import { momentIn } from '../shell/host/play.ts'
import { isIncomplete, runLine } from '../shell/run-line.ts'
import type { Session } from '../shell/session.ts'
import type { Millis } from '../simulate/clock.ts'
import type { Attempt, Entry } from './attempt.ts'
import type { Drill } from './drill.ts'
import { readDrillWord, wordsMeanwhile, type DrillWord } from './drill-words.ts'
import type { Arrival } from './replay.ts'

/** How far a transcript was read. */
interface Reading {
  readonly estate: Estate
  readonly session: Session
  readonly entries: readonly Entry[]
  /** What it was before the last entry that changed the deployment; `null` where there is none. */
  readonly before: Reading | null
  /** When the next thing is done, where that is said. */
  readonly moment: Millis | null
  readonly hints: number
  readonly undone: number
  readonly revealed: boolean
  /** What was asked for in a console, which does it when it is asked for again; `null` for nothing. */
  readonly asked: DrillWord['is'] | null
  readonly hasLeft: boolean
}

/**
 * The attempt that a transcript tells of: the lines that were typed, one after the other. `# at 00:08:20` before a line says
 * when it was typed, in simulated time; without it, at once. Questions take their answers from the lines behind, and are left
 * with Ctrl+C where a moment stands there instead. In the transcript of a console only what stands behind a prompt was typed,
 * and what `undo` has taken back is a comment already; in plain lines it takes back the last line that changed something,
 * with everything since. `reset` begins anew. A console says first what `hint`, `reset` and `show solution` cost, and does them
 * when they are asked for again; it goes on after `exit`.
 */
export function attemptIn(drill: Drill, arrival: Arrival, text: string): Attempt {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const isConsole = lines.some((line) => prompt.test(line))
  const typed = isConsole ? fromConsole(lines) : asTheyAre(lines)
  let reading = begun(arrival)
  for (let line = typed.next(); line !== null; line = typed.next()) {
    reading = afterLine(reading, line, typed, isConsole, arrival)
    if (reading.hasLeft && !isConsole) break
  }
  const { entries, hints, undone, revealed, estate } = arrived(reading)
  return { drill: drill.id, mode: 'practice', entries, hints, undone, revealed, until: estate.at }
}

function afterLine(
  reading: Reading,
  line: string,
  typed: Typed,
  isConsole: boolean,
  arrival: Arrival,
): Reading {
  const moment = momentIn(line)
  if (moment !== null) return { ...reading, moment }
  const word = readDrillWord(line)
  if (word && isConsole && !isMeant(reading, word)) return { ...reading, asked: word.is }
  if (word?.is === 'reset') return { ...begun(arrival), hints: reading.hints }
  if (word?.is === 'show solution' && isConsole)
    return { ...begun(arrival), hints: reading.hints, revealed: true }
  if (word) return told(reading, word, isConsole)
  return line.trim() === '' ? reading : ran(reading, line, typed)
}

function begun({ estate, session }: Arrival): Reading {
  const nothing = { before: null, moment: null, hints: 0, undone: 0, revealed: false, asked: null }
  return { estate, session, entries: [], ...nothing, hasLeft: false }
}

/** Whether a word of a console does something: what costs something has to be asked for twice. */
function isMeant({ asked, revealed }: Reading, { is }: DrillWord): boolean {
  if (is === 'show solution' && revealed) return false
  return asked === is || !(is === 'hint' || is === 'reset' || is === 'show solution')
}

/** At the moment at which the next thing is done. Time never goes back. */
function arrived({ moment, ...reading }: Reading): Reading {
  const { estate } = reading
  return {
    ...reading,
    moment: null,
    estate: moment === null ? estate : movedTo(estate, Math.max(moment, estate.at)),
  }
}

function told(reading: Reading, word: DrillWord, isConsole: boolean): Reading {
  switch (word.is) {
    case 'answer': {
      const { estate, entries, ...rest } = arrived(reading)
      const entry: Entry = { does: 'answer', at: estate.at, names: word.names }
      return { ...rest, estate, entries: [...entries, entry] }
    }
    case 'hint':
      return { ...reading, asked: null, hints: Math.min(reading.hints + 1, 3) }
    case 'show solution':
      return { ...reading, revealed: true }
    case 'undo':
      return isConsole ? { ...reading, moment: null, undone: reading.undone + 1 } : takenBack(reading)
    default:
      return reading
  }
}

/** Time goes back with it; hints that were opened since stay open. */
function takenBack(reading: Reading): Reading {
  const { before, hints, revealed } = reading
  return before === null ? reading : { ...before, hints, revealed, undone: reading.undone + 1 }
}

function ran(reading: Reading, start: string, typed: Typed): Reading {
  const before = arrived(reading)
  const { estate, session, entries, ...rest } = before
  const line = wholeLine(start, typed)
  const answers: string[] = []
  const read = (asked: Prompt): string | null => {
    const answer = typed.answer(asked)
    if (answer !== null) answers.push(answer)
    return answer
  }
  const driven = drive(runLine(session, line, cmdlets), estate, read)
  const { ended, calls } = driven.result
  return {
    ...rest,
    estate: driven.estate,
    session: driven.result.session,
    entries: [...entries, { does: 'line', at: estate.at, line, answers, interrupted: null }],
    before: calls.some(({ changed }) => changed) ? before : before.before,
    hasLeft: ended === 'exit' && typed.endsWithExit,
  }
}

/** With the lines that it needs to be complete; two empty ones in a row give it up. */
function wholeLine(start: string, typed: Typed): string {
  let text = start
  while (isIncomplete(text) && !text.endsWith('\n\n')) {
    const more = typed.more()
    if (more === null) break
    text += `\n${more}`
  }
  return text.replace(/\n+$/, '')
}

/** What somebody has typed: a line, more of the same line, or the answer to a question; `null` where there is none. */
interface Typed {
  /** Whether nothing is typed any more after `exit`. */
  readonly endsWithExit: boolean
  next(): string | null
  more(): string | null
  answer(asked: Prompt): string | null
}

/** Every line was typed. */
function asTheyAre(lines: readonly string[]): Typed {
  const left = [...lines]
  const next = (): string | null => left.shift() ?? null
  return {
    endsWithExit: true,
    next,
    more: next,
    answer: () => (left[0] !== undefined && momentIn(left[0]) === null ? next() : null),
  }
}

/** What stands before the cursor of a console: `PS C:\>`, also of a remote computer, and `>>` where a line goes on. */
const prompt = /^(?:\[[^\]]*\]: )?PS [^>]*> ?/
const continuation = /^>> ?/

/** Whether it is a word of the drill that may have been answered while a line still ran. */
function isMeanwhile(line: string): boolean {
  const word = prompt.test(line) ? readDrillWord(line.replace(prompt, '')) : null
  return word !== null && wordsMeanwhile.includes(word.is)
}

/** Such a word, or the moment before it. */
function isBetween(line: string, next = ''): boolean {
  return isMeanwhile(line) || (momentIn(line) !== null && isMeanwhile(next))
}

/** What stands behind a prompt was typed, and behind a question; the rest was printed. */
function fromConsole(lines: readonly string[]): Typed {
  const left = [...lines]
  const isTyped = (line: string): boolean => momentIn(line) !== null || prompt.test(line)
  return {
    endsWithExit: false,
    next: () => {
      while (left[0] !== undefined && !isTyped(left[0])) left.shift()
      return left.shift()?.replace(prompt, '') ?? null
    },
    more: () => (continuation.test(left[0] ?? '') ? (left.shift()?.replace(continuation, '') ?? null) : null),
    answer: ({ label }) => {
      const found = left.findIndex(
        (line, i) => !isBetween(line, left[i + 1]) && (isTyped(line) || line.startsWith(label.trimEnd())),
      )
      const line = left[found]
      if (line === undefined || isTyped(line)) return null
      left.unshift(...left.splice(0, found + 1).filter(isMeanwhile))
      const answer = line.slice(label.length)
      return answer === '^C' ? null : answer
    },
  }
}
