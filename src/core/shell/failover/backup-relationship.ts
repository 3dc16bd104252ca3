import { pairingOf } from '../../simulate/setting.ts'
import { partnerIn } from '../../model/topology.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { objectOf } from '../value.ts'
import { failWith } from './errors.ts'
import { poolGiven, poolOf } from './places.ts'
import { mustRead } from './store-access.ts'

/** The type of what Get-CsPoolBackupRelationship puts out. */
export const backupRelation = 'Microsoft.Rtc.Management.Hadr.BackupService.BackupRelation'

/** Which pool is the backup of a pool. Pairs are made in Topology Builder alone. */
export const getPoolBackupRelationship: Cmdlet = {
  name: 'Get-CsPoolBackupRelationship',
  *process(shell, bound) {
    const { world } = yield* mustRead(shell, bound)
    const { pool } = yield* poolGiven(shell, bound)
    const pairing = pairingOf(world.setting.topology, pool.id)
    const partner = pairing ? poolOf(world, partnerIn(pairing, pool.id)) : null
    if (!partner)
      return yield* failWith(shell, `No backup pool is associated with pool "${pool.fqdn}".`, {
        category: 'ObjectNotFound',
        object: pool.fqdn,
      })
    yield* shell.emit(
      objectOf(backupRelation, { PrimaryPoolFqdn: pool.fqdn, BackupPoolFqdn: partner.pool.fqdn }),
    )
  },
}
