import type { PoolId } from '../../model/id.ts'
import type { Millis } from '../clock.ts'
import type { World } from '../world.ts'
import { behindAfter, behindAfterCycle, behindAnew } from './replicas.ts'
import { canWrite, type Behind, type ManagementEvent, type ManagementState } from './state.ts'
import { canMoveByHand } from './urge.ts'

/** The Central Management store after an event: the very same where the event has no ground any more. It only records. */
export function applyToManagement(world: World, event: ManagementEvent, at: Millis): ManagementState {
  const state = world.management
  switch (event.is) {
    case 'management-failover-invoked':
      return state.active === null ? state : { ...state, asked: { to: event.to, disaster: event.disaster } }
    case 'management-failover-refused':
      return { ...state, asked: null }
    case 'management-restored':
      return state.isReadOnly && state.moving === null ? { ...state, isReadOnly: false } : state
    case 'management-changed':
      return canWrite(state) ? { ...state, version: state.version + 1, changedAt: at } : state
    case 'backup-service-configured': {
      if (!canWrite(state)) return state
      const backupSettings = event.changes === null ? {} : { ...state.backupSettings, ...event.changes }
      return { ...state, backupSettings, version: state.version + 1, changedAt: at }
    }
    case 'replication-invoked': {
      const behind = behindAnew(world, event.computers)
      return behind === null ? state : { ...state, behind }
    }
    case 'management-moved-by-hand':
      return event.from === state.active && canMoveByHand(world, event.to)
        ? movedByHand(world, event.to, at)
        : state
    case 'replication-slowed':
      return state.lag === event.by ? state : { ...state, lag: event.by }
    case 'management-failover-began': {
      const { to, disaster } = event
      const phase = disaster ? 'switching' : 'waiting'
      return {
        ...state,
        asked: null,
        moving: { to, disaster, phase, isDue: false },
        moves: state.moves + 1,
      }
    }
    case 'management-failover-due':
      return state.moves === event.move && state.moving?.phase === event.phase && !state.moving.isDue
        ? { ...state, moving: { ...state.moving, isDue: true } }
        : state
    case 'management-switch-began':
      return state.moving === null
        ? state
        : { ...state, isReadOnly: true, moving: { ...state.moving, phase: 'switching', isDue: false } }
    case 'management-failover-failed':
      return { ...state, moving: null }
    case 'management-failed-over':
      return failedOver(state, event.to, at)
    case 'management-lost':
      return { ...undelivered(state), lostSince: at }
    case 'management-back':
      return { ...state, lostSince: null }
    case 'management-stale':
      return { ...state, left: null, staleOn: event.on }
    case 'management-copy-renewed':
      return { ...state, staleOn: null }
    case 'replication-began':
      return { ...state, sent: event.version }
    case 'replication-ended':
      return state.spell === event.spell && event.version > state.replicated
        ? { ...state, replicated: event.version, behind: behindAfterCycle(world) }
        : state
    case 'replicas-asked':
      return { ...state, behind: onTheWay(state, event.computers, at + event.after) }
    case 'replicas-current': {
      const behind = behindAfter(world, event.computers, event.due)
      return behind === null ? state : { ...state, behind }
    }
  }
}

/** The active store writes itself into the topology: a change that every replica is to get. */
function failedOver(state: ManagementState, to: ManagementState['active'], at: Millis): ManagementState {
  return {
    ...undelivered(state),
    changedAt: at,
    active: to,
    standby: state.active,
    moving: null,
    lostSince: null,
    isReadOnly: false,
    version: state.version + 1,
    left: state.moving?.disaster === true ? state.active : null,
    staleOn: null,
  }
}

/** A lost store that comes back holds a stale copy: that is looked at where its pool is the partner of the new one. */
function movedByHand({ management, setting }: World, to: PoolId, at: Millis): ManagementState {
  const partner = setting.partner[setting.places.get(to) ?? -1] ?? null
  const standby = [...setting.places].find(([, place]) => place === partner)?.[0] ?? null
  return {
    ...failedOver(management, to, at),
    standby,
    left: management.lostSince !== null && standby === management.active ? standby : null,
    moves: management.moves + 1,
  }
}

function undelivered(state: ManagementState): ManagementState {
  return { ...state, sent: state.replicated, spell: state.spell + 1 }
}

function onTheWay(
  { behind }: ManagementState,
  computers: readonly string[],
  due: Millis,
): ManagementState['behind'] {
  const asked = new Set(computers)
  return new Map(
    [...behind].map(([id, one]): [typeof id, Behind] => [id, asked.has(id) ? { ...one, due } : one]),
  )
}
