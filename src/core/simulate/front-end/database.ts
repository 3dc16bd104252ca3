import { fails } from '../../outage/failure.ts'
import type { Outage } from '../../outage/part.ts'
import { restMemory } from '../at-rest.ts'
import type { BackEndState } from '../back-end/state.ts'
import type { World } from '../world.ts'
import type { PoolEvent } from './events.ts'

/**
 * What a pool has not heard yet of the vote of its primary database, `null` for nothing. The vote goes with the reach of
 * that database. Where a mirror has the databases the vote is gone too: it does not move to the mirror.
 */
export function databaseNews(
  world: World,
  place: number,
): Extract<PoolEvent, { is: 'primary-database-lost' | 'primary-database-back' }> | null {
  const isThere = hasVote(world, place)
  if (isThere === world.pools[place]?.hasPrimaryDatabase) return null
  return { is: isThere ? 'primary-database-back' : 'primary-database-lost' }
}

const known = restMemory<{
  readonly outage: Outage
  readonly backEnd: BackEndState | undefined
  readonly isThere: boolean
}>()

/** Worked out anew only where what it rests on has changed: it is asked at every turn. */
function hasVote({ setting, outage, backEnds }: World, place: number): boolean {
  const backEnd = backEnds[place]
  const last = known.last(setting, place)
  if (last?.outage === outage && last.backEnd === backEnd) return last.isThere
  const voteLost = setting.voteLost[place]
  const isThere = backEnd?.holder !== 'mirror' && (voteLost === undefined || !fails(voteLost, outage))
  known.note(setting, place, { outage, backEnd, isThere })
  return isThere
}
