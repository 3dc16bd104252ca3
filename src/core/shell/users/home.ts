import type { Pool } from '../../model/pool.ts'
import { movedUser } from '../../simulate/administration/held.ts'
import { groupsOf } from '../../simulate/failover/reads.ts'
import { lodgingOf, lodgingsAt } from '../../simulate/users/lodging.ts'
import { standings, type StandingMeaning } from '../../simulate/users/standings.ts'
import type { Standing } from '../../simulate/users/state.ts'
import type { World } from '../../simulate/world.ts'
import { poolOf, type PoolPlace } from '../failover/places.ts'
import type { Person } from './people.ts'

/** Where somebody is homed now: his pool by design, or where Move-CsUser has moved him. No failover changes it. */
export function homeOf(world: World, person: Person): PoolPlace {
  const moved = movedUser(world, person.sipAddress)
  return poolOf(world, moved?.to ?? null) ?? { pool: person.pool, place: person.place }
}

/** The routing group that somebody belongs to, 0 for the first: who they are is not known, so they take turns. */
export function routingGroupOf(world: World, person: Person, place: number): number {
  return person.index % Math.max(1, groupsOf(world, place))
}

/** How somebody fares now, with a client of Lync 2013 or later. */
export function standingOf(world: World, person: Person): Standing {
  const { place } = homeOf(world, person)
  const routingGroup = routingGroupOf(world, person, place)
  const client = 'Lync 2013'
  const among = world.users[place]?.groups ?? []
  const group = among.find((one) => one.client === client && one.routingGroup === routingGroup)
  if (group) return group.standing
  // A pool without users in the simulation: as the first of them would fare.
  const now = lodgingsAt(world, place)
  return now === null ? 'no service' : lodgingOf(now, { client, routingGroup, standing: 'home' }).standing
}

/** The pool that somebody is signed in to now, and what he has there; `pool` is `null` where he cannot sign in. */
export function whereabouts(
  world: World,
  person: Person,
): { readonly pool: Pool | null; readonly meaning: StandingMeaning } {
  const { pool, place } = homeOf(world, person)
  const meaning = standings[standingOf(world, person)]
  if (meaning.place === null) return { pool: null, meaning }
  if (meaning.place === 'home') return { pool, meaning }
  const partner = world.setting.partner[place] ?? null
  return { pool: partner === null ? null : (world.pools[partner]?.pool ?? null), meaning }
}
