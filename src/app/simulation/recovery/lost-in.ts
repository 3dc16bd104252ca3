import type { Pool } from '#core/model/pool.ts'
import type { Millis } from '#core/simulate/clock.ts'
import { lostServiceAt, type LostService } from '#core/simulate/users/measures.ts'
import type { World } from '#core/simulate/world.ts'

/** What the users of some pools have lost together. */
export interface LostTogether {
  /** By kind of service, in its order; nothing where no pool has users. */
  readonly services: readonly LostService[]
  readonly calls: number
  readonly conferences: number
  readonly rejoins: number
}

/** Sums up over pools what their users have lost up to a moment that is not before the last event. */
export function lostIn(world: World, pools: readonly Pool[], at: Millis): LostTogether {
  let services: readonly LostService[] = []
  let [calls, conferences, rejoins] = [0, 0, 0]
  for (const { id } of pools) {
    const users = world.users[world.setting.places.get(id) ?? -1]
    if (!users) continue
    const lost = lostServiceAt(users, at)
    services = lost.map((one, i) => ({
      ...one,
      userMinutes: one.userMinutes + (services[i]?.userMinutes ?? 0),
    }))
    calls += users.callsEnded
    conferences += users.conferencesEnded
    rejoins += users.rejoins
  }
  return { services, calls, conferences, rejoins }
}
