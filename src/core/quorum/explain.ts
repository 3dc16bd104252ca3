import { computerName } from '../model/fqdn.ts'
import type { Pool, Server } from '../model/pool.ts'
import type { FunctionalRow } from '../tables/functional.ts'
import type { Source } from '../tables/table.ts'
import { judge, noLosses, type Losses, type Verdict } from './verdict.ts'
import type { Voters } from './voters.ts'

/** Pool-level quorum in a few words for a card: "7 up · needs 4 of first 7", "6 up · needs any 3". */
export function functionalWords(verdict: Verdict): string {
  if (verdict.frontEndsNeeded === null) return notDocumented(verdict)
  if (verdict.functional === null)
    return `${verdict.votersRunning} up · not documented while the primary database is down`
  return `${verdict.votersRunning} up · needs ${needs(verdict)}`
}

/** The first-start verdict in a few words for a card: "8 up · needs 6". */
export function startWords(verdict: Verdict): string {
  return verdict.startNeeded === null
    ? notDocumented(verdict)
    : `${verdict.running} up · needs ${verdict.startNeeded}`
}

/**
 * Both verdicts in full sentences: what is so, what the pool may still lose, whether the SQL vote counts, the restart
 * trap, which servers to start, and the printed rows that say so.
 */
export function explain(pool: Pool, verdict: Verdict, losses: Losses): readonly string[] {
  if (pool.edition === 'standard') return explainStandard(pool, verdict, losses)
  const { voters } = verdict
  if (voters === null) return [`Whether the pool is functional or could start is ${notDocumented(verdict)}.`]
  return [
    ...functionalSentences(pool, verdict, voters, losses),
    ...databaseSentences(verdict, voters, losses),
    ...startSentences(pool, verdict, losses),
    ...sourceSentences(verdict, voters),
  ]
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

function explainStandard(pool: Pool, verdict: Verdict, losses: Losses): readonly string[] {
  if (verdict.functional === null)
    return [
      `A Standard Edition server is one server; what ${servers(pool.servers.length)} do is not documented.`,
    ]
  return verdict.functional
    ? [
        'Functional: its one server runs. There is no quorum in a Standard Edition server; losing it stops the pool.',
      ]
    : [`Not functional: its one server is down. Start ${namesOf(pool, downAmong(pool, losses)).join('')}.`]
}

function functionalSentences(pool: Pool, verdict: Verdict, voters: Voters, losses: Losses): string[] {
  const run = `${verdict.votersRunning} of ${counting(voters, verdict)} ${verb(verdict.votersRunning)}`
  if (verdict.functional === null)
    return [`${run}. Whether that is enough while the primary database is down is not documented.`]
  const needed = `${needs(verdict)} must run`
  if (!verdict.functional)
    return [
      `Not functional: ${run}; ${needed}. The remaining servers stop all services.`,
      ...toBeFunctional(pool, verdict, voters, losses),
    ]
  return [`Functional: ${run}; ${needed}.`, marginSentence(verdict, voters)]
}

function marginSentence({ margin, servers: size }: Verdict, voters: Voters): string {
  if (margin === null || margin <= 0) {
    const vote = voters.sqlVotes === 1 ? ', nor the vote of its primary database if it still has it' : ''
    return `It may lose none of ${voters.firstServers < size ? `its first ${voters.firstServers}` : 'its'} servers${vote}.`
  }
  return `It may lose any ${margin} more of its ${voters.firstServers < size ? `first ${voters.firstServers} ` : ''}servers.`
}

function toBeFunctional(pool: Pool, verdict: Verdict, voters: Voters, losses: Losses): string[] {
  const sentences = voters.rows.flatMap((row, i) => {
    const first = row.ofFirst ?? pool.servers.length
    const down = downAmong(pool, losses, first)
    const needed = i === voters.rows.length - 1 ? (verdict.frontEndsNeeded ?? row.needed) : row.needed
    const missing = needed - (first - down.length)
    return missing > 0 ? [startSome(pool, down, missing)] : []
  })
  const databaseHelps = losses.primaryDatabase && voters.sqlVotes === 1 && verdict.margin === -1
  return databaseHelps
    ? [...sentences, 'Or bring the primary database back: its vote is the one missing.']
    : sentences
}

function databaseSentences(verdict: Verdict, voters: Voters, losses: Losses): string[] {
  if (voters.sqlVotes === 0)
    return voters.documentedWithoutSql
      ? [`The primary database has no vote: ${verdict.servers} servers are an odd number.`]
      : []
  const present =
    verdict.votesPresent === 1 ? '1 vote is present' : `${verdict.votesPresent} votes are present`
  return losses.primaryDatabase
    ? [
        `The primary database is down, and its vote with it: ${present}, ` +
          `${verdict.votesNeeded} are needed. The mirror or another replica does not vote in its place. ` +
          'Derived: the printed table assumes that the Back End runs.',
      ]
    : [`The primary database votes as witness: ${present}, ${verdict.votesNeeded} are needed.`]
}

function startSentences(pool: Pool, verdict: Verdict, losses: Losses): string[] {
  const { startNeeded: needed, running } = verdict
  if (needed === null)
    return [`How many servers must run for a start is not documented for ${servers(verdict.servers)}.`]
  const count = `${running} of ${servers(verdict.servers)} ${verb(running)}; a start needs ${needed}`
  const missing = needed - running
  if (missing > 0) {
    const more = startSome(pool, downAmong(pool, losses), missing)
    return verdict.functional === true
      ? [`Restart trap: it runs, but could not start again. ${count}.`, more]
      : [`It could not start: ${count}.`, more]
  }
  if (verdict.canStart === null) return [`${count}; whether it could start in this state is not documented.`]
  return [
    verdict.canStart
      ? `It could start: ${count}.`
      : `It could not start, because it has no pool-level quorum. ${count}.`,
  ]
}

function sourceSentences(verdict: Verdict, voters: Voters): string[] {
  const rows = voters.rows.map((row) => `${rowWords(row)} (${sourceWords(row.source)})`)
  const { startRow } = verdict
  if (startRow)
    rows.push(
      `${servers(startRow.servers)}: ${startRow.needed} running for the first start (${sourceWords(startRow.source)})`,
    )
  return rows.map((row) => `Printed row: ${row}.`)
}

function rowWords({ from, to, needed, ofFirst }: FunctionalRow): string {
  const size = from === to ? servers(from) : `${from} to ${to} servers`
  return `${size}: ${ofFirst === null ? `any ${needed}` : `any ${needed} of the first ${ofFirst}`}`
}

function sourceWords({ title, section }: Source): string {
  return `${title}: ${section}`
}

function needs(verdict: Verdict): string {
  const { voters, frontEndsNeeded } = verdict
  if (voters === null) return String(frontEndsNeeded)
  return voters.rows
    .map((row, i) => {
      const needed = i === voters.rows.length - 1 ? frontEndsNeeded : row.needed
      return row.ofFirst === null ? `any ${needed}` : `${needed} of first ${row.ofFirst}`
    })
    .join(' and ')
}

function counting(voters: Voters, { servers: size }: Verdict): string {
  return voters.firstServers < size ? `its first ${voters.firstServers} servers` : `its ${servers(size)}`
}

function notDocumented({ servers: size, version }: Verdict): string {
  return version === 'other' ? 'not documented for this version' : `not documented for ${servers(size)}`
}

/** The servers that are down among the first so many, in order. */
function downAmong(pool: Pool, losses: Losses, first: number = pool.servers.length): Server[] {
  return pool.servers.slice(0, first).filter((server) => losses.servers.has(server.id))
}

function startSome(pool: Pool, down: readonly Server[], missing: number): string {
  const names = namesOf(pool, down)
  if (names.length <= missing) return `Start ${names.join(', ')}.`
  return `Start any ${missing === 1 ? 'one' : missing} of ${names.join(', ')}.`
}

/** Host names without their domain, unless that would name two servers of the pool alike. */
function namesOf(pool: Pool, some: readonly Server[]): string[] {
  const short = (server: Server): string => computerName(server.fqdn) || server.fqdn || '(no name)'
  const distinct = new Set(pool.servers.map(short)).size === pool.servers.length
  return some.map((server) => (distinct ? short(server) : server.fqdn))
}

function servers(count: number): string {
  return count === 1 ? '1 server' : `${count} servers`
}

function verb(count: number): string {
  return count === 1 ? 'runs' : 'run'
}
