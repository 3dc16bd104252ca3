import { registrarConfigurationAt } from '../../simulate/administration/registrar-settings.ts'
import type { RegistrarConfiguration, RegistrarScope } from '../../simulate/administration/state.ts'
import type { PoolStateValue } from '../../simulate/failover/state.ts'
import type { ProductVersion } from '../../model/pool.ts'
import { isKind } from '../../model/id.ts'
import type { World } from '../../simulate/world.ts'
import type { Bound } from '../binding/bound.ts'
import { booleanOf, numberOf, timeSpanOf } from '../binding/read.ts'
import { serverNamed } from '../failover/places.ts'
import { objectOf, type ObjectValue, type Value } from '../value.ts'
import { identityOf } from './registrar-scopes.ts'

/** The type of a Registrar configuration. */
export const registrarSettings =
  'Microsoft.Rtc.Management.WritableConfig.Settings.Registrar.RegistrarSettings'

/** The property, which is also the parameter, of each setting. */
const numbers = {
  MinEndpointExpiration: 'minEndpointExpiration',
  MaxEndpointExpiration: 'maxEndpointExpiration',
  DefaultEndpointExpiration: 'defaultEndpointExpiration',
  MaxEndpointsPerUser: 'maxEndpointsPerUser',
  MaxUserCount: 'maxUserCount',
} as const satisfies Readonly<Record<string, keyof RegistrarConfiguration>>

/** The parameters whose values are kept. */
export const keptSettings: readonly string[] = [
  ...Object.keys(numbers),
  'EnableDHCPServer',
  'BackupStoreUnavailableThreshold',
  'PoolState',
]

/** The settings that were given, PoolState apart. */
export function settingsGiven(bound: Bound): Partial<RegistrarConfiguration> {
  const given = Object.entries(numbers).flatMap(([name, key]) => {
    const value = numberOf(bound, name)
    return value === null ? [] : [[key, value] as const]
  })
  const enableDhcpServer = booleanOf(bound, 'EnableDHCPServer')
  const threshold = timeSpanOf(bound, 'BackupStoreUnavailableThreshold')
  return {
    ...Object.fromEntries(given),
    ...(enableDhcpServer === null ? {} : { enableDhcpServer }),
    ...(threshold === null ? {} : { backupStoreUnavailableThreshold: threshold }),
  }
}

/** A configuration as it is shown. What came with Skype for Business Server has no place in one of Lync Server 2013. */
export function registrarObject(
  world: World,
  scope: RegistrarScope,
  configuration: RegistrarConfiguration,
  poolState: PoolStateValue,
  version: ProductVersion,
): ObjectValue {
  const identity = identityOf(world, scope)
  const later: Readonly<Record<string, Value>> =
    version === '2013'
      ? {}
      : { UserCertificateReplicationThreshold: null, EnableWinFabLogUpload: false, WinFabMaxLogsSizeMb: null }
  return objectOf(
    registrarSettings,
    {
      Identity: identity,
      MinEndpointExpiration: configuration.minEndpointExpiration,
      MaxEndpointExpiration: configuration.maxEndpointExpiration,
      DefaultEndpointExpiration: configuration.defaultEndpointExpiration,
      MaxEndpointsPerUser: configuration.maxEndpointsPerUser,
      EnableDHCPServer: configuration.enableDhcpServer,
      PoolState: poolState,
      BackupStoreUnavailableThreshold: {
        is: 'timespan',
        milliseconds: configuration.backupStoreUnavailableThreshold,
      },
      MaxUserCount: configuration.maxUserCount,
      ...later,
    },
    identity,
  )
}

/** The configuration of a scope as the Central Management store has it, or as a computer has read it; `null` for none. */
export function configurationAt(
  world: World,
  scope: RegistrarScope,
  reader: string | null,
): { readonly configuration: RegistrarConfiguration; readonly poolState: PoolStateValue } | null {
  const configuration = registrarConfigurationAt(world, scope)
  return configuration && { configuration, poolState: poolStateAt(world, scope, reader) }
}

/** PoolState of a scope. A server of the pool and of its backup pool has read what it acts on. */
function poolStateAt(world: World, scope: RegistrarScope, reader: string | null): PoolStateValue {
  if (scope === 'global' || !isKind(scope, 'pool')) return 'Active'
  const place = world.setting.places.get(scope) ?? -1
  const state = world.failovers[place]
  if (!state) return 'Active'
  const at = reader === null ? null : serverNamed(world, reader)?.place
  if (at === place) return state.seenHome
  return at != null && at === world.setting.partner[place] ? state.seenBackup : state.state
}
