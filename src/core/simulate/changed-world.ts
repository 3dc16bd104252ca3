import type { PoolState } from './front-end/state.ts'
import type { UsersState } from './users/state.ts'
import type { World } from './world.ts'

/*
 * The two changes that happen more often than all others together. The world is written out: that is much faster than to
 * spread it, and the compiler says when a field is missing.
 */

/** The same world with another state of the pool at a place. */
export function withPool(world: World, place: number, state: PoolState): World {
  return changed(world, replaced(world.pools, place, state), world.users)
}

/** The same world with another state of the users of the pool at a place. */
export function withUsers(world: World, place: number, state: UsersState): World {
  return changed(world, world.pools, replaced(world.users, place, state))
}

function changed(
  {
    setting,
    outage,
    slow,
    booting,
    backEnds,
    backups,
    registrars,
    failovers,
    management,
    administration,
  }: World,
  pools: World['pools'],
  users: World['users'],
): World {
  return {
    setting,
    outage,
    slow,
    booting,
    pools,
    backEnds,
    backups,
    registrars,
    failovers,
    users,
    management,
    administration,
  }
}

/** As `with` of arrays, which takes longer. */
function replaced<T>(list: readonly T[], place: number, value: T): readonly T[] {
  const copy = list.slice()
  copy[place] = value
  return copy
}
