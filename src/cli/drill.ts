import { attemptIn } from '#core/drills/transcript.ts'
import { readAttempt } from '#core/drills/attempt-file.ts'
import type { Attempt } from '#core/drills/attempt.ts'
import { drills } from '#core/drills/catalogue/drills.ts'
import { certificateOf } from '#core/drills/certificates/certificates.ts'
import { debriefLines, debriefOf } from '#core/drills/debrief.ts'
import type { Drill } from '#core/drills/drill.ts'
import { grade } from '#core/drills/grade.ts'
import { rehearse } from '#core/drills/rehearse.ts'
import { arrivalOf, type Arrival } from '#core/drills/replay.ts'
import { makeId } from '#core/model/id.ts'
import { readArguments } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'
import { openFile, readText, sayProblem } from './open-file.ts'

/** How the verb is typed. */
export const drillUsage = `topology-builder drill list [--format text|json]
  topology-builder drill grade DRILL TRANSCRIPT [--on FILE] [--format text|json]`

/** Lists the drills, or grades what somebody has done in one. Exit code 1 when the drill was not solved. */
export async function drill(args: readonly string[], io: Io): Promise<ExitCode> {
  const [what, ...rest] = args
  if (what === 'list') return listDrills(rest, io)
  if (what === 'grade') return gradeTranscript(rest, io)
  return refused(
    io,
    what === undefined
      ? 'Say what to do: list or grade.'
      : `There is nothing like drill ${what}. Say list or grade.`,
  )
}

function listDrills(args: readonly string[], io: Io): ExitCode {
  const read = readArguments(args, { format: {} }, null)
  if (!read.ok) return refused(io, read.reason)
  const format = read.value('format') ?? 'text'
  if (format !== 'text' && format !== 'json') return refused(io, `There is no --format ${format}.`)
  io.answer(
    format === 'json' ? `${JSON.stringify(drills.map(listed), null, 2)}\n` : drills.map(line).join(''),
  )
  return 0
}

function listed({ id, number, title, symptom, level }: Drill): object {
  const certificate = certificateOf(id)
  const par = certificate?.par ?? null
  return { id, number, title, symptom, level, par, proof: certificate?.proof ?? null }
}

function line({ id, number, title, level }: Drill): string {
  const certificate = certificateOf(id)
  const par = certificate === null ? '' : `, par ${certificate.par} (${certificate.proof})`
  return `${String(number).padStart(2)}  ${id.padEnd(24)}${title} (${level}${par})\n`
}

const drillAndTranscript = {
  missing: 'Name the drill and the file of the transcript, or - for standard input.',
  several: 'One transcript at a time',
  count: 2,
}

async function gradeTranscript(args: readonly string[], io: Io): Promise<ExitCode> {
  const read = readArguments(args, { format: {}, on: {} }, drillAndTranscript)
  if (!read.ok) return refused(io, read.reason)
  const format = read.value('format') ?? 'text'
  if (format !== 'text' && format !== 'json') return refused(io, `There is no --format ${format}.`)
  const [name = '', file = ''] = read.subjects
  const found = await drillCalled(name, read.value('on'), io)
  if (found === null) return 2
  const arrival = arrivalOf(found)
  if (!arrival.ok) {
    for (const problem of arrival.problems) sayProblem(found.id, problem, io)
    return 2
  }
  const text = await readText(file, io)
  const attempt = text === null ? null : attemptOf(found, arrival.arrival, text, file, io)
  if (attempt === null) return 2
  const { grades, chronicle } = grade(found, arrival.arrival, attempt, certificateOf(found.id))
  const debrief = debriefOf(chronicle, grades)
  io.answer(
    format === 'json' ? `${JSON.stringify(debrief, null, 2)}\n` : `${debriefLines(debrief).join('\n')}\n`,
  )
  return grades.solved ? 0 : 1
}

/** A drill of the ladder by its id or number; or a rehearsal of a topology by the id that the page gives it. */
async function drillCalled(name: string, on: string | undefined, io: Io): Promise<Drill | null> {
  if (on !== undefined) return rehearsalOn(name, on, io)
  const found = drills.find(({ id, number }) => id === name.toLowerCase() || String(number) === name)
  if (found) return found
  io.reason(
    `There is no drill ${JSON.stringify(name)}. The command drill list names them all. A rehearsal takes --on FILE.`,
  )
  return null
}

const rehearsalForm = /^rehearse-(?<what>failover|site-loss)-(?<number>\d+)$/

async function rehearsalOn(name: string, on: string, io: Io): Promise<Drill | null> {
  const { what, number } = rehearsalForm.exec(name)?.groups ?? {}
  if (number === undefined) {
    io.reason(`${name} is no rehearsal: those are called rehearse-failover-3 or rehearse-site-loss-1.`)
    return null
  }
  const doc = await openFile(on, io)
  if (doc === null) return null
  const rehearsed = rehearse(
    doc.topology,
    what === 'failover'
      ? { is: 'failover', pool: makeId('pool', Number(number)) }
      : { is: 'site loss', site: makeId('site', Number(number)) },
  )
  if (rehearsed.ok) return rehearsed.drill
  for (const why of rehearsed.why) io.reason(why)
  return null
}

function attemptOf(found: Drill, arrival: Arrival, text: string, file: string, io: Io): Attempt | null {
  if (text.includes('\0')) {
    io.reason(`${file} is no text.`)
    return null
  }
  if (!text.trimStart().startsWith('{')) return attemptIn(found, arrival, text)
  const read = readAttempt(text)
  if (!read.ok) {
    for (const problem of read.problems) sayProblem(file, problem, io)
    return null
  }
  if (read.attempt.drill === found.id) return read.attempt
  io.reason(`${file} is an attempt at ${read.attempt.drill}, not at ${found.id}.`)
  return null
}

function refused(io: Io, reason: string): ExitCode {
  io.reason(reason)
  io.reason(`Usage: ${drillUsage}`)
  return 2
}
