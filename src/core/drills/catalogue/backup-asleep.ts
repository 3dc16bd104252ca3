import { hour, minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { begins, drill, event, inTheEnd, looked, type, waitFor } from '../notation.ts'
import { pair } from './deployments.ts'
import { ldn, ldnFqdn, onDuty } from './names.ts'
import { backupService, poolFailOver } from './sources.ts'

/** A week of changes that are in one place alone. */
export const backupAsleep: Drill = drill({
  id: 'backup-asleep',
  number: 12,
  title: 'A week without a copy',
  symptom: 'Tomorrow night London moves to new switches. Nobody has looked at the backup for a week.',
  role: onDuty,
  brief: [
    'The pool in London has to be empty before the network team pulls the cables. The Central Management store is in Dublin already.',
    'Fail London over to Dublin. Contacts and meetings of the last week had better come along.',
  ],
  level: 'everyday',
  topology: pair({ managementStore: 'dub-pool' }),
  script: [{ at: minute, do: 'stop backup service', what: [ldn] }],
  arrives: 168 * hour,
  objectives: [
    looked('looked', 'Look at the state of the copies first', ['Get-CsBackupServiceStatus']),
    inTheEnd('over', 'London is failed over', { is: 'PoolState', pool: ldn, equals: 'FailedOver' }),
    inTheEnd('served', 'Its users have full service in Dublin', {
      is: 'full service',
      pool: ldn,
      at: 'backup',
    }),
  ],
  orders: [
    {
      id: 'steady-first',
      label: 'The copies are steady before the pool is failed over',
      first: begins({ is: 'backup steady', pool: ldn }),
      next: event('failover-invoked', ldn),
      source: backupService('Monitoring the Backup Service'),
      because:
        'A failover that is planned waits for a steady state, and does not find one while the service is stopped.',
    },
  ],
  hints: [
    'What would Dublin know about London today?',
    'The Backup Service in London is stopped. Start it, force a synchronisation, wait for the steady state, and only then fail over.',
    'Start-CsWindowsService -Name LYNCBACKUP -ComputerName ldn-pool-fe01.contoso.com',
  ],
  solution: [
    type(`Get-CsBackupServiceStatus -PoolFqdn ${ldnFqdn}`, 'The service does not answer.'),
    type(
      'Start-CsWindowsService -Name LYNCBACKUP -ComputerName ldn-pool-fe01.contoso.com',
      'It begins with what has piled up.',
    ),
    waitFor({ is: 'backup steady', pool: ldn }, 'A week of changes takes most of a day.'),
    type(
      `Invoke-CsPoolFailOver -PoolFqdn ${ldnFqdn} -Confirm:$false -Verbose`,
      'Planned: the last changes are copied before users are let in.',
    ),
    waitFor({ is: 'full service', pool: ldn, at: 'backup' }, 'Users sign in to Dublin.'),
  ],
  wrongPaths: [
    {
      title: 'Disaster mode, because the planned one does not go through',
      steps: [
        {
          line: `Invoke-CsPoolFailOver -PoolFqdn ${ldnFqdn} -DisasterMode -Confirm:$false`,
          answers: [],
          wait: null,
        },
        { line: null, answers: [], wait: hour },
      ],
      shows: 'disaster-on-healthy',
    },
  ],
  lessons: [
    {
      text: 'Disaster mode does not wait for anything to be copied. It is for a pool that cannot be reached.',
      source: poolFailOver('Parameters, DisasterMode'),
    },
  ],
})
