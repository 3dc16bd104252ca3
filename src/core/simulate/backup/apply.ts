import type { Millis } from '../clock.ts'
import { copiedUpToAt, endOfChanges, runningAt } from './copied.ts'
import type { BackupParameters } from './parameters.ts'
import {
  backupModules,
  type BackupEvent,
  type BackupModule,
  type BackupState,
  type ExportState,
  type ModuleState,
  type Whose,
} from './state.ts'
import { isOnTheWayOut, isOwn } from './trouble.ts'

/** A direction after an event: the very same where the event has no ground any more. It only records. */
export function applyToBackup(
  state: BackupState,
  event: BackupEvent,
  at: Millis,
  usual: BackupParameters,
): BackupState {
  const parameters = state.interval === null ? usual : { ...usual, interval: state.interval }
  switch (event.is) {
    case 'backup-service-stopped':
      return state.isStopped ? state : { ...state, isStopped: true, isStarted: false }
    case 'backup-service-started':
      return { ...state, isStopped: false, isStarted: true }
    case 'backup-sync-invoked':
      return state.rhythm === null
        ? { ...state, isAsked: true }
        : inRhythm(state, state.slowBy, at, parameters)
    case 'backup-interval-set': {
      if (event.interval === state.interval) return state
      const interval = event.interval ?? usual.interval
      return inRhythm({ ...state, interval: event.interval }, state.slowBy, at, { ...usual, interval })
    }
    case 'backup-sync-refused':
      return { ...state, isAsked: false }
    case 'backup-disturbed':
      return {
        ...withModules(state, (one, name) => ({
          ...one,
          exports: exporting(one, isOnTheWayOut(event.why) ? 'ErrorState' : 'SteadyState'),
          imports: isOwn(event.why) ? 'ErrorState' : 'NormalState',
          copiedUpTo: copiedUpToAt(state, name, at),
        })),
        trouble: event.why,
        undisturbedSince: null,
        rhythm: null,
        spell: state.spell + 1,
      }
    case 'backup-resumed':
      return resumed(state, at, parameters)
    case 'backup-paced':
      return state.rhythm === null
        ? { ...state, slowBy: event.by }
        : inRhythm(state, event.by, at, parameters)
    case 'backup-steady':
      return event.spell === state.spell && state.rhythm !== null && hasNew(state)
        ? final(withModules(state, (one) => (one.exports === 'NonSteadyState' ? steady(one) : one)))
        : state
    case 'backup-final':
      return isDrainedBy(state, event.whose, event.since, at)
        ? final({ ...state, drained: { ...state.drained, [event.whose]: true } })
        : state
    case 'changes-ended':
      return until(state, event.whose, at)
    case 'changes-began':
      return withModules(until(state, event.whose, null), (one) =>
        one.exports === 'FinalState' ? steady(one) : one,
      )
    case 'management-copy-began':
      return withManagement(state, (one) => ({
        ...one,
        exports: state.trouble === null ? 'NonSteadyState' : 'ErrorState',
        copiedUpTo: at,
      }))
    case 'management-copy-ended':
      return withManagement(state, (one) => ({
        ...one,
        exports: 'NotInitialized',
        copiedUpTo: copiedUpToAt(state, 'CentralMgmt', at),
      }))
  }
}

/** From now on undisturbed: first all that has piled up, then on the interval. */
function resumed(
  state: BackupState,
  at: Millis,
  { interval, takes, catchUp }: BackupParameters,
): BackupState {
  const { copiedUpTo } = state.modules.UserServices
  const last = Math.max(endOfChanges(state, 'own') ?? at, endOfChanges(state, 'guests') ?? at)
  const piledUp = Math.max(0, Math.min(at, last) - copiedUpTo)
  const each = takes + state.slowBy
  return {
    ...withModules(state, (one) => ({
      ...one,
      exports: exporting(one, 'NonSteadyState'),
      imports: 'NormalState',
    })),
    trouble: null,
    isAsked: false,
    undisturbedSince: at,
    rhythm: {
      began: at,
      firstTakes: each + Math.ceil(piledUp / catchUp),
      takes: each,
      interval,
      running: null,
    },
  }
}

/** Another rhythm from now on, beginning at once: what runs now ends first. */
function inRhythm(
  state: BackupState,
  slowBy: Millis,
  at: Millis,
  { interval, takes }: BackupParameters,
): BackupState {
  if (state.rhythm === null) return state
  const running = runningAt(state.rhythm, at)
  const each = takes + slowBy
  return {
    ...withModules(state, (one, name) => ({ ...one, copiedUpTo: copiedUpToAt(state, name, at) })),
    slowBy,
    rhythm: { began: running?.until ?? at, firstTakes: each, takes: each, interval, running },
  }
}

function until(state: BackupState, whose: Whose, moment: Millis | null): BackupState {
  const drained = { ...state.drained, [whose]: false }
  return whose === 'own'
    ? { ...state, drained, changesUntil: moment }
    : { ...state, drained, guestChangesUntil: moment }
}

/** Whether nothing is left to copy, of all that these users have changed. */
function isDrainedBy(state: BackupState, whose: Whose, since: Millis, at: Millis): boolean {
  return (
    endOfChanges(state, whose) === since &&
    !state.drained[whose] &&
    state.rhythm !== null &&
    state.modules.UserServices.exports === 'SteadyState' &&
    copiedUpToAt(state, 'UserServices', at) >= since
  )
}

/** The export has reached its end once nobody can change anything here any more. */
function final(state: BackupState): BackupState {
  if (!state.drained.own || !state.drained.guests) return state
  return withModules(state, (one, name) => (name === 'CentralMgmt' ? one : { ...one, exports: 'FinalState' }))
}

function hasNew({ modules }: BackupState): boolean {
  return backupModules.some((name) => modules[name].exports === 'NonSteadyState')
}

function steady(one: ModuleState): ModuleState {
  return { ...one, exports: 'SteadyState' }
}

/** What a pool does not copy stays so. */
function exporting({ exports }: ModuleState, to: ExportState): ExportState {
  return exports === 'NotInitialized' ? exports : to
}

function withManagement(state: BackupState, change: (one: ModuleState) => ModuleState): BackupState {
  return { ...state, modules: { ...state.modules, CentralMgmt: change(state.modules.CentralMgmt) } }
}

function withModules(
  state: BackupState,
  change: (one: ModuleState, name: BackupModule) => ModuleState,
): BackupState {
  const { UserServices, ConfServices, CentralMgmt } = state.modules
  return {
    ...state,
    modules: {
      UserServices: change(UserServices, 'UserServices'),
      ConfServices: change(ConfServices, 'ConfServices'),
      CentralMgmt: change(CentralMgmt, 'CentralMgmt'),
    },
  }
}
