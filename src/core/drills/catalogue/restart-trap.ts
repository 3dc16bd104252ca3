import { mirrored } from '../../examples/notation.ts'
import { minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { drill, inTheEnd, not, once, type, waitFor } from '../notation.ts'
import { londonAlone } from './deployments.ts'
import { onDutyInLondon } from './names.ts'
import { highAvailability } from './sources.ts'

const pool = 'ldn-pool'
const server = (number: number): string => `ldn-pool-fe0${number}`
const poolLevel = highAvailability('Pool-level quorum loss')
const groupLevel = highAvailability('Routing Group Level quorum loss')

/** A pool can run with fewer servers than it could ever start with. */
export const restartTrap: Drill = drill({
  id: 'restart-trap',
  number: 2,
  title: 'It runs, but could it start?',
  symptom:
    'ldn-pool-fe01 needs a restart of its services for a new certificate. Two of its three neighbours have no power.',
  role: onDutyInLondon,
  brief: [
    'Since last night ldn-pool-fe03 and ldn-pool-fe04 have no power. The pool runs on the other two, and nobody has complained.',
    'The certificate of ldn-pool-fe01 runs out today: stop its services and start them again. An electrician is in the building and expects to be done in twenty minutes.',
  ],
  level: 'first steps',
  topology: londonAlone({ servers: 4, store: mirrored(290, 'ldn-sql01', 'ldn-sql02', 'ldn-sql03') }),
  script: [
    { at: minute, do: 'fail', what: [server(3)] },
    { at: 40 * minute, do: 'fail', what: [server(4)] },
    { at: 110 * minute, do: 'repair', what: [server(3), server(4)] },
  ],
  arrives: 90 * minute,
  objectives: [
    once(
      'restarted',
      'The services of ldn-pool-fe01 have been stopped',
      not({ is: 'running', what: server(1) }),
    ),
    inTheEnd('runs', 'All four servers run in the end', { is: 'running', what: pool }),
    inTheEnd('served', 'Every user has full service', { is: 'full service', pool, at: 'home' }),
  ],
  hints: [
    'Count what would be left while fe01 is down, and read the row of four in both tables.',
    'The pool needs any two servers to run. With fe01 down only one is left, and three are needed to start again. Time is on your side.',
    'Wait until fe03 and fe04 run, then: Stop-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com',
  ],
  solution: [
    waitFor({ is: 'running', what: server(3) }, 'With three servers running, one may be stopped.'),
    type(
      'Stop-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com -Graceful',
      'Users move to the other servers first.',
    ),
    type(
      'Start-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com',
      'The server joins a pool that runs: no first start is needed.',
      { wait: minute },
    ),
    waitFor({ is: 'running', what: pool }, 'The drill ends when all four run.'),
  ],
  wrongPaths: [
    {
      title: 'Doing it at once',
      steps: [
        { line: 'Stop-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com', answers: [], wait: null },
        { line: null, answers: [], wait: 10 * minute },
      ],
      shows: 'quorum-lost',
    },
  ],
  lessons: [
    { text: 'A pool of four runs with any two servers, but needs three to be started.', source: groupLevel },
    { text: 'When too few servers run, the remaining ones stop all services.', source: poolLevel },
  ],
})
