import type { Running } from '../asks.ts'
import type { CommandElement, Pipeline, Redirection } from '../language/syntax.ts'
import type { Value } from '../value.ts'
import { prepare } from './commands.ts'
import { framed, into, itemsOf, passOn, step, type Emit, type Execution } from './execution.ts'
import { writeRedirected } from './redirection.ts'
import { signalOf } from './signals.ts'
import type { Prepared, Stage } from './stage.ts'

/**
 * Runs a pipeline. Every stage begins, then each object goes through all of them before the next one comes, then every stage
 * ends in its order.
 */
export function* runPipeline(run: Execution, { elements }: Pipeline, emit: Emit): Running {
  const [first, ...rest] = elements
  if (!first) return
  const commands = rest.filter((one) => one.kind === 'command')
  if (first.kind === 'command') return yield* runCommands(run, null, [first, ...commands], emit)
  const value = yield* run.language.expression(run, first.expression)
  const { kind } = first.expression
  const isStep = kind === 'postfix' || (kind === 'unary' && ['++', '--'].includes(first.expression.operator))
  const feed = isStep && commands.length === 0 ? [] : itemsOf(value)
  if (commands.length > 0) return yield* runCommands(run, feed, commands, emit)
  yield* redirected(run, first.redirection, emit, function* each(to) {
    for (const item of feed) {
      step(run)
      yield* to(item)
    }
  })
}

/** `feed` are the objects that an expression before the commands brings; `null` where there is none. */
function* runCommands(
  run: Execution,
  feed: readonly Value[] | null,
  commands: readonly CommandElement[],
  emit: Emit,
): Running {
  const prepared: Prepared[] = []
  for (const [i, command] of commands.entries())
    prepared.push(yield* prepare(run, command, i + 1, feed !== null || i > 0))
  const last = commands.at(-1)
  yield* redirected(run, last?.redirection ?? null, emit, function* through(to) {
    const stages: Stage[] = []
    let next = to
    for (const one of prepared.toReversed()) {
      const stage = one(restored(run, next))
      stages.unshift(stage)
      next = stage.process
    }
    yield* flow(run, stages, feed)
  })
}

/** What is further on in a pipeline sees the variables and `$_` of where the pipeline stands. */
function restored(run: Execution, next: Emit): Emit {
  const { scope, under, redirect } = run
  const around = { scope, under, redirect }
  return (value) => {
    passOn(run)
    return framed(run, around, next(value))
  }
}

function* flow(run: Execution, stages: readonly Stage[], feed: readonly Value[] | null): Running {
  try {
    let from = yield* stoppable(stages, 0, function* begin() {
      for (const stage of stages) yield* stage.begin()
      if (feed === null) return yield* stages[0]?.process(null) ?? []
      for (const value of feed) {
        passOn(run)
        yield* stages[0]?.process(value) ?? []
      }
    })
    while (from < stages.length) {
      const stage = stages[from]
      from = yield* stoppable(stages, from + 1, function* end() {
        yield* stage?.end() ?? []
      })
    }
  } finally {
    for (const stage of stages) stage.close()
  }
}

/** Answers with the place of the stage that is to end next: `usual`, or the one behind the stage that wants nothing more. */
function* stoppable(stages: readonly Stage[], usual: number, body: () => Running): Running<number> {
  try {
    yield* body()
    return usual
  } catch (caught) {
    const signal = signalOf(caught)
    const index = signal?.is === 'stop upstream' ? stages.findIndex((stage) => stage === signal.stage) : -1
    if (index === -1) throw caught
    return Math.max(usual, index + 1)
  }
}

/** With the output in a file where that is asked for. */
function* redirected(
  run: Execution,
  redirection: Redirection | null,
  emit: Emit,
  body: (emit: Emit) => Running,
): Running {
  if (redirection === null) return yield* body(emit)
  const file = yield* run.language.expression(run, redirection.file)
  const values: Value[] = []
  yield* body(into(values))
  writeRedirected(run, file, values, redirection.append)
}
