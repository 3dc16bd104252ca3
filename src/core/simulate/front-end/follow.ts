import type { Plan } from '../engine.ts'
import type { PoolEvent } from './events.ts'
import type { PoolState } from './state.ts'

/** What an event of a pool brings about later. `state` is the pool after it. */
export function afterInPool(state: PoolState, event: PoolEvent): readonly Plan<PoolEvent>[] {
  const { parameters } = state
  switch (event.is) {
    case 'server-started':
      return state.groups.length > 0
        ? []
        : [{ after: parameters.stable, phase: 'timer', event: { is: 'joining-settled', joins: state.joins } }]
    case 'server-crashed':
      return spelled(state, event.server, (spell) => ({
        after: parameters.detection,
        phase: 'detection',
        event: { is: 'server-missed', server: event.server, spell },
      }))
    case 'server-missed':
    case 'server-shut-down':
    case 'server-stopped':
      return spelled(state, event.server, (spell) => ({
        after: parameters.replicaWait,
        phase: 'timer',
        event: { is: 'replacement-due', server: event.server, spell },
      }))
    case 'votes-lost':
      return [
        {
          after: parameters.voteLease,
          phase: 'timer',
          event: { is: 'services-stopped', due: event.stopsAt },
        },
      ]
    case 'build-began':
      return [
        {
          after: parameters.build,
          phase: 'completion',
          event: { is: 'build-due', group: event.group, server: event.server, spell: event.spell },
        },
      ]
    default:
      return []
  }
}

function spelled(
  state: PoolState,
  server: number,
  plan: (spell: number) => Plan<PoolEvent>,
): readonly Plan<PoolEvent>[] {
  const spell = state.servers[server]?.spell
  return spell === undefined ? [] : [plan(spell)]
}
