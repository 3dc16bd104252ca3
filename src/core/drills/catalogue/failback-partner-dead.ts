import { hour, minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { drill, inTheEnd, type, waitFor } from '../notation.ts'
import { pair } from './deployments.ts'
import { dub, ldn, ldnFqdn, onDuty } from './names.ts'
import { poolFailBack } from './sources.ts'

/** A decision, with a price on both sides. */
export const partnerDead: Drill = drill({
  id: 'failback-partner-dead',
  number: 21,
  title: 'The other one burns, too',
  symptom: 'London is repaired, its users are still in Dublin, and now Dublin has lost power.',
  role: onDuty,
  brief: [
    'London was failed over on Friday and is whole again since this morning. Before anyone could fail it back, Dublin lost power; the generator there is promised for within the hour. The Central Management store is in Dublin, too.',
    'The traders among the users have told you that nothing they have entered since Friday may be lost, and that they can wait for an hour. Act accordingly.',
  ],
  level: 'hard',
  topology: pair({ managementStore: 'ldn-pool' }),
  script: [
    { at: minute, do: 'fail over management store', to: dub, disaster: false },
    { at: 20 * minute, do: 'fail over pool', what: ldn, disaster: false },
    { at: 5 * hour, do: 'fail', what: ['Dublin'] },
    { at: 6 * hour, do: 'repair', what: ['Dublin'] },
  ],
  arrives: 5 * hour + 10 * minute,
  objectives: [
    inTheEnd('active', 'PoolState of London is Active', { is: 'PoolState', pool: ldn, equals: 'Active' }),
    inTheEnd('kept', 'Nothing that was entered since Friday is lost', { is: 'nothing lost', pool: ldn }),
    inTheEnd('home', 'Its users have full service at home', { is: 'full service', pool: ldn, at: 'home' }),
  ],
  hints: [
    'Where are the changes since Friday?',
    'They are in Dublin alone. A failback in disaster mode leaves them there for good. The generator is promised.',
    'Wait until dub-pool runs, then: Invoke-CsPoolFailBack -PoolFqdn ldn-pool.contoso.com',
  ],
  solution: [
    waitFor({ is: 'full service', pool: dub, at: 'home' }, 'The changes of the weekend are there.'),
    type(
      `Invoke-CsPoolFailBack -PoolFqdn ${ldnFqdn} -Confirm:$false -Verbose`,
      'With the partner there everything comes along.',
      { wait: 5 * minute },
    ),
    waitFor({ is: 'full service', pool: ldn, at: 'home' }, 'Home, with everything.'),
  ],
  wrongPaths: [
    {
      title: 'Bringing them home at once',
      steps: [
        { line: `Start-CsPool -PoolFqdn ${ldnFqdn} -Confirm:$false`, answers: [], wait: null },
        { line: 'Enter-PSSession -ComputerName ldn-pool-fe01.contoso.com', answers: [], wait: 5 * minute },
        {
          line: 'Invoke-CsManagementServerFailover -BackupSqlServerFqdn ldn-sql01.contoso.com -BackupSqlInstanceName rtc -Force -Confirm:$false',
          answers: [],
          wait: null,
        },
        {
          line: `Invoke-CsPoolFailBack -PoolFqdn ${ldnFqdn} -DisasterMode -Confirm:$false`,
          answers: [],
          wait: 5 * minute,
        },
        { line: null, answers: [], wait: hour },
      ],
      shows: 'changes-lost',
    },
  ],
  lessons: [
    {
      text: 'Disaster mode of the failback is for a backup pool that does not come back: what users changed there is lost.',
      source: poolFailBack('Parameters, DisasterMode'),
    },
  ],
})
