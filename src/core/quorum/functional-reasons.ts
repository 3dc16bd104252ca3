import type { Pool } from '../model/pool.ts'
import { counting, downAmong, needs, runningOf, startSome } from './phrases.ts'
import type { Basis } from './reading.ts'
import { reason, type Reason, type Repairs } from './reason.ts'
import { judge, type Losses, type Verdict } from './verdict.ts'
import { voteBasis } from './vote-reasons.ts'
import type { Voters } from './voters.ts'

/** Why the pool is functional or not: what runs, what must, what it may still lose or what to start. */
export function functionalReasons(
  pool: Pool,
  verdict: Verdict,
  voters: Voters,
  losses: Losses,
  repairs: Repairs | null,
): Reason[] {
  const run = runningOf(verdict.votersRunning, counting(voters, verdict))
  const source = voters.rows.at(-1)?.source ?? null
  const about = pool.servers.slice(0, voters.firstServers).map(({ id }) => id)
  const so = (text: string, basis: Basis): Reason => reason('functional', basis, text, { source, about })
  if (verdict.functional === null)
    return [
      so(`${run}. Whether that is enough while the primary database is down is not documented.`, 'derived'),
      ...(repairs?.functional ?? []),
    ]
  const basis = functionalBasis(pool, verdict, losses)
  if (verdict.functional)
    return [
      so(`Functional: ${run}; ${needs(verdict, 'the first')} must run.`, basis),
      so(marginSentence(verdict, voters), basis === 'assumed' ? basis : 'derived'),
    ]
  return [
    so(`Not functional: ${run}; ${needs(verdict, 'the first')} must run.${consequence(verdict)}`, basis),
    ...(repairs?.functional ?? toBeFunctional(pool, verdict, losses)),
    ...(losses.primaryDatabase && !voters.documentedWithoutSql
      ? [so('How many would be enough while the primary database is down is not documented.', 'derived')]
      : []),
  ]
}

/** What the servers that still run do then. */
function consequence({ running }: Verdict): string {
  return running === 0 ? '' : ' The remaining servers stop all services.'
}

/** The printed table assumes that the Back End runs: without its primary database the number is worked out. */
export function functionalBasis(pool: Pool, verdict: Verdict, losses: Losses): Basis {
  return losses.primaryDatabase ? voteBasis(pool, verdict) : 'documented'
}

function marginSentence({ margin, servers: size }: Verdict, voters: Voters): string {
  const first = voters.firstServers < size ? `first ${voters.firstServers} ` : ''
  if (margin !== null && margin > 0)
    return `It may lose any ${margin === 1 ? 'one' : margin} more of its ${first}servers.`
  const vote = voters.sqlVotes === 1 ? ', nor the vote of its primary database if it still has it' : ''
  return `It may lose none of its ${first}servers${vote}.`
}

function toBeFunctional(pool: Pool, verdict: Verdict, losses: Losses): Reason[] {
  const starts = verdict.requirements.flatMap(({ ofFirst, needed, running }) =>
    needed > running ? [startSome(pool, downAmong(pool, losses, ofFirst), needed - running)] : [],
  )
  return databaseHelps(pool, verdict, losses) ? [...starts, bringDatabaseBack(verdict)] : starts
}

function databaseHelps(pool: Pool, { reading }: Verdict, losses: Losses): boolean {
  const repaired = { ...losses, primaryDatabase: false }
  return losses.primaryDatabase && judge(pool, repaired, reading).functional === true
}

function bringDatabaseBack({ votesPresent, votesNeeded }: Verdict): Reason {
  const isVoteMissing = (votesPresent ?? 0) < (votesNeeded ?? 0)
  return reason(
    'advice',
    'derived',
    isVoteMissing
      ? 'Or bring the primary database back: its vote is the one missing.'
      : 'Or bring the primary database back: with it the note on the witness asks for nothing.',
  )
}
