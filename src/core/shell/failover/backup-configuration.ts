import { hour, second } from '../../simulate/clock.ts'
import { usualBackupSettings, type BackupSettings } from '../../simulate/management/backup-settings.ts'
import type { ProductVersion } from '../../model/pool.ts'
import type { World, WorldEvent } from '../../simulate/world.ts'
import type { Bound } from '../binding/bound.ts'
import { booleanOf, has, numberOf, textOf, textsOf, timeSpanOf, valueOf } from '../binding/read.ts'
import type { Running } from '../asks.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { isLike } from '../values/wildcard.ts'
import { objectOf, type ObjectValue, type Value } from '../value.ts'
import { coach, failWith } from './errors.ts'
import { localServer } from './places.ts'
import { mustRead, mustWrite } from './store-access.ts'

/** The type of what Get-CsBackupServiceConfiguration puts out. */
const backupConfiguration =
  'Microsoft.Rtc.Management.WritableConfig.Settings.BackupService.BackupServiceConfiguration'

/** The one configuration of the Backup Service. */
export const getBackupServiceConfiguration: Cmdlet = {
  name: 'Get-CsBackupServiceConfiguration',
  *process(shell, bound) {
    const { world } = yield* mustRead(shell, bound)
    yield* mustBeGlobal(shell, bound)
    const filter = textOf(bound, 'Filter')
    if (filter !== null && !isLike('Global', filter)) return
    yield* shell.emit(asObject(settingsOf(world), localServer(shell, world)?.pool.version ?? null))
  },
}

export const setBackupServiceConfiguration: Cmdlet = {
  name: 'Set-CsBackupServiceConfiguration',
  *process(shell, bound) {
    yield* mustBeGlobal(shell, bound)
    const changes = { ...changesOfInstance(bound), ...changesOf(bound) }
    const { syncInterval } = changes
    if (syncInterval !== undefined && (syncInterval < 5 * second || syncInterval > 3 * hour))
      return yield* failWith(shell, 'SyncInterval must be between 00:00:05 and 03:00:00.', {
        category: 'InvalidArgument',
      })
    if (!(yield* shell.shouldProcess('Global'))) return
    const { world } = yield* mustWrite(shell)
    yield* shell.act([
      { of: 'management', event: { is: 'backup-service-configured', changes } },
      ...(syncInterval === undefined ? [] : intervalOf(world, syncInterval)),
    ])
    if (Object.keys(changes).some((name) => name !== 'syncInterval'))
      yield* coach(
        shell,
        'Of this configuration the simulation goes by SyncInterval alone; the rest is kept and shown.',
      )
  },
}

export const removeBackupServiceConfiguration: Cmdlet = {
  name: 'Remove-CsBackupServiceConfiguration',
  *process(shell, bound) {
    yield* mustBeGlobal(shell, bound)
    if (!(yield* shell.shouldProcess('Global'))) return
    const { world } = yield* mustWrite(shell)
    yield* shell.act([
      { of: 'management', event: { is: 'backup-service-configured', changes: null } },
      ...intervalOf(world, null),
    ])
  },
}

function* mustBeGlobal(shell: Shell, bound: Bound): Running {
  const identity = textOf(bound, 'Identity')
  if (identity !== null && identity.toLowerCase() !== 'global')
    yield* failWith(
      shell,
      `There is no backup service configuration "${identity}": it exists in the global scope alone.`,
      {
        category: 'ObjectNotFound',
        object: identity,
      },
    )
}

/** Every pool goes by it at once: that it is read from a replica first is not simulated. */
function intervalOf({ pools, backups }: World, interval: number | null): WorldEvent[] {
  return pools.flatMap(({ pool }, place): WorldEvent[] =>
    backups[place] ? [{ of: 'backup', pool: pool.id, event: { is: 'backup-interval-set', interval } }] : [],
  )
}

function settingsOf({ management, setting }: World): BackupSettings {
  const syncInterval = setting.parameters.backup.interval
  return { ...usualBackupSettings, syncInterval, ...management.backupSettings }
}

/** The property of each setting, in the order in which they are shown. */
const properties = {
  SyncInterval: 'syncInterval',
  MaxConcurrentCalls: 'maxConcurrentCalls',
  MaxBatchesPerCmsSync: 'maxBatchesPerCmsSync',
  MaxBatchesPerUserStoreSync: 'maxBatchesPerUserStoreSync',
  MaxHighPriQueuePercentagePerUserStoreSync: 'maxHighPriQueuePercentage',
  MaxDataConfPackageSizeKB: 'maxDataConfPackageSizeKb',
  AuthorizedUniversalGroups: 'authorizedUniversalGroups',
  AuthorizedLocalAccounts: 'authorizedLocalAccounts',
  EnableRgsBackupService: 'enableRgsBackupService',
} as const satisfies Readonly<Record<string, keyof BackupSettings>>

function asObject(settings: BackupSettings, version: ProductVersion | null): ObjectValue {
  const shown = Object.entries(properties).filter(([name]) => isIn(version, name))
  return objectOf(
    backupConfiguration,
    Object.fromEntries([
      ['Identity', 'Global'],
      ...shown.map(([name, key]): [string, Value] => [name, asValue(key, settings)]),
    ]),
    'Global',
  )
}

function isIn(version: ProductVersion | null, name: string): boolean {
  if (name === 'EnableRgsBackupService') return version !== '2013' && version !== '2015'
  return name !== 'MaxHighPriQueuePercentagePerUserStoreSync' || version !== '2013'
}

function asValue(key: keyof BackupSettings, settings: BackupSettings): Value {
  return key === 'syncInterval' ? { is: 'timespan', milliseconds: settings.syncInterval } : settings[key]
}

function changesOf(bound: Bound): Partial<BackupSettings> {
  const number = (name: string, key: keyof BackupSettings): Partial<BackupSettings> => {
    const value = numberOf(bound, name)
    return value === null ? {} : { [key]: value }
  }
  const syncInterval = timeSpanOf(bound, 'SyncInterval')
  const enableRgsBackupService = booleanOf(bound, 'EnableRgsBackupService')
  return {
    ...(syncInterval === null ? {} : { syncInterval }),
    ...number('MaxConcurrentCalls', 'maxConcurrentCalls'),
    ...number('MaxBatchesPerCmsSync', 'maxBatchesPerCmsSync'),
    ...number('MaxBatchesPerUserStoreSync', 'maxBatchesPerUserStoreSync'),
    ...number('MaxDataConfPackageSizeKB', 'maxDataConfPackageSizeKb'),
    ...number('MaxHighPriQueuePercentagePerUserStoreSync', 'maxHighPriQueuePercentage'),
    ...(enableRgsBackupService === null ? {} : { enableRgsBackupService }),
    ...(has(bound, 'AuthorizedUniversalGroups')
      ? { authorizedUniversalGroups: textsOf(bound, 'AuthorizedUniversalGroups') }
      : {}),
    ...(has(bound, 'AuthorizedLocalAccounts')
      ? { authorizedLocalAccounts: textsOf(bound, 'AuthorizedLocalAccounts') }
      : {}),
  }
}

/** -Instance: what the object says, as far as it is of the right kind. */
function changesOfInstance(bound: Bound): Partial<BackupSettings> {
  const instance = valueOf(bound, 'Instance')
  if (instance === null || typeof instance !== 'object' || !('is' in instance) || instance.is !== 'object')
    return {}
  const values = new Map(instance.properties.map(({ name, value }) => [name, value]))
  return changesOf({ ...bound, values })
}
