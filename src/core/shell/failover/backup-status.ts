import type { BackupModule, BackupState, ExportState } from '../../simulate/backup/state.ts'
import { backupModules } from '../../simulate/backup/state.ts'
import { isPortBlocked } from '../../simulate/administration/reads.ts'
import { reasons } from '../../simulate/failover/reasons.ts'
import { backupTroubles } from '../../simulate/trace/pairing-words.ts'
import type { World } from '../../simulate/world.ts'
import type { Running } from '../asks.ts'
import { textOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { objectOf, type ObjectValue } from '../value.ts'
import { coach, failWith } from './errors.ts'
import { activeServer, localServer, poolGiven, type PoolPlace } from './places.ts'
import { unreachable } from './pool-errors.ts'

/** The types of what Get-CsBackupServiceStatus puts out: names of our own, since no document prints them. */
export const backupStatus = 'Microsoft.Rtc.Management.Hadr.BackupService.BackupServiceStatus'
export const backupModuleStatus = 'Microsoft.Rtc.Management.Hadr.BackupService.BackupModuleStatus'

/** The modules as the product calls them. */
export const moduleNames: Readonly<Record<BackupModule, string>> = {
  UserServices: 'UserServices.PresenceFocus',
  ConfServices: 'ConfServices.DataConf',
  CentralMgmt: 'CentralMgmt.CMSMaster',
}

/** What the Backup Service of a pool says of itself: what it sends, and what it takes in. Of the partner it knows nothing. */
export const getBackupServiceStatus: Cmdlet = {
  name: 'Get-CsBackupServiceStatus',
  *process(shell, bound) {
    const found = yield* poolGiven(shell, bound)
    const { world } = found
    const backup = yield* backupGiven(shell, world, found)
    const category = textOf(bound, 'Category')?.toLowerCase() ?? null
    const modules = backupModules.filter((name) => category === null || isIn(category, name))
    if (modules.length === 0)
      return yield* coach(
        shell,
        'The Backup Service of Response Groups is not simulated: there is no module to show.',
      )
    yield* shell.emit(statusOf(world, found, backup, modules))
  },
}

function isIn(category: string, name: BackupModule): boolean {
  return (category === 'userdata' && name !== 'CentralMgmt') || (category === 'cms' && name === 'CentralMgmt')
}

/** The Backup Service of a pool that answers; else an error. */
export function* backupGiven(shell: Shell, world: World, { pool, place }: PoolPlace): Running<BackupState> {
  const backup = world.backups[place]
  if (!backup)
    return yield* failWith(shell, `No backup pool is associated with pool "${pool.fqdn}".`, {
      object: pool.fqdn,
    })
  if (isPortBlocked(world, pool.id) && localServer(shell, world)?.pool.id !== pool.id)
    return yield* failWith(shell, reasons.noInterface, { wording: 'known', object: pool.fqdn })
  if (backup.trouble === 'service')
    return yield* failWith(
      shell,
      `The Backup Service of pool "${pool.fqdn}" does not answer: ${backupTroubles.service}.`,
      {
        object: pool.fqdn,
      },
    )
  if (backup.trouble === 'pool' || activeServer(world, { pool, place }) === null)
    return yield* failWith(shell, unreachable(pool.fqdn), { wording: 'known', object: pool.fqdn })
  return backup
}

function statusOf(
  world: World,
  at: PoolPlace,
  backup: BackupState,
  names: readonly BackupModule[],
): ObjectValue {
  const modules = names.map((name) => ({ ...backup.modules[name], name: moduleNames[name] }))
  return objectOf(backupStatus, {
    ActiveMachineFqdn: activeServer(world, at),
    OverallExportStatus: overall(modules.map(({ exports }) => exports)),
    OverallImportStatus: modules.some(({ imports }) => imports === 'ErrorState')
      ? 'ErrorState'
      : 'NormalState',
    BackupModules: modules.map(({ name, exports, imports }) =>
      objectOf(
        backupModuleStatus,
        { Identity: name, ExportStatus: exports, ImportStatus: imports },
        `${name}:[${exports},${imports}]`,
      ),
    ),
  })
}

/** The worst of them; what a pool does not copy does not count. */
function overall(states: readonly ExportState[]): ExportState {
  const worst = ['ErrorState', 'NonSteadyState', 'SteadyState', 'FinalState'] as const
  return worst.find((state) => states.includes(state)) ?? 'NotInitialized'
}
