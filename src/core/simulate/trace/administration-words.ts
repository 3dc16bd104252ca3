import type { PoolId } from '../../model/id.ts'
import type {
  AdministrationEvent,
  ComputerFailure,
  ComputerRefusal,
  DeploymentAdministrationEvent,
  PoolAdministrationEvent,
} from '../administration/events.ts'
import type { ComputerDeed, RegistrarScope, Route } from '../administration/state.ts'
import { timeText } from '../scenario/time.ts'
import type { WorldEvent } from '../world.ts'
import { list, type Names } from './names.ts'

/** What an administrator has changed, in words. */
export function administrationWords(
  wrapped: Extract<WorldEvent, { of: 'administration' }>,
  names: Names,
): string {
  return 'pool' in wrapped
    ? poolWords(wrapped.pool, wrapped.event, names)
    : deploymentWords(wrapped.event, names)
}

function poolWords(pool: PoolId, event: PoolAdministrationEvent, names: Names): string {
  const on = (position: number): string => names.server(pool, position)
  switch (event.is) {
    case 'computer-failover-invoked': {
      const switches = [
        event.force ? ' -Force' : '',
        event.noStop ? ' -NoStop' : '',
        event.skipsHealthCheck === true ? ' -SkipFabricHealthCheck' : '',
      ].join('')
      return `${cmdlets.failover}${switches} for ${on(event.server)}`
    }
    case 'computer-failback-invoked':
      return `${cmdlets.failback}${event.noStart ? ' -NoStart' : ''} for ${on(event.server)}`
    case 'computer-command-interrupted':
      return `The command for ${on(event.server)} is stopped`
    case 'registrar-set':
      return `Set-CsRegistrar: ${registrarChanges(event, names)}`
    case 'port-blocked':
      return 'A firewall blocks TCP port 9001 towards the pool (DCOM and WCF)'
    case 'port-opened':
      return 'TCP port 9001 towards the pool is open again'
    case 'response-group-created':
      return `The Response Group ${event.workflow} of ${names.of(event.owner)} is made here`
    case 'response-groups-exported':
      return `Export-CsRgsConfiguration${event.removes ? ' -RemoveExportedConfiguration' : ''} of the Response Groups of ${names.of(event.owner)} to ${event.file}`
    case 'response-groups-imported':
      return `Import-CsRgsConfiguration${event.overwritesOwner ? ' -OverwriteOwner' : ''}${event.replaces ? ' -ReplaceExistingRgsSettings' : ''} from ${event.file}`
    case 'computer-disabled':
      return `The services of ${on(event.server)} are disabled: neither a boot nor Start-CsWindowsService starts them`
    case 'computer-enabled':
      return `The services of ${on(event.server)} are enabled again${event.starts ? ' and started' : ''}`
    case 'computer-drain-due':
      return `The time in which users and conferences leave ${on(event.server)} is over`
    case 'computer-wait-over':
      return `WaitTime of the command for ${on(event.server)} is over`
    case 'computer-command-refused':
      return `${cmdlets[event.deed]} for ${on(event.server)} is refused: ${computerRefusals[event.why]}`
    case 'computer-command-began':
      return event.deed === 'failover'
        ? `${on(event.server)} is emptied: users and conferences leave it`
        : `${on(event.server)} is put back into the pool`
    case 'computer-failed-over':
      return `${cmdlets.failover} for ${on(event.server)} has ended`
    case 'computer-failed-back':
      return `${cmdlets.failback} for ${on(event.server)} has ended`
    case 'computer-command-failed':
      return `${cmdlets[event.deed]} for ${on(event.server)} fails: ${failures[event.why]}`
  }
}

const cmdlets: Readonly<Record<ComputerDeed, string>> = {
  failover: 'Invoke-CsComputerFailOver',
  failback: 'Invoke-CsComputerFailBack',
}

/** Why Invoke-CsComputerFailOver or Invoke-CsComputerFailBack does not begin. */
export const computerRefusals: Readonly<Record<ComputerRefusal, string>> = {
  'under way': 'a command for this computer is running',
  'failed over already': 'the computer is failed over already',
  'not failed over': 'the computer is not failed over',
  'computer down': 'the computer is down or starting',
  'not running': 'its services do not run',
  capacity: 'the other Front End Servers that run are too few for the users of the pool',
  fabric: 'Windows Fabric is not healthy: routing groups lack a primary or a replica, or one is being built',
  quorum: 'without it the pool or a routing group would lose its quorum',
}

const failures: Readonly<Record<ComputerFailure, string>> = {
  'wait over': 'it was not done within WaitTime; nothing has been taken offline',
  'computer down': 'the computer is down',
}

function registrarChanges(
  {
    backup,
    automaticFailover,
    failureDetection,
    failback,
  }: Extract<PoolAdministrationEvent, { is: 'registrar-set' }>,
  names: Names,
): string {
  return list([
    ...(backup === undefined ? [] : [`BackupRegistrar ${backup === null ? 'none' : names.of(backup)}`]),
    ...(automaticFailover === undefined
      ? []
      : [`EnableAutomaticFailover ${automaticFailover ? 'True' : 'False'}`]),
    ...(failureDetection === undefined ? [] : [`FailureDetectionInterval ${timeText(failureDetection)}`]),
    ...(failback === undefined ? [] : [`FailbackDetectionInterval ${timeText(failback)}`]),
  ])
}

function deploymentWords(event: DeploymentAdministrationEvent, names: Names): string {
  const scope = (of: RegistrarScope): string => (of === 'global' ? 'Global' : names.of(of))
  switch (event.is) {
    case 'registrar-configuration-set':
      return `Set-CsRegistrarConfiguration of ${scope(event.scope)}: ${configurationChanges(event.changes)}`
    case 'registrar-configuration-created':
      return `New-CsRegistrarConfiguration of ${scope(event.scope)}: ${configurationChanges(event.changes)}`
    case 'registrar-configuration-removed':
      return `Remove-CsRegistrarConfiguration of ${scope(event.scope)}`
    case 'windows-service-stopped':
      return `${event.name} is stopped on ${names.of(event.computer)}`
    case 'windows-service-started':
      return `${event.name} is started on ${names.of(event.computer)}`
    case 'conference-directory-created':
      return `Conference directory ${event.directory} is made on ${names.of(event.to)}`
    case 'conference-directory-moved':
      return `Conference directory ${event.directory} is moved to ${names.of(event.to)}${event.force ? ' by force: its dial-in conference IDs are lost' : ''}`
    case 'conference-directory-removed':
      return `Conference directory ${event.directory} is removed`
    case 'location-added':
      return `${event.entry} is added to the locations`
    case 'locations-exported':
      return `Export-CsLisConfiguration to ${event.file}`
    case 'locations-imported':
      return `Import-CsLisConfiguration from ${event.file}`
    case 'locations-published':
      return 'Publish-CsLisConfiguration'
    case 'locations-unpublished':
      return 'Unpublish-CsLisConfiguration'
    case 'user-moved':
      return `Move-CsUser moves ${event.user} from ${names.of(event.from)} to ${names.of(event.to)}${event.force ? ' by force: contacts and scheduled conferences are lost' : ''}`
    case 'federation-route-set':
      return `The ${routes[event.route]} route of ${names.of(event.site)} is ${event.to ?? 'none'} now`
  }
}

const routes: Readonly<Record<Route, string>> = { federation: 'federation', xmpp: 'XMPP federation' }

/** Each value by the name of its parameter, times with their units. */
function configurationChanges(
  changes: Extract<AdministrationEvent, { is: 'registrar-configuration-set' }>['changes'],
): string {
  const { backupStoreUnavailableThreshold: threshold, ...plain } = changes
  const told = Object.entries(plain).map(([key, value]) => `${parameterOf(key)} ${String(value)}`)
  if (threshold !== undefined) told.push(`BackupStoreUnavailableThreshold ${timeText(threshold)}`)
  return told.length === 0 ? 'nothing but the usual values' : list(told)
}

function parameterOf(key: string): string {
  return key === 'enableDhcpServer' ? 'EnableDHCPServer' : `${key.charAt(0).toUpperCase()}${key.slice(1)}`
}
