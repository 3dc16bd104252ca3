import type { Millis } from '../../../../src/core/simulate/clock.ts'
import type { FailoverState } from '../../../../src/core/simulate/failover/state.ts'
import type { PoolState } from '../../../../src/core/simulate/front-end/state.ts'
import type { RegistrarState } from '../../../../src/core/simulate/registrar/state.ts'
import { usersBehaviour } from '../../../../src/core/simulate/users/behaviour.ts'
import type { Client, Standing, UsersEvent } from '../../../../src/core/simulate/users/state.ts'
import type { World } from '../../../../src/core/simulate/world.ts'
import { linkBetween } from '../../../../src/core/outage/parts.ts'
import { makeId } from '../../../../src/core/model/id.ts'

/*
 * Worlds made by hand: everything but the users is set to what a test says, and the users follow. Place 0 is ldn-pool, place
 * 1 its backup pool dub-pool.
 */

/** How things stand, as far as they are not as they were: each for the pool at a place. */
export interface Circumstance {
  readonly servers?: 'up' | 'down'
  /** Positions of routing groups without quorum. */
  readonly lostGroups?: readonly number[]
  readonly isPastThreshold?: boolean
  readonly registrar?: Partial<RegistrarState>
  readonly failover?: Partial<FailoverState>
}

/** The world with something else at a place. */
export function having(world: World, place: number, circumstance: Circumstance): World {
  const { servers, lostGroups, isPastThreshold, registrar, failover } = circumstance
  const change = <T>(list: readonly T[], with_: Partial<T> | undefined): readonly T[] =>
    with_ === undefined ? list : list.with(place, { ...list[place]!, ...with_ })
  return {
    ...world,
    pools: world.pools.with(place, frontEnd(world.pools[place]!, servers, lostGroups)),
    backEnds: change(world.backEnds, isPastThreshold === undefined ? undefined : { isPastThreshold }),
    registrars: change(world.registrars, registrar),
    failovers: change(world.failovers, failover),
  }
}

function frontEnd(pool: PoolState, servers?: 'up' | 'down', lostGroups?: readonly number[]): PoolState {
  return {
    ...pool,
    servers:
      servers === undefined
        ? pool.servers
        : pool.servers.map((server) =>
            servers === 'up'
              ? { ...server, power: 'active', missedAt: null }
              : { ...server, power: 'off', missedAt: 0 },
          ),
    groups:
      lostGroups === undefined
        ? pool.groups
        : pool.groups.map((group, i) => {
            const isLost = lostGroups.includes(i)
            return { ...group, isLost, primary: isLost ? null : group.view[0]! }
          }),
  }
}

/** The link between London and Dublin is cut, or whole. */
export function linked(world: World, isWhole: boolean): World {
  return { ...world, outage: new Set(isWhole ? [] : [linkBetween(makeId('site', 1), makeId('site', 3))]) }
}

/** `PoolState` as everybody has read it. */
export const seenByAll = (
  state: FailoverState['state'],
  more: Partial<FailoverState> = {},
): Circumstance => ({
  failover: { state, seenHome: state, seenBackup: state, hydrated: state === 'FailedOver' ? 1 : 0, ...more },
})

/** What the users of all pools do until they are at rest. */
export function rested(world: World, at: Millis): { readonly world: World; readonly events: UsersEvent[] } {
  const events: UsersEvent[] = []
  let now = world
  for (const place of world.pools.keys())
    for (
      let event = usersBehaviour.urge(now, place, at);
      event;
      event = usersBehaviour.urge(now, place, at)
    ) {
      if (event.of !== 'users') throw new Error('The users make something else happen')
      const next = usersBehaviour.apply(now, event, at)
      if (next === now) throw new Error('What the users want does not happen')
      if (events.length > 1000) throw new Error('The users do not come to rest')
      events.push(event.event)
      now = next
    }
  return { world: now, events }
}

/** One circumstance after the other, a minute apart, the users at rest after each. */
export function after(world: World, ...steps: readonly ((world: World) => World)[]): World {
  return steps.reduce((now, step) => {
    const last = Math.max(...now.users.map(({ tallied }) => tallied))
    return rested(step(now), last + 60_000).world
  }, world)
}

/** How many users of the pool at a place stand where, by kind of client on request. */
export function standing(world: World, place = 0, client?: Client): Partial<Record<Standing, number>> {
  const counts: Partial<Record<Standing, number>> = {}
  for (const group of world.users[place]!.groups) {
    if (client !== undefined && group.client !== client) continue
    counts[group.standing] = (counts[group.standing] ?? 0) + group.count
  }
  return counts
}
