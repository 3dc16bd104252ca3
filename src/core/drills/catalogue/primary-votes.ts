import { mirrored } from '../../examples/notation.ts'
import { hour, minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { drill, inTheEnd, looked, not, once, type, waitFor } from '../notation.ts'
import { londonAlone } from './deployments.ts'
import { onDutyInLondon } from './names.ts'
import { highAvailability } from './sources.ts'

const pool = 'ldn-pool'
const server = (number: number): string => `ldn-pool-fe0${number}`
const groupLevel = highAvailability('Routing Group Level quorum loss')

/** In a pool of even size the primary database has a vote, and its mirror has none. */
export const primaryVotes: Drill = drill({
  id: 'primary-votes',
  number: 5,
  title: 'The vote that did not move',
  symptom:
    'The database team has moved the databases to the mirror over night. Today one more server is to be patched.',
  role: onDutyInLondon,
  brief: [
    'ldn-pool has four servers and a mirrored Back End. Last night the databases were moved to the mirror, ldn-sql02, and nobody moved them back; ldn-sql01 is fine again. This morning ldn-pool-fe04 lost a disk and is off.',
    'ldn-pool-fe03 has to be patched now: stop its services, start them again. The patch needs no reboot. No user may lose service over it.',
  ],
  level: 'everyday',
  topology: londonAlone({
    servers: 4,
    store: mirrored(290, 'ldn-sql01', 'ldn-sql02', 'ldn-sql03', { commit: 'synchronous' }),
  }),
  script: [
    { at: minute, do: 'fail over databases', what: pool, to: 'mirror' },
    { at: 30 * minute, do: 'fail', what: [server(4)] },
  ],
  arrives: hour,
  objectives: [
    looked('state', 'Look at the state of the mirror', ['Get-CsDatabaseMirrorState']),
    once(
      'patched',
      'The services of ldn-pool-fe03 have been stopped',
      not({ is: 'running', what: server(3) }),
    ),
    inTheEnd('runs', 'ldn-pool-fe03 runs again', { is: 'running', what: server(3) }),
    inTheEnd('functional', 'The pool is functional', { is: 'functional', pool }),
  ],
  hints: [
    'Count the votes, not the servers. Who votes in a pool of even size?',
    'In a pool of four the primary database has the fifth vote. While the mirror serves the databases that vote is missing, and three servers are all there is.',
    'Invoke-CsDatabaseFailover -PoolFqdn ldn-pool.contoso.com -DatabaseType User -NewPrincipal Primary',
  ],
  solution: [
    type(
      'Get-CsDatabaseMirrorState -PoolFqdn ldn-pool.contoso.com',
      'The mirror is the principal: the vote of the primary is missing.',
    ),
    type(
      'Invoke-CsDatabaseFailover -PoolFqdn ldn-pool.contoso.com -DatabaseType User -NewPrincipal Primary -Confirm:$false',
      'With the primary comes its vote.',
    ),
    waitFor({ is: 'databases', pool, on: 'primary' }, 'The databases have to be served there first.'),
    type(
      'Stop-CsWindowsService -ComputerName ldn-pool-fe03.contoso.com -Graceful',
      'Two servers and the primary database make three of five votes.',
      { wait: minute },
    ),
    type('Start-CsWindowsService -ComputerName ldn-pool-fe03.contoso.com', 'The patch is done.', {
      wait: minute,
    }),
    waitFor({ is: 'running', what: server(3) }, 'Until it is back, nothing else may go.'),
  ],
  wrongPaths: [
    {
      title: 'Stopping the server at once',
      steps: [
        { line: 'Stop-CsWindowsService -ComputerName ldn-pool-fe03.contoso.com', answers: [], wait: null },
        { line: null, answers: [], wait: 10 * minute },
      ],
      shows: 'quorum-lost',
    },
  ],
  lessons: [
    {
      text: 'In pools with an even number of servers the primary SQL Server database is a witness. Switching to the mirror takes that vote away.',
      source: groupLevel,
    },
  ],
})
