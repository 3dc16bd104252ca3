import type { PoolId } from '../../model/id.ts'
import { poolAt } from '../pool-facts.ts'
import type { Behaviour, WorldEvent } from '../world.ts'
import { applyToBackup } from './apply.ts'
import { afterInBackup } from './follow.ts'
import type { BackupEvent } from './state.ts'
import { nextInBackup } from './urge.ts'

/** The Backup Service: what each pool copies to its partner, one direction for each. */
export const backupBehaviour: Behaviour<'backup'> = {
  of: 'backup',
  apply(world, { pool, event }, at) {
    const place = world.setting.places.get(pool)
    const state = place === undefined ? undefined : world.backups[place]
    if (place === undefined || !state) return world
    const next = applyToBackup(state, event, at, world.setting.parameters.backup)
    return next === state ? world : { ...world, backups: world.backups.with(place, next) }
  },
  follow({ setting, backups }, { pool, event }, at) {
    const state = backups[setting.places.get(pool) ?? -1]
    if (!state) return []
    return afterInBackup(state, event, at).map((plan) => ({ ...plan, event: inPool(pool, plan.event) }))
  },
  movedBy: ['fault', 'front end', 'back end', 'backup', 'users', 'management'],
  urge(world, place) {
    const state = world.backups[place]
    const pool = poolAt(world, place)
    if (!state || pool === undefined) return null
    const event = nextInBackup(world, place, state)
    return event && inPool(pool.id, event)
  },
}

function inPool(pool: PoolId, event: BackupEvent): WorldEvent {
  return { of: 'backup', pool, event }
}
