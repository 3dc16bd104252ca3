import type { Millis } from '../clock.ts'
import type { Plan } from '../engine.ts'
import type { World, WorldEvent } from '../world.ts'
import type { PoolAdministrationEvent } from './events.ts'
import { computerAt } from './computers.ts'

type Wrapped = Extract<WorldEvent, { of: 'administration' }>

/** What something administered brings about later. `world` is the world after it. */
export function afterInAdministration(world: World, wrapped: Wrapped): readonly Plan<WorldEvent>[] {
  const { event } = wrapped
  if (isWritten(event.is))
    return [
      { after: 0, phase: 'completion', event: { of: 'management', event: { is: 'management-changed' } } },
    ]
  if (!('pool' in wrapped)) return []
  if (wrapped.event.is === 'computer-command-began') return timesOf(world, wrapped.pool, wrapped.event)
  if (wrapped.event.is !== 'computer-enabled' || !wrapped.event.starts) return []
  const { server } = wrapped.event
  return [
    {
      after: 0,
      phase: 'completion',
      event: { of: 'front end', pool: wrapped.pool, event: { is: 'server-started', server } },
    },
  ]
}

/** What stands in the Central Management store: every computer has to learn it. */
function isWritten(is: Wrapped['event']['is']): boolean {
  return /^(registrar-|conference-directory-|federation-route-)/.test(is)
}

function timesOf(
  world: World,
  pool: Extract<Wrapped, { pool: unknown }>['pool'],
  { server, deed, run }: Extract<PoolAdministrationEvent, { is: 'computer-command-began' }>,
): readonly Plan<WorldEvent>[] {
  const id = world.pools[world.setting.places.get(pool) ?? -1]?.pool.servers[server]?.id
  const work = id === undefined ? null : computerAt(world, id).work
  if (work === null) return []
  const { drain, computerWait } = world.setting.parameters.administration
  const plan = (
    after: Millis,
    phase: 'completion' | 'timer',
    event: PoolAdministrationEvent,
  ): Plan<WorldEvent> => ({
    after: Math.max(0, after),
    phase,
    event: { of: 'administration', pool, event },
  })
  const wait = plan(work.waitTime ?? computerWait, 'timer', { is: 'computer-wait-over', server, run })
  if (deed === 'failback') return [wait]
  const time = Math.min(drain, work.drainingTimeout ?? drain)
  return [plan(time, 'completion', { is: 'computer-drain-due', server, run }), wait]
}
