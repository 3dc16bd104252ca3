import type { Pool } from '../model/pool.ts'
import type { Losses } from './verdict.ts'
import type { Reading } from './reading.ts'
import type { Voters } from './voters.ts'

/** So many servers must run: one of the counts that must all hold for a pool to be functional. */
export interface Requirement {
  /** Only the first so many servers of the pool count; `null` for all of them. */
  readonly ofFirst: number | null
  readonly needed: number
  /** How many of those that count run. */
  readonly running: number
}

/**
 * What a pool needs of its servers, given the state of its primary database: every printed row, the widest one with the
 * vote of the database where that is missing, then the first-start row where the note on the witness is read literally.
 * Two counts of the same servers are one, the greater.
 */
export function requirementsOf(
  pool: Pool,
  voters: Voters,
  losses: Losses,
  reading: Reading,
  startNeeded: number | null,
): readonly Requirement[] {
  const missingVote = losses.primaryDatabase ? voters.sqlVotes : 0
  const needs = new Map<number | null, number>()
  const ask = (ofFirst: number | null, needed: number): void => {
    needs.set(ofFirst, Math.max(needed, needs.get(ofFirst) ?? 0))
  }
  voters.rows.forEach((row, i) =>
    ask(row.ofFirst, i === voters.rows.length - 1 ? row.needed + missingVote : row.needed),
  )
  if (startNeeded !== null && noteApplies(pool.servers.length, voters, losses, reading))
    ask(null, startNeeded)
  return [...needs].map(([ofFirst, needed]) => ({
    ofFirst,
    needed,
    running: countRunning(pool, losses, ofFirst),
  }))
}

/**
 * Whether the note on the witness, read literally, asks for the first-start row: in even-sized pools without their primary
 * database, the 2019 rows of 12 to 16 apart, which count servers only.
 */
export function noteApplies(servers: number, voters: Voters, losses: Losses, reading: Reading): boolean {
  return reading.strictNote && losses.primaryDatabase && servers % 2 === 0 && voters.documentedWithoutSql
}

/** How many servers of a pool run, of its first so many or of all. */
export function countRunning(pool: Pool, losses: Losses, ofFirst: number | null = null): number {
  let count = 0
  for (const server of pool.servers.slice(0, ofFirst ?? pool.servers.length))
    if (!losses.servers.has(server.id)) count++
  return count
}
