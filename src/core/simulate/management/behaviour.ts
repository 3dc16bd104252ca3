import { poolAt } from '../pool-facts.ts'
import type { Behaviour, World } from '../world.ts'
import { applyToManagement } from './apply.ts'
import { afterInManagement } from './follow.ts'
import { nextInManagement } from './urge.ts'

/**
 * The Central Management store. It is asked at the two pools that hold its active and its standby copy, for everything
 * that concerns it anywhere.
 */
export const managementBehaviour: Behaviour<'management'> = {
  of: 'management',
  apply(world, { event }, at) {
    const next = applyToManagement(world, event, at)
    return next === world.management ? world : { ...world, management: next }
  },
  follow({ management, setting }, { event }, at) {
    return afterInManagement(management, event, at, setting.parameters.management).map((plan) => ({
      ...plan,
      event: { of: 'management', event: plan.event },
    }))
  },
  touches(world, { event }) {
    const from = event.is === 'management-moved-by-hand' && event.from !== null ? event.from : null
    const place = from === null ? undefined : world.setting.places.get(from)
    return place === undefined ? holders(world) : [...holders(world), place]
  },
  /** Computers anywhere hold replicas, and run the service that gets them. */
  hears: (world, { of }) => (of === 'fault' || of === 'administration' ? holders(world) : []),
  movedBy: ['fault', 'front end', 'back end', 'backup', 'management', 'failover', 'administration'],
  urge(world, place, at) {
    const { active, standby } = world.management
    const pool = poolAt(world, place)?.id
    if (pool === undefined || (pool !== active && pool !== standby)) return null
    const event = nextInManagement(world, at)
    return event && { of: 'management', event }
  },
}

/** The places of the pools that hold a copy of the store. */
function holders({ management: { active, standby }, setting: { places } }: World): number[] {
  const found: number[] = []
  for (const pool of [active, standby]) {
    const place = pool === null ? undefined : places.get(pool)
    if (place !== undefined) found.push(place)
  }
  return found
}
