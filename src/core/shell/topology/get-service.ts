import { registrarOf } from '../../simulate/administration/registrar-settings.ts'
import type { World } from '../../simulate/world.ts'
import { switchOf, textOf } from '../binding/read.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { poolNamed } from '../failover/places.ts'
import { mustRead } from '../failover/store-access.ts'
import { objectOf, type ObjectValue, type Value } from '../value.ts'
import { deployedIn, type DeployedService } from './deployed.ts'
import { chosen, failMissing, withoutScope } from './identities.ts'
import { propertiesOf } from './service-properties.ts'
import { roleSwitches, type ServiceRole } from './service-roles.ts'

/** The type of a service of a role. */
export const serviceType = (role: ServiceRole): string => `Microsoft.Rtc.Management.Xds.Display${role}`

/** The services of the deployment: all, those of a pool, or those of a role. */
export const getService: Cmdlet = {
  name: 'Get-CsService',
  *process(shell, bound) {
    const { world } = yield* mustRead(shell, bound)
    const { services } = deployedIn(world)
    const pool = textOf(bound, 'PoolFqdn')?.toLowerCase()
    const asked = roleSwitches.filter(([parameter]) => switchOf(bound, parameter)).map(([, role]) => role)
    const identity = textOf(bound, 'Identity')
    const fitting = services.filter(
      (service) =>
        (pool === undefined || service.fqdn.toLowerCase() === pool) &&
        (asked.length === 0 || asked.includes(service.role)) &&
        (identity === null || service.identity.toLowerCase() === withoutScope(identity).toLowerCase()),
    )
    if (fitting.length === 0 && identity !== null)
      return yield* failMissing(shell, 'Service', withoutScope(identity))
    if (pool !== undefined && !deployedIn(world).pools.some(({ fqdn }) => fqdn.toLowerCase() === pool))
      return yield* failMissing(shell, 'Pool', textOf(bound, 'PoolFqdn') ?? '')
    const values = new Map([...bound.values].filter(([name]) => name !== 'Identity'))
    for (const service of chosen({ ...bound, values }, fitting, (one) => one.identity))
      yield* shell.emit(serviceObject(world, service))
  },
}

/** A service as Get-CsService shows it. */
export function serviceObject(world: World, service: DeployedService): ObjectValue {
  return objectOf(
    serviceType(service.role),
    {
      Identity: service.identity,
      ...(service.role === 'Registrar' ? voiceOf(world, service) : {}),
      ...propertiesOf(service),
      DependentServiceList: service.dependents,
      ServiceId: service.id,
      SiteId: service.site,
      PoolFqdn: service.fqdn,
      Version: service.version,
      Role: service.role,
    },
    service.identity,
  )
}

/** What Set-CsRegistrar sets; that of a Survivable Branch Appliance is as the topology says. */
function voiceOf(world: World, { fqdn, backup, plan }: DeployedService): Readonly<Record<string, Value>> {
  const place = poolNamed(world, fqdn)?.place
  const set = place === undefined ? null : registrarOf(world, place)
  const to = set?.backup == null ? null : world.pools[world.setting.places.get(set.backup) ?? -1]?.pool.fqdn
  const { voiceFailover = false, failureDetection = 300, failback = 600 } = plan.backup ?? {}
  return {
    Registrar: null,
    BackupRegistrar: set === null ? backup : to == null ? null : `Registrar:${to}`,
    EnableAutomaticFailover: set?.automaticFailover ?? voiceFailover,
    FailureDetectionInterval: {
      is: 'timespan',
      milliseconds: set?.failureDetection ?? failureDetection * 1000,
    },
    FailbackDetectionInterval: { is: 'timespan', milliseconds: set?.failback ?? failback * 1000 },
  }
}
