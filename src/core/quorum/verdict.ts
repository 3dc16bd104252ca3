import type { ServerId } from '../model/id.ts'
import type { Pool, ProductVersion } from '../model/pool.ts'
import { firstStartRow, type FirstStartRow } from '../tables/first-start.ts'
import { documentedReading, type Reading } from './reading.ts'
import { countRunning, requirementsOf, type Requirement } from './requirements.ts'
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
  /** How the printed tables were read. */
  readonly reading: Reading
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
  /** The counts that must all hold for the pool to be functional; none where nothing is printed. */
  readonly requirements: readonly Requirement[]
  readonly voters: Voters | null
  readonly startRow: FirstStartRow | null
}

/** Judges one pool under the given losses, exactly as the printed tables and the decisions on their gaps say. */
export function judge(pool: Pool, losses: Losses = noLosses, reading: Reading = documentedReading): Verdict {
  return pool.edition === 'standard'
    ? judgeStandard(pool, losses, reading)
    : judgeEnterprise(pool, losses, reading)
}

function judgeStandard(pool: Pool, losses: Losses, reading: Reading): Verdict {
  const running = countRunning(pool, losses)
  const documented = pool.servers.length === 1 && pool.version !== 'other'
  const up = documented ? running === 1 : null
  return {
    servers: pool.servers.length,
    version: pool.version,
    reading,
    functional: up,
    canStart: up,
    votesPresent: null,
    votesNeeded: null,
    frontEndsNeeded: documented ? 1 : null,
    votersRunning: running,
    running,
    startNeeded: documented ? 1 : null,
    margin: documented ? running - 1 : null,
    requirements: documented ? [{ ofFirst: null, needed: 1, running }] : [],
    voters: null,
    startRow: null,
  }
}

function judgeEnterprise(pool: Pool, losses: Losses, reading: Reading): Verdict {
  const running = countRunning(pool, losses)
  const startRow = firstStartRow(pool.version, pool.servers.length)
  const startNeeded = startRow?.needed ?? null
  const voters = votersOf(pool, reading)
  if (voters === null) {
    const { version, servers } = pool
    return { ...undocumented, servers: servers.length, version, reading, running, startNeeded, startRow }
  }

  const requirements = requirementsOf(pool, voters, losses, reading, startNeeded)
  const votersRunning = countRunning(pool, losses, voters.firstServers)
  const margin = Math.min(...requirements.map((one) => one.running - one.needed))
  const functional = isFunctional(margin, voters, losses)
  // Written out: verdicts of one shape in memory are read many times as fast, and the simulation reads them at every turn.
  return {
    servers: pool.servers.length,
    version: pool.version,
    reading,
    running,
    startNeeded,
    startRow,
    functional,
    canStart: canStart(running, startNeeded, functional),
    votesPresent: votersRunning + (losses.primaryDatabase ? 0 : voters.sqlVotes),
    votesNeeded: voters.needed,
    frontEndsNeeded: requirements[voters.rows.length - 1]?.needed ?? null,
    votersRunning,
    margin: functional === null ? null : margin,
    requirements,
    voters,
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
  requirements: [],
  voters: null,
} as const

/** Too few servers for rows that assume a running database are too few without it; that enough are enough is not documented. */
function isFunctional(margin: number, voters: Voters, losses: Losses): boolean | null {
  if (margin < 0) return false
  return losses.primaryDatabase && !voters.documentedWithoutSql ? null : true
}

function canStart(running: number, needed: number | null, functional: boolean | null): boolean | null {
  if (needed === null) return null
  return running < needed ? false : functional
}
