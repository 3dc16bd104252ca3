import { find, type Topology } from '../../model/topology.ts'
import type { ServerId } from '../../model/id.ts'
import type { ProductVersion } from '../../model/pool.ts'
import {
  isDisabled,
  servicesOn,
  serviceStatus,
  type WindowsService,
} from '../../simulate/administration/services.ts'
import type { World } from '../../simulate/world.ts'
import type { Bound } from '../binding/bound.ts'
import { switchOf, textOf } from '../binding/read.ts'
import type { Running } from '../asks.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { failWith } from '../failover/errors.ts'
import { writeReport } from '../failover/report.ts'
import { computerNamed, hostNamed } from '../general/hosts.ts'
import { serviceDisplayName } from '../product-versions.ts'
import { objectOf, type ObjectValue } from '../value.ts'
import { isReachable } from './reachable.ts'

/** The type of a Windows service of the product. */
export const ntService = 'Microsoft.Rtc.Management.Deployment.Core.NTService'

/** The Windows services of the product on a computer. */
export const getWindowsService: Cmdlet = {
  name: 'Get-CsWindowsService',
  *process(shell, bound) {
    const { id, fqdn } = yield* computerGiven(shell, textOf(bound, 'ComputerName'))
    const { world } = yield* shell.moment()
    const name = textOf(bound, 'Name')
    const services = servicesOn(world.setting.topology, id)
    const found = services.filter((service) => name === null || service.name === name.toUpperCase())
    if (name !== null && found.length === 0) return yield* failNoService(shell, name, fqdn)
    for (const service of found)
      yield* shell.emit(serviceObject(world, { id, fqdn }, service, switchOf(bound, 'ExcludeActivityLevel')))
    yield* writeReport(shell, bound, [`${fqdn}: ${found.length} services`])
  },
}

/** A computer by id and name. */
export interface Computer {
  readonly id: ServerId
  readonly fqdn: string
}

/** The computer of a name, which answers; without a name that of the session. Errors for others end the cmdlet. */
export function* computerGiven(shell: Shell, given: string | null): Running<Computer> {
  const name = given ?? shell.session().computer
  if (name === null)
    return yield* failWith(
      shell,
      'No service of the product is installed on this computer. Name one with -ComputerName.',
      { category: 'ObjectNotFound' },
    )
  const { world } = yield* shell.moment()
  const { topology } = world.setting
  const id = computerNamed(topology, name)
  const host = hostNamed(topology, name)
  if (!host || (id !== null && !isReachable(shell, world, name)))
    return yield* failWith(
      shell,
      `Cannot open Service Control Manager on computer "${name}": ${host ? 'the RPC server is unavailable' : 'there is no such computer'}.`,
      { category: host ? 'ConnectionError' : 'ObjectNotFound', object: name },
    )
  if (id === null)
    return yield* failWith(
      shell,
      host.parts.length > 1
        ? `"${host.name}" stands for several computers. Name one of them.`
        : `No service of the product is installed on "${host.name}".`,
      { category: 'ObjectNotFound', object: name },
    )
  return { id, fqdn: host.name }
}

/** Ends the cmdlet because a computer has no such service. */
export function* failNoService(shell: Shell, name: string, fqdn: string): Running<never> {
  return yield* failWith(shell, `There is no service "${name}" of the product on computer "${fqdn}".`, {
    category: 'ObjectNotFound',
    object: name,
  })
}

/** What is put out for a service. Its counters are those of a server without traffic. */
function serviceObject(
  world: World,
  { id, fqdn }: Computer,
  { name, role }: WindowsService,
  withoutActivity: boolean,
): ObjectValue {
  const status = serviceStatus(world, id, name) ?? 'Stopped'
  const activity = withoutActivity || status !== 'Running' ? null : (activities[name] ?? null)
  return objectOf(
    ntService,
    {
      Status: status,
      Name: name,
      ActivityLevel: activity,
      DisplayName: displayName(world.setting.topology, id, role),
      RoleName: role,
      StartType: isDisabled(world, id) ? 'Disabled' : 'Automatic',
      ComputerName: fqdn,
    },
    name,
  )
}

/** The counters of each service, as far as a console was seen; the others have none here. */
const activities: Readonly<Record<string, string>> = {
  RTCSRV: 'Incoming Requests per Second=0,Messages in Server=0',
  RTCCAA: 'Concurrent Calls=0',
  RTCCAS: 'Concurrent Conferences=0',
}

/** A service as the list of services of Windows names it. */
export function displayName(topology: Topology, computer: ServerId, role: string): string {
  return serviceDisplayName(versionOf(topology, computer), role)
}

/** The release that a computer runs. */
export function versionOf(topology: Topology, computer: ServerId): ProductVersion {
  const found = find(topology, computer)
  if (found?.kind === 'server') return found.pool.version
  return found?.kind === 'computer' ? found.role.version : 'other'
}

/** A service that a cmdlet was given: of which computer, and which; `null` for all of it. */
export interface ServiceGiven {
  readonly computer: Computer
  readonly name: string | null
}

/** The services that -Name and -ComputerName name, or the pipeline brings. */
export function* serviceGiven(shell: Shell, bound: Bound, input: ObjectValue | null): Running<ServiceGiven> {
  const property = (wanted: string): string | null => {
    const value = input?.properties.find(({ name }) => name === wanted)?.value
    return typeof value === 'string' ? value : null
  }
  const computer = yield* computerGiven(shell, property('ComputerName') ?? textOf(bound, 'ComputerName'))
  const given = property('Name') ?? textOf(bound, 'Name')
  if (given === null) return { computer, name: null }
  const { world } = yield* shell.moment()
  const service = servicesOn(world.setting.topology, computer.id).find(
    ({ name }) => name === given.toUpperCase(),
  )
  return service ? { computer, name: service.name } : yield* failNoService(shell, given, computer.fqdn)
}
