import { hour, minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { drill, inTheEnd, looked, type, waitFor } from '../notation.ts'
import { pair } from './deployments.ts'
import { dub, dubFqdn, ldn, ldnFqdn, onDuty } from './names.ts'
import { poolFailBack } from './sources.ts'

/** Home again, with everything that was made meanwhile. */
export const failback: Drill = drill({
  id: 'failback-with-users',
  number: 20,
  title: 'Home before lunch',
  symptom:
    'London is repaired. Its users have worked in Dublin since yesterday, and the failback does not go through.',
  role: onDuty,
  brief: [
    'London was failed over yesterday, in a disaster. It has power again, its servers are up, and users in Dublin have made meetings for a whole day. The failback was tried this morning and gave up after a while.',
    'Bring the users of London home, with everything that they have changed in Dublin.',
  ],
  level: 'hard',
  topology: pair({ managementStore: 'dub-pool' }),
  script: [
    { at: minute, do: 'fail', what: ['London'] },
    { at: 10 * minute, do: 'fail over pool', what: ldn, disaster: true },
    { at: 20 * hour, do: 'repair', what: ['London'] },
    { at: 21 * hour, do: 'stop backup service', what: [dub] },
  ],
  arrives: 23 * hour,
  objectives: [
    looked('looked', 'Look at the copies', ['Get-CsBackupServiceStatus']),
    inTheEnd('active', 'PoolState of London is Active', { is: 'PoolState', pool: ldn, equals: 'Active' }),
    inTheEnd('home', 'Its users have full service at home', { is: 'full service', pool: ldn, at: 'home' }),
  ],
  hints: [
    'What does a failback have to bring along, and who carries it?',
    'The changes are in Dublin, and the Backup Service there is stopped. Start it, then fail back without disaster mode.',
    'Start-CsWindowsService -Name LYNCBACKUP -ComputerName dub-pool-fe01.contoso.com',
  ],
  solution: [
    type(`Get-CsBackupServiceStatus -PoolFqdn ${dubFqdn}`, 'Dublin does not copy.'),
    type(
      'Start-CsWindowsService -Name LYNCBACKUP -ComputerName dub-pool-fe01.contoso.com',
      'A day of changes has to come home.',
    ),
    type(
      `Invoke-CsPoolFailBack -PoolFqdn ${ldnFqdn} -Confirm:$false -Verbose`,
      'Waits for the steady state, then hands the users over.',
      { wait: 5 * minute },
    ),
    waitFor({ is: 'full service', pool: ldn, at: 'home' }, 'Up to an hour for twenty thousand users.'),
  ],
  wrongPaths: [
    {
      title: 'Disaster mode, because it is quicker',
      steps: [
        {
          line: `Invoke-CsPoolFailBack -PoolFqdn ${ldnFqdn} -DisasterMode -Confirm:$false`,
          answers: [],
          wait: null,
        },
        { line: null, answers: [], wait: hour },
      ],
      shows: 'changes-lost',
    },
  ],
  lessons: [
    {
      text: 'A failback in disaster mode gives up what users have changed at the backup pool.',
      source: poolFailBack('Parameters, DisasterMode'),
    },
  ],
})
