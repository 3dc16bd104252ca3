import { backEndBehaviour } from '../../../../src/core/simulate/back-end/behaviour.ts'
import { backupBehaviour } from '../../../../src/core/simulate/backup/behaviour.ts'
import { copiedUpToAt } from '../../../../src/core/simulate/backup/copied.ts'
import type { BackupEvent, BackupState } from '../../../../src/core/simulate/backup/state.ts'
import { machineOf } from '../../../../src/core/simulate/deployment.ts'
import type { Input } from '../../../../src/core/simulate/engine.ts'
import { faultBehaviour } from '../../../../src/core/simulate/faults/behaviour.ts'
import { frontEndBehaviour } from '../../../../src/core/simulate/front-end/behaviour.ts'
import { managementBehaviour } from '../../../../src/core/simulate/management/behaviour.ts'
import { usersBehaviour } from '../../../../src/core/simulate/users/behaviour.ts'
import type { World, WorldEvent } from '../../../../src/core/simulate/world.ts'
import type { PoolStateValue } from '../../../../src/core/simulate/failover/state.ts'
import { inPool, live } from '../worlds.ts'

/** Power, databases, servers, the Central Management store, the Backup Service and users. */
export const copying = machineOf([
  faultBehaviour,
  backEndBehaviour,
  frontEndBehaviour,
  managementBehaviour,
  backupBehaviour,
  usersBehaviour,
])

/** Something done to the Backup Service of a pool, by its number. */
export const doBackup = (
  pool: number,
  at: number,
  is: 'backup-service-stopped' | 'backup-service-started' | 'backup-sync-invoked',
): Input<WorldEvent> => inPool(pool, at, { of: 'backup', event: { is } })

/** All services of a pool of so many servers are stopped, or started, by hand. */
export const services = (
  pool: number,
  at: number,
  is: 'server-shut-down' | 'server-started',
  servers = 3,
): Input<WorldEvent>[] =>
  Array.from({ length: servers }, (_, server) => inPool(pool, at, { of: 'front end', event: { is, server } }))

/** The same world, in which the servers of pool 2 and of its partner have read this of its `PoolState`. */
export function seeing(world: World, seenHome: PoolStateValue, seenBackup: PoolStateValue): World {
  const [own, ...others] = world.failovers
  return { ...world, failovers: [{ ...own!, seenHome, seenBackup }, ...others] }
}

/** What pool 2 copies to pool 4, and pool 4 to pool 2, at a moment. */
export function directions(
  world: World,
  inputs: readonly Input<WorldEvent>[],
  at: number,
): { readonly to4: BackupState; readonly to2: BackupState } {
  const { backups } = live(world, inputs, at, copying).world
  return { to4: backups[0]!, to2: backups[1]! }
}

/** Up to which moment everything is with pool 4. */
export const copiedTo4 = (world: World, inputs: readonly Input<WorldEvent>[], at: number): number =>
  copiedUpToAt(directions(world, inputs, at).to4, 'UserServices', at)

/** What happens to the copying from a pool, by its number: a line for each event, `60000 backup-disturbed link`. */
export function told(world: World, inputs: readonly Input<WorldEvent>[], pool = 2, until = 1e8): string[] {
  return live(world, inputs, until, copying).trace.flatMap(({ at, event }) =>
    event.of === 'backup' && event.pool === `pool:${pool}` ? [`${at} ${words(event.event)}`] : [],
  )
}

function words(event: BackupEvent): string {
  switch (event.is) {
    case 'backup-disturbed':
    case 'backup-sync-refused':
      return `${event.is} ${event.why}`
    case 'backup-paced':
      return `${event.is} ${event.by}`
    case 'backup-final':
    case 'changes-ended':
    case 'changes-began':
      return `${event.is} ${event.whose}`
    default:
      return event.is
  }
}
