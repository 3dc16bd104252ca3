import { minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { drill, inTheEnd, type, waitFor } from '../notation.ts'
import { londonAlone } from './deployments.ts'
import { onDutyInLondon } from './names.ts'
import { highAvailability } from './sources.ts'

const pool = 'ldn-pool'
const server = (number: number): string => `ldn-pool-fe0${number}`
const poolLevel = highAvailability('Pool-level quorum loss')
const groupLevel = highAvailability('Routing Group Level quorum loss')

/** Eight servers, five down: the level of the pool holds, the first start does not. */
export const wrongFive: Drill = drill({
  id: 'wrong-five',
  number: 8,
  title: 'Three of eight run, and then five',
  symptom:
    'Five servers were down at once, and then everything stopped. Two of them are back, and nothing starts.',
  role: onDutyInLondon,
  brief: [
    'A cooling failure took ldn-pool-fe01 to ldn-pool-fe04 and ldn-pool-fe08. After five minutes the other three stopped their services as well. fe04 and fe08 have power again; the first three stay off until spare parts come.',
    'Five computers of eight are up, no service runs. Get the pool going.',
  ],
  level: 'hard',
  topology: londonAlone({ servers: 8, users: 16_000 }),
  script: [
    { at: minute, do: 'fail', what: [1, 2, 3, 4, 8].map(server) },
    { at: 20 * minute, do: 'repair', what: [server(4), server(8)] },
  ],
  arrives: 30 * minute,
  objectives: [
    inTheEnd('functional', 'The pool is functional', { is: 'functional', pool }),
    inTheEnd('groups', 'Every routing group is served', { is: 'routing groups served', pool }),
    inTheEnd('served', 'Every user has full service', { is: 'full service', pool, at: 'home' }),
  ],
  hints: [
    'Two questions, two tables: can it run, and can it start?',
    'Four of the first seven are there: no quorum loss of the pool. But a start asks for six servers, and there are five. The documents know a way out for exactly this.',
    'Start-CsPool -PoolFqdn ldn-pool.contoso.com -SkipServer ldn-pool-fe01.contoso.com,ldn-pool-fe02.contoso.com,ldn-pool-fe03.contoso.com -QuorumLossRecovery',
  ],
  solution: [
    type(
      'Start-CsPool -PoolFqdn ldn-pool.contoso.com -SkipServer ldn-pool-fe01.contoso.com,ldn-pool-fe02.contoso.com,ldn-pool-fe03.contoso.com -QuorumLossRecovery -Confirm:$false',
      'Starts what can be started, and loads the routing groups that miss their replicas from the Back End.',
    ),
    waitFor({ is: 'full service', pool, at: 'home' }, 'All groups are placed on the five servers.'),
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
      text: 'If 85 percent of the servers cannot be started, but the pool is not in pool-level quorum loss, QuorumLossRecovery lets it go on.',
      source: groupLevel,
    },
    {
      text: 'A pool of eight is functional with any four of its first seven servers.',
      source: poolLevel,
    },
    {
      text: 'To be started it needs six of its eight servers, whichever they are.',
      source: groupLevel,
    },
  ],
})
