import { backupTroubles } from '../../simulate/trace/pairing-words.ts'
import { textOf } from '../binding/read.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { backupGiven, moduleNames } from './backup-status.ts'
import { coach, failWith } from './errors.ts'
import { poolGiven } from './places.ts'

/** What -BackupModule takes: the names of Skype for Business Server, and the short ones of Lync Server 2013. */
const modules: readonly string[] = [
  ...Object.values(moduleNames),
  'ApplicationServer.RGSDataStore',
  'ApplicationServer.RGSFileStore',
  'All',
  'PresenceFocus',
  'DataConf',
  'CMSMaster',
]

/** Has a pool copy to its partner what has changed, now. */
export const invokeBackupServiceSync: Cmdlet = {
  name: 'Invoke-CsBackupServiceSync',
  *process(shell, bound) {
    const found = yield* poolGiven(shell, bound)
    const { pool, world } = found
    const module = textOf(bound, 'BackupModule')
    if (module !== null && !modules.some((name) => name.toLowerCase() === module.toLowerCase()))
      return yield* failWith(
        shell,
        `"${module}" is no module of the Backup Service. The modules are ${modules.join(', ')}.`,
        {
          category: 'InvalidArgument',
          object: module,
        },
      )
    const backup = yield* backupGiven(shell, world, found)
    yield* shell.act([{ of: 'backup', pool: pool.id, event: { is: 'backup-sync-invoked' } }])
    if (backup.trouble !== null)
      return yield* failWith(
        shell,
        `Pool "${pool.fqdn}" cannot copy to its backup pool: ${backupTroubles[backup.trouble]}.`,
        { object: pool.fqdn },
      )
    if (module !== null && module.toLowerCase() !== 'all')
      yield* coach(shell, 'All modules are copied together here: a single one is not simulated.')
  },
}
