import { hour, minute } from '../../simulate/clock.ts'
import type { Drill, HarmRule } from '../drill.ts'
import { all, done, drill, event, inTheEnd, looked, not, type, waitFor } from '../notation.ts'
import { pair } from './deployments.ts'
import { dub, dubFqdn, ldn, ldnFqdn, onDuty } from './names.ts'
import { backupService, pairing } from './sources.ts'

/** Two pools that were paired yesterday, and have never copied anything. */
export const pairLivePools: Drill = drill({
  id: 'pair-live-pools',
  number: 10,
  title: 'Paired on paper',
  symptom:
    'The pairing was published last night. The backup services have not been started, and nothing has been copied yet.',
  role: onDuty,
  brief: [
    'Both pools have been in use for years. Last night your colleague paired them in Topology Builder, published, and ran the Bootstrapper on every Front End Server. Then he went home.',
    'Finish what he began, so that either pool could be failed over: both directions have to be in a steady state.',
  ],
  level: 'everyday',
  topology: pair({}),
  script: [{ at: minute, do: 'stop backup service', what: [ldn, dub] }],
  arrives: 8 * hour,
  objectives: [
    inTheEnd('ldn', 'London copies to Dublin, in a steady state', { is: 'backup steady', pool: ldn }),
    inTheEnd('dub', 'Dublin copies to London, in a steady state', { is: 'backup steady', pool: dub }),
    done('ldn-synced', 'London was made to synchronise', event('backup-sync-invoked', ldn)),
    done('dub-synced', 'Dublin was made to synchronise', event('backup-sync-invoked', dub)),
    looked('looked', 'Look at the state of the copies', ['Get-CsBackupServiceStatus']),
  ],
  orders: [
    {
      id: 'service-before-sync',
      label: 'The Backup Service runs before it is asked to synchronise',
      first: event('backup-service-started', ldn),
      next: event('backup-sync-invoked', ldn),
      source: pairing('To deploy a pair of Front End pools'),
      because: 'The service is started in the step before the synchronisation is forced.',
    },
  ],
  harms: [failedOverUncopied()],
  hints: [
    'The procedure has two more steps after the Bootstrapper.',
    'Start LYNCBACKUP on the servers of both pools, force a synchronisation of each, and look at the status of each.',
    'Start-CsWindowsService -Name LYNCBACKUP -ComputerName ldn-pool-fe01.contoso.com',
  ],
  solution: [
    type(
      'Start-CsWindowsService -Name LYNCBACKUP -ComputerName ldn-pool-fe01.contoso.com',
      'One server of the pool runs the copying.',
    ),
    type(
      'Start-CsWindowsService -Name LYNCBACKUP -ComputerName dub-pool-fe01.contoso.com',
      'Each direction has a service of its own.',
    ),
    type(`Invoke-CsBackupServiceSync -PoolFqdn ${ldnFqdn}`, 'Copies what has piled up now.', {
      wait: minute,
    }),
    type(`Invoke-CsBackupServiceSync -PoolFqdn ${dubFqdn}`, 'And the other way.'),
    waitFor(
      all({ is: 'backup steady', pool: ldn }, { is: 'backup steady', pool: dub }),
      'Until both are steady the pools are paired on paper alone.',
    ),
    type(`Get-CsBackupServiceStatus -PoolFqdn ${ldnFqdn}`, 'SteadyState or FinalState, in both directions.'),
    type(`Get-CsBackupServiceStatus -PoolFqdn ${dubFqdn}`, 'SteadyState or FinalState, in both directions.'),
  ],
  wrongPaths: [
    {
      title: 'Trying the failover at once',
      steps: [
        {
          line: `Invoke-CsPoolFailOver -PoolFqdn ${dubFqdn} -DisasterMode -Confirm:$false`,
          answers: [],
          wait: null,
        },
      ],
      shows: 'disaster-on-healthy',
    },
  ],
  lessons: [
    {
      text: 'Pools that were deployed before they were paired need the Bootstrapper on every server, the Backup Service started, and a synchronisation in both directions.',
      source: pairing('To deploy a pair of Front End pools'),
    },
  ],
})

function failedOverUncopied(): HarmRule {
  return {
    id: 'failed-over-uncopied',
    label: 'A pool was failed over before its changes were copied',
    when: event('failover-invoked', ldn),
    given: not({ is: 'backup steady', pool: ldn }),
    doing: 'own',
    because: 'What the Backup Service has not copied is not there when the backup pool takes over.',
    source: backupService('Monitoring the Backup Service'),
  }
}
