import type { Shell, Wait } from '../cmdlet.ts'
import type { Running } from '../asks.ts'
import { linesOf } from '../format/formatter.ts'
import { hour } from '../../simulate/clock.ts'
import { blockOutput } from './blocks.ts'
import { coach } from './coach.ts'
import { errorObject } from './errors.ts'
import { act, momentNow, sessionOf, setSession, wait, type Emit, type Execution } from './execution.ts'
import { clusterModule, productModule } from '../catalogue/class-name.ts'
import { addToList, placed, reportError, writeStream, type Invocation } from './invocation.ts'
import { readLine } from './mandatory.ts'
import { shouldProcess } from './should-process.ts'
import { thrown } from './signals.ts'

/** What a cmdlet that runs can ask of the shell. `stage` is its place in the pipeline. */
export function shellFor(run: Execution, invocation: Invocation, emit: Emit, stage: () => object): Shell {
  const command = invocation.metadata.name
  return {
    command,
    session: () => sessionOf(run),
    changeSession: (change) => setSession(run, change(sessionOf(run))),
    emit,
    write: (written) => writeStream(run, invocation, written),
    report: (error) => reportError(run, invocation, error),
    *fail(error) {
      yield* []
      const record = placed(invocation, error)
      if (writesItsErrors(invocation)) throw thrown({ is: 'gave up', record, invocation })
      invocation.failed = true
      addToList(run, invocation, 'ErrorVariable', errorObject(record, run.script))
      const given = invocation.bound.values.get('ErrorAction')
      throw thrown({ is: 'error', record, ends: isStop(given) ? 'line' : 'statement' })
    },
    shouldProcess: (target, operation = command, block = []) =>
      shouldProcess(run, invocation, target, operation, block),
    ask: (label, lines = [], isSecret = false) => readLine(run, { kind: 'line', lines, label, isSecret }),
    moment: () => momentNow(run),
    *act(events) {
      if (events.length > 0) invocation.changed = true
      return yield* act(run, events)
    },
    waitUntil: (wanted) => waitUntil(run, wanted),
    runBlock: (block, dollarUnder) => blockOutput(run, block, { under: dollarUnder }),
    format: (values) => linesOf(values, run.session.columns),
    *stopUpstream() {
      yield* []
      throw thrown({ is: 'stop upstream', stage: stage() })
    },
  }
}

/**
 * Cmdlets of the product and of failover clusters write what fails as an error and take the next object: -ErrorAction and
 * `2>` act on it, and only -ErrorAction Stop brings it to a catch block.
 */
function writesItsErrors({ metadata: { module } }: Invocation): boolean {
  return module === productModule || module === clusterModule
}

function isStop(given: unknown): boolean {
  return typeof given === 'string' && given.toLowerCase() === 'stop'
}

/** So long a command waits at most: a bound of this product. */
const longestWait = 31 * 24 * hour

function* waitUntil(run: Execution, { holds, limit, onMoment, onInterrupt }: Wait): Running<boolean> {
  let moment = yield* momentNow(run)
  const until = moment.at + Math.min(limit, longestWait)
  if (limit > longestWait && Number.isFinite(limit))
    yield* coach(run, 'A command waits for 31 days at most here.')
  for (;;) {
    if (onMoment) yield* onMoment(moment)
    if (holds(run.moment)) return true
    if (run.moment.at >= until) return false
    const before = run.moment
    if (yield* wait(run, Number.isFinite(limit) ? until : Infinity)) {
      if (onInterrupt) yield* onInterrupt(run.moment)
      throw thrown({ is: 'interrupted' })
    }
    ;({ moment } = run)
    if (moment.at === before.at) return holds(moment)
  }
}
