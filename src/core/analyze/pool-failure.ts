import type { Pool } from '../model/pool.ts'
import { find, type Topology } from '../model/topology.ts'
import { voteLost } from '../outage/back-end.ts'
import { all, always, any, atLeast, down, type Failure } from '../outage/failure.ts'
import type { Reading } from '../quorum/reading.ts'
import { votersOf, type Voters } from '../quorum/voters.ts'
import { firstStartRow } from '../tables/first-start.ts'
import type { Silence } from './silence.ts'

/**
 * When the pool has no pool-level quorum, by the same rows as `judge`; `null` where no row is printed for it. Where the
 * documents do not say what happens without the primary database, `holds` looks at the servers alone.
 */
export function notFunctional(
  topology: Topology,
  pool: Pool,
  reading: Reading,
  silence: Silence,
): Failure | null {
  const lost = pool.edition === 'standard' ? standardLost(pool) : quorumLost(topology, pool, reading, silence)
  return lost && any(...siteDown(topology, pool), lost)
}

/** When the pool could not be started; `null` where no first-start row or no functional row is printed for it. */
export function cannotStart(
  topology: Topology,
  pool: Pool,
  reading: Reading,
  silence: Silence,
): Failure | null {
  const stopped = notFunctional(topology, pool, reading, silence)
  if (stopped === null || pool.edition === 'standard') return stopped
  const tooFew = tooFewToStart(pool)
  return tooFew && any(...siteDown(topology, pool), tooFew, stopped)
}

/** When no server of the pool runs: it is lost then whatever the documents say. */
export const everyServerDown = (topology: Topology, pool: Pool): Failure =>
  any(...siteDown(topology, pool), all(...pool.servers.map(({ id }) => down(id))))

function standardLost({ servers, version }: Pool): Failure | null {
  const [server] = servers
  return server && servers.length === 1 && version !== 'other' ? down(server.id) : null
}

function quorumLost(topology: Topology, pool: Pool, reading: Reading, silence: Silence): Failure | null {
  const voters = votersOf(pool, reading)
  if (voters === null) return null
  const database = voteLost(topology, pool)
  return any(
    votesLost(pool, voters, database),
    ...earlierRowsBroken(pool, voters),
    ...lostWithoutDatabase(pool, voters, reading, silence).map((lost) => all(database, lost)),
  )
}

function votesLost(pool: Pool, { firstServers, sqlVotes, needed }: Voters, database: Failure): Failure {
  const votes = [...serversDown(pool, firstServers), ...(sqlVotes === 1 ? [database] : [])]
  return atLeast(votes.length - needed + 1, votes)
}

/** Where two rows are printed for one size both must hold. */
const earlierRowsBroken = (pool: Pool, { rows }: Voters): readonly Failure[] =>
  rows.slice(0, -1).map(({ ofFirst, needed }) => {
    const servers = serversDown(pool, ofFirst ?? pool.servers.length)
    return atLeast(servers.length - needed + 1, servers)
  })

/** What else loses the quorum while the primary database is down. */
function lostWithoutDatabase(
  pool: Pool,
  voters: Voters,
  { strictNote }: Reading,
  silence: Silence,
): readonly Failure[] {
  if (!voters.documentedWithoutSql) return silence === 'fails' ? [always] : []
  const tooFew = strictNote && pool.servers.length % 2 === 0 ? tooFewToStart(pool) : null
  return tooFew ? [tooFew] : []
}

function tooFewToStart(pool: Pool): Failure | null {
  const row = firstStartRow(pool.version, pool.servers.length)
  return row && atLeast(pool.servers.length - row.needed + 1, serversDown(pool, pool.servers.length))
}

const serversDown = (pool: Pool, first: number): readonly Failure[] =>
  pool.servers.slice(0, first).map(({ id }) => down(id))

function siteDown(topology: Topology, pool: Pool): readonly Failure[] {
  const found = find(topology, pool.id)
  return found?.kind === 'pool' ? [down(found.site.id)] : []
}
