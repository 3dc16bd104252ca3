import type { Pool } from '#core/model/pool.ts'
import { downBecause } from '#core/outage/losses.ts'
import { isServing } from '#core/simulate/front-end/groups.ts'
import { isUp, isUpAt, type PoolState as FrontEnd } from '#core/simulate/front-end/state.ts'
import { stillGoingAt } from '#core/simulate/users/board-phase.ts'
import { usersByService } from '#core/simulate/users/tally.ts'
import type { World } from '#core/simulate/world.ts'
import type { Standing } from '#core/quorum/standing.ts'
import type { PoolMoment, PoolWord, ServerPower } from '../moment.ts'
import { poolStateOf, type PoolState } from '../outage-selectors.ts'

/** What a pool's moment is made of: while none of it changes, nothing is worked out. */
type Ingredients = readonly unknown[]

const remembered = new WeakMap<
  Pool,
  { readonly made: Ingredients; readonly key: string; readonly state: PoolState }
>()

/** The same state as before while nothing that is shown of the pool has changed. */
export function poolAt(world: World, place: number | undefined, pool: Pool): PoolState {
  const at = place ?? -1
  const front = world.pools[at]
  const partner = world.setting.partner[at] ?? -1
  const made: Ingredients = [
    front,
    world.users[at],
    world.failovers[at],
    world.failovers[partner],
    world.backups[at],
    world.registrars[partner],
    ...(front?.servers.some(({ power }) => power === 'off') ? [world.booting, world.outage] : []),
  ]
  const before = remembered.get(pool)
  if (before && isSame(before.made, made)) return before.state
  const state = front
    ? stateOf(world, at, partner, front)
    : poolStateOf(pool, noLosses, world.setting.parameters.frontEnd.reading)
  const key = JSON.stringify([state.moment, [...state.losses.servers], state.losses.primaryDatabase])
  if (before?.key === key) {
    remembered.set(pool, { ...before, made })
    return before.state
  }
  remembered.set(pool, { made, key, state })
  return state
}

function isSame(some: Ingredients, others: Ingredients): boolean {
  return some.length === others.length && some.every((one, i) => one === others[i])
}

const noLosses = { servers: new Set<never>(), primaryDatabase: false }

function stateOf(world: World, place: number, partner: number, front: FrontEnd): PoolState {
  const { pool, parameters } = front
  const losses = {
    servers: new Set(pool.servers.filter((_, i) => !isUpAt(front, i)).map(({ id }) => id)),
    primaryDatabase: !front.hasPrimaryDatabase,
  }
  const plain = poolStateOf(pool, losses, parameters.reading)
  const word = wordOf(front, plain.standing)
  return poolStateOf(pool, losses, parameters.reading, {
    standing: standingFor(word, plain.standing),
    moment: momentOfPool(world, place, partner, front, word),
  })
}

/** In the words of the simulation itself; only whether a running pool could start again is read from the printed tables. */
function wordOf({ servers, isFormed, stopsAt, groups, ...rest }: FrontEnd, standing: Standing): PoolWord {
  if (!servers.some(isUp)) return 'down'
  if (!isFormed || !servers.some(({ power }) => power === 'active')) return 'starting'
  if (stopsAt !== null || standing === 'stopped') return 'losing'
  if (standing === 'unknown') return 'unknown'
  const state = { servers, isFormed, stopsAt, groups, ...rest }
  if (groups.some((group) => !isServing(state, group))) return 'partly'
  return standing === 'trap' ? 'trap' : 'runs'
}

function standingFor(word: PoolWord, standing: Standing): Standing {
  return word === 'down' || word === 'starting' || word === 'losing' ? 'stopped' : standing
}

function momentOfPool(
  world: World,
  place: number,
  partner: number,
  front: FrontEnd,
  word: PoolWord,
): PoolMoment {
  const { groups, pool, servers } = front
  const users = usersByService(world.users[place] ?? { groups: [] })
  const failover = world.failovers[place]
  const procedure = failover?.procedure ?? null
  const backup = world.backups[place]
  return {
    word,
    servers: servers.map(({ power }, i): ServerPower => {
      const id = pool.servers[i]?.id
      return power === 'off' && id !== undefined && world.booting.has(id)
        ? 'booting'
        : power === 'off' &&
            id !== undefined &&
            downBecause(world.setting.topology, world.outage, id) === null
          ? 'stopped'
          : power
    }),
    groups: { serving: groups.filter((group) => isServing(front, group)).length, of: groups.length },
    users: { all: users.full + users.resiliency + users.none, ...users },
    failover: {
      state: failover?.state ?? 'Active',
      step: procedure && {
        deed: procedure.deed,
        name: procedure.step,
        hydrated: Math.round((failover?.hydrated ?? 0) * 100) / 100,
      },
      isStuck: failover?.stuck != null,
      stillGoing: stillGoingAt(world, place),
    },
    receives: isReceiving(world, partner),
    copies: backup ? backup.trouble === null : null,
  }
}

/** Whether users of the partner are looked after by this pool: a failover over to it, or voice alone. */
function isReceiving({ failovers, registrars }: World, partner: number): boolean {
  const state = failovers[partner]?.state
  return (state !== undefined && state !== 'Active') || registrars[partner]?.isBackedUp === true
}
