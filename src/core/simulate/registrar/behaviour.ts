import type { Millis } from '../clock.ts'
import type { Plan } from '../engine.ts'
import { backupRegistrarOf } from '../administration/registrar-settings.ts'
import { isParted, type Backup } from '../failover/reads.ts'
import { hasActiveServer } from '../pool-facts.ts'
import type { Behaviour, World, WorldEvent } from '../world.ts'
import { detectionOf } from './parameters.ts'
import type { RegistrarEvent, RegistrarState } from './state.ts'

type Wrapped = Extract<WorldEvent, { of: 'registrar' }>

/**
 * Automatic failover and failback for Voice: the partner of a pool listens to its heartbeat, and after the intervals of
 * its Registrar takes its users in resiliency mode, or sends them home. It never changes `PoolState`: a pool failover is
 * always invoked by an administrator.
 */
export const registrarBehaviour: Behaviour<'registrar'> = {
  of: 'registrar',
  apply(world, { pool, event }, at) {
    const place = world.setting.places.get(pool)
    const state = place === undefined ? undefined : world.registrars[place]
    if (place === undefined || state === undefined) return world
    const next = applyToRegistrar(state, event, at)
    return next === state ? world : { ...world, registrars: world.registrars.with(place, next) }
  },
  follow: (world, { pool, event }, at) => afterInRegistrar(world, pool, event, at),
  movedBy: ['fault', 'front end', 'registrar', 'failover', 'administration'],
  urge(world, place) {
    const state = world.registrars[place]
    const pool = world.pools[place]?.pool.id
    if (state === undefined || pool === undefined) return null
    const backup = backupRegistrarOf(world, place)?.backup
    const event = backup ? nextInRegistrar(world, place, state, backup) : endOf(state, 'switched off')
    return event && { of: 'registrar', pool, event }
  },
}

function applyToRegistrar(state: RegistrarState, event: RegistrarEvent, at: Millis): RegistrarState {
  switch (event.is) {
    case 'heartbeat-missed':
      return { ...state, missedSince: at, heardSince: null }
    case 'heartbeat-back':
      return { ...state, missedSince: null, heardSince: state.isBackedUp ? at : null }
    case 'voice-failed-over':
      return state.missedSince === event.since && !state.isBackedUp ? { ...state, isBackedUp: true } : state
    case 'voice-failed-back':
      return state.heardSince === event.since ? { ...state, isBackedUp: false, heardSince: null } : state
    case 'listening-ended':
      return { missedSince: null, isBackedUp: false, heardSince: null }
  }
}

function afterInRegistrar(
  world: World,
  pool: Wrapped['pool'],
  event: RegistrarEvent,
  at: Millis,
): readonly Plan<WorldEvent>[] {
  const place = world.setting.places.get(pool)
  const state = place === undefined ? undefined : world.registrars[place]
  const registrar = place === undefined ? null : backupRegistrarOf(world, place)
  if (state === undefined || registrar === null) return []
  const { settings } = registrar
  if (event.is === 'heartbeat-missed' && !state.isBackedUp)
    return [
      {
        after: detectionOf(settings, world.setting.parameters.registrar),
        phase: 'detection',
        event: { of: 'registrar', pool, event: { is: 'voice-failed-over', since: at } },
      },
    ]
  if (event.is === 'heartbeat-back' && state.isBackedUp)
    return [
      {
        after: settings.failback,
        phase: 'detection',
        event: { of: 'registrar', pool, event: { is: 'voice-failed-back', since: at } },
      },
    ]
  return []
}

function nextInRegistrar(
  world: World,
  place: number,
  state: RegistrarState,
  backup: Backup,
): RegistrarEvent | null {
  const deaf = whyDeaf(world, place, backup)
  if (deaf !== null) return endOf(state, deaf)
  const isHeard = hasActiveServer(world, place) && !isParted(world, backup)
  if (isHeard === (state.missedSince === null)) return null
  return { is: isHeard ? 'heartbeat-back' : 'heartbeat-missed' }
}

type Deafness = Extract<RegistrarEvent, { is: 'listening-ended' }>['why']

/** `null` where nothing is to be ended. */
function endOf(state: RegistrarState, why: Deafness): RegistrarEvent | null {
  return state.isBackedUp || state.missedSince !== null ? { is: 'listening-ended', why } : null
}

/** Why the partner does not act on the heartbeat; `null` where it does. */
function whyDeaf(world: World, place: number, backup: Backup): Deafness | null {
  if (!hasActiveServer(world, backup.place)) return 'partner'
  return world.failovers[place]?.seenBackup === 'Active' ? null : 'pool failover'
}
