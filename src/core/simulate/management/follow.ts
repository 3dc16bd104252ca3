import type { Millis } from '../clock.ts'
import type { Plan } from '../engine.ts'
import type { ManagementParameters } from './parameters.ts'
import type { ManagementEvent, ManagementState } from './state.ts'

/** What an event of the Central Management store brings about later. `state` is the store after it. */
export function afterInManagement(
  state: ManagementState,
  event: ManagementEvent,
  at: Millis,
  { cycle, switching }: ManagementParameters,
): readonly Plan<ManagementEvent>[] {
  const { moves: move, lag, spell } = state
  switch (event.is) {
    case 'management-failover-began':
      return [
        event.disaster
          ? {
              after: switching,
              phase: 'completion',
              event: { is: 'management-failover-due', move, phase: 'switching' },
            }
          : {
              after: cycle + lag,
              phase: 'completion',
              event: { is: 'management-failover-due', move, phase: 'waiting' },
            },
      ]
    case 'management-switch-began':
      return [
        {
          after: switching,
          phase: 'completion',
          event: { is: 'management-failover-due', move, phase: 'switching' },
        },
      ]
    case 'replication-began':
      return [
        {
          after: cycle + lag,
          phase: 'completion',
          event: { is: 'replication-ended', version: event.version, spell },
        },
      ]
    case 'replicas-asked': {
      const { computers, after } = event
      return [{ after, phase: 'completion', event: { is: 'replicas-current', computers, due: at + after } }]
    }
    default:
      return []
  }
}
