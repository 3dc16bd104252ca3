import type { LineResult, Running } from './asks.ts'
import type { Cmdlet, CollectingCmdlet } from './cmdlet.ts'
import { coach } from './evaluate/coach.ts'
import { languageError, recordIn, remember, showError } from './evaluate/errors.ts'
import {
  newExecution,
  sessionOf,
  toHost,
  usualLimits,
  type Emit,
  type Execution,
  type Language,
  type Limits,
} from './evaluate/execution.ts'
import { evaluate } from './evaluate/expressions.ts'
import { runPipeline } from './evaluate/pipeline.ts'
import { signalOf } from './evaluate/signals.ts'
import { runStatements, valueOfStatement } from './evaluate/statements.ts'
import { addTo, endOf } from './format/formatter.ts'
import { transcribed } from './general/transcript.ts'
import { isOutOfService } from './host-computer.ts'
import { parse } from './language/parse.ts'
import type { ScriptBlock } from './language/syntax.ts'
import type { Session } from './session.ts'

/** Whether more lines have to come before this can run: then the shell shows `>>`. */
export function isIncomplete(text: string): boolean {
  return parse(text).is === 'incomplete'
}

const language: Language = {
  expression: evaluate,
  value: valueOfStatement,
  statements: runStatements,
  pipeline: runPipeline,
}

/**
 * Runs a line, or several that belong together, and comes to the session after it. Whatever is typed, it ends: with an error
 * in words where it is wrong, or where it has done as much as `limits` let it.
 */
export function runLine(
  session: Session,
  text: string,
  cmdlets: readonly (Cmdlet | CollectingCmdlet)[],
  limits: Limits = usualLimits,
): Running<LineResult> {
  return transcribed(session, text, running(session, text, cmdlets, limits))
}

function* running(
  session: Session,
  text: string,
  cmdlets: readonly (Cmdlet | CollectingCmdlet)[],
  limits: Limits,
): Running<LineResult> {
  const answer = yield { ask: 'moment' }
  if (answer.is !== 'moment') return { session, succeeded: false, ended: 'interrupted', calls: [] }
  const run = newExecution(session, text, answer.moment, byName(cmdlets), language, limits)
  yield* leaveDeadComputer(run)
  const began = run.moment.at
  const parsed = parse(text)
  const ended = parsed.is === 'block' ? yield* runBlock(run, parsed.block) : yield* refuse(run, parsed.error)
  if (text.trim() !== '') addToHistory(run, text, began)
  return { session: sessionOf(run), succeeded: run.succeeded, ended, calls: run.calls }
}

const tables = new WeakMap<object, ReadonlyMap<string, Cmdlet | CollectingCmdlet>>()

function byName(
  cmdlets: readonly (Cmdlet | CollectingCmdlet)[],
): ReadonlyMap<string, Cmdlet | CollectingCmdlet> {
  let table = tables.get(cmdlets)
  if (!table) tables.set(cmdlets, (table = new Map(cmdlets.map((one) => [one.name.toLowerCase(), one]))))
  return table
}

/** A computer that has failed hosts no shell: it goes on where Enter-PSSession came from, or at a workstation. */
function* leaveDeadComputer(run: Execution): Running {
  const { computer, enteredFrom } = run.session
  const isDead = (name: string): boolean => isOutOfService(run.moment.world, name)
  if (computer === null || !isDead(computer)) return
  const before = enteredFrom?.computer ?? null
  const next = before === null || isDead(before) ? null : before
  const location = enteredFrom?.location ?? run.session.location
  run.session = { ...run.session, computer: next, location, enteredFrom: null }
  const place = next ?? 'a workstation with the administrative tools'
  yield* coach(run, `${computer} is down. The shell goes on at ${place}.`)
}

/** What is wrong with the grammar, as an error. */
function* refuse(run: Execution, error: Parameters<typeof showError>[1]): Running<LineResult['ended']> {
  remember(run, error)
  run.succeeded = false
  yield* showError(run, error)
  return 'completed'
}

function* runBlock(run: Execution, block: ScriptBlock): Running<LineResult['ended']> {
  try {
    const ended = yield* runToEnd(run, block)
    yield* closeOutput(run)
    return ended
  } catch (caught) {
    const signal = signalOf(caught)
    if (signal?.is === 'spent') return yield* spent(run, signal.words)
    if (signal?.is === 'interrupted') return 'interrupted'
    throw caught
  }
}

function* runToEnd(run: Execution, block: ScriptBlock): Running<LineResult['ended']> {
  try {
    yield* runStatements(run, block.statements, screen(run))
  } catch (caught) {
    const signal = signalOf(caught)
    switch (signal?.is) {
      case 'break':
      case 'continue':
      case 'return':
        return 'completed'
      case 'exit':
        return leaveComputer(run)
      case 'error':
        remember(run, signal.record)
        run.succeeded = false
        yield* showError(run, signal.record)
        return 'completed'
      case 'interrupted':
        run.succeeded = false
        throw caught
      default:
        throw caught
    }
  }
  return 'completed'
}

/** `exit` leaves a computer that was entered, else the shell. */
function leaveComputer(run: Execution): LineResult['ended'] {
  const { enteredFrom } = run.session
  if (enteredFrom === null) return 'exit'
  run.session = { ...run.session, ...enteredFrom, enteredFrom: null }
  return 'completed'
}

/** Everything that leaves the last pipeline: errors as errors, everything else through the formatter. */
function screen(run: Execution): Emit {
  return function* print(value) {
    const error = recordIn(value)
    if (error) return yield* showError(run, error)
    const { format, lines } = addTo(run.format, value)
    run.format = format
    if (lines.length > 0) yield* toHost(run, { stream: 'output', lines })
  }
}

function* closeOutput(run: Execution): Running {
  const lines = endOf(run.format)
  if (lines.length > 0) yield* toHost(run, { stream: 'output', lines })
}

/** A line that would not come to an end by itself. */
function* spent(run: Execution, words: string): Running<LineResult['ended']> {
  run.succeeded = false
  const error = {
    ...languageError(words, 'LineEnded', null, {
      category: 'LimitsExceeded',
      exception: 'PipelineStoppedException',
    }),
    wording: 'own' as const,
  }
  remember(run, error)
  run.lines = 0
  run.redirect = null
  yield* showError(run, error)
  return 'completed'
}

/** So many lines are kept, as `$MaximumHistoryCount` says at first. */
const mostHistory = 4096

function addToHistory(run: Execution, line: string, began: number): void {
  const { history } = run.session
  const number = (history.at(-1)?.number ?? 0) + 1
  const entry = { number, line, began, ended: run.moment.at }
  run.session = { ...run.session, history: [...history, entry].slice(-mostHistory) }
}
