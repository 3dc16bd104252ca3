import { backupOf, isServing } from '../../simulate/failover/reads.ts'
import { backupTroubles } from '../../simulate/trace/pairing-words.ts'
import { switchOf, textOf } from '../binding/read.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { backupGiven } from './backup-status.ts'
import { coach, failWith } from './errors.ts'
import { poolGiven } from './places.ts'
import { groupLine, written } from './pool-lines.ts'

/** Loads the routing groups of a pool from the user store: on the pool itself, or with -Target on its backup pool. */
export const syncUserData: Cmdlet = {
  name: 'Sync-CsUserData',
  *process(shell, bound) {
    const found = yield* poolGiven(shell, bound)
    const { pool, place, world } = found
    const backup = yield* backupGiven(shell, world, found)
    if (backup.trouble !== null && backup.trouble !== 'partner pool')
      return yield* failWith(shell, `The Backup Service is not active: ${backupTroubles[backup.trouble]}.`, {
        object: pool.fqdn,
      })
    const partner = backupOf(world, place)
    const on = switchOf(bound, 'Target') ? partner && world.pools[partner.place]?.pool : pool
    if (!on || !isServing(world, world.setting.places.get(on.id) ?? -1))
      return yield* failWith(shell, `Pool "${on?.fqdn ?? ''}" does not run.`, { object: pool.fqdn })
    const one = textOf(bound, 'RoutingGroup')?.toLowerCase() ?? null
    const text = `Hydrating Routing Groups Owned by ${pool.fqdn} on Pool ${on.fqdn}.`
    yield* shell.write({ stream: 'warning', text, wording: 'known' })
    for (const group of world.pools[place]?.groups.keys() ?? []) {
      const line = groupLine(pool, group)
      if (one === null || line.text.toLowerCase().includes(one)) yield* shell.write(written(line))
    }
    yield* coach(
      shell,
      'By itself this changes nothing here: routing groups are taken over as a step of Invoke-CsPoolFailOver and Invoke-CsPoolFailBack.',
    )
  },
}

/** Clears the copy that a pool holds for its former partner. */
export const removeUserStoreBackupData: Cmdlet = {
  name: 'Remove-CsUserStoreBackupData',
  *process(shell, bound) {
    const { pool } = yield* poolGiven(shell, bound)
    if (!(yield* shell.shouldProcess(pool.fqdn))) return
    yield* coach(shell, 'What a pool holds for a former partner is not simulated: nothing is cleared.')
  },
}

/** Writes what is queued in the storage service of each server to disk. */
export const invokeStorageServiceFlush: Cmdlet = {
  name: 'Invoke-CsStorageServiceFlush',
  *process(shell, bound) {
    const { pool, place, world } = yield* poolGiven(shell, bound)
    if (!isServing(world, place))
      return yield* failWith(
        shell,
        `Pool "${pool.fqdn}" does not run: its storage service cannot be flushed.`,
        {
          object: pool.fqdn,
        },
      )
    const type = textOf(bound, 'FlushType') ?? ''
    for (const { fqdn } of pool.servers) yield* shell.emit(`${fqdn}: ${type} completed.`)
    yield* coach(shell, 'The storage service is not simulated: its queues are taken to be empty.')
  },
}

/** Failures that the storage service has recorded. */
export const debugStorageServiceFailures: Cmdlet = {
  name: 'Debug-CsStorageServiceFailures',
  *process(shell) {
    yield* coach(shell, 'The storage service is not simulated: there is no failure to show.')
  },
}

/** The configuration of the storage service. */
export const getStorageServiceConfiguration: Cmdlet = {
  name: 'Get-CsStorageServiceConfiguration',
  *process(shell) {
    yield* coach(shell, 'The storage service is not simulated: its configuration is not known here.')
  },
}
