import {
  isDisabled,
  serviceEvents,
  servicesOn,
  serviceStatus,
} from '../../simulate/administration/services.ts'
import { minute } from '../../simulate/clock.ts'
import type { World, WorldEvent } from '../../simulate/world.ts'
import type { Bound } from '../binding/bound.ts'
import { itemsOf, switchOf } from '../binding/read.ts'
import type { Moment, Running } from '../asks.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { coach, failWith, productError } from '../failover/errors.ts'
import { writeReport } from '../failover/report.ts'
import type { ObjectValue, Value } from '../value.ts'
import { displayName, ntService, serviceGiven, type ServiceGiven } from './windows-service.ts'

/** So long a start is waited for, and so often it is said: bounds of this product. */
const longest = 3 * minute
const between = minute

/** Starts services, and what they rest on, and waits until they run. */
export const startWindowsService: Cmdlet = {
  name: 'Start-CsWindowsService',
  *process(shell, bound) {
    for (const input of inputsOf(bound)) yield* start(shell, bound, yield* serviceGiven(shell, bound, input))
  },
}

/** Stops services, and what rests on them. */
export const stopWindowsService: Cmdlet = {
  name: 'Stop-CsWindowsService',
  *process(shell, bound) {
    for (const input of inputsOf(bound)) yield* stop(shell, bound, yield* serviceGiven(shell, bound, input))
  },
}

/** The services that the pipeline has brought or -InputObject holds; `null` once where there is none. */
function inputsOf(bound: Bound): readonly (ObjectValue | null)[] {
  const inputs = itemsOf(bound, 'InputObject').filter(isService)
  return inputs.length > 0 ? inputs : [null]
}

function isService(value: Value): value is ObjectValue {
  return (
    typeof value === 'object' &&
    value !== null &&
    'is' in value &&
    value.is === 'object' &&
    value.type === ntService
  )
}

const targetOf = ({ computer, name }: ServiceGiven): string =>
  name === null ? computer.fqdn : `${name} on ${computer.fqdn}`

function* start(shell: Shell, bound: Bound, given: ServiceGiven): Running {
  const { computer, name } = given
  const { world } = yield* shell.moment()
  const { topology } = world.setting
  if (isDisabled(world, computer.id)) return yield* failDisabled(shell, given)
  if (!(yield* shell.shouldProcess(targetOf(given)))) return
  const { world: before } = yield* shell.moment()
  const waiting = namesOf(before, given).filter(
    (one) => serviceStatus(before, computer.id, one) !== 'Running',
  )
  const events = [
    ...(name === null ? [] : prerequisites(before, given)),
    ...serviceEvents(topology, computer.id, name, 'start'),
  ]
  yield* verbose(shell, `Starting ${targetOf(given)}.`)
  yield* shell.act(events)
  yield* writeReport(shell, bound, [`${targetOf(given)}: start`])
  if (switchOf(bound, 'NoWait')) return
  yield* waitFor(shell, given, waiting)
}

function* failDisabled(shell: Shell, { computer, name }: ServiceGiven): Running<never> {
  yield* coach(
    shell,
    'Invoke-CsComputerFailBack takes a server back into service that was failed over, Enable-CsComputer one that was disabled.',
  )
  const what = name === null ? 'The services' : `Service "${name}"`
  return yield* failWith(
    shell,
    `${what} on "${computer.fqdn}" cannot be started: the startup type is Disabled.`,
    { object: computer.fqdn },
  )
}

/** A service of a Front End Server rests on its RTCSRV. */
function prerequisites(world: World, { computer, name }: ServiceGiven): readonly WorldEvent[] {
  const { topology } = world.setting
  const service = servicesOn(topology, computer.id).find((one) => one.name === name)
  const isOn = serviceStatus(world, computer.id, 'RTCSRV') !== 'Stopped'
  if (service?.life !== 'Front End Server' || name === 'RTCSRV' || isOn) return []
  return serviceEvents(topology, computer.id, 'RTCSRV', 'start')
}

/** The services that are to run afterwards: MASTER and FTA run where the store is active alone, LYNCBACKUP is started by name. */
function namesOf(world: World, { computer, name }: ServiceGiven): readonly string[] {
  if (name !== null) return [name]
  return servicesOn(world.setting.topology, computer.id)
    .filter(({ life }) => life !== 'active store' && life !== 'Backup Service')
    .map((service) => service.name)
}

/** Waits as PowerShell does for a service that starts slowly, with its warnings, and gives up in the end. */
function* waitFor(shell: Shell, { computer }: ServiceGiven, names: readonly string[]): Running {
  const pendingIn = (world: World): readonly string[] =>
    names.filter((one) => serviceStatus(world, computer.id, one) !== 'Running')
  let saidAt = -between
  const isOver = yield* shell.waitUntil({
    holds: ({ world }) => pendingIn(world).length === 0 || !isStarting(world, computer.id, names),
    limit: longest,
    *onMoment(moment) {
      const [slow] = pendingIn(moment.world)
      if (slow === undefined || moment.at < saidAt + between || !isStarting(moment.world, computer.id, names))
        return
      saidAt = moment.at
      yield* warnOf(shell, moment, computer.id, slow)
    },
  })
  const { world } = yield* shell.moment()
  const [failed] = pendingIn(world)
  if (failed === undefined) return
  const service = `Service '${namedService(world, computer.id, failed)}'`
  yield* shell.report(
    productError(
      shell,
      isOver
        ? `${service} was not started on "${computer.fqdn}".`
        : `${service} on "${computer.fqdn}" is still starting after 3 minutes. It goes on with it; what it waits for stands in the Lync Server event log.`,
      { object: computer.fqdn },
    ),
  )
}

function isStarting(
  world: World,
  computer: ServiceGiven['computer']['id'],
  names: readonly string[],
): boolean {
  return names.some((one) => serviceStatus(world, computer, one) === 'StartPending')
}

function* warnOf(
  shell: Shell,
  { world }: Moment,
  computer: ServiceGiven['computer']['id'],
  name: string,
): Running {
  const text = `Waiting for service '${namedService(world, computer, name)}' to start...`
  yield* shell.write({ stream: 'warning', text, wording: 'engine' })
}

function namedService(world: World, computer: ServiceGiven['computer']['id'], name: string): string {
  const { topology } = world.setting
  const role = servicesOn(topology, computer).find((one) => one.name === name)?.role ?? ''
  return `${displayName(topology, computer, role)} (${name})`
}

function* stop(shell: Shell, bound: Bound, given: ServiceGiven): Running {
  const { computer, name } = given
  if (!(yield* shell.shouldProcess(targetOf(given)))) return
  const { world } = yield* shell.moment()
  const { topology } = world.setting
  const leavesAgent = switchOf(bound, 'LeaveClsAgentRunning')
  const events = serviceEvents(topology, computer.id, name, 'stop').filter(
    (event) => !(leavesAgent && stopsAgent(event)),
  )
  yield* verbose(shell, `Stopping ${targetOf(given)}.`)
  yield* shell.act(events)
  yield* writeReport(shell, bound, [`${targetOf(given)}: stop`])
  if (switchOf(bound, 'LeaveWebServerRunning'))
    yield* coach(shell, '-LeaveWebServerRunning: taken, and without effect here. The web server always runs.')
}

function stopsAgent(event: WorldEvent): boolean {
  return (
    event.of === 'administration' &&
    event.event.is === 'windows-service-stopped' &&
    event.event.name === 'RTCCLSAGT'
  )
}

function* verbose(shell: Shell, text: string): Running {
  yield* shell.write({ stream: 'verbose', text, wording: 'own' })
}
