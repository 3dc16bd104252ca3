import { restMemory } from '../at-rest.ts'
import { isDisabled } from '../administration/services.ts'
import { withPool } from '../changed-world.ts'
import type { Millis } from '../clock.ts'
import { hasDatabases, isComputerUp } from '../pool-facts.ts'
import type { Behaviour, World, WorldEvent } from '../world.ts'
import { applyToPool } from './apply.ts'
import { databaseNews } from './database.ts'
import { afterInPool } from './follow.ts'
import type { PoolEvent } from './events.ts'
import type { PoolState } from './state.ts'
import { nextInPool } from './urge.ts'

type FrontEndEvent = Extract<WorldEvent, { of: 'front end' }>

/** The Front End pools of a deployment: each one lives by itself; power and the primary database come from the world. */
export const frontEndBehaviour: Behaviour<'front end'> = {
  of: 'front end',
  apply(world, { pool, event }, at) {
    const place = world.setting.places.get(pool)
    const state = place === undefined ? undefined : world.pools[place]
    if (place === undefined || state === undefined) return world
    if (cannotStart(world, state, event) || isUntrue(world, place, event)) return world
    const next = applyToPool(state, event, at)
    return next === state ? world : withPool(world, place, next)
  },
  follow(world, { pool, event }) {
    const state = world.pools[world.setting.places.get(pool) ?? -1]
    if (state === undefined) return []
    return afterInPool(state, event).map((plan) => ({ ...plan, event: inPool(state, plan.event) }))
  },
  movedBy: ['fault', 'back end', 'front end'],
  records: ['pool-state-changed', 'start-waits'],
  isOwnAffair: true,
  urge(world, place, at) {
    const state = world.pools[place]
    if (state === undefined) return null
    const event = databaseNews(world, place) ?? nextUnlessSettled(world, place, state, at)
    return event && inPool(state, event)
  },
}

const atRest = restMemory<PoolState>()

/**
 * A pool that has come to rest stays there until an event makes another state of it: time alone moves nothing, and power
 * and databases are asked only where a start or a recovery is.
 */
function nextUnlessSettled(world: World, place: number, state: PoolState, at: Millis): PoolEvent | null {
  if (atRest.last(world.setting, place) === state) return null
  const event = nextInPool(state, at, {
    mayStart: (position) => mayStart(world, state, position),
    hasDatabases: () => hasDatabases(world, place),
  })
  if (event === null) atRest.note(world.setting, place, state)
  return event
}

function inPool({ pool }: PoolState, event: PoolEvent): FrontEndEvent {
  return { of: 'front end', pool: pool.id, event }
}

/** Services start only on a computer that is up, and where they are not disabled. */
function cannotStart(world: World, state: PoolState, event: PoolEvent): boolean {
  return event.is === 'server-started' && !mayStart(world, state, event.server)
}

function mayStart(world: World, { pool }: PoolState, position: number): boolean {
  const server = pool.servers[position]
  return server !== undefined && isComputerUp(world, server.id) && !isDisabled(world, server.id)
}

/** News of the database that the world does not bear out have no ground. */
function isUntrue(world: World, place: number, event: PoolEvent): boolean {
  const isNews = event.is === 'primary-database-lost' || event.is === 'primary-database-back'
  return isNews && databaseNews(world, place)?.is !== event.is
}
