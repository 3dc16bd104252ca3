import { find } from '../../model/topology.ts'
import type { ServerId } from '../../model/id.ts'
import { serviceEvents, servicesOn, serviceStatus } from '../../simulate/administration/services.ts'
import type { World } from '../../simulate/world.ts'
import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { switchOf, textsOf, valueOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { serviceDisplayName } from '../product-versions.ts'
import { objectOf, type ObjectValue } from '../value.ts'
import { memberOf } from '../values/members.ts'
import { toText } from '../values/text.ts'
import { hasWildcard, isLike } from '../values/wildcard.ts'
import { itemsOf } from './custom-object.ts'
import { engineError } from './errors.ts'
import { computerNamed } from './hosts.ts'
import { reach } from './network.ts'

/** Services of Windows that a Front End Server rests on; they follow the services of the product. */
const ofWindows = [
  { name: 'FabricHostSvc', display: 'Windows Fabric Host Service', follows: 'RTCSRV' },
  { name: 'MSSQL$RTCLOCAL', display: 'SQL Server (RTCLOCAL)', follows: null },
  { name: 'W3SVC', display: 'World Wide Web Publishing Service', follows: null },
] as const

interface Service {
  readonly name: string
  readonly display: string
  readonly status: string
}

export const getService: Cmdlet = {
  name: 'Get-Service',
  *process(shell, bound) {
    const computers = textsOf(bound, 'ComputerName')
    for (const computer of computers.length > 0 ? computers : [null])
      yield* servicesOf(shell, bound, computer)
  },
}

function* servicesOf(shell: Shell, bound: Bound, computer: string | null): Running {
  const name = computer ?? shell.session().computer ?? ''
  if (computer !== null && (yield* reach(shell, computer)).answering === null)
    return yield* shell.report(
      engineError({
        message: `Cannot open Service Control Manager on computer '${computer}'. This operation might require other privileges.`,
        id: 'System.InvalidOperationException,Microsoft.PowerShell.Commands.GetServiceCommand',
        category: 'NotSpecified',
        exception: 'InvalidOperationException',
      }),
    )
  const { world } = yield* shell.moment()
  const id = computerNamed(world.setting.topology, name)
  const all = id === null ? [] : servicesAt(world, id)
  const displayed = textsOf(bound, 'DisplayName')
  const asked = displayed.length > 0 ? displayed : namesAsked(bound)
  for (const pattern of asked.length > 0 ? asked : ['*']) {
    const fitting = all.filter((one) => isLike(displayed.length > 0 ? one.display : one.name, pattern))
    if (fitting.length === 0 && !hasWildcard(pattern)) yield* shell.report(notFound(pattern, 'GetService'))
    for (const service of fitting) yield* shell.emit(controllerOf(service, name))
  }
}

function namesAsked(bound: Bound): readonly string[] {
  const given = itemsOf(valueOf(bound, 'InputObject')).map((object) => toText(memberOf(object, 'Name')))
  return [...textsOf(bound, 'Name'), ...given]
}

/** The services of the product on a computer and those of Windows that they rest on, in alphabetical order. */
function servicesAt(world: World, id: ServerId): readonly Service[] {
  const { topology } = world.setting
  const found = find(topology, id)
  const version = found?.kind === 'server' ? found.pool.version : 'other'
  const product = servicesOn(topology, id).map(({ name, role }) => ({
    name,
    display: serviceDisplayName(version, role),
    status: serviceStatus(world, id, name) ?? 'Stopped',
  }))
  const windows = (found?.kind === 'server' ? ofWindows : []).map(({ name, display, follows }) => ({
    name,
    display,
    status: follows === null ? 'Running' : (serviceStatus(world, id, follows) ?? 'Stopped'),
  }))
  return [...product, ...windows].toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
}

function controllerOf({ name, display, status }: Service, computer: string): ObjectValue {
  return objectOf(
    'System.ServiceProcess.ServiceController',
    { Status: status, Name: name, DisplayName: display, ServiceName: name, MachineName: computer },
    name,
  )
}

function notFound(name: string, command: string) {
  return engineError({
    message: `Cannot find any service with service name '${name}'.`,
    id: `NoServiceFoundForGivenName,Microsoft.PowerShell.Commands.${command}Command`,
    category: 'ObjectNotFound',
    target: `(${name}:String)`,
    exception: 'ServiceCommandException',
    object: name,
  })
}

export const startService = serviceCmdlet('Start-Service', ['start'])
export const stopService = serviceCmdlet('Stop-Service', ['stop'])
export const restartService = serviceCmdlet('Restart-Service', ['stop', 'start'])

/** Of the local computer, or of where the services that come by the pipeline run. */
function serviceCmdlet(name: string, deeds: readonly ('start' | 'stop')[]): Cmdlet {
  return {
    name,
    *process(shell, bound) {
      const given = itemsOf(valueOf(bound, 'InputObject'))
      const from = given.map((object) => toText(memberOf(object, 'MachineName'))).find((one) => one !== '')
      const computer = from ?? shell.session().computer ?? ''
      for (const wanted of namesAsked(bound)) {
        const { world } = yield* shell.moment()
        const id = computerNamed(world.setting.topology, computer)
        const service =
          id === null ? undefined : servicesAt(world, id).find((one) => isLike(one.name, wanted))
        if (!service || id === null) yield* shell.report(notFound(wanted, name.replace('-', '')))
        else if (yield* shell.shouldProcess(`${service.display} (${service.name})`, name)) {
          const events = deeds.flatMap((deed) =>
            serviceEvents(world.setting.topology, id, service.name, deed),
          )
          if (events.length > 0) yield* shell.act(events)
          if (switchOf(bound, 'PassThru')) yield* shell.emit(controllerOf(service, computer))
        }
      }
    },
  }
}

/** The name of the account and of the computer, as the programs of Windows print them. */
export const whoami: Cmdlet = {
  name: 'whoami',
  *process(shell) {
    const { location } = shell.session()
    const domain = /\\Users\\Administrator\.([^\\]+)/i.exec(location)?.[1] ?? 'contoso'
    yield* shell.emit(`${domain.toLowerCase()}\\administrator`)
  },
}

export const hostname: Cmdlet = {
  name: 'hostname',
  *process(shell) {
    yield* shell.emit((shell.session().computer ?? 'workstation').split('.')[0] ?? '')
  },
}
