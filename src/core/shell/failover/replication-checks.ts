import { partnerIn } from '../../model/topology.ts'
import { isCopying, isServing } from '../../simulate/failover/reads.ts'
import { copiedUpToAt } from '../../simulate/backup/copied.ts'
import { pairingOf } from '../../simulate/setting.ts'
import { holdsReplicas } from '../../simulate/front-end/state.ts'
import { backupTroubles } from '../../simulate/trace/pairing-words.ts'
import { timeText } from '../../simulate/scenario/time.ts'
import { switchOf, textOf } from '../binding/read.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { routingGroupId } from '../routing-group.ts'
import { objectOf } from '../value.ts'
import { moduleNames } from './backup-status.ts'
import { coach, failWith } from './errors.ts'
import { poolGiven, poolNamed } from './places.ts'

/** The type of what Debug-CsIntraPoolReplication puts out. */
export const syncDetails = 'Microsoft.Rtc.Management.UserPinService.Data.SyncReplicationDetails'

/** Compares what a pool holds with the copy of its partner, and copies what differs where that is asked for. */
export const debugInterPoolReplication: Cmdlet = {
  name: 'Debug-CsInterPoolReplication',
  *process(shell, bound) {
    const { pool, place, world, at } = yield* poolGiven(shell, bound)
    const backup = world.backups[place]
    const pairing = pairingOf(world.setting.topology, pool.id)
    if (!backup || !pairing)
      return yield* failWith(shell, `No backup pool is associated with pool "${pool.fqdn}".`, {
        object: pool.fqdn,
      })
    if (!(yield* shell.shouldProcess(pool.fqdn))) return
    const partner = world.pools[world.setting.places.get(partnerIn(pairing, pool.id)) ?? -1]?.pool.fqdn ?? ''
    const lines = [
      `Signatures of pool "${pool.fqdn}" and of its copy on pool "${partner}":`,
      ...(['UserServices', 'ConfServices'] as const).map(
        (name) =>
          `${moduleNames[name]}: alike up to ${timeText(copiedUpToAt(backup, name, at))} of simulated time`,
      ),
      isCopying(world, place)
        ? 'Changes are being copied.'
        : `Changes are not copied: ${backup.trouble === null ? '' : backupTroubles[backup.trouble]}.`,
    ]
    yield* shell.emit(lines.join('\n'))
    if (switchOf(bound, 'ResyncSignatureMismatchItems'))
      yield* shell.act([{ of: 'backup', pool: pool.id, event: { is: 'backup-sync-invoked' } }])
  },
}

/** Compares the replicas of the routing groups within a pool. */
export const debugIntraPoolReplication: Cmdlet = {
  name: 'Debug-CsIntraPoolReplication',
  *process(shell, bound) {
    const name = textOf(bound, 'PoolFqdn')
    const { world } = yield* shell.moment()
    if (name === null)
      return yield* coach(
        shell,
        'The replicas of a single user or conference directory are not simulated. Ask for the pool with -PoolFqdn.',
      )
    const found = poolNamed(world, name)
    const state = found && world.pools[found.place]
    if (!found || !state)
      return yield* failWith(shell, `There is no pool "${name}" in the topology.`, {
        category: 'ObjectNotFound',
        object: name,
      })
    const { pool } = found
    if (!isServing(world, found.place))
      return yield* failWith(shell, `Pool "${pool.fqdn}" does not run.`, { object: pool.fqdn })
    for (const [number, { primary, view }] of state.groups.entries())
      yield* shell.emit(
        objectOf(syncDetails, {
          RoutingGroup: routingGroupId(pool, number),
          PrimaryFqdn: primary === null ? null : (pool.servers[primary]?.fqdn ?? null),
          ReplicaFqdns: view.flatMap((position) => pool.servers[position]?.fqdn ?? []),
          InSync: primary !== null && view.every((position) => holdsReplicas(state, position)),
        }),
      )
  },
}
