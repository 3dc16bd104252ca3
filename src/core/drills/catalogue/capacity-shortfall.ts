import type { Drill } from '../drill.ts'
import { drill, event, type } from '../notation.ts'
import { pair } from './deployments.ts'
import { ldn, ldnFqdn, onDuty } from './names.ts'
import { capacity, disasterRecovery } from './sources.ts'

/** Numbers before names. */
export const capacityShortfall: Drill = drill({
  id: 'capacity-shortfall',
  number: 26,
  title: 'Room for two',
  symptom: 'Before the failover test somebody asks whether Dublin could carry everyone.',
  role: onDuty,
  brief: [
    'London has 24,000 users on four servers, Dublin 9,000 on three. Next month London is to be failed over for a test. Each Front End Server is sized for 6,660 users.',
    'Answer with the number of servers that Dublin needs in all to carry the users of both pools: type "answer" and the number.',
  ],
  level: 'everyday',
  topology: pair({
    ldn: { users: 24_000, servers: 4 },
    dub: { users: 9000, servers: 3 },
    managementStore: 'dub-pool',
  }),
  objectives: [
    {
      id: 'servers',
      label: 'Answer: how many Front End Servers does Dublin need to carry everyone?',
      goal: {
        by: 'answer',
        question: 'How many Front End Servers does Dublin need in all, to carry the users of both pools?',
        accepts: { is: 'number', value: 5 },
      },
    },
  ],
  hints: ['Add up who would be there.', '33,000 users, and 6,660 of them for each server.', 'answer 5'],
  solution: [
    type(
      'Get-CsUser -Filter {RegistrarPool -eq "ldn-pool.contoso.com"} | Measure-Object | Select-Object Count',
      'The users of London.',
    ),
    type('[math]::Ceiling((24000 + 9000) / 6660)', 'Of both pools, divided by what one server carries.'),
    type('answer 5', 'Two more than there are.'),
  ],
  wrongPaths: [
    {
      title: 'Trying it out in the middle of the day',
      steps: [
        { line: `Invoke-CsPoolFailOver -PoolFqdn ${ldnFqdn} -Confirm:$false`, answers: [], wait: null },
      ],
      shows: 'overloaded',
    },
  ],
  harms: [
    {
      id: 'overloaded',
      label: 'The users of both pools were put onto servers that cannot carry them',
      when: event('pool-state-written', ldn, { to: 'FailedOver' }),
      given: null,
      doing: 'own',
      because: 'Three servers are sized for 19,980 users, and there would be 33,000.',
      source: capacity('Front End pool'),
    },
  ],
  lessons: [
    {
      text: 'The backup pool has to carry the users of both pools.',
      source: disasterRecovery('Introduction'),
    },
  ],
})
