import type { Happened, Input, Run } from '../../../../src/core/simulate/engine.ts'
import type {
  FailoverEvent,
  FailoverState,
  PoolStateValue,
} from '../../../../src/core/simulate/failover/state.ts'
import type { World, WorldEvent } from '../../../../src/core/simulate/world.ts'
import { makeId } from '../../../../src/core/model/id.ts'
import { inPool } from '../worlds.ts'

/*
 * What administrators do to a pool, by number and minute, and what is told of it: a line for each event, in seconds,
 * `769 PoolState FailingOver`.
 */

export const minute = 60_000

const own = (pool: number, at: number, event: FailoverEvent): Input<WorldEvent> =>
  inPool(pool, at * minute, { of: 'failover', event })

export const failOver = (
  pool: number,
  at: number,
  {
    disaster = false,
    ...more
  }: { disaster?: boolean; waitTime?: number; force?: boolean; stopDelay?: number } = {},
): Input<WorldEvent> => own(pool, at, { is: 'failover-invoked', disaster, ...more })

export const failBack = (
  pool: number,
  at: number,
  { disaster = false, ...more }: { disaster?: boolean; waitTime?: number } = {},
): Input<WorldEvent> => own(pool, at, { is: 'failback-invoked', disaster, ...more })

export const setPoolState = (pool: number, at: number, to: PoolStateValue): Input<WorldEvent> =>
  own(pool, at, { is: 'pool-state-set', to })

export const interrupt = (pool: number, at: number): Input<WorldEvent> => own(pool, at, { is: 'interrupted' })

export const moveNextHop = (edge: number, at: number, from: number, to: number): Input<WorldEvent> =>
  own(from, at, { is: 'edge-next-hop-moved', edge: makeId('edge', edge), to: makeId('pool', to) })

export const stopBackup = (pool: number, at: number): Input<WorldEvent> =>
  inPool(pool, at * minute, { of: 'backup', event: { is: 'backup-service-stopped' } })

export const startBackup = (pool: number, at: number): Input<WorldEvent> =>
  inPool(pool, at * minute, { of: 'backup', event: { is: 'backup-service-started' } })

/** The failover of a pool as it is at the end of a run. */
export function failoverOf({ world }: Run<World, WorldEvent>, pool: number): FailoverState {
  return world.failovers[world.setting.places.get(makeId('pool', pool)) ?? -1]!
}

/** The events of a pool's failover. */
export function eventsOf(
  { trace }: Run<World, WorldEvent>,
  pool: number,
): { readonly at: number; readonly event: FailoverEvent }[] {
  return trace.flatMap(({ at, event }: Happened<WorldEvent>) =>
    event.of === 'failover' && event.pool === makeId('pool', pool) ? [{ at, event: event.event }] : [],
  )
}

/** What is told of a pool's failover. */
export function told(run: Run<World, WorldEvent>, pool: number): string[] {
  return eventsOf(run, pool).flatMap(({ at, event }) => {
    const said = words(event)
    return said === null ? [] : [`${at / 1000} ${said}`]
  })
}

/** The steps that were begun, in order: `F0 F1 F4`. */
export function stepsBegun(run: Run<World, WorldEvent>, pool: number): string {
  return eventsOf(run, pool)
    .flatMap(({ event }) => (event.is === 'step-began' ? [event.step] : []))
    .join(' ')
}

function words(event: FailoverEvent): string | null {
  switch (event.is) {
    case 'refused':
      return `refused: ${event.why}`
    case 'step-ended':
      return `${event.step} ended`
    case 'step-failed':
      return `${event.step} failed: ${event.why}`
    case 'step-skipped':
      return `${event.step} left out: ${event.why}`
    case 'group-hydrated':
      return `group ${event.done} of ${event.of}`
    case 'changes-lost':
      return `lost ${event.from / 1000} to ${event.until / 1000}`
    case 'pool-state-written':
      return `PoolState ${event.to}`
    case 'pool-state-seen':
      return `${event.by} reads ${event.to}`
    case 'reading-lost':
      return `${event.by} cannot read`
    case 'reading-back':
      return `${event.by} can read again`
    case 'failed-over':
      return 'failed over'
    case 'failed-back':
      return 'failed back'
    default:
      return null
  }
}
