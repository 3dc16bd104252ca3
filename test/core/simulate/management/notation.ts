import type { Input } from '../../../../src/core/simulate/engine.ts'
import type { ManagementEvent, ManagementState } from '../../../../src/core/simulate/management/state.ts'
import type { World, WorldEvent } from '../../../../src/core/simulate/world.ts'
import { makeId } from '../../../../src/core/model/id.ts'
import { copying } from '../backup/notation.ts'
import { live } from '../worlds.ts'

export { copying } from '../backup/notation.ts'

/** Something done to the Central Management store. */
export const manage = (at: number, event: ManagementEvent): Input<WorldEvent> => ({
  at,
  event: { of: 'management', event },
})

/** Invoke-CsManagementServerFailover on a pool, by its number. */
export const failOver = (at: number, to: number, disaster = false): Input<WorldEvent> =>
  manage(at, { is: 'management-failover-invoked', to: makeId('pool', to), disaster })

export const change = (at: number): Input<WorldEvent> => manage(at, { is: 'management-changed' })

/** The store at a moment. */
export const stateAt = (world: World, inputs: readonly Input<WorldEvent>[], at: number): ManagementState =>
  live(world, inputs, at, copying).world.management

/** What happens to the store: a line for each event, `60000 management-lost`. */
export function told(world: World, inputs: readonly Input<WorldEvent>[], until = 1e8): string[] {
  return live(world, inputs, until, copying).trace.flatMap(({ at, event }) =>
    event.of === 'management' ? [`${at} ${words(event.event)}`] : [],
  )
}

function words(event: ManagementEvent): string {
  switch (event.is) {
    case 'management-failover-invoked':
    case 'management-failover-began':
      return `${event.is} ${event.to}${event.disaster ? ' in a disaster' : ''}`
    case 'management-failover-refused':
    case 'management-failover-failed':
      return `${event.is} ${event.to}: ${event.why}`
    case 'management-failed-over':
      return `${event.is} ${event.to} copied up to ${event.copiedUpTo}`
    case 'management-stale':
    case 'management-copy-renewed':
      return `${event.is} ${event.on}`
    case 'replication-began':
    case 'replication-ended':
      return `${event.is} ${event.version}`
    case 'replicas-asked':
    case 'replicas-current':
      return `${event.is} ${event.computers.join(' ')}`
    default:
      return event.is
  }
}
