import type { ServerId } from '../model/id.ts'
import type { Pool, ProductVersion } from '../model/pool.ts'
import { firstStartRow, type FirstStartRow } from '../tables/first-start.ts'
import type { FunctionalRow } from '../tables/functional.ts'
import { votersOf, type Voters } from './voters.ts'

/** What is down around one pool. Nothing down is the design itself. */
export interface Losses {
  readonly servers: ReadonlySet<ServerId>
  /** Whether the primary database of the pool's SQL Server store is down. */
  readonly primaryDatabase: boolean
}

/** Nothing is down. */
export const noLosses: Losses = { servers: new Set(), primaryDatabase: false }

/**
 * The two verdicts on one pool, kept apart, with the numbers behind them. Every number counts servers or votes;
 * `null` is "not documented": no printed row says so, and none is interpolated.
 */
export interface Verdict {
  /** Front End Servers of the pool, running or not. */
  readonly servers: number
  readonly version: ProductVersion
  /** Whether the pool has pool-level quorum. */
  readonly functional: boolean | null
  /** Whether the pool could be started with what is up. */
  readonly canStart: boolean | null
  readonly votesPresent: number | null
  readonly votesNeeded: number | null
  /** Front End Servers needed among those that count, given the state of the database. */
  readonly frontEndsNeeded: number | null
  /** Running servers among those that count. */
  readonly votersRunning: number
  readonly running: number
  readonly startNeeded: number | null
  /** Votes that may still be lost before quorum is; negative where it already is. */
  readonly margin: number | null
  readonly voters: Voters | null
  readonly startRow: FirstStartRow | null
}

/** Judges one pool under the given losses, exactly as the printed tables and the decisions on their gaps say. */
export function judge(pool: Pool, losses: Losses = noLosses): Verdict {
  return pool.edition === 'standard' ? judgeStandard(pool, losses) : judgeEnterprise(pool, losses)
}

function judgeStandard(pool: Pool, losses: Losses): Verdict {
  const running = countRunning(pool, losses, pool.servers.length)
  const documented = pool.servers.length === 1 && pool.version !== 'other'
  const up = documented ? running === 1 : null
  return {
    servers: pool.servers.length,
    version: pool.version,
    functional: up,
    canStart: up,
    votesPresent: null,
    votesNeeded: null,
    frontEndsNeeded: documented ? 1 : null,
    votersRunning: running,
    running,
    startNeeded: documented ? 1 : null,
    margin: documented ? running - 1 : null,
    voters: null,
    startRow: null,
  }
}

function judgeEnterprise(pool: Pool, losses: Losses): Verdict {
  const running = countRunning(pool, losses, pool.servers.length)
  const startRow = firstStartRow(pool.version, pool.servers.length)
  const startNeeded = startRow?.needed ?? null
  const voters = votersOf(pool)
  const size = { servers: pool.servers.length, version: pool.version }
  if (voters === null) return { ...undocumented, ...size, running, startNeeded, startRow }

  const votersRunning = countRunning(pool, losses, voters.firstServers)
  const sqlVotesPresent = losses.primaryDatabase ? 0 : voters.sqlVotes
  const votesPresent = votersRunning + sqlVotesPresent
  const earlierMargins = marginsOfEarlierRows(pool, losses, voters.rows)
  const functional =
    losses.primaryDatabase && !voters.documentedWithoutSql
      ? null
      : votesPresent >= voters.needed && earlierMargins.every((margin) => margin >= 0)
  return {
    ...size,
    functional,
    canStart: canStart(running, startNeeded, functional),
    votesPresent,
    votesNeeded: voters.needed,
    frontEndsNeeded: voters.needed - sqlVotesPresent,
    votersRunning,
    running,
    startNeeded,
    margin: functional === null ? null : Math.min(votesPresent - voters.needed, ...earlierMargins),
    voters,
    startRow,
  }
}

const undocumented = {
  functional: null,
  canStart: null,
  votesPresent: null,
  votesNeeded: null,
  frontEndsNeeded: null,
  votersRunning: 0,
  margin: null,
  voters: null,
} as const

/** Where two rows are printed for one size (12 servers in 2019) the conservative reading asks for both. */
function marginsOfEarlierRows(pool: Pool, losses: Losses, rows: readonly FunctionalRow[]): number[] {
  return rows
    .slice(0, -1)
    .map((row) => countRunning(pool, losses, row.ofFirst ?? pool.servers.length) - row.needed)
}

function canStart(running: number, needed: number | null, functional: boolean | null): boolean | null {
  if (needed === null) return null
  return running < needed ? false : functional
}

function countRunning(pool: Pool, losses: Losses, ofFirst: number): number {
  let count = 0
  for (const server of pool.servers.slice(0, ofFirst)) if (!losses.servers.has(server.id)) count++
  return count
}
