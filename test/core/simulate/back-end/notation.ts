import type { BackEndEvent } from '../../../../src/core/simulate/back-end/state.ts'
import { backEndBehaviour } from '../../../../src/core/simulate/back-end/behaviour.ts'
import { machineOf } from '../../../../src/core/simulate/deployment.ts'
import type { Input } from '../../../../src/core/simulate/engine.ts'
import { faultBehaviour } from '../../../../src/core/simulate/faults/behaviour.ts'
import { frontEndBehaviour } from '../../../../src/core/simulate/front-end/behaviour.ts'
import type { World, WorldEvent } from '../../../../src/core/simulate/world.ts'
import { pool, site, topology } from '../../../../src/core/examples/notation.ts'
import type { SqlStore } from '../../../../src/core/model/store.ts'
import type { DatabaseRole } from '../../../../src/core/outage/part.ts'
import { inPool, live, worldOf } from '../worlds.ts'

/** Power, databases and servers, without anything that looks at them. */
export const databasesAlone = machineOf([faultBehaviour, backEndBehaviour, frontEndBehaviour])

/** One pool, ldn-pool, of so many servers with this store. */
export const poolWith = (store: SqlStore | null, servers = 3): World =>
  worldOf(topology(site(1, 'London', pool(2, 'ldn-pool', { servers, store }))))

/** Invoke-CsDatabaseFailover for pool 2. */
export const ask = (at: number, to: DatabaseRole): Input<WorldEvent> =>
  inPool(2, at, { of: 'back end', event: { is: 'database-failover-invoked', to } })

/** What happens to the databases of pool 2: a line for each event, `60000 databases-lost store`. */
export function told(world: World, inputs: readonly Input<WorldEvent>[], until = 1e8): string[] {
  return live(world, inputs, until, databasesAlone).trace.flatMap(({ at, event }) =>
    event.of === 'back end' && event.pool === 'pool:2' ? [`${at} ${words(event.event)}`] : [],
  )
}

function words(event: BackEndEvent): string {
  switch (event.is) {
    case 'holder-failed':
      return `${event.is} ${event.role} ${event.why}`
    case 'holder-back':
      return `${event.is} ${event.role}`
    case 'database-failover-refused':
    case 'database-failover-failed':
      return `${event.is} ${event.to}: ${event.why}`
    case 'database-failover-began':
      return `${event.is} ${event.to} by ${event.by}`
    case 'database-failover-invoked':
    case 'databases-moved':
      return `${event.is} ${event.to}`
    case 'databases-lost':
      return `${event.is} ${event.why}`
    case 'databases-served':
      return `${event.is} ${event.on}`
    default:
      return event.is
  }
}
