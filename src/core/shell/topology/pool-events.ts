import type { PoolEvent } from '../../simulate/front-end/events.ts'
import type { PoolId } from '../../model/id.ts'
import type { Moment } from '../asks.ts'

/** What has happened to the servers and routing groups of a pool from one moment on, counted as events. */
export function eventsSince(moment: Moment, count: number, pool: PoolId): readonly PoolEvent[] {
  return moment
    .happened()
    .slice(count)
    .flatMap(({ event }) => (event.of === 'front end' && event.pool === pool ? [event.event] : []))
}
