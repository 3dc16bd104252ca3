import { readTime } from '../../simulate/scenario/time.ts'
import type { Millis } from '../../simulate/clock.ts'
import type { LineResult } from '../asks.ts'
import type { Cmdlet, CollectingCmdlet } from '../cmdlet.ts'
import { isIncomplete, runLine } from '../run-line.ts'
import type { Session } from '../session.ts'
import { drive, type Shown } from './drive.ts'
import { movedTo, type Estate } from './estate.ts'
import { recordedLines } from './transcript.ts'

/** A line that was typed and what came of it. */
export interface Entry {
  /** Simulated time at which it was typed. */
  readonly at: Millis
  /** With its further lines, where it has some. */
  readonly line: string
  /** The session that it was typed into. */
  readonly before: Session
  readonly shown: readonly Shown[]
  readonly result: LineResult
}

/** What has become of lines that were typed one after the other. */
export interface Played {
  readonly estate: Estate
  readonly session: Session
  readonly entries: readonly Entry[]
}

/** A comment that sets the moment of the line after it: `# at 00:08:20`. Time never goes back. */
const moment = /^#\s*at\s+(\S.*?)\s*$/i

/**
 * Types lines, without a screen: those that are not complete take the next one, questions take their answers from the next
 * ones, and `exit` or the end of the lines is the end.
 */
export function playLines(
  estate: Estate,
  session: Session,
  lines: readonly string[],
  cmdlets: readonly (Cmdlet | CollectingCmdlet)[],
): Played {
  const left = [...lines]
  const entries: Entry[] = []
  let played: Played = { estate, session, entries }
  for (let line = left.shift(); line !== undefined; line = left.shift()) {
    const at = momentIn(line)
    if (at !== null) played = { ...played, estate: movedTo(played.estate, Math.max(at, played.estate.at)) }
    if (at !== null || line.trim() === '') continue
    const entry = typed(played, wholeLine(line, left), left, cmdlets)
    entries.push(entry.entry)
    played = { estate: entry.estate, session: entry.entry.result.session, entries }
    if (entry.entry.result.ended === 'exit') break
  }
  return played
}

/** The moment that a comment sets; `null` for any other line. */
export function momentIn(line: string): Millis | null {
  const written = moment.exec(line)?.[1]
  return written === undefined ? null : readTime(written)
}

/** An entry as a console shows it. */
export function entryLines({ before, line, shown }: Entry): string[] {
  return recordedLines(before, line, shown)
}

/** With the lines that it needs to be complete, taken from those that are left; two empty ones in a row give it up. */
function wholeLine(first: string, left: string[]): string {
  let text = first
  while (left.length > 0 && isIncomplete(text) && !text.endsWith('\n\n')) text += `\n${left.shift() ?? ''}`
  return text.replace(/\n+$/, '')
}

function typed(
  { estate, session }: Played,
  line: string,
  left: string[],
  cmdlets: readonly (Cmdlet | CollectingCmdlet)[],
): { readonly entry: Entry; readonly estate: Estate } {
  const driven = drive(runLine(session, line, cmdlets), estate, () => left.shift() ?? null)
  const { shown, result } = driven
  return { entry: { at: estate.at, line, before: session, shown, result }, estate: driven.estate }
}
