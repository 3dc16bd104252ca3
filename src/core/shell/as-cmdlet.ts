import type { Id, PoolId } from '../model/id.ts'
import { connectionOf } from '../model/store.ts'
import { findPool, findSqlStore, nameOf, type Topology } from '../model/topology.ts'
import type {
  PoolAdministrationEvent,
  DeploymentAdministrationEvent,
} from '../simulate/administration/events.ts'
import type { BackEndEvent } from '../simulate/back-end/state.ts'
import type { BackupEvent } from '../simulate/backup/state.ts'
import type { Millis } from '../simulate/clock.ts'
import type { FailoverEvent } from '../simulate/failover/state.ts'
import type { PoolEvent } from '../simulate/front-end/events.ts'
import type { ManagementEvent } from '../simulate/management/state.ts'
import type { WorldEvent } from '../simulate/world.ts'
import { routingGroupId } from './routing-group.ts'
import { asWord as word } from './language/as-word.ts'
import { toText } from './values/text.ts'

/**
 * The command line that does to a real deployment what an event from outside does to the simulated one, so that a click on
 * the canvas teaches its cmdlet; `null` where there is none: power and cables, the end of a command by Ctrl+C, what happens by
 * itself. Cmdlets that look at the local computer must be typed on the right one, as the coach says there.
 */
export function cmdletOf(topology: Topology, event: WorldEvent): string | null {
  switch (event.of) {
    case 'front end':
      return ofFrontEnd(topology, event.pool, event.event)
    case 'back end':
      return ofDatabases(topology, event.pool, event.event)
    case 'backup':
      return ofBackup(topology, event.pool, event.event)
    case 'failover':
      return ofFailover(topology, event.pool, event.event)
    case 'management':
      return ofManagement(topology, event.event)
    case 'administration':
      return 'pool' in event ? ofPool(topology, event.pool, event.event) : ofDeployment(topology, event.event)
    case 'fault':
    case 'registrar':
    case 'users':
      return null
  }
}

function ofFrontEnd(topology: Topology, pool: PoolId, event: PoolEvent): string | null {
  switch (event.is) {
    case 'server-started':
      return `Start-CsWindowsService -ComputerName ${server(topology, pool, event.server)}`
    case 'server-shut-down':
      return `Stop-CsWindowsService -ComputerName ${server(topology, pool, event.server)} -Graceful`
    case 'pool-start-invoked': {
      const servers = event.skippedServers.map((position) => server(topology, pool, position))
      const fqdn = named(topology, pool)
      const groups = event.skippedGroups.map((group) => routingGroupId({ fqdn }, group))
      return line(`Start-CsPool -PoolFqdn ${fqdn}`, [
        servers.length > 0 && `-SkipServer ${servers.join(',')}`,
        groups.length > 0 && `-SkipRoutingGroup ${groups.join(',')}`,
        event.recovery && '-QuorumLossRecovery',
      ])
    }
    case 'registrar-reset':
      return line(`Reset-CsPoolRegistrarState -PoolFqdn ${named(topology, pool)} -ResetType ${event.type}`, [
        event.server !== null && `-MachineFqdn ${server(topology, pool, event.server)}`,
      ])
    default:
      return null
  }
}

/** Mirrors alone have a cmdlet: an availability group is failed over in SQL Server, a failover cluster by its own cmdlets. */
function ofDatabases(topology: Topology, pool: PoolId, event: BackEndEvent): string | null {
  if (event.is !== 'database-failover-invoked' || (event.to !== 'primary' && event.to !== 'mirror'))
    return null
  const store = findSqlStore(topology, findPool(topology, pool)?.sqlStore ?? null)
  if (store?.availability.kind !== 'mirrored') return null
  return `Invoke-CsDatabaseFailover -PoolFqdn ${named(topology, pool)} -DatabaseType User -NewPrincipal ${event.to}`
}

function ofBackup(topology: Topology, pool: PoolId, event: BackupEvent): string | null {
  switch (event.is) {
    case 'backup-service-stopped':
      return onEachServer(topology, pool, 'Stop-CsWindowsService -Name LYNCBACKUP')
    case 'backup-service-started':
      return onEachServer(topology, pool, 'Start-CsWindowsService -Name LYNCBACKUP')
    case 'backup-sync-invoked':
      return `Invoke-CsBackupServiceSync -PoolFqdn ${named(topology, pool)}`
    default:
      return null
  }
}

function ofFailover(topology: Topology, pool: PoolId, event: FailoverEvent): string | null {
  switch (event.is) {
    case 'failover-invoked':
      return line(`Invoke-CsPoolFailOver -PoolFqdn ${named(topology, pool)}`, [
        event.disaster && '-DisasterMode',
        event.waitTime !== undefined && `-WaitTime ${timeSpan(event.waitTime)}`,
        event.stopDelay !== undefined && `-ServicesStopDelayMins ${Math.round(event.stopDelay / 60_000)}`,
        event.force === true && '-Force',
      ])
    case 'failback-invoked':
      return line(`Invoke-CsPoolFailBack -PoolFqdn ${named(topology, pool)}`, [
        event.disaster && '-DisasterMode',
        event.waitTime !== undefined && `-WaitTime ${timeSpan(event.waitTime)}`,
      ])
    case 'pool-state-set':
      return `Set-CsRegistrarConfiguration -Identity service:Registrar:${named(topology, pool)} -PoolState ${event.to}`
    case 'edge-next-hop-moved':
      return `Set-CsEdgeServer -Identity EdgeServer:${named(topology, event.edge)} -Registrar Registrar:${named(topology, event.to)}`
    default:
      return null
  }
}

function ofManagement(topology: Topology, event: ManagementEvent): string | null {
  switch (event.is) {
    case 'management-failover-invoked':
      return line('Invoke-CsManagementServerFailover', [event.disaster && backupDatabase(topology, event.to)])
    case 'management-restored':
      return 'Invoke-CsManagementServerFailover -Restore'
    case 'replication-invoked':
      return event.computers === null
        ? 'Invoke-CsManagementStoreReplication'
        : event.computers
            .map((id) => `Invoke-CsManagementStoreReplication -ReplicaFqdn ${named(topology, id)}`)
            .join('; ')
    default:
      return null
  }
}

/** The database that the pool brings, as a failover in a disaster has to name it. */
function backupDatabase(topology: Topology, pool: PoolId): string {
  const store = findSqlStore(topology, findPool(topology, pool)?.sqlStore ?? null)
  if (!store) return '-Force'
  const { fqdn, instance } = connectionOf(store)
  const { availability } = store
  return line(`-BackupSqlServerFqdn ${word(fqdn)}`, [
    instance !== '' && `-BackupSqlInstanceName ${word(instance)}`,
    availability.kind === 'mirrored' && `-BackupMirrorSqlServerFqdn ${word(availability.mirror.fqdn)}`,
    availability.kind === 'mirrored' &&
      availability.mirror.instance !== '' &&
      `-BackupMirrorSqlInstanceName ${word(availability.mirror.instance)}`,
    '-Force',
  ])
}

function ofPool(topology: Topology, pool: PoolId, event: PoolAdministrationEvent): string | null {
  switch (event.is) {
    case 'computer-failover-invoked':
      return line(`Invoke-CsComputerFailOver -ComputerName ${server(topology, pool, event.server)}`, [
        event.force && '-Force',
        event.noStop && '-NoStop',
        event.skipsHealthCheck === true && '-SkipFabricHealthCheck',
        event.waitTime !== undefined && `-WaitTime ${timeSpan(event.waitTime)}`,
        event.drainingTimeout !== undefined && `-DrainingTimeout ${timeSpan(event.drainingTimeout)}`,
      ])
    case 'computer-failback-invoked':
      return line(`Invoke-CsComputerFailBack -ComputerName ${server(topology, pool, event.server)}`, [
        event.noStart && '-NoStart',
        event.waitTime !== undefined && `-WaitTime ${timeSpan(event.waitTime)}`,
      ])
    default:
      return null
  }
}

function ofDeployment(topology: Topology, event: DeploymentAdministrationEvent): string | null {
  switch (event.is) {
    case 'windows-service-stopped':
      return `Stop-CsWindowsService -Name ${word(event.name)} -ComputerName ${named(topology, event.computer)}`
    case 'windows-service-started':
      return `Start-CsWindowsService -Name ${word(event.name)} -ComputerName ${named(topology, event.computer)}`
    case 'conference-directory-moved':
      return line(
        `Move-CsConferenceDirectory -Identity ${event.directory} -TargetPool ${named(topology, event.to)}`,
        [event.force && '-Force'],
      )
    case 'locations-published':
      return 'Publish-CsLisConfiguration'
    case 'locations-unpublished':
      return 'Unpublish-CsLisConfiguration'
    default:
      return null
  }
}

function onEachServer(topology: Topology, pool: PoolId, command: string): string {
  const servers = findPool(topology, pool)?.servers ?? []
  const [only] = servers
  if (servers.length === 1 && only) return `${command} -ComputerName ${word(only.fqdn)}`
  return `(Get-CsPool -Identity ${named(topology, pool)}).Computers | ForEach-Object { ${command} -ComputerName $_ }`
}

function server(topology: Topology, pool: PoolId, position: number): string {
  return word(findPool(topology, pool)?.servers[position]?.fqdn ?? '')
}

function named(topology: Topology, id: Id): string {
  return word(nameOf(topology, id))
}

/** `00:15:00`, or `1.02:00:00` from a day on. */
function timeSpan(time: Millis): string {
  return toText({ is: 'timespan', milliseconds: time })
}

function line(command: string, more: readonly (string | false)[]): string {
  return [command, ...more.filter((part) => part !== false)].join(' ')
}
