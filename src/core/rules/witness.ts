import type { Pool } from '../model/pool.ts'
import { votersOf } from '../quorum/voters.ts'
import { witnessNote, witnessOf2013 } from '../tables/high-availability.ts'
import { highAvailabilityPage } from '../tables/table.ts'
import type { Contradiction } from './rule.ts'

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

/** Which pools have the database as a witness, as the documents say. */
export const witnessContradiction: Contradiction = {
  readings: [
    {
      says: 'In pools with an even number of servers the primary SQL Server database is a witness.',
      source: witnessNote,
    },
    {
      says: 'The database is a witness, of pools of any size.',
      source: witnessOf2013,
    },
    {
      says: 'The printed numbers leave room for its vote in pools of 2, 4 and 6 only; from 7 on they are a majority of the first servers.',
      source: { title: highAvailabilityPage, section: 'Pool-level quorum loss, table of functional pools' },
    },
  ],
  followed:
    'Every pool with an even number of servers has the vote, in Lync Server 2013 too, except from 12 on in 2019, whose row counts servers only. With the database up that gives each printed number.',
}
