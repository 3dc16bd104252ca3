import { verdictReasons } from '#core/analyze/verdict-reasons.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Site } from '#core/model/site.ts'
import type { Topology } from '#core/model/topology.ts'
import { lossesOf } from '#core/outage/losses.ts'
import { partsNamed } from '#core/outage/names.ts'
import type { Outage } from '#core/outage/part.ts'
import { functionalWords, startWords } from '#core/quorum/explain.ts'
import type { Reading } from '#core/quorum/reading.ts'
import type { Reason } from '#core/quorum/reason.ts'
import { judge, type Verdict } from '#core/quorum/verdict.ts'
import { onOneLine } from '#core/report/one-line.ts'
import { fullName } from '#core/words/words.ts'
import { readArguments } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'
import { openFile } from './open-file.ts'
import { readingOf, readingOptions, readingUsage } from './reading-options.ts'

/** How the verb is typed. */
export const verdictUsage = `topology-builder verdict FILE [--down NAME,…] ${readingUsage} [--format text|json]`

/** Says for every pool whether it is functional and whether it could start, with what is named as down. */
export async function verdict(args: readonly string[], io: Io): Promise<ExitCode> {
  const read = readArguments(args, { down: { several: true }, format: {}, ...readingOptions })
  if (!read.ok) return refused(io, read.reason)
  const format = read.value('format') ?? 'text'
  if (format !== 'text' && format !== 'json') return refused(io, `There is no --format ${format}.`)
  const reading = readingOf(read)
  if (typeof reading === 'string') return refused(io, reading)

  const doc = await openFile(read.subject, io)
  if (doc === null) return 2
  const named = partsNamed(doc.topology, namesDown(doc.topology, read.values('down')))
  if (!named.ok) {
    for (const name of named.unknown)
      io.reason(
        `Nothing in the topology has the name ${name}. Give a whole FQDN, host\\instance, the name of a site, or SITE <-> SITE.`,
      )
    return 2
  }
  const judged = judgeAll(doc.topology, named.outage, reading)
  io.answer(format === 'json' ? asJson(judged) : asText(judged))
  return 0
}

/** Names are parted by commas, except where a whole value is a name: that of a site may hold a comma. */
function namesDown(topology: Topology, values: readonly string[]): readonly string[] {
  return values
    .flatMap((value) => (partsNamed(topology, [value]).ok ? [value] : value.split(',')))
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

interface Judged {
  readonly site: Site
  readonly pool: Pool
  readonly verdict: Verdict
  readonly reasons: readonly Reason[]
}

function judgeAll(topology: Topology, outage: Outage, reading: Reading): Judged[] {
  return topology.sites.flatMap((site) =>
    site.pools.map((pool) => {
      const verdict = judge(pool, lossesOf(topology, pool, outage), reading)
      return { site, pool, verdict, reasons: verdictReasons(topology, pool, outage, reading) }
    }),
  )
}

function refused(io: Io, reason: string): ExitCode {
  io.reason(reason)
  io.reason(`Usage: ${verdictUsage}`)
  return 2
}

function asJson(judged: readonly Judged[]): string {
  const pools = judged.map(({ site, pool, verdict, reasons }) => ({
    fqdn: pool.fqdn,
    functional: verdict.functional,
    canStart: verdict.canStart,
    votesPresent: verdict.votesPresent,
    votesNeeded: verdict.votesNeeded,
    frontEndsNeeded: verdict.frontEndsNeeded,
    running: verdict.running,
    startNeeded: verdict.startNeeded,
    site: site.name,
    margin: verdict.margin,
    restartTrap: isRestartTrap(verdict),
    reasons: reasons.map(({ text, basis, source }) => ({ text, basis, source })),
  }))
  return `${JSON.stringify({ pools }, null, 2)}\n`
}

/** Whether the pool runs but could not start again; `null` where one of the two is not documented and decides. */
function isRestartTrap({ functional, canStart }: Verdict): boolean | null {
  if (functional === false || canStart === true) return false
  return functional === null || canStart === null ? null : true
}

function asText(judged: readonly Judged[]): string {
  if (judged.length === 0) return 'The topology has no pool.\n'
  const rows = judged.map(({ pool, verdict }) => [
    onOneLine(fullName(pool.fqdn)),
    cell(verdict.functional, functionalWords(verdict)),
    cell(verdict.canStart, startWords(verdict)),
  ])
  const reasons = judged.flatMap(({ pool, reasons }) => [
    '',
    onOneLine(fullName(pool.fqdn)),
    ...reasons.map(({ text }) => `  ${onOneLine(text)}`),
  ])
  return `${[...table([['Pool', 'Functional', 'Can start'], ...rows]), ...reasons].join('\n')}\n`
}

function cell(answer: boolean | null, words: string): string {
  if (answer !== null) return `${answer ? 'yes' : 'no'} (${words})`
  return words.startsWith('not documented') ? words : `not documented (${words})`
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
