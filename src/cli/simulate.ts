import { traceOf } from '#core/simulate/checkpoints.ts'
import { prepare, outcomes, play, type Outcome, type Play } from '#core/simulate/scenario/play.ts'
import { readScenario } from '#core/simulate/scenario/read.ts'
import type { Scenario } from '#core/simulate/scenario/scenario.ts'
import { readTime, timeText } from '#core/simulate/scenario/time.ts'
import { traceHash } from '#core/simulate/trace/hash.ts'
import { traceJson, traceText } from '#core/simulate/trace/trace.ts'
import { readArguments } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'
import { openFile, readText, sayProblem } from './open-file.ts'

/** How the verb is typed. */
export const simulateUsage =
  'topology-builder simulate SCENARIO [--on FILE] [--until TIME] [--format trace|json]'

const scenarioFile = {
  missing: 'Name the scenario to play, or - for standard input.',
  several: 'One scenario at a time',
}

/** Plays a scenario and says what happened. Exit code 1 when an assertion of it does not hold. */
export async function simulate(args: readonly string[], io: Io): Promise<ExitCode> {
  const read = readArguments(args, { on: {}, until: {}, format: {} }, scenarioFile)
  if (!read.ok) return refused(io, read.reason)
  const format = read.value('format') ?? 'trace'
  if (format !== 'trace' && format !== 'json') return refused(io, `There is no --format ${format}.`)
  const until = read.value('until')
  const end = until === undefined ? null : readTime(/^\d+$/.test(until) ? Number(until) : until)
  if (until !== undefined && end === null)
    return refused(io, `--until takes a time such as 00:08:20, 90 s or whole milliseconds, not ${until}.`)
  const on = read.value('on')
  if (on === '-' && read.subject === '-') return refused(io, 'Standard input can be read once only.')

  const scenario = await openScenario(read.subject, io)
  if (scenario === null) return 2
  const prepared = await prepareOn(scenario, on, read.subject, io)
  if (prepared === null) return 2
  return played(prepared, end ?? scenario.until, format, io)
}

function played(prepared: Play, end: number, format: 'trace' | 'json', io: Io): ExitCode {
  const recording = play(prepared, end)
  const trace = traceOf(recording)
  const results = outcomes(prepared, recording)
  if (format === 'json') {
    const head = JSON.stringify({
      scenario: prepared.scenario.name,
      until: end,
      hash: traceHash(trace),
      assertions: results,
    })
    io.answer(`${head.slice(0, -1)},"trace":[\n${trace.map(traceJson).join(',\n')}\n]}\n`)
  } else {
    io.answer(traceText(prepared.topology, trace))
    io.answer(results.map(outcomeLine).join(''))
  }
  return results.every(({ holds }) => holds) ? 0 : 1
}

function outcomeLine({ at, about, expected, found, holds }: Outcome): string {
  const verdict = holds ? 'holds' : `FAILS: it is ${found}`
  return `Assertion at ${timeText(at)}: ${about} is ${expected}: ${verdict}\n`
}

async function openScenario(file: string, io: Io): Promise<Scenario | null> {
  const text = await readText(file, io)
  if (text === null) return null
  const read = readScenario(text)
  if (read.ok) return read.scenario
  for (const problem of read.problems) sayProblem(file, problem, io)
  return null
}

async function prepareOn(
  scenario: Scenario,
  on: string | undefined,
  file: string,
  io: Io,
): Promise<Play | null> {
  const doc = on === undefined ? null : await openFile(on, io)
  if (on !== undefined && doc === null) return null
  const prepared = prepare(doc === null ? scenario : { ...scenario, topology: doc.topology }, null)
  if (prepared.ok) return prepared.play
  for (const problem of prepared.problems) sayProblem(file, problem, io)
  if (scenario.topology === null && doc === null) io.reason('Name the file of a topology with --on FILE.')
  return null
}

function refused(io: Io, reason: string): ExitCode {
  io.reason(reason)
  io.reason(`Usage: ${simulateUsage}`)
  return 2
}
