import type { ProductVersion } from '../../model/pool.ts'
import { serviceEvents } from '../../simulate/administration/services.ts'
import { switchOf } from '../binding/read.ts'
import type { Running } from '../asks.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { coach, failWith } from '../failover/errors.ts'
import { localServer, type ServerPlace } from '../failover/places.ts'
import { emitResult } from '../failover/task-output.ts'
import { writeReport } from '../failover/report.ts'
import { computerNamed } from '../general/hosts.ts'
import { builds, productName } from '../product-versions.ts'
import { objectOf } from '../value.ts'
import { versionOf } from './windows-service.ts'

/** The type of a component with its version. */
export const patchVersion = 'Microsoft.Rtc.Management.Deployment.PatchVersion'

/** The release that this computer runs. */
export const getServerVersion: Cmdlet = {
  name: 'Get-CsServerVersion',
  *process(shell) {
    const version = yield* localVersion(shell)
    const maker = version === '2013' ? 'Microsoft ' : ''
    yield* shell.emit(`${maker}${productName(version)} (${builds[version]}): Volume license key installed.`)
  },
}

const components = [
  'Core Components',
  'Core Management Server',
  'Front End Server',
  'Conferencing Server',
  'Web Components Server',
  'Mediation Server',
]

/** The versions of the components on this computer: the first release of each, for updates are not simulated. */
export const getServerPatchVersion: Cmdlet = {
  name: 'Get-CsServerPatchVersion',
  *process(shell, bound) {
    const version = yield* localVersion(shell)
    yield* coach(shell, 'Cumulative updates are not simulated: every computer runs the first release.')
    for (const component of components)
      yield* shell.emit(
        objectOf(patchVersion, {
          ComponentName: `${productName(version)}, ${component}`,
          Version: builds[version],
        }),
      )
    yield* writeReport(shell, bound, [`${productName(version)} ${builds[version]}`])
  },
}

function* localVersion(shell: Shell): Running<ProductVersion> {
  const { world } = yield* shell.moment()
  const { computer } = shell.session()
  const id = computer === null ? null : computerNamed(world.setting.topology, computer)
  if (id === null) return yield* failWith(shell, 'No server of the product is installed on this computer.')
  return versionOf(world.setting.topology, id)
}

/** Sets the services of this computer up as the topology says: they may start again. */
export const enableComputer: Cmdlet = {
  name: 'Enable-CsComputer',
  *process(shell, bound) {
    const local = yield* localFrontEnd(shell)
    if (!local || !(yield* shell.shouldProcess(local.server.fqdn))) return
    yield* shell.act([
      {
        of: 'administration',
        pool: local.pool.id,
        event: { is: 'computer-enabled', server: local.position, starts: false },
      },
    ])
    yield* writeReport(shell, bound, [`${local.server.fqdn} was enabled.`])
    yield* coach(
      shell,
      'The services of this computer start again with it; Start-CsWindowsService starts them now.',
    )
  },
}

/** Takes this computer out of service: its services stop and stay disabled. */
export const disableComputer: Cmdlet = {
  name: 'Disable-CsComputer',
  *process(shell, bound) {
    const local = yield* localFrontEnd(shell)
    if (!local || !(yield* shell.shouldProcess(local.server.fqdn))) return
    const { world } = yield* shell.moment()
    yield* shell.act([
      ...serviceEvents(world.setting.topology, local.server.id, null, 'stop'),
      {
        of: 'administration',
        pool: local.pool.id,
        event: { is: 'computer-disabled', server: local.position },
      },
    ])
    yield* writeReport(shell, bound, [`${local.server.fqdn} was disabled.`])
    if (switchOf(bound, 'Scorch'))
      yield* coach(shell, '-Scorch: taken, and without effect here. No files are removed.')
    yield* coach(
      shell,
      'The services of this computer are stopped and disabled. Enable-CsComputer takes that back.',
    )
  },
}

function* localFrontEnd(shell: Shell): Running<ServerPlace | null> {
  const { world } = yield* shell.moment()
  const local = localServer(shell, world)
  if (!local)
    yield* coach(
      shell,
      `${shell.command} looks at this computer, which is no Front End Server: it changes nothing here.`,
    )
  return local
}

/** Whether this computer is set up as the topology says. */
export const testComputer: Cmdlet = {
  name: 'Test-CsComputer',
  *process(shell, bound) {
    const { computer } = shell.session()
    yield* localVersion(shell)
    yield* coach(
      shell,
      'What this cmdlet looks at in Active Directory and the local groups is not simulated.',
    )
    yield* emitResult(shell, bound, computer ?? '', null)
  },
}
