import type { Millis } from '../../simulate/clock.ts'
import type { WorldEvent } from '../../simulate/world.ts'
import type { Answer, Ask, Call, Moment, Running, Written } from '../asks.ts'
import type { Cmdlet, CollectingCmdlet } from '../cmdlet.ts'
import type { ErrorRecord } from '../error-record.ts'
import { startFormat, type Format } from '../format/formatter.ts'
import type { Expression, Pipeline, Statement } from '../language/syntax.ts'
import type { Session, Variable } from '../session.ts'
import type { Value } from '../value.ts'
import { visibleWritten } from '../format/visible.ts'
import { thrown } from './signals.ts'

/** Where objects go. */
export type Emit = (value: Value) => Running

/** Variables of a function that runs, over those of whoever called it; `null` above the first is the session. */
export interface Scope {
  readonly variables: Map<string, Variable>
  readonly parent: Scope | null
}

/** What is set around a command while it runs, and not while what it puts out is looked at further on. */
export interface Frame {
  scope: Scope | null
  /** `$_`. */
  under: Value
  /** Where errors, warnings and so on go instead of the screen; `null` where nothing is said. */
  redirect: ((written: Written) => Running<boolean>) | null
}

/** The parts of the evaluator that call each other in a circle. */
export interface Language {
  readonly expression: (run: Execution, expression: Expression) => Running<Value>
  /** What a statement comes to as a value: one object as itself, several as an array, none as `$null`. */
  readonly value: (run: Execution, statement: Statement) => Running<Value>
  readonly statements: (run: Execution, statements: readonly Statement[], emit: Emit) => Running
  readonly pipeline: (run: Execution, pipeline: Pipeline, emit: Emit) => Running
}

/** How much one line may do: bounds of this product, so that every line comes to an end. */
export interface Limits {
  /** Statements, operators, and turns of loops. */
  readonly steps: number
  /** Objects that go from one command of a pipeline to the next. A large deployment has some million users. */
  readonly objects: number
  /** Turns of loops that nothing but their condition ends. */
  readonly turns: number
  /** Functions and script blocks in each other. */
  readonly depth: number
  /** Lines on the screen. */
  readonly lines: number
  /** Moments of the deployment that are waited through. */
  readonly moments: number
  /** What is done to the deployment: each keeps the deployment as it was before. */
  readonly deeds: number
}

export const usualLimits: Limits = {
  steps: 1_000_000,
  objects: 5_000_000,
  turns: 50_000,
  depth: 60,
  lines: 20_000,
  moments: 100_000,
  deeds: 5_000,
}

/** A line while it runs. Changed in place; nothing of it is seen from outside before the line has ended. */
export interface Execution extends Frame {
  /** What is run, with all its lines. */
  readonly script: string
  readonly language: Language
  readonly cmdlets: ReadonlyMap<string, Cmdlet | CollectingCmdlet>
  readonly limits: Limits
  /** All but its variables. */
  session: Session
  /** Those of the session. */
  readonly variables: Map<string, Variable>
  /** The deployment as it was last seen. */
  moment: Moment
  format: Format
  steps: number
  objects: number
  turns: number
  depth: number
  lines: number
  moments: number
  deeds: number
  /** How many `try` are open around what runs. */
  trying: number
  /** `$?`. */
  succeeded: boolean
  /** Whether the statement that runs has reported an error. */
  failed: boolean
  /** Whether Ctrl+C was pressed. What a `finally` block does then it does without waiting and without asking. */
  interrupted: boolean
  readonly calls: Call[]
  /** What the coach says behind errors. */
  readonly advice: Map<ErrorRecord, string>
}

export function newExecution(
  session: Session,
  script: string,
  moment: Moment,
  cmdlets: ReadonlyMap<string, Cmdlet | CollectingCmdlet>,
  language: Language,
  limits: Limits,
): Execution {
  return {
    script,
    language,
    cmdlets,
    limits,
    session,
    variables: new Map(session.variables),
    moment,
    format: startFormat(session.columns),
    scope: null,
    under: null,
    redirect: null,
    steps: 0,
    objects: 0,
    turns: 0,
    depth: 0,
    lines: 0,
    moments: 0,
    deeds: 0,
    trying: 0,
    succeeded: session.succeeded,
    failed: false,
    interrupted: false,
    calls: [],
    advice: new Map(),
  }
}

/** The session with the variables as they are now. */
export function sessionOf(run: Execution): Session {
  return { ...run.session, variables: new Map(run.variables), succeeded: run.succeeded }
}

/** The session becomes another one. */
export function setSession(run: Execution, session: Session): void {
  run.session = session
  run.variables.clear()
  for (const [key, variable] of session.variables) run.variables.set(key, variable)
}

/** The date and time on the wall: milliseconds since 1970-01-01. */
export function wallClock({ session, moment }: Execution): number {
  return session.date + moment.world.setting.timeOfDay + moment.at
}

/** One more step of the line. */
export function step(run: Execution): void {
  run.steps++
  if (run.steps > run.limits.steps) spend(`${counted(run.limits.steps)} steps`)
}

/** One more object goes from one command to the next. */
export function passOn(run: Execution): void {
  run.objects++
  if (run.objects > run.limits.objects) spend(`${counted(run.limits.objects)} objects in its pipelines`)
}

/** One more turn of a loop that might never end. */
export function turnLoop(run: Execution): void {
  run.turns++
  if (run.turns > run.limits.turns) spend(`${counted(run.limits.turns)} turns of its loops`)
}

/** The line has done as much as a line may. */
function spend(what: string): never {
  throw thrown({
    is: 'spent',
    words: `The line was ended after ${what}: this shell lets no line run for ever.`,
  })
}

function counted(count: number): string {
  return count.toLocaleString('en-US')
}

/** Asks the host. Ctrl+C ends the line. */
export function* asked(run: Execution, ask: Ask): Running<Answer> {
  const answer = yield ask
  if (answer.is === 'moment' || answer.is === 'interrupted') run.moment = answer.moment
  if (answer.is === 'interrupted') run.interrupted = true
  return answer
}

/** The deployment now. */
export function* momentNow(run: Execution): Running<Moment> {
  yield* uninterrupted(run, { ask: 'moment' })
  return run.moment
}

/** Does something to the deployment. */
export function* act(run: Execution, events: readonly WorldEvent[]): Running<Moment> {
  run.deeds++
  if (run.deeds > run.limits.deeds) spend(`${counted(run.limits.deeds)} changes of the deployment`)
  yield* uninterrupted(run, { ask: 'act', events })
  return run.moment
}

/** Lets time pass to the next moment; answers whether Ctrl+C was pressed. */
export function* wait(run: Execution, until: Millis): Running<boolean> {
  if (run.interrupted) return true
  run.moments++
  if (run.moments > run.limits.moments) spend(`${counted(run.limits.moments)} moments of the deployment`)
  const answer = yield* asked(run, { ask: 'wait', until })
  return answer.is === 'interrupted'
}

/** Shows something, where it is not redirected. */
export function* show(run: Execution, written: Written): Running {
  if (run.redirect && (yield* run.redirect(written))) return
  yield* toHost(run, written)
}

/** Shows something on the screen. */
export function* toHost(run: Execution, written: Written): Running {
  run.lines += 'lines' in written ? written.lines.length : 1
  if (run.lines > run.limits.lines) spend(`${counted(run.limits.lines)} lines of output`)
  yield* uninterrupted(run, { ask: 'write', written: visibleWritten(written) })
}

function* uninterrupted(run: Execution, ask: Ask): Running {
  const answer = yield* asked(run, ask)
  if (answer.is === 'interrupted') throw thrown({ is: 'interrupted' })
}

/** Does something in a frame of its own: afterwards everything is as it was. */
export function* framed<T>(run: Execution, frame: Partial<Frame>, body: Running<T>): Running<T> {
  const { scope, under, redirect } = run
  if (frame.scope !== undefined) run.scope = frame.scope
  if (frame.under !== undefined) run.under = frame.under
  if (frame.redirect !== undefined) run.redirect = frame.redirect
  try {
    return yield* body
  } finally {
    run.scope = scope
    run.under = under
    run.redirect = redirect
  }
}

/** What these statements put out, one after the other. */
export function* collected(run: Execution, statements: readonly Statement[]): Running<Value[]> {
  const values: Value[] = []
  yield* run.language.statements(run, statements, into(values))
  return values
}

/** Collects. */
export function into(values: Value[]): Emit {
  return function* keep(value) {
    values.push(value)
    yield* []
  }
}

/** What a pipeline that put out these objects is as a value. */
export function unwrapped(values: readonly Value[]): Value {
  return values.length > 1 ? values : (values[0] ?? null)
}

/** The items of a value that goes down a pipeline: of an array each, of anything else itself. */
export function itemsOf(value: Value): readonly Value[] {
  return isArray(value) ? value : [value]
}

export function isArray(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}
