import type { Pool } from '../model/pool.ts'
import { functionalRows, type FunctionalRow } from '../tables/functional.ts'
import { documentedReading, type Reading } from './reading.ts'

/** Who decides whether an Enterprise Edition pool is functional. */
export interface Voters {
  /** The pool's first so many servers count ("first servers"); the others never do. */
  readonly firstServers: number
  /** 1 where the primary SQL Server database votes too, as witness; 0 where it does not. */
  readonly sqlVotes: 0 | 1
  /** Votes that must be present. */
  readonly needed: number
  /** The printed rows that all must hold. */
  readonly rows: readonly FunctionalRow[]
  /** Whether the documents say what happens while the primary database is down. */
  readonly documentedWithoutSql: boolean
}

/**
 * The voters of an Enterprise Edition pool, or `null` where the documents print no row for its size and version.
 * The reading says which pools have the SQL vote; the 2019 row of 12 to 16 counts servers only, however it is read.
 */
export function votersOf(pool: Pool, reading: Reading = documentedReading): Voters | null {
  const size = pool.servers.length
  const rows = functionalRows(pool.version, size, reading.earlierTable)
  const widest = rows.at(-1)
  if (pool.edition !== 'enterprise' || widest === undefined) return null
  const firstServers = widest.ofFirst ?? size
  const serversOnly = pool.version === '2019' && size >= 12
  const sqlVotes = !serversOnly && databaseVotes(reading, size, firstServers) ? 1 : 0
  return {
    firstServers,
    sqlVotes,
    needed: widest.needed + sqlVotes, // the printed number assumes that the Back End runs
    rows,
    documentedWithoutSql: !serversOnly,
  }
}

/** Whether the server at this position (0 is the first) counts for the pool's quorum. */
export function isVoter(pool: Pool, position: number, reading: Reading = documentedReading): boolean {
  const voters = votersOf(pool, reading)
  return voters !== null && position < voters.firstServers
}

function databaseVotes({ votes }: Reading, size: number, firstServers: number): boolean {
  switch (votes) {
    case 'even':
      return size % 2 === 0
    case 'oddize':
      return firstServers % 2 === 0
    case 'always':
      return true
  }
}
