import { withConfigurationOf } from '../administration/registrar-settings.ts'
import { kinds, type Behaviour, type World, type WorldEvent } from '../world.ts'
import { applyToFailover, withNextHop } from './apply.ts'
import { afterInFailover } from './follow.ts'
import type { FailoverState } from './state.ts'
import { nextInFailover } from './urge.ts'

type Wrapped = Extract<WorldEvent, { of: 'failover' }>

/**
 * Invoke-CsPoolFailOver and Invoke-CsPoolFailBack, planned and in disaster mode, as the steps they consist of; and
 * `PoolState`, which the Central Management store holds and the servers of both pools read later. It begins with what an
 * administrator asks for, and with nothing else.
 */
export const failoverBehaviour: Behaviour<'failover'> = {
  of: 'failover',
  apply(world, wrapped, at) {
    const [place, state] = stateOf(world, wrapped.pool)
    if (state === undefined) return world
    // An Edge pool whose next hop was a Director is told to the pool that gets it: no pool loses it.
    if (wrapped.event.is === 'edge-next-hop-moved' && wrapped.event.to === wrapped.pool)
      return withMovedHop(world, wrapped.event)
    const next = applyToFailover(state, wrapped.event, at)
    return next === state ? world : withConsequences(withState(world, place, next), wrapped)
  },
  follow(world, { pool, event }, at) {
    const [place, state] = stateOf(world, pool)
    return state === undefined ? [] : afterInFailover(world, place, pool, state, event, at)
  },
  /** `PoolState` is written to the Central Management store and read from it, wherever that is. */
  hears(world, { of }) {
    if (of !== 'management') return []
    return world.failovers.flatMap((state, place) => (isSettled(state) ? [] : [place]))
  },
  movedBy: kinds,
  urge(world, place, at) {
    const state = world.failovers[place]
    const pool = world.pools[place]?.pool.id
    if (state === undefined || pool === undefined || isSettled(state)) return null
    return nextInFailover({ world, place, pool, state, at })
  },
}

/** Whether nothing is under way and everybody has read it: so of nearly every pool, nearly always. */
function isSettled({ asked, procedure, writes, readers }: FailoverState): boolean {
  return (
    asked === null && procedure === null && readers.home.write === writes && readers.backup.write === writes
  )
}

function stateOf(
  { setting, failovers }: World,
  pool: Wrapped['pool'],
): readonly [number, FailoverState | undefined] {
  const place = setting.places.get(pool) ?? -1
  return [place, failovers[place]]
}

function withState(world: World, place: number, state: FailoverState): World {
  return { ...world, failovers: world.failovers.with(place, state) }
}

function withConsequences(world: World, { pool, event }: Wrapped): World {
  if (event.is === 'edge-next-hop-moved') return withMovedHop(world, event)
  return event.is === 'pool-state-written'
    ? { ...world, administration: withConfigurationOf(world.administration, pool) }
    : world
}

/** The pool that an Edge pool has as its next hop instead; a Director is none. */
function withMovedHop(world: World, event: Extract<Wrapped['event'], { is: 'edge-next-hop-moved' }>): World {
  const { edge, to } = event
  const place = world.failovers.findIndex((_, i) => world.pools[i]?.pool.id === to)
  const state = world.failovers[place]
  const next = state && withNextHop(state, edge)
  return next === undefined || next === state ? world : withState(world, place, next)
}
