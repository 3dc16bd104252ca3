import type { Pool } from '../model/pool.ts'
import { votersOf } from '../quorum/voters.ts'

/** Front End Servers that must run in a pool whose primary database votes: with that vote, and without it. */
interface NeedsOfWitness {
  readonly with: number
  readonly without: number
  /** Those that count: "the 4 servers", or "the first 7". */
  readonly among: string
}

/** What the database's vote is worth to a pool of four or more, or `null` where it has none. */
export function frontEndsWithoutWitness(pool: Pool): NeedsOfWitness | null {
  const voters = votersOf(pool)
  const size = pool.servers.length
  if (voters?.sqlVotes !== 1 || size === 2) return null
  return {
    with: voters.needed - voters.sqlVotes,
    without: voters.needed,
    among: voters.firstServers < size ? `the first ${voters.firstServers}` : `the ${size}`,
  }
}
