import type { WorldEvent } from '../world.ts'
import { storeTrouble, troubleIn } from './checks.ts'
import { doing } from './doing.ts'
import { canRead } from './reads.ts'
import { reasons } from './reasons.ts'
import type { FailoverEvent, Procedure, ReaderName, Request } from './state.ts'
import { finalWhen, isReached, isUnderWay, stepAfter, whyOverdue } from './steps.ts'
import type { Turn } from './turn.ts'

/** What happens next to the failover of a pool because of how things stand, `null` once it is settled. */
export function nextInFailover(turn: Turn): WorldEvent | null {
  const { asked, procedure } = turn.state
  if (asked !== null) return own(turn, answer(turn, asked))
  const next = procedure && nextInRun(turn, procedure)
  return next ?? own(turn, nextOfReader(turn, 'home') ?? nextOfReader(turn, 'backup'))
}

function own({ pool }: Turn, event: FailoverEvent | null): WorldEvent | null {
  return event && { of: 'failover', pool, event }
}

/** What was asked for is begun, or refused. A run that is refused leaves the one before it alone. */
function answer({ world, place, state }: Turn, asked: Request): FailoverEvent {
  const { deed } = asked
  if (deed === 'set pool state') {
    const why = state.state === asked.to ? reasons.sameState : storeTrouble(world)
    return why === null ? { is: 'pool-state-written', to: asked.to } : { is: 'refused', deed, why }
  }
  const step = deed === 'failover' ? 'F0' : 'B0'
  const why = troubleIn(world, place, state, step, asked.disaster)
  return why === null ? { is: 'step-began', step, run: state.runs + 1 } : { is: 'refused', deed, why }
}

function nextInRun(turn: Turn, procedure: Procedure): WorldEvent | null {
  const { world, place, state, at } = turn
  const { step, run, disaster, progress } = procedure
  if (progress === 'ended') return own(turn, goingOn(procedure))
  const why = troubleIn(world, place, state, step, disaster)
  if (why !== null) return own(turn, { is: 'step-failed', step, run, why })
  if (progress === 'running') return null
  const done = doing(turn, procedure)
  if (done !== null) return done
  if (isReached(world, place, state, step, at)) return own(turn, { is: 'step-ended', step, run })
  if (procedure.isOverdue && !isUnderWay(world, place, state, procedure))
    return own(turn, { is: 'step-failed', step, run, why: whyOverdue(world, place, step) })
  return own(turn, awaited(turn, procedure))
}

function goingOn(procedure: Procedure): FailoverEvent {
  const { run, deed } = procedure
  const step = stepAfter(procedure)
  if (step !== null) return { is: 'step-began', step, run }
  return { is: deed === 'failover' ? 'failed-over' : 'failed-back', run }
}

/** The moment at which the last changes will be copied, as soon as it is known and whenever it moves. */
function awaited({ world, place, state }: Turn, { step, run, awaits }: Procedure): FailoverEvent | null {
  if (step !== 'F6' && step !== 'B6') return null
  const moment = finalWhen(world, place, state, step)
  return moment === null || moment === awaits ? null : { is: 'step-awaits', step, run, moment }
}

/** Servers that have something new to read cannot, or can again. */
function nextOfReader({ world, place, state }: Turn, by: ReaderName): FailoverEvent | null {
  const { write, isCutOff } = state.readers[by]
  if (write === state.writes) return null
  const isAble = canRead(world, place, by)
  if (isAble !== isCutOff) return null
  return { is: isAble ? 'reading-back' : 'reading-lost', by }
}
