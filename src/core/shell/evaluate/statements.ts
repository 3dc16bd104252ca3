import type { Running } from '../asks.ts'
import type { ScriptBlock, Statement } from '../language/syntax.ts'
import type { Value } from '../value.ts'
import { operate } from '../values/operate.ts'
import { toBoolean } from '../values/scalars.ts'
import { assign, valueAt } from './assignment.ts'
import { errorObject, recordOf, raise, remember, statementFailed } from './errors.ts'
import {
  framed,
  into,
  isArray,
  itemsOf,
  step,
  turnLoop,
  unwrapped,
  type Emit,
  type Execution,
} from './execution.ts'
import { matchesCase } from './cases.ts'
import { preference } from './preferences.ts'
import { setVariable } from './scopes.ts'
import { signalOf, thrown } from './signals.ts'
import { throwStatement } from './throwing.ts'

type Of<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>

/** Runs statements in their order. An error that ends one is shown, and the next goes on, unless something catches it. */
export function* runStatements(run: Execution, statements: readonly Statement[], emit: Emit): Running {
  for (const statement of statements) {
    step(run)
    try {
      yield* runStatement(run, statement, emit)
    } catch (caught) {
      const signal = signalOf(caught)
      if (signal?.is !== 'error' || signal.ends === 'line' || run.trying > 0) throw caught
      if (preference(run, 'erroraction') === 'stop') throw thrown({ ...signal, ends: 'line' })
      yield* statementFailed(run, signal.record)
      run.succeeded = false
    }
  }
}

function* runStatement(run: Execution, statement: Statement, emit: Emit): Running {
  switch (statement.kind) {
    case 'pipeline':
      run.failed = false
      yield* run.language.pipeline(run, statement.pipeline, emit)
      run.succeeded = !run.failed
      return
    case 'assignment':
      run.failed = false
      yield* runAssignment(run, statement)
      run.succeeded = !run.failed
      return
    case 'if':
      return yield* runIf(run, statement, emit)
    case 'foreach':
      return yield* runForEach(run, statement, emit)
    case 'while':
      return yield* runWhile(run, statement, emit)
    case 'for':
      return yield* runFor(run, statement, emit)
    case 'switch':
      return yield* runSwitch(run, statement, emit)
    case 'try':
      return yield* runTry(run, statement, emit)
    case 'function': {
      const functions = new Map(run.session.functions)
      functions.set(statement.name.toLowerCase(), { is: 'scriptblock', block: statement.body })
      run.session = { ...run.session, functions }
      return
    }
    case 'flow':
      return yield* runFlow(run, statement, emit)
  }
}

/** What a statement comes to as a value. */
export function* valueOfStatement(run: Execution, statement: Statement): Running<Value> {
  if (statement.kind === 'assignment') return yield* runAssignment(run, statement)
  if (statement.kind === 'pipeline') {
    const [first, ...more] = statement.pipeline.elements
    if (first?.kind === 'expression' && more.length === 0 && first.redirection === null)
      return yield* run.language.expression(run, first.expression)
  }
  const values: Value[] = []
  yield* runStatement(run, statement, into(values))
  return unwrapped(values)
}

/** Answers with the value that was assigned. */
function* runAssignment(
  run: Execution,
  { target, operator, value, extent }: Of<'assignment'>,
): Running<Value> {
  const right = yield* valueOfStatement(run, value)
  if (operator === '=') {
    yield* assign(run, target, right, extent)
    return right
  }
  const outcome = operate(operator.slice(0, 1), yield* valueAt(run, target), right)
  if (!outcome.ok) return raise(recordOf(outcome.error, extent))
  yield* assign(run, target, outcome.value, extent)
  return outcome.value
}

function* runIf(run: Execution, { clauses, otherwise }: Of<'if'>, emit: Emit): Running {
  for (const { condition, body } of clauses)
    if (toBoolean(yield* valueOfStatement(run, condition))) return yield* runBody(run, body, emit)
  if (otherwise) yield* runBody(run, otherwise, emit)
}

function* runBody(run: Execution, { statements }: ScriptBlock, emit: Emit): Running {
  yield* run.language.statements(run, statements, emit)
}

/** One turn of a loop; answers whether another may follow. */
function* turn(run: Execution, body: ScriptBlock, emit: Emit): Running<boolean> {
  step(run)
  try {
    yield* runBody(run, body, emit)
  } catch (caught) {
    const signal = signalOf(caught)
    if (signal?.is === 'break') return false
    if (signal?.is !== 'continue') throw caught
  }
  return true
}

function* runForEach(run: Execution, { variable, values, body }: Of<'foreach'>, emit: Emit): Running {
  const all = yield* valueOfStatement(run, values)
  if (all === null) return
  for (const item of itemsOf(all)) {
    setVariable(run, variable, item)
    if (!(yield* turn(run, body, emit))) return
  }
}

function* runWhile(run: Execution, { condition, body, form }: Of<'while'>, emit: Emit): Running {
  if (form !== 'while' && !(yield* turn(run, body, emit))) return
  for (;;) {
    turnLoop(run)
    if (toBoolean(yield* valueOfStatement(run, condition)) === (form === 'do until')) return
    if (!(yield* turn(run, body, emit))) return
  }
}

function* runFor(run: Execution, { initial, condition, step: last, body }: Of<'for'>, emit: Emit): Running {
  if (initial) yield* valueOfStatement(run, initial)
  for (;;) {
    turnLoop(run)
    if (condition && !toBoolean(yield* valueOfStatement(run, condition))) return
    if (!(yield* turn(run, body, emit))) return
    if (last) yield* valueOfStatement(run, last)
  }
}

function* runSwitch(run: Execution, statement: Of<'switch'>, emit: Emit): Running {
  const value = yield* valueOfStatement(run, statement.value)
  for (const item of isArray(value) ? value : [value]) {
    step(run)
    if (!(yield* framed(run, { under: item }, runCases(run, statement, item, emit)))) return
  }
}

/** Runs every case that a value is; answers whether the next value is looked at. */
function* runCases(run: Execution, statement: Of<'switch'>, value: Value, emit: Emit): Running<boolean> {
  let isMatched = false
  try {
    for (const { test, body } of statement.cases) {
      if (test === null || !(yield* matchesCase(run, statement, test, value))) continue
      isMatched = true
      yield* runBody(run, body, emit)
    }
    const usual = statement.cases.find(({ test }) => test === null)
    if (!isMatched && usual) yield* runBody(run, usual.body, emit)
  } catch (caught) {
    const signal = signalOf(caught)
    if (signal?.is === 'break') return false
    if (signal?.is !== 'continue') throw caught
  }
  return true
}

function* runTry(run: Execution, { body, caught: handler, lastly }: Of<'try'>, emit: Emit): Running {
  let left: { readonly error: unknown } | null = null
  try {
    yield* handler ? runTried(run, body, handler, emit) : runBody(run, body, emit)
  } catch (error) {
    left = { error }
  }
  if (lastly) yield* runBody(run, lastly, emit)
  if (left) throw left.error
}

function* runTried(run: Execution, body: ScriptBlock, handler: ScriptBlock, emit: Emit): Running {
  run.trying++
  let record
  try {
    yield* runBody(run, body, emit)
    return
  } catch (error) {
    const signal = signalOf(error)
    if (signal?.is !== 'error') throw error
    record = signal.record
  } finally {
    run.trying--
  }
  remember(run, record)
  run.succeeded = false
  yield* framed(run, { under: errorObject(record, run.script) }, runBody(run, handler, emit))
}

function* runFlow(run: Execution, { word, value, extent }: Of<'flow'>, emit: Emit): Running {
  const values: Value[] = value === null ? [] : itemsOf(yield* valueOfStatement(run, value)).slice()
  if (word === 'throw') return throwStatement(run, values, extent)
  if (word === 'return') for (const one of values) yield* emit(one)
  throw thrown({ is: word })
}
