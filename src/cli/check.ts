import type { Id } from '#core/model/id.ts'
import { nameOf, type Topology } from '#core/model/topology.ts'
import { checkDocument } from '#core/check/check.ts'
import { severities, type Finding, type Severity } from '#core/rules/rule.ts'
import { counted } from '#core/rules/words.ts'
import { readArguments } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'
import { openFile } from './open-file.ts'

/** How the verb is typed. */
export const checkUsage =
  'topology-builder check FILE [--format text|json] [--fail-on error|unsupported|warning|info] [--as-of YYYY-MM-DD]'

/** Checks a topology against every rule. Exit code 1 when a finding is at least as severe as `--fail-on` and not overridden. */
export async function check(args: readonly string[], io: Io): Promise<ExitCode> {
  const read = readArguments(args, { format: {}, 'fail-on': {}, 'as-of': {} })
  if (!read.ok) return refused(io, read.reason)
  const format = read.value('format') ?? 'text'
  const failOn = severities.find((severity) => severity === (read.value('fail-on') ?? 'unsupported'))
  const asOf = read.value('as-of') ?? io.today()
  if (format === 'sarif' || format === 'junit') return refused(io, `--format ${format} is not available yet.`)
  if (format !== 'text' && format !== 'json') return refused(io, `There is no --format ${format}.`)
  if (!failOn) return refused(io, `There is no severity ${read.value('fail-on')}.`)
  if (!isDay(asOf)) return refused(io, `--as-of takes a day such as 2026-01-31, not ${asOf}.`)

  const doc = await openFile(read.file, io)
  if (doc === null) return 2
  const findings = checkDocument(doc, asOf).all()
  io.answer(format === 'json' ? asJson(findings, doc.topology) : asText(findings, doc.topology))
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

function fails({ severity, override }: Finding, failOn: Severity): boolean {
  return override === null && severities.indexOf(severity) <= severities.indexOf(failOn)
}

function asJson(findings: readonly Finding[], topology: Topology): string {
  const answer = findings.map(({ rule, severity, targets, message, todo, override }) => ({
    rule,
    severity,
    targets: targets.map((id) => targetOf(topology, id)),
    message: `${message} ${todo}`,
    override: override && { reason: override.reason, author: override.author, expires: override.expires },
  }))
  return `${JSON.stringify({ findings: answer }, null, 2)}\n`
}

/** Pools and servers are known by their FQDN, all else by its id. */
function targetOf(topology: Topology, id: Id): string {
  const known = id.startsWith('pool:') || id.startsWith('server:')
  return (known && nameOf(topology, id)) || id
}

function asText(findings: readonly Finding[], topology: Topology): string {
  const lines = findings.flatMap(({ rule, severity, targets, message, todo, override }) => [
    `${severity.padEnd(11)} ${rule.padEnd(9)} ${targets.map((id) => nameOf(topology, id) || id).join(', ')}`,
    `  ${message} ${todo}`,
    ...(override === null ? [] : [`  Overridden: ${override.reason}`]),
    '',
  ])
  return `${[...lines, summary(findings)].join('\n')}\n`
}

function summary(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'No findings.'
  const parts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}`]
  })
  return `${counted(findings.length, 'finding')}: ${parts.join(', ')}.`
}
