import type { Outage } from '../../outage/part.ts'
import { storeUnavailableThreshold } from '../administration/reads.ts'
import { restMemory } from '../at-rest.ts'
import type { Behaviour, World, WorldEvent } from '../world.ts'
import { applyToBackEnd } from './apply.ts'
import { databasesOf } from './databases.ts'
import { afterInBackEnd } from './follow.ts'
import type { BackEndParameters } from './parameters.ts'
import type { BackEndState } from './state.ts'
import { nextInBackEnd } from './urge.ts'

/**
 * The databases of each pool: a single instance, a mirror with and without witness, an AlwaysOn Availability Group, a
 * failover cluster. The vote of an even-sized pool is no matter here: it stays with the primary.
 */
export const backEndBehaviour: Behaviour<'back end'> = {
  of: 'back end',
  apply(world, { pool, event }, at) {
    const place = world.setting.places.get(pool)
    const state = place === undefined ? undefined : world.backEnds[place]
    if (place === undefined || state?.store == null) return world
    const next = applyToBackEnd(state, event, at, world.setting.parameters.backEnd)
    return next === state ? world : { ...world, backEnds: world.backEnds.with(place, next) }
  },
  follow(world, { pool: id, event }, at) {
    const { topology, places } = world.setting
    const { pools, backEnds } = world
    const place = places.get(id) ?? -1
    const state = backEnds[place]
    const pool = pools[place]?.pool
    const databases = pool === undefined ? null : databasesOf(topology, pool)
    if (state === undefined || pool === undefined || databases === null) return []
    return afterInBackEnd(state, event, at, pool, databases.store, parametersAt(world, place)).map(
      (plan) => ({
        ...plan,
        event: inPool(id, plan.event),
      }),
    )
  },
  movedBy: ['fault', 'back end'],
  isOwnAffair: true,
  urge({ setting, outage, pools, backEnds }, place, at) {
    const state = backEnds[place]
    const pool = pools[place]?.pool
    if (state?.store == null || pool === undefined) return null
    const rest = atRest.last(setting, place)
    if (rest?.state === state && rest.outage === outage) return null
    const databases = databasesOf(setting.topology, pool)
    const event = databases && nextInBackEnd(setting.topology, databases, outage, state, at)
    if (event === null) atRest.note(setting, place, { state, outage })
    return event && inPool(pool.id, event)
  },
}

/** The threshold is that of the Registrar configuration that counts for the pool. */
function parametersAt(world: World, place: number): BackEndParameters {
  const { backEnd } = world.setting.parameters
  const threshold = storeUnavailableThreshold(world, place)
  return threshold === backEnd.threshold ? backEnd : { ...backEnd, threshold }
}

/** Databases that have come to rest in an outage stay there until either changes: time alone moves nothing. */
const atRest = restMemory<{ readonly state: BackEndState; readonly outage: Outage }>()

function inPool(
  pool: Extract<WorldEvent, { of: 'back end' }>['pool'],
  event: Extract<WorldEvent, { of: 'back end' }>['event'],
): WorldEvent {
  return { of: 'back end', pool, event }
}
