import type { PoolId } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import type { ResetType } from '#core/simulate/front-end/events.ts'
import { hasStartCsPool } from '#core/simulate/scenario/start-cs-pool.ts'
import type { WorldEvent } from '#core/simulate/world.ts'
import { productNames } from '#core/vocabulary/words.ts'
import { simulationText } from '../text/simulation.ts'
import type { Command } from './command.ts'
import { outsideSimulation, unless } from './conditions.ts'
import { deed, doIt, onPool } from './deeds.ts'
import { selectedOne, selectedPool } from './selected.ts'

const { commands: text, why } = simulationText

/** Stopping and starting the services of servers and pools, and resetting the state of a pool. */
export const serviceCommands: readonly Command[] = [
  onServers('stop-services', text.stopServices, 'server-shut-down'),
  onServers('start-services', text.startServices, 'server-started'),
  {
    ...onPool('start-pool', text.startPool, startOf),
    title: (app) => startTitle(selectedPool(app)?.pool),
    run: (app) => {
      const pool = selectedPool(app)?.pool
      if (pool) doIt(app, startTitle(pool), pool.fqdn, startOf(pool))
    },
  },
  ...(['QuorumLossRecovery', 'ServiceReset', 'FullReset'] as const).map((type) =>
    onPool(`reset-${type}`, text.reset(type), ({ id }) => [reset(id, type, null)]),
  ),
  {
    ...deed('reset-MachineStateRemoved', text.reset('MachineStateRemoved')),
    available: (app) =>
      unless(outsideSimulation(app), selectedOne(app)?.kind !== 'server' && why.selectServer),
    run: (app) => {
      const found = selectedOne(app)
      if (found?.kind !== 'server') return
      const at = found.pool.servers.indexOf(found.server)
      doIt(app, text.reset('MachineStateRemoved'), found.server.fqdn, [
        reset(found.pool.id, 'MachineStateRemoved', at),
      ])
    },
  },
]

/** On the server that is selected, or on every server of the pool. */
function onServers(id: string, title: string, is: 'server-started' | 'server-shut-down'): Command {
  return {
    ...deed(id, title),
    available: (app) => unless(outsideSimulation(app), !selectedPool(app) && why.selectServer),
    run: (app) => {
      const found = selectedOne(app)
      const pool = selectedPool(app)?.pool
      if (!pool || !found) return
      const positions =
        found.kind === 'server' ? [pool.servers.indexOf(found.server)] : [...pool.servers.keys()]
      const name = found.kind === 'server' ? found.server.fqdn : pool.fqdn
      const events = positions.map((server): WorldEvent => ({
        of: 'front end',
        pool: pool.id,
        event: { is, server },
      }))
      doIt(app, title, name, events)
    },
  }
}

/** Start-CsPool; service by service where the version of the pool is not known to have it. */
function startOf(pool: Pool): readonly WorldEvent[] {
  const { id, servers } = pool
  if (hasStartCsPool(pool)) {
    const event = {
      is: 'pool-start-invoked',
      skippedServers: [],
      skippedGroups: [],
      recovery: false,
    } as const
    return [{ of: 'front end', pool: id, event }]
  }
  return servers.map((_, server) => ({ of: 'front end', pool: id, event: { is: 'server-started', server } }))
}

function startTitle(pool: Pool | undefined): string {
  if (pool === undefined || hasStartCsPool(pool)) return text.startPool
  return pool.version === 'other'
    ? text.startPoolServicesUnknown
    : text.startPoolServices(productNames[pool.version])
}

function reset(pool: PoolId, type: ResetType, server: number | null): WorldEvent {
  return { of: 'front end', pool, event: { is: 'registrar-reset', type, server } }
}
