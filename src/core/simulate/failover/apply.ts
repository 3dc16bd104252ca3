import type { Millis } from '../clock.ts'
import { reasons } from './reasons.ts'
import type {
  FailoverEvent,
  FailoverState,
  PoolStateValue,
  Procedure,
  Reader,
  ReaderName,
  Request,
} from './state.ts'

/** The failover of one pool after an event; the very same where the event has no ground any more. It only records. */
export function applyToFailover(state: FailoverState, event: FailoverEvent, at: Millis): FailoverState {
  switch (event.is) {
    case 'failover-invoked': {
      const { disaster, waitTime = null, force = false, stopDelay = 0 } = event
      return { ...state, asked: { deed: 'failover', disaster, waitTime, force, stopDelay } }
    }
    case 'failback-invoked': {
      const { disaster, waitTime = null } = event
      return { ...state, asked: { deed: 'failback', disaster, waitTime, force: false, stopDelay: 0 } }
    }
    case 'pool-state-set':
      return { ...state, asked: { deed: 'set pool state', to: event.to } }
    case 'refused':
      return { ...state, asked: null }
    case 'interrupted':
      return state.procedure === null
        ? state
        : { ...state, procedure: null, stuck: { step: state.procedure.step, why: reasons.interrupted } }
    case 'edge-next-hop-moved':
      return state.nextHopOf.includes(event.edge)
        ? { ...state, nextHopOf: state.nextHopOf.filter((edge) => edge !== event.edge) }
        : state
    case 'step-began':
      return begun(state, event, at)
    case 'step-due':
      return inStep(state, event, (procedure) =>
        procedure.progress === 'ended' ? procedure : { ...procedure, progress: 'due' },
      )
    case 'wait-over':
      return inStep(state, event, (procedure) => ({ ...procedure, isOverdue: true }))
    case 'step-awaits':
      return inStep(state, event, (procedure) => ({ ...procedure, awaits: event.moment }))
    case 'step-ended':
    case 'step-skipped':
      return inStep(state, event, (procedure) => ({ ...procedure, progress: 'ended' }))
    case 'step-failed':
      return { ...state, procedure: null, stuck: { step: event.step, why: event.why } }
    case 'group-hydrated':
      return {
        ...state,
        groupsDone: event.done,
        hydrated: event.done / event.of,
        procedure: state.procedure && {
          ...state.procedure,
          progress: event.done < event.of ? 'running' : 'due',
        },
      }
    case 'changes-lost':
      return state.procedure === null
        ? state
        : {
            ...state,
            losses: [
              ...state.losses,
              { deed: state.procedure.deed, run: event.run, from: event.from, until: event.until },
            ],
          }
    case 'pool-state-written':
      return poolStateWritten(state, event.to, at)
    case 'pool-state-seen':
      return seen(state, event, at)
    case 'reading-lost':
      return withReader(state, event.by, (reader) => ({
        ...reader,
        isCutOff: true,
        spell: reader.spell + 1,
      }))
    case 'reading-back':
      return withReader(state, event.by, (reader) => ({ ...reader, isCutOff: false }))
    case 'failed-over':
    case 'failed-back':
      return { ...state, procedure: null }
  }
}

/** An Edge pool has this pool as its next hop from now on. */
export function withNextHop(state: FailoverState, edge: FailoverState['nextHopOf'][number]): FailoverState {
  return state.nextHopOf.includes(edge) ? state : { ...state, nextHopOf: [...state.nextHopOf, edge] }
}

/** The first step takes over from any run before; the others go on in the same run. */
function begun(
  state: FailoverState,
  { step, run }: Extract<FailoverEvent, { is: 'step-began' }>,
  at: Millis,
): FailoverState {
  const { asked, procedure } = state
  const now = { step, stepBegan: at, progress: 'running', isOverdue: false, awaits: null } as const
  if (run === state.runs) return procedure ? { ...state, procedure: { ...procedure, ...now } } : state
  if (asked === null || isByHand(asked)) return state
  return { ...state, asked: null, procedure: { ...asked, ...now, began: at, run }, stuck: null, runs: run }
}

function isByHand(asked: Request): asked is Extract<Request, { deed: 'set pool state' }> {
  return asked.deed === 'set pool state'
}

function inStep(
  state: FailoverState,
  { step, run }: Pick<Procedure, 'step' | 'run'>,
  change: (procedure: Procedure) => Procedure,
): FailoverState {
  const { procedure } = state
  if (procedure === null || procedure.run !== run || procedure.step !== step) return state
  const changed = change(procedure)
  return changed === procedure ? state : { ...state, procedure: changed }
}

/** What was hydrated for another way begins anew; what was asked for by hand is done. */
function poolStateWritten(state: FailoverState, to: PoolStateValue, at: Millis): FailoverState {
  const isUnderWay = to === 'FailingOver' || to === 'FailingBack'
  return {
    ...state,
    state: to,
    writes: state.writes + 1,
    asked: state.asked !== null && isByHand(state.asked) ? null : state.asked,
    groupsDone: isUnderWay ? 0 : state.groupsDone,
    hydrated: isUnderWay ? 0 : state.hydrated,
    failedOverAt:
      to === 'Active' ? null : to === 'FailedOver' ? (state.failedOverAt ?? at) : state.failedOverAt,
  }
}

function seen(
  state: FailoverState,
  { by, to, write, spell }: Extract<FailoverEvent, { is: 'pool-state-seen' }>,
  at: Millis,
): FailoverState {
  const reader = state.readers[by]
  if (reader.spell !== spell || write <= reader.write) return state
  const read = withReader(state, by, (one) => ({ ...one, write, since: at }))
  return by === 'home' ? { ...read, seenHome: to } : { ...read, seenBackup: to }
}

function withReader(state: FailoverState, by: ReaderName, change: (reader: Reader) => Reader): FailoverState {
  return { ...state, readers: { ...state.readers, [by]: change(state.readers[by]) } }
}
