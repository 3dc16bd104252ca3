import type { PoolId } from '../../model/id.ts'
import type { Phase, Millis } from '../clock.ts'
import type { Plan } from '../engine.ts'
import type { World, WorldEvent } from '../world.ts'
import { slownessTo } from './reads.ts'
import type { FailoverEvent, FailoverState, Procedure, ReaderName } from './state.ts'
import { timeOf, waitOf } from './steps.ts'

/** What an event of a pool failover brings about later. `state` and `world` are those after it. */
export function afterInFailover(
  world: World,
  place: number,
  pool: PoolId,
  state: FailoverState,
  event: FailoverEvent,
  at: Millis,
): readonly Plan<WorldEvent>[] {
  const { procedure } = state
  const plan = (after: Millis, phase: Phase, planned: FailoverEvent): Plan<WorldEvent> => ({
    after,
    phase,
    event: { of: 'failover', pool, event: planned },
  })
  const due = (after: Millis, { step, run }: Procedure): Plan<WorldEvent> =>
    plan(after, 'completion', { is: 'step-due', step, run, done: state.groupsDone })
  const read = (by: ReaderName): Plan<WorldEvent>[] =>
    state.readers[by].isCutOff ? [] : [plan(delayOf(world, place, by), 'detection', seenLater(state, by))]

  switch (event.is) {
    case 'step-began': {
      if (procedure === null) return []
      const time = timeOf(world, place, state, procedure.step)
      const wait = waitOf(world, procedure)
      const { step, run } = procedure
      return [
        due(time, procedure),
        ...(wait === null ? [] : [plan(time + wait, 'timer', { is: 'wait-over', step, run })]),
      ]
    }
    case 'step-awaits':
      return procedure === null ? [] : [due(event.moment - at, procedure)]
    case 'group-hydrated':
      return procedure === null || event.done >= event.of
        ? []
        : [due(timeOf(world, place, state, procedure.step), procedure)]
    case 'pool-state-written':
      return [
        { after: 0, phase: 'completion', event: { of: 'management', event: { is: 'management-changed' } } },
        ...read('home'),
        ...read('backup'),
      ]
    case 'reading-back':
      return read(event.by)
    default:
      return []
  }
}

/** From a change, or from the moment at which it can be read again, until the servers act on it. */
function delayOf(world: World, place: number, by: ReaderName): Millis {
  const { seenByHome, seenByBackup } = world.setting.parameters.failover
  return (by === 'home' ? seenByHome : seenByBackup) + slownessTo(world, place, by)
}

function seenLater({ state, writes, readers }: FailoverState, by: ReaderName): FailoverEvent {
  return { is: 'pool-state-seen', by, to: state, write: writes, spell: readers[by].spell }
}
