import type { PoolId } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import { pairingsOf, partnerIn } from '#core/model/topology.ts'
import type { WorldEvent } from '#core/simulate/world.ts'
import type { App } from '../store/context.tsx'
import { simulationText } from '../text/simulation.ts'
import type { Command } from './command.ts'
import { outsideSimulation, state, topology, unless } from './conditions.ts'
import { selectedPool } from './selected.ts'

const { why } = simulationText

/** What a command has that does something to the deployment in the simulation. */
export function deed(id: string, title: string) {
  return { id, group: 'simulate' as const, keys: [], title: () => title }
}

/** Does something at the moment that is looked at. */
export function doIt(app: App, what: string, fqdn: string, events: readonly WorldEvent[]): void {
  state(app).inject(simulationText.deed(what, fqdn), events)
}

/** Does something to the pool that is selected. */
export function onPool(id: string, title: string, eventsOf: (pool: Pool) => readonly WorldEvent[]): Command {
  return {
    ...deed(id, title),
    available: (app) => unless(outsideSimulation(app), !selectedPool(app) && why.selectPool),
    run: (app) => {
      const pool = selectedPool(app)?.pool
      if (pool) doIt(app, title, pool.fqdn, eventsOf(pool))
    },
  }
}

/** Does something to the pool that is selected, where it is paired. */
export function onPairedPool(
  id: string,
  title: string,
  eventsOf: (pool: Pool) => readonly WorldEvent[],
): Command {
  const plain = onPool(id, title, eventsOf)
  return {
    ...plain,
    available: (app) =>
      unless(
        outsideSimulation(app),
        !selectedPool(app) && why.selectPool,
        partnerOf(app, selectedPool(app)?.pool.id) === null && why.notPaired,
      ),
  }
}

function partnerOf(app: App, id: PoolId | undefined): PoolId | null {
  if (id === undefined) return null
  const [pairing] = pairingsOf(topology(app), id)
  return pairing ? partnerIn(pairing, id) : null
}
