import { Database } from 'lucide-react'
import type { Pool } from '#core/model/pool.ts'
import type { Topology } from '#core/model/topology.ts'
import type { Losses } from '#core/quorum/verdict.ts'
import type { Voters } from '#core/quorum/voters.ts'
import { nowText } from '../../text/analysis-now.ts'
import { namesOf } from './choices.ts'

const text = nowText.functional

/** The votes of a pool one by one: what counts stands in full, what is down is struck out, what does not count is dashed. */
export function VoteStrip({
  topology,
  pool,
  voters,
  losses,
}: {
  readonly topology: Topology
  readonly pool: Pool
  readonly voters: Voters
  readonly losses: Losses
}) {
  const counting = pool.servers.slice(0, voters.firstServers)
  const names = (down: boolean) =>
    namesOf(
      topology,
      counting.filter(({ id }) => losses.servers.has(id) === down).map(({ id }) => id),
    )
  const sql = voters.sqlVotes === 0 ? null : losses.primaryDatabase ? 'down' : 'up'
  return (
    <div
      className="votes"
      role="img"
      aria-label={text.strip(names(false), names(true), sql && text.sqlSpoken[sql])}
    >
      {pool.servers.map((server, position) => (
        <span
          key={server.id}
          className={`vote ${losses.servers.has(server.id) ? 'down' : 'up'} ${position < voters.firstServers ? '' : 'other'}`}
          title={server.fqdn}
        >
          {position + 1}
        </span>
      ))}
      {sql && (
        <span className={`vote sql ${sql}`}>
          <Database size={11} aria-hidden />
          {text.sqlCell}
        </span>
      )}
    </div>
  )
}
