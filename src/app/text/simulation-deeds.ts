import type { Deed, StartPool } from '#core/simulate/scenario/scenario.ts'
import { timeText } from '#core/simulate/scenario/time.ts'
import { listed, span } from './simulation-measures.ts'

/** A step of a script in words, without its time. */
export function deed(step: Deed): string {
  switch (step.do) {
    case 'fail':
      return `${listed(step.what)} ${step.what.length === 1 ? 'fails' : 'fail'}`
    case 'repair':
      return `${listed(step.what)} ${step.what.length === 1 ? 'is' : 'are'} repaired`
    case 'slow':
      return step.by === 0
        ? `${listed(step.what)} ${step.what.length === 1 ? 'is' : 'are'} as fast as usual`
        : `Everything over ${listed(step.what)} takes ${span(step.by)} longer`
    case 'stop services':
      return `Stop-CsWindowsService on ${listed(step.what)}`
    case 'start services':
      return `Start-CsWindowsService on ${listed(step.what)}`
    case 'start pool':
      return startPool(step)
    case 'reset registrar state':
      return `Reset-CsPoolRegistrarState -ResetType ${step.type} for ${step.what}`
    case 'fail over databases':
      return `Invoke-CsDatabaseFailover of ${step.what} to the ${step.to}`
    case 'hang resource':
      return `${step.resource} of ${step.what} hangs on ${step.on ?? 'every node'}`
    case 'free resource':
      return `${step.resource} of ${step.what} hangs no longer on ${step.on ?? 'every node'}`
    case 'stop backup service':
      return `The Lync Backup Service of ${listed(step.what)} is stopped`
    case 'start backup service':
      return `The Lync Backup Service of ${listed(step.what)} is started`
    case 'synchronise backup':
      return `Invoke-CsBackupServiceSync on ${listed(step.what)}`
    case 'fail over pool':
      return `Invoke-CsPoolFailOver${step.disaster ? ' -DisasterMode' : ''} of ${step.what}`
    case 'fail back pool':
      return `Invoke-CsPoolFailBack${step.disaster ? ' -DisasterMode' : ''} of ${step.what}`
    case 'interrupt failover':
      return `The command that fails ${step.what} over or back is stopped`
    case 'set pool state':
      return `Set-CsRegistrarConfiguration -PoolState ${step.to} for ${step.what}`
    case 'move next hop':
      return `The next hop of ${step.what} becomes ${step.to}`
    case 'fail over management store':
      return `Invoke-CsManagementServerFailover to ${step.to}${step.disaster ? ', in a disaster' : ''}`
    case 'restore management store':
      return 'Invoke-CsManagementServerFailover -Restore'
    case 'slow replication':
      return step.by === 0
        ? 'Replication is as fast as usual everywhere'
        : `Replication takes ${span(step.by)} longer everywhere`
    case 'change configuration':
      return 'Something is changed in the configuration'
    case 'fail over computer':
      return `Invoke-CsComputerFailOver${step.force ? ' -Force' : ''}${step.noStop ? ' -NoStop' : ''} for ${step.what}`
    case 'fail back computer':
      return `Invoke-CsComputerFailBack${step.noStart ? ' -NoStart' : ''} for ${step.what}`
    case 'interrupt computer failover':
      return `The command that fails ${step.what} over or back is stopped`
    case 'disable services':
      return `The services of ${listed(step.what)} are disabled`
    case 'enable services':
      return `The services of ${listed(step.what)} are enabled again`
    case 'stop service':
      return `Stop-CsWindowsService -Name ${step.service} on ${listed(step.what)}`
    case 'start service':
      return `Start-CsWindowsService -Name ${step.service} on ${listed(step.what)}`
    case 'block port':
      return `TCP port 9001 towards ${listed(step.what)} is blocked`
    case 'open port':
      return `TCP port 9001 towards ${listed(step.what)} is open again`
    case 'set registrar':
      return `Set-CsRegistrar of ${step.what}`
    case 'set store threshold':
      return `Without its Back End a pool is in resiliency mode after ${timeText(step.after)}`
  }
}

function startPool({ what, skipServers, skipRoutingGroups, recovery }: StartPool): string {
  return [
    `Start-CsPool of ${what}`,
    skipServers.length > 0 && `-SkipServer ${listed(skipServers)}`,
    skipRoutingGroups.length > 0 && `-SkipRoutingGroup ${listed(skipRoutingGroups.map(String))}`,
    recovery && '-QuorumLossRecovery',
  ]
    .filter(Boolean)
    .join(' ')
}
