import { minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { drill, inTheEnd, type, waitFor } from '../notation.ts'
import { londonAlone } from './deployments.ts'
import { onDutyInLondon } from './names.ts'
import { highAvailability } from './sources.ts'

const pool = 'ldn-pool'
const server = (number: number): string => `ldn-pool-fe0${number}`
const groupLevel = highAvailability('Routing Group Level quorum loss')

/** 85 percent of the servers, or the pool waits. */
export const firstStart: Drill = drill({
  id: 'first-start',
  number: 3,
  title: 'The first morning of a pool',
  symptom:
    'Six servers are racked, the services of the new pool are to start, and one server will not come for days.',
  role: onDutyInLondon,
  brief: [
    'ldn-pool is new: six servers, and its services have never been started. ldn-pool-fe06 waits for memory that will not arrive this week. ldn-pool-fe05 is being cabled and gets power in a quarter of an hour.',
    'Users are moved in at noon. Start the pool.',
  ],
  level: 'first steps',
  topology: londonAlone({ servers: 6 }),
  begins: 'stopped',
  script: [
    { at: 0, do: 'fail', what: [server(5), server(6)] },
    { at: 20 * minute, do: 'repair', what: [server(5)] },
  ],
  arrives: 5 * minute,
  objectives: [
    inTheEnd('functional', 'The pool is functional', { is: 'functional', pool }),
    inTheEnd('groups', 'Every routing group is served', { is: 'routing groups served', pool }),
    inTheEnd('served', 'Every user can sign in with full service', { is: 'full service', pool, at: 'home' }),
  ],
  hints: [
    'There is a table for the very first start, and it asks for more than the table for running.',
    'A pool of six starts with five servers. Four are not enough, however long you wait.',
    'When fe05 has power: Start-CsPool -PoolFqdn ldn-pool.contoso.com -SkipServer ldn-pool-fe06.contoso.com',
  ],
  solution: [
    waitFor({ is: 'up', what: server(5) }, 'Five of six are what the table of the first start asks for.'),
    type(
      'Start-CsPool -PoolFqdn ldn-pool.contoso.com -SkipServer ldn-pool-fe06.contoso.com -Confirm:$false',
      'Every server but the one that cannot start.',
    ),
    waitFor({ is: 'full service', pool, at: 'home' }, 'Routing groups are placed, then users can sign in.'),
  ],
  wrongPaths: [
    {
      title: 'Starting with four and forcing it',
      steps: [
        ...[1, 2, 3, 4].map((number) => ({
          line: `Start-CsWindowsService -ComputerName ${server(number)}.contoso.com -NoWait`,
          answers: [],
          wait: null,
        })),
        {
          line: 'Reset-CsPoolRegistrarState -PoolFqdn ldn-pool.contoso.com -ResetType FullReset -Confirm:$false',
          answers: [],
          wait: minute,
        },
      ],
      shows: 'full-reset',
    },
  ],
  lessons: [
    { text: 'The first time a pool of six is started, five of its servers have to run.', source: groupLevel },
    { text: 'With fewer, services can stay in the state of starting.', source: groupLevel },
  ],
})
