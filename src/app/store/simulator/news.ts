import { nameOfPool } from '#core/analyze/part-names.ts'
import { momentText as text } from '../../text/moment.ts'
import type { Moment, PoolMoment, PoolWord } from '../moment.ts'

/** Up to this many pools are told one by one. */
const toldApart = 2

/** What has become of the pools from one moment to the other, in a sentence or two; '' where they do the same. */
export function newsBetween(before: Moment, after: Moment): string {
  const changed = after.world.pools.flatMap(({ pool }, place) => {
    const isSame =
      before.world.pools[place] === after.world.pools[place] &&
      before.world.failovers[place] === after.world.failovers[place]
    if (isSame) return []
    const was = before.view.stateOf(pool)
    const is = after.view.stateOf(pool)
    if (!is.moment || (was.moment?.word === is.moment.word && sameFailover(was.moment, is.moment))) return []
    return [{ name: nameOfPool(after.view.topology, pool), is, moment: is.moment }]
  })
  if (changed.length <= toldApart)
    return changed.map(({ name, is, moment }) => text.poolNews(name, moment, is.verdict)).join(' ')
  const counts = new Map<PoolWord, number>()
  for (const { moment } of changed) counts.set(moment.word, (counts.get(moment.word) ?? 0) + 1)
  return text.poolsNews(counts)
}

function sameFailover({ failover: a }: PoolMoment, { failover: b }: PoolMoment): boolean {
  return a.state === b.state && a.isStuck === b.isStuck && a.stillGoing.length === b.stillGoing.length
}

/** The pools that do not simply run at home, in a few words: for the value of the timeline. */
export function summaryOf({ world, view }: Moment): string {
  const troubled = world.pools.flatMap(({ pool }) => {
    const { moment } = view.stateOf(pool)
    return moment && (moment.word !== 'runs' || text.failoverOf(moment) !== null)
      ? [{ name: nameOfPool(view.topology, pool), moment }]
      : []
  })
  return text.summary(troubled, world.pools.length)
}
