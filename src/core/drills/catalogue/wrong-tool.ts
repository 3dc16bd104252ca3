import { hour, minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { drill, inTheEnd, looked, not, type } from '../notation.ts'
import { pair } from './deployments.ts'
import { dub, dubFqdn, ldn, ldnFqdn, onDuty } from './names.ts'
import { poolFailOver } from './sources.ts'

/** A question that looks like a task. */
export const wrongTool: Drill = drill({
  id: 'wrong-tool',
  number: 22,
  title: 'The wrong tool',
  symptom:
    'London is failed over. A team lead wants his people "moved to Dublin properly, so that everything works".',
  role: onDuty,
  brief: [
    'Since this morning London is failed over to Dublin, and will be back tomorrow. A team lead has read that his people work "on a backup", and wants them moved to Dublin for good. Look up where they are homed and where they are registered, and tell him.',
    'Answer with the name of the pool that stays their home: type "answer" and the name.',
  ],
  level: 'everyday',
  topology: pair({ managementStore: 'dub-pool' }),
  script: [{ at: minute, do: 'fail over pool', what: ldn, disaster: false }],
  arrives: 2 * hour,
  objectives: [
    looked('looked', 'Look up where a user of London is homed and registered', [
      'Get-CsUserPoolInfo',
      'Get-CsUser',
    ]),
    {
      id: 'home',
      label: 'Answer with the pool that stays the home of the users of London',
      goal: {
        by: 'answer',
        question: 'Which pool is the home of the users of London, today and tomorrow?',
        accepts: { is: 'exactly', names: [ldn] },
      },
    },
    inTheEnd('nobody', 'Nobody was moved', not({ is: 'users moved', from: ldn, to: dub })),
  ],
  hints: [
    'Does a failover change where a user is homed?',
    'It does not. Get-CsUserPoolInfo shows the home pool and the pool where the user is registered.',
    'answer ldn-pool.contoso.com',
  ],
  solution: [
    type(
      `Get-CsUser -Filter {RegistrarPool -eq "${ldnFqdn}"} -ResultSize 1 | Get-CsUserPoolInfo`,
      'Home in London, registered in Dublin.',
    ),
    type('answer ldn-pool.contoso.com', 'Users are not rehomed by a failover, and do not need to be.'),
  ],
  wrongPaths: [
    {
      title: 'Moving them',
      steps: [
        {
          line: `Get-CsUser -Filter {RegistrarPool -eq "${ldnFqdn}"} -ResultSize 3 | Move-CsUser -Target ${dubFqdn} -Force -Confirm:$false`,
          answers: [],
          wait: null,
        },
      ],
      shows: 'moved-users',
    },
  ],
  lessons: [
    {
      text: 'Users are not rehomed on the backup pool: they may use it until their home pool is back.',
      source: poolFailOver('Detailed Description'),
    },
  ],
})
