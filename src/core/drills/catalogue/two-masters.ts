import { hour, minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { drill, inTheEnd, looked, type, waitFor } from '../notation.ts'
import { standardPair } from './deployments.ts'
import { managementFailover } from './sources.ts'

/** Two masters. */
export const twoMasters: Drill = drill({
  id: 'two-masters',
  number: 24,
  title: 'Two masters',
  symptom:
    'ldn-se01 is back after a power failure, and now two servers take themselves for the Central Management server.',
  role: "You look after two Standard Edition servers, ldn-se01 and dub-se01, each other's backup.",
  brief: [
    'When London lost power this morning, you failed the Central Management store over to Dublin, and then the users of London. London has power again, and its old store does not know what has happened. The Backup Service in Dublin was stopped in the hurry.',
    'Make one store of the two, and bring the users of London home.',
  ],
  level: 'hard',
  topology: standardPair,
  script: [
    { at: minute, do: 'fail', what: ['London'] },
    { at: 5 * minute, do: 'fail over management store', to: 'dub-se01', disaster: true },
    { at: 15 * minute, do: 'fail over pool', what: 'ldn-se01', disaster: true },
    { at: hour, do: 'stop backup service', what: ['dub-se01'] },
    { at: 2 * hour, do: 'repair', what: ['London'] },
  ],
  arrives: 3 * hour,
  objectives: [
    looked('looked', 'Look at the state of the Central Management store', [
      'Get-CsManagementStoreReplicationStatus',
    ]),
    inTheEnd('store', 'The store is active in Dublin', { is: 'management store', on: 'dub-se01' }),
    inTheEnd('home', 'The users of London have full service at home', {
      is: 'full service',
      pool: 'ldn-se01',
      at: 'home',
    }),
  ],
  hints: [
    'Which of the two has the current data, and how does it get to the other?',
    'The active store is in Dublin. The Backup Service there copies it over the stale one, once it runs; the failback needs it as well.',
    'Start-CsWindowsService -Name LYNCBACKUP -ComputerName dub-se01.contoso.com',
  ],
  solution: [
    type(
      'Get-CsManagementStoreReplicationStatus -CentralManagementStoreStatus',
      'Dublin is the active master.',
    ),
    type(
      'Start-CsWindowsService -Name LYNCBACKUP -ComputerName dub-se01.contoso.com',
      'Copies the active store over the stale one, and the changes of users home.',
    ),
    type(
      'Invoke-CsPoolFailBack -PoolFqdn ldn-se01.contoso.com -Confirm:$false -Verbose',
      'The store may stay where it is.',
      { wait: 10 * minute },
    ),
    waitFor({ is: 'full service', pool: 'ldn-se01', at: 'home' }, 'Home again.'),
  ],
  wrongPaths: [
    {
      title: 'Failing back in disaster mode',
      steps: [
        {
          line: 'Invoke-CsPoolFailBack -PoolFqdn ldn-se01.contoso.com -DisasterMode -Confirm:$false',
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
      text: 'After a failback of the pool the Central Management store may stay where it is.',
      source: managementFailover('Detailed description'),
    },
  ],
})
