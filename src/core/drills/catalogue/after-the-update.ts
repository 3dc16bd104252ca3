import { hour, minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { all, drill, inTheEnd, looked, type, waitFor } from '../notation.ts'
import { pair } from './deployments.ts'
import { dub, dubFqdn, ldn, ldnFqdn, onDuty } from './names.ts'
import { backupService } from './sources.ts'

/** The copy looks well from one side. */
export const afterTheUpdate: Drill = drill({
  id: 'after-the-update',
  number: 11,
  title: 'Green on one side',
  symptom:
    'After the cumulative update somebody has checked the backup of London: steady. Somebody else says that Dublin shows an error.',
  role: onDuty,
  brief: [
    'The update went onto the servers of Dublin last night. The Bootstrapper was run again, and since then the Backup Service there does not come up. The update has been applied once more this morning, as the known cure says; the service itself was left stopped.',
    'Find the side that does not copy, bring it back, and show that both directions are steady.',
  ],
  level: 'everyday',
  topology: pair({ managementStore: 'dub-pool' }),
  script: [{ at: minute, do: 'stop backup service', what: [dub] }],
  arrives: 6 * hour,
  objectives: [
    looked('looked', 'Look at the status of both pools', ['Get-CsBackupServiceStatus']),
    inTheEnd('ldn', 'London copies to Dublin, in a steady state', { is: 'backup steady', pool: ldn }),
    inTheEnd('dub', 'Dublin copies to London, in a steady state', { is: 'backup steady', pool: dub }),
  ],
  hints: [
    'A healthy exporter does not prove that the partner takes anything in.',
    'Ask for the status of both pools. Where the service is stopped the question itself fails.',
    'Start-CsWindowsService -Name LYNCBACKUP -ComputerName dub-pool-fe01.contoso.com',
  ],
  solution: [
    type(`Get-CsBackupServiceStatus -PoolFqdn ${ldnFqdn}`, 'What London says of itself.'),
    type(`Get-CsBackupServiceStatus -PoolFqdn ${dubFqdn}`, 'Nobody answers in Dublin.'),
    type(
      'Start-CsWindowsService -Name LYNCBACKUP -ComputerName dub-pool-fe01.contoso.com',
      'Both directions need the service in Dublin: one to send, one to take in.',
    ),
    waitFor(
      all({ is: 'backup steady', pool: ldn }, { is: 'backup steady', pool: dub }),
      'What has piled up over night is copied.',
    ),
    type(`Get-CsBackupServiceStatus -PoolFqdn ${dubFqdn}`, 'Steady again.'),
  ],
  wrongPaths: [
    {
      title: 'Failing London over to see whether it works',
      steps: [
        { line: `Invoke-CsPoolFailOver -PoolFqdn ${ldnFqdn} -DisasterMode -Force`, answers: [], wait: null },
      ],
      shows: 'disaster-on-healthy',
    },
  ],
  lessons: [
    {
      text: 'Look at the status of both pools: each direction stands for itself, and both have to be steady.',
      source: backupService('Monitoring the Backup Service'),
    },
  ],
})
