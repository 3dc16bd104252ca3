import { hour, minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { drill, event, inTheEnd, type, waitFor } from '../notation.ts'
import { londonAlone } from './deployments.ts'
import { onDutyInLondon } from './names.ts'
import { highAvailability } from './sources.ts'

const pool = 'ldn-pool'
const server = (number: number): string => `ldn-pool-fe0${number}`

/** The server that went last comes back first. */
export const twoServers: Drill = drill({
  id: 'two-servers',
  number: 6,
  title: 'Two servers, and an order',
  symptom: 'The pool of two was down for the move of a rack. The services are stopped on both servers.',
  role: onDutyInLondon,
  brief: [
    'ldn-pool has only two servers, which nobody recommends. For the move of a rack a colleague stopped the services of ldn-pool-fe01 at ten past nine, and those of ldn-pool-fe02 twenty minutes later. Both computers are up again.',
    'Bring the pool back without giving up what users changed in between.',
  ],
  level: 'everyday',
  topology: londonAlone({ servers: 2, users: 3000 }),
  script: [
    { at: 10 * minute, do: 'stop services', what: [server(1)] },
    { at: 30 * minute, do: 'stop services', what: [server(2)] },
  ],
  arrives: hour,
  objectives: [
    inTheEnd('functional', 'The pool is functional', { is: 'functional', pool }),
    inTheEnd('served', 'Every user has full service', { is: 'full service', pool, at: 'home' }),
  ],
  harms: [
    {
      id: 'gave-up-data',
      label:
        'Routing groups were loaded anew from the Back End although the other server had what was current',
      when: event('registrar-reset', pool, { type: 'QuorumLossRecovery' }),
      given: null,
      doing: 'any',
      because:
        'The recovery is for the case that the servers cannot be brought back in the reverse order. Both of them can.',
      source: highAvailability('Front End pool with two Front End servers'),
    },
  ],
  hints: [
    'Which of the two has seen the last changes?',
    'Start both at the same time, or in the reverse order of the order in which they went down.',
    'Start-CsPool -PoolFqdn ldn-pool.contoso.com',
  ],
  solution: [
    type(
      'Start-CsPool -PoolFqdn ldn-pool.contoso.com -Confirm:$false',
      'Both at the same time is the best practice.',
    ),
    waitFor({ is: 'full service', pool, at: 'home' }, 'Their routing groups are placed again.'),
  ],
  wrongPaths: [
    {
      title: 'The first server first, then the big hammer',
      steps: [
        {
          line: 'Start-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com -NoWait',
          answers: [],
          wait: null,
        },
        {
          line: 'Reset-CsPoolRegistrarState -PoolFqdn ldn-pool.contoso.com -ResetType QuorumLossRecovery -Confirm:$false',
          answers: [],
          wait: 10 * minute,
        },
      ],
      shows: 'gave-up-data',
    },
  ],
  lessons: [
    {
      text: 'Restart both servers of a pool of two at the same time; if that cannot be, in the reverse order of the order they went down.',
      source: highAvailability('Front End pool with two Front End servers'),
    },
  ],
})
