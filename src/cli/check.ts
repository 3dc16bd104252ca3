import { isAbsolute, normalize, relative, sep } from 'node:path'
import { checkDocument } from '#core/check/check.ts'
import { findingsJson } from '#core/report/findings-json.ts'
import { findingsText } from '#core/report/findings-text.ts'
import { junitText } from '#core/report/junit.ts'
import { fails, type CheckReport } from '#core/report/report.ts'
import { sarifText } from '#core/report/sarif.ts'
import { severities } from '#core/rules/rule.ts'
import { readArguments } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'
import { openFile } from './open-file.ts'

/** How the verb is typed. */
export const checkUsage =
  'topology-builder check FILE [--format text|json|sarif|junit] [--fail-on error|unsupported|warning|info] [--as-of YYYY-MM-DD]'

const formats: ReadonlyMap<string, (report: CheckReport) => string> = new Map([
  ['text', findingsText],
  ['json', findingsJson],
  ['sarif', sarifText],
  ['junit', junitText],
])

/** Checks a topology against every rule. Exit code 1 when a finding is at least as severe as `--fail-on` and not overridden. */
export async function check(args: readonly string[], io: Io): Promise<ExitCode> {
  const read = readArguments(args, { format: {}, 'fail-on': {}, 'as-of': {} })
  if (!read.ok) return refused(io, read.reason)
  const format = read.value('format') ?? 'text'
  const write = formats.get(format)
  const failOn = severities.find((severity) => severity === (read.value('fail-on') ?? 'unsupported'))
  const asOf = read.value('as-of') ?? io.today()
  if (!write) return refused(io, `There is no --format ${format}.`)
  if (!failOn) return refused(io, `There is no severity ${read.value('fail-on')}.`)
  if (!isDay(asOf)) return refused(io, `--as-of takes a day such as 2026-01-31, not ${asOf}.`)

  const doc = await openFile(read.subject, io)
  if (doc === null) return 2
  const findings = checkDocument(doc, asOf).all()
  io.answer(write({ doc, findings, failOn, file: pathOf(read.subject, io), version: io.version }))
  return findings.some((finding) => fails(finding, failOn)) ? 1 : 0
}

function refused(io: Io, reason: string): ExitCode {
  io.reason(reason)
  io.reason(`Usage: ${checkUsage}`)
  return 2
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}

/** The file as seen from where the person stands, with forward slashes; `null` for standard input. */
function pathOf(file: string, io: Io): string | null {
  if (file === '-') return null
  const path = isAbsolute(file) ? relative(io.folder(), file) : normalize(file)
  return path.split(sep).join('/')
}
