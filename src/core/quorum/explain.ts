import type { Pool } from '../model/pool.ts'
import { counted } from '../words/words.ts'
import type { FunctionalRow } from '../tables/functional.ts'
import type { Source } from '../tables/table.ts'
import { functionalReasons } from './functional-reasons.ts'
import { downAmong, needs, notDocumented, startSome } from './phrases.ts'
import { reason, type Reason, type Repairs } from './reason.ts'
import { startReasons } from './start-reasons.ts'
import { judge, noLosses, type Losses, type Verdict } from './verdict.ts'
import { voteReasons } from './vote-reasons.ts'
import type { Voters } from './voters.ts'

/** Pool-level quorum in a few words for a card: "7 up · needs 4 of first 7", "6 up · needs any 3". */
export function functionalWords(verdict: Verdict): string {
  if (verdict.frontEndsNeeded === null) return notDocumented(verdict)
  if (verdict.functional === null)
    return `${verdict.votersRunning} up · not documented while the primary database is down`
  return `${verdict.votersRunning} up · needs ${verdict.voters === null ? verdict.frontEndsNeeded : needs(verdict)}`
}

/** The first-start verdict in a few words for a card: "8 up · needs 6". */
export function startWords(verdict: Verdict): string {
  return verdict.startNeeded === null
    ? notDocumented(verdict)
    : `${verdict.running} up · needs ${verdict.startNeeded}`
}

/**
 * The chain that leads to both verdicts: what is so, what the pool may still lose, whether the SQL vote counts, the restart
 * trap, which servers to start, and the printed rows. Takes the verdict on this pool under these losses; `repairs` are told
 * in place of the servers to start.
 */
export function reasonsOf(
  pool: Pool,
  verdict: Verdict,
  losses: Losses,
  repairs: Repairs | null = null,
): readonly Reason[] {
  if (pool.edition === 'standard') return standardReasons(pool, verdict, losses, repairs)
  const { voters } = verdict
  if (voters === null)
    return [
      reason(
        'functional',
        'derived',
        `Whether the pool is functional or could start is ${notDocumented(verdict)}.`,
      ),
    ]
  return [
    ...functionalReasons(pool, verdict, voters, losses, repairs),
    ...voteReasons(pool, verdict, voters, losses),
    ...startReasons(pool, verdict, losses, repairs),
    ...sourceReasons(verdict, voters),
  ]
}

/** The same in full sentences alone. */
export function explain(pool: Pool, verdict: Verdict, losses: Losses): readonly string[] {
  return reasonsOf(pool, verdict, losses).map(({ text }) => text)
}

/** What the pool survives as designed, with everything running: "Survives the loss of any 3 of its first 7 servers." */
export function survivalWords(pool: Pool): string {
  const verdict = judge(pool)
  if (verdict.margin === null) return `What it survives is ${notDocumented(verdict)}.`
  const { voters } = verdict
  if (voters === null) return 'Does not survive the loss of its one server.'
  const some = `the loss of ${loss(verdict.margin, voters, pool)}`
  const without = judge(pool, { ...noLosses, primaryDatabase: true }).margin
  if (without === null)
    return `Survives ${some}; what it survives while its primary database is down is not documented.`
  if (voters.sqlVotes === 0) return `Survives ${some}. The primary database has no vote.`
  return without > 0
    ? `Survives ${some}, or of the primary database and ${loss(without, voters, pool)}.`
    : `Survives ${some}, or of the primary database and no server.`
}

function loss(count: number, voters: Voters, pool: Pool): string {
  const which =
    voters.firstServers < pool.servers.length ? `first ${voters.firstServers}` : pool.servers.length
  return `any ${count} of its ${which} servers`
}

function standardReasons(
  pool: Pool,
  verdict: Verdict,
  losses: Losses,
  repairs: Repairs | null,
): readonly Reason[] {
  const about = pool.servers.map(({ id }) => id)
  const so = (text: string): Reason => reason('functional', 'derived', text, { about })
  if (pool.version === 'other')
    return [so(`Whether the server is functional or could start is ${notDocumented(verdict)}.`)]
  if (verdict.functional === null)
    return [
      so(
        `A Standard Edition server is one server; what a pool of ${counted(pool.servers.length, 'server')} does is not documented.`,
      ),
    ]
  return verdict.functional
    ? [
        so(
          'Functional: its one server runs. There is no quorum in a Standard Edition server; losing it stops the pool.',
        ),
      ]
    : [
        so('Not functional: its one server is down.'),
        ...(repairs?.functional ?? [startSome(pool, downAmong(pool, losses), 1)]),
      ]
}

function sourceReasons({ startRow }: Verdict, voters: Voters): Reason[] {
  const printed = (row: string, source: Source): Reason =>
    reason('source', 'documented', `Printed row: ${row} (${source.title}: ${source.section}).`, { source })
  return [
    ...voters.rows.map((row) => printed(rowWords(row), row.source)),
    ...(startRow
      ? [
          printed(
            `${counted(startRow.servers, 'server')}: ${startRow.needed} running for the first start`,
            startRow.source,
          ),
        ]
      : []),
  ]
}

function rowWords({ from, to, needed, ofFirst }: FunctionalRow): string {
  const size = from === to ? counted(from, 'server') : `${from} to ${to} servers`
  return `${size}: ${ofFirst === null ? `any ${needed}` : `any ${needed} of the first ${ofFirst}`}`
}
