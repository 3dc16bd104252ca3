import type { Pool } from '../../model/pool.ts'
import type { Step } from '../../simulate/failover/state.ts'
import type { Written } from '../asks.ts'
import { routingGroupId } from '../routing-group.ts'
import { serversOf } from './places.ts'

/*
 * What Invoke-CsPoolFailOver and Invoke-CsPoolFailBack print for each of their steps: the inner cmdlets that were seen in a
 * published trace of the two with -Verbose.
 */

/** A line of the trace. `own` marks one that the published trace does not have. */
export interface TraceText {
  readonly stream: 'verbose' | 'warning'
  readonly text: string
  readonly own?: true
}

/** What the lines speak of. */
export interface Scene {
  readonly home: Pool
  readonly backup: Pool
  /** Whether the Registrar of the home pool had a configuration of its own before: a first failover makes it. */
  readonly isConfigured: boolean
  /** -FlushStorageService. */
  readonly flushes: boolean
}

/** The lines of a step as it begins. */
export function linesOf(step: Step, { home, backup, isConfigured, flushes }: Scene): readonly TraceText[] {
  const identity = `service:Registrar:${home.fqdn}`
  const each = (line: (computer: string) => string): TraceText[] =>
    serversOf(home).map((one) => verbose(line(one)))
  const replication = [
    ...each((one) => `Invoke-CsManagementStoreReplication -ReplicaFqdn ${one}`),
    ...each((one) => `Get-CsManagementStoreReplicationStatus -ReplicaFqdn ${one}`),
  ]
  const read = [
    verbose(`Get-CsRegistrarConfiguration -Identity '${identity}' -LocalStore:$false`),
    ...(isConfigured
      ? []
      : [
          warning(`Cannot find "RegistrarConfiguration" "Registrar:${home.fqdn}" because it does not exist.`),
        ]),
  ]
  const write = (state: string, cmdlet = 'Set'): TraceText =>
    verbose(`${cmdlet}-CsRegistrarConfiguration -Identity '${identity}' -PoolState ${state}`)
  switch (step) {
    case 'F0':
    case 'F5':
    case 'B0':
      return []
    case 'F1':
      return read
    case 'F2':
      return backingUp(home, '-SteadyState', '')
    case 'F3':
    case 'B2':
      return replication
    case 'F4':
      return [...read, write('FailingOver', isConfigured ? 'Set' : 'New')]
    case 'F6':
      return backingUp(home, '-FullBackup', '')
    case 'F7':
      return [verbose(`Sync-CsUserData -PoolFqdn ${home.fqdn} -Target`), hydrating(home, backup)]
    case 'F8':
      return [write('FailedOver')]
    case 'F9':
      return [
        ...(flushes ? flushing(home) : []),
        verbose(
          `Reset-CsPoolRegistrarState -PoolFqdn ${home.fqdn} -ResetType ServiceReset -Force -NoReStart`,
        ),
        ...each((one) => `Stop-CsWindowsService -ComputerName ${one} -LeaveClsAgentRunning -NoWait -Verbose`),
      ]
    case 'B1':
      return [
        ...each((one) => `Get-CsWindowsService -Name 'RTCSRV' -ComputerName '${one}'`),
        ...each(
          (one) =>
            `Stop-CsWindowsService -LeaveClsAgentRunning -Name RTCSRV -ComputerName ${one} -NoWait -Verbose`,
        ),
        ...each((one) => `Start-CsWindowsService -Name LYNCBACKUP -ComputerName ${one} -Verbose`),
        ...each((one) => `Start-CsWindowsService -Name REPLICA -ComputerName ${one} -Verbose`),
      ]
    case 'B3':
      return backingUp(backup, '-SteadyState', ' -FailedOverPoolOnly')
    case 'B4':
      return [
        ...each((one) => `Get-CsWindowsService -Name 'RTCSRV' -ComputerName '${one}'`),
        ...each((one) => `Start-CsWindowsService -Name RTCSRV -ComputerName ${one} -NoWait -Verbose`),
      ]
    case 'B5':
      return [write('FailingBack')]
    case 'B6':
      return backingUp(backup, '-FullBackup', ' -FailedOverPoolOnly')
    case 'B7':
      return [verbose(`Sync-CsUserData -PoolFqdn ${home.fqdn}`), hydrating(home, home)]
    case 'B8':
      return [write('Active')]
  }
}

/** A line as the shell shows it. */
export function written({ stream, text, own }: TraceText): Written {
  return { stream, text, wording: own === true ? 'own' : 'known' }
}

/** The line of one routing group of a pool, 0 for the first, as it begins to be loaded. */
export function groupLine(home: Pool, group: number): TraceText {
  return warning(`Hydrating Routing Group {${routingGroupId(home, group).toUpperCase()}}.`)
}

/** The line of Backup-CsPool itself, as the trace shows it within the two. */
export function attempt(mode: '-SteadyState' | '-FullBackup'): TraceText {
  return verbose(`Attempting to get into ${mode === '-SteadyState' ? 'steady' : 'final'} state.`)
}

function backingUp(pool: Pool, mode: '-SteadyState' | '-FullBackup', more: string): TraceText[] {
  const line = `Backup-CsPool -PoolFqdn ${pool.fqdn} -LocalStore:$false ${mode} -Category UserData${more}`
  return [verbose(line), attempt(mode)]
}

function hydrating(home: Pool, on: Pool): TraceText {
  return warning(`Hydrating Routing Groups Owned by ${home.fqdn} on Pool ${on.fqdn}.`)
}

/** -FlushStorageService: no published trace has it. */
function flushing(home: Pool): TraceText[] {
  const text = `Invoke-CsStorageServiceFlush -FlushType FullFlush -PoolFqdn ${home.fqdn}`
  return [{ stream: 'verbose', text, own: true }]
}

function verbose(text: string): TraceText {
  return { stream: 'verbose', text }
}

function warning(text: string): TraceText {
  return { stream: 'warning', text }
}
