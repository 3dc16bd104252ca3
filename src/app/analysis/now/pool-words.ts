import type { Pool } from '#core/model/pool.ts'
import type { Site } from '#core/model/site.ts'
import type { Topology } from '#core/model/topology.ts'
import { conditionOf, type Condition, type PoolState } from '../../store/outage-selectors.ts'
import { nowText } from '../../text/analysis-now.ts'
import { propertiesText } from '../../text/properties.ts'
import { repairSentence } from './choices.ts'
import type { PoolMoves } from './pool-moves.ts'

const text = nowText.words

/** The gravest first: what stopped, what nobody knows, what could not start again, what runs. */
export const worstFirst: readonly Condition[] = ['stopped', 'unknown', 'trap', 'running']

/** What a pool is, and where: "Enterprise Edition · Lync Server 2013 · London". */
export function kindOfPool({ edition, version }: Pool, site: Site): string {
  return nowText.kinds.pool(propertiesText.editions[edition], propertiesText.versions[version], site.name)
}

/** How a pool stands in sentences, without its name and without what to do: "4 of its first 7 servers are down; 4 must run." */
export function stateSentence(pool: Pool, state: PoolState): string {
  const { verdict } = state
  const condition = conditionOf(state)
  if (condition === 'unknown') return [lossSentence(pool, state), text.unknown].filter(Boolean).join(' ')
  if (pool.edition === 'standard') return condition === 'stopped' ? text.oneServerDown : text.oneServer
  const margin = verdict.margin === null ? '' : text.margin(verdict.margin)
  switch (condition) {
    case 'stopped':
      return `${text.stopped} ${lossSentence(pool, state)}`
    case 'trap':
      return [text.trap(verdict.running, verdict.startNeeded ?? 0), margin].filter(Boolean).join(' ')
    case 'running':
      return [verdict.canStart === null ? text.fineUnknownStart : text.fine, margin].filter(Boolean).join(' ')
  }
}

/** What to do about it: the first of the smallest repairs, "" where nothing is to be done. */
export function repairWords(
  topology: Topology,
  { toFunction, toStart }: Pick<PoolMoves, 'toFunction' | 'toStart'>,
): string {
  const [repair] = toFunction.length > 0 ? toFunction : toStart
  return repair ? repairSentence(topology, repair) : ''
}

/** Which losses count: servers that vote, and the SQL vote. */
function lossSentence(pool: Pool, { verdict, losses }: PoolState): string {
  const { voters } = verdict
  if (voters === null) return ''
  const counting = pool.servers.slice(0, voters.firstServers)
  const down = counting.filter(({ id }) => losses.servers.has(id)).length
  const which =
    voters.firstServers < pool.servers.length
      ? text.firstServers(voters.firstServers)
      : text.itsServers(pool.servers.length)
  return [
    down > 0 && text.down(down, which, verdict.frontEndsNeeded ?? voters.needed),
    losses.primaryDatabase && (voters.sqlVotes === 1 ? text.sqlLost : text.databaseDown),
  ]
    .filter(Boolean)
    .join(' ')
}
