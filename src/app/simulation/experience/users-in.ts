import type { Pool } from '#core/model/pool.ts'
import type { UsersAtMoment } from '../../store/moment.ts'
import type { OutageView } from '../../store/outage-selectors.ts'

/** Users of these pools who are at work, by what they have of the service. */
export function usersIn(view: OutageView, pools: readonly Pool[]): UsersAtMoment {
  let [all, full, resiliency, none] = [0, 0, 0, 0]
  for (const pool of pools) {
    const users = view.stateOf(pool).moment?.users
    if (!users) continue
    all += users.all
    full += users.full
    resiliency += users.resiliency
    none += users.none
  }
  return { all, full, resiliency, none }
}
