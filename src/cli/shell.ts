import type { Topology } from '#core/model/topology.ts'
import type { TopologyDocument } from '#core/model/document.ts'
import { cmdlets } from '#core/shell/cmdlets.ts'
import { estateFrom, estateOf, momentOf, type Estate } from '#core/shell/host/estate.ts'
import { entryLines, playLines, type Entry } from '#core/shell/host/play.ts'
import { promptOf } from '#core/shell/prompt.ts'
import { shownLines, writtenLines } from '#core/shell/host/transcript.ts'
import { newSession } from '#core/shell/new-session.ts'
import { prepare } from '#core/simulate/scenario/play.ts'
import { readScenario } from '#core/simulate/scenario/read.ts'
import { everything } from '#core/model/topology.ts'
import { readArguments } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'
import { openFile, readText, sayProblem } from './open-file.ts'

/** How the verb is typed. */
export const shellUsage = 'topology-builder shell SCENARIO [--on FILE] [--computer FQDN] [--json]'

const scenarioFile = {
  missing: 'Name a scenario, or the file of a topology. The lines of the shell come from standard input.',
  several: 'One scenario at a time',
}

/**
 * Types the lines of standard input into a Management Shell over a deployment that lives, and prints what a console would
 * show. Exit code 1 when the last line failed.
 */
export async function shell(args: readonly string[], io: Io): Promise<ExitCode> {
  const read = readArguments(args, { on: {}, computer: {}, json: { alone: true } }, scenarioFile)
  if (!read.ok) return refused(io, read.reason)
  const on = read.value('on')
  if (read.subject === '-' || on === '-')
    return refused(io, 'Standard input is for the lines of the shell: name a file.')
  const estate = await openEstate(read.subject, on, io)
  if (estate === null) return 2
  const { topology } = momentOf(estate).world.setting
  const named = read.value('computer')
  const computer = named === undefined ? undefined : computerCalled(topology, named)
  if (computer === null) return refused(io, `There is no computer ${named ?? ''} in this deployment.`)
  const typed = await readText('-', io)
  if (typed === null) return 2
  const session = newSession(topology, computer === undefined ? {} : { computer })
  const { entries } = playLines(estate, session, typed.split(/\r?\n/), cmdlets)
  io.answer(read.has('json') ? jsonOf(entries) : entries.map(textOf).join(''))
  return entries.at(-1)?.result.succeeded === false ? 1 : 0
}

function textOf(entry: Entry): string {
  return entryLines(entry)
    .map((line) => `${line}\n`)
    .join('')
}

function jsonOf(entries: readonly Entry[]): string {
  const lines = entries.map(({ at, line, before, shown, result: { succeeded, ended, calls } }) =>
    JSON.stringify({
      at,
      computer: before.computer,
      prompt: promptOf(before),
      line,
      shown: shown.map((one) =>
        one.is === 'written'
          ? { at: one.at, stream: one.written.stream, lines: writtenLines(one.written) }
          : { at: one.at, stream: 'prompt', lines: shownLines([one]) },
      ),
      succeeded,
      ended,
      calls,
    }),
  )
  return `[\n${lines.join(',\n')}\n]\n`
}

function computerCalled(topology: Topology, name: string): string | null {
  for (const found of everything(topology))
    if (
      (found.kind === 'server' || found.kind === 'computer') &&
      found.server.fqdn.toLowerCase() === name.toLowerCase()
    )
      return found.server.fqdn
  return null
}

/** A scenario at its first moment with its script to come, or a topology where nothing is to come by itself. */
async function openEstate(file: string, on: string | undefined, io: Io): Promise<Estate | null> {
  const other = on === undefined ? null : await openFile(on, io)
  if (on !== undefined && other === null) return null
  const text = await readText(file, io)
  if (text === null) return null
  if (!isScenario(text)) {
    const doc = await openFile(file, io)
    return doc && estateOf(doc.topology)
  }
  return estateOfScenario(file, text, other, io)
}

function estateOfScenario(file: string, text: string, other: TopologyDocument | null, io: Io): Estate | null {
  const read = readScenario(text)
  const prepared = read.ok
    ? prepare(other === null ? read.scenario : { ...read.scenario, topology: other.topology }, null)
    : read
  if (prepared.ok) return estateFrom(prepared.play.start)
  for (const problem of prepared.problems) sayProblem(file, problem, io)
  if (read.ok && read.scenario.topology === null && other === null)
    io.reason('Name the file of a topology with --on FILE.')
  return null
}

/** Whether a file is meant as a scenario: it is JSON and has a script. */
function isScenario(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'script' in value
  } catch {
    return false
  }
}

function refused(io: Io, reason: string): ExitCode {
  io.reason(reason)
  io.reason(`Usage: ${shellUsage}`)
  return 2
}
