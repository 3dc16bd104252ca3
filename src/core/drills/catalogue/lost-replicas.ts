import { minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { drill, inTheEnd, looked, type, waitFor } from '../notation.ts'
import { londonAlone } from './deployments.ts'
import { onDutyInLondon } from './names.ts'
import { highAvailability, resetRegistrarState } from './sources.ts'

const pool = 'ldn-pool'
const server = (number: number): string => `ldn-pool-fe0${number}`
const groupLevel = highAvailability('Routing Group Level quorum loss')

/** Two of three replicas at once. */
export const lostReplicas: Drill = drill({
  id: 'lost-replicas',
  number: 7,
  title: 'The pool runs, some users do not',
  symptom: 'Two hosts have burnt out. The pool is up, but a part of the users cannot sign in.',
  role: onDutyInLondon,
  brief: [
    'A power supply took ldn-pool-fe01 and ldn-pool-fe02 with it. New hosts take a week. Three of five servers run, so the pool has its quorum, and still some users are locked out.',
    'Give them their service back, with as little loss as there can be.',
  ],
  level: 'everyday',
  topology: londonAlone({ servers: 5, users: 9000 }),
  script: [{ at: minute, do: 'fail', what: [server(1), server(2)] }],
  arrives: 20 * minute,
  objectives: [
    looked('fabric', 'Look at the state of the routing groups', ['Get-CsPoolFabricState']),
    inTheEnd('groups', 'Every routing group is served', { is: 'routing groups served', pool }),
    inTheEnd('served', 'Every user has full service', { is: 'full service', pool, at: 'home' }),
  ],
  hints: [
    'A pool has two kinds of quorum. Look at its routing groups.',
    'A routing group that has lost two of its three replicas at once waits for one of them. They will not come this week: load those groups from the Back End.',
    'Reset-CsPoolRegistrarState -PoolFqdn ldn-pool.contoso.com -ResetType QuorumLossRecovery',
  ],
  solution: [
    type(
      'Get-CsPoolFabricState -PoolFqdn ldn-pool.contoso.com -Type Routing',
      'The groups without a primary are those that lost two replicas.',
    ),
    type(
      'Reset-CsPoolRegistrarState -PoolFqdn ldn-pool.contoso.com -ResetType QuorumLossRecovery -Confirm:$false',
      'Only the groups in quorum loss are loaded anew; the others are not touched.',
    ),
    waitFor(
      { is: 'full service', pool, at: 'home' },
      'Each group gets a primary and replicas on the servers that run.',
    ),
  ],
  wrongPaths: [
    {
      title: 'A full reset',
      steps: [
        {
          line: 'Reset-CsPoolRegistrarState -PoolFqdn ldn-pool.contoso.com -ResetType FullReset -Confirm:$false',
          answers: [],
          wait: null,
        },
        { line: null, answers: [], wait: 10 * minute },
      ],
      shows: 'full-reset',
    },
  ],
  lessons: [
    {
      text: 'Each routing group has three replicas; with too few of them its users lose service although the pool runs.',
      source: groupLevel,
    },
    {
      text: 'QuorumLossRecovery reloads the groups that are in quorum loss from the Back End. A full reset rebuilds the local databases, too, and is the last resort.',
      source: resetRegistrarState('Parameters, ResetType'),
    },
  ],
})
