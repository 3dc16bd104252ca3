import type { Pool } from '#core/model/pool.ts'
import { poolsOf, type Topology } from '#core/model/topology.ts'
import { explain, functionalWords, startWords } from '#core/quorum/explain.ts'
import { lossesFrom } from '#core/quorum/losses.ts'
import { judge, type Losses, type Verdict } from '#core/quorum/verdict.ts'
import { readArguments } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'
import { openFile } from './open-file.ts'

/** How the verb is typed. */
export const verdictUsage = 'topology-builder verdict FILE [--down NAME,…] [--format text|json]'

/** Says for every pool whether it is functional and whether it could start, with what is named as down. */
export async function verdict(args: readonly string[], io: Io): Promise<ExitCode> {
  const read = readArguments(args, { down: { several: true }, format: {} })
  if (!read.ok) return refused(io, read.reason)
  const format = read.value('format') ?? 'text'
  if (format !== 'text' && format !== 'json') return refused(io, `There is no --format ${format}.`)

  const doc = await openFile(read.subject, io)
  if (doc === null) return 2
  const names = read
    .values('down')
    .flatMap((value) => value.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const named = lossesFrom(doc.topology, names)
  if (!named.ok) {
    for (const name of named.unknown)
      io.reason(`Nothing in the topology has the name ${name}. Give a whole FQDN, or host\\instance.`)
    return 2
  }
  const judged = judgeAll(doc.topology, named.losses)
  io.answer(format === 'json' ? asJson(judged) : asText(judged))
  return 0
}

interface Judged {
  readonly pool: Pool
  readonly losses: Losses
  readonly verdict: Verdict
}

function judgeAll(topology: Topology, lossesOf: (pool: Pool) => Losses): Judged[] {
  return poolsOf(topology).map((pool) => {
    const losses = lossesOf(pool)
    return { pool, losses, verdict: judge(pool, losses) }
  })
}

function refused(io: Io, reason: string): ExitCode {
  io.reason(reason)
  io.reason(`Usage: ${verdictUsage}`)
  return 2
}

function asJson(judged: readonly Judged[]): string {
  const pools = judged.map(({ pool, verdict }) => ({
    fqdn: pool.fqdn,
    functional: verdict.functional,
    canStart: verdict.canStart,
    votesPresent: verdict.votesPresent,
    votesNeeded: verdict.votesNeeded,
    frontEndsNeeded: verdict.frontEndsNeeded,
    running: verdict.running,
    startNeeded: verdict.startNeeded,
  }))
  return `${JSON.stringify({ pools }, null, 2)}\n`
}

function asText(judged: readonly Judged[]): string {
  if (judged.length === 0) return 'The topology has no pool.\n'
  const rows = judged.map(({ pool, verdict }) => [
    pool.fqdn,
    cell(verdict.functional, functionalWords(verdict)),
    cell(verdict.canStart, startWords(verdict)),
  ])
  const reasons = judged.flatMap(({ pool, verdict, losses }) => [
    '',
    pool.fqdn,
    ...explain(pool, verdict, losses).map((sentence) => `  ${sentence}`),
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
