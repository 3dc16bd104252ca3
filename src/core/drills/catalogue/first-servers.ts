import { minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { drill, event, inTheEnd, type, waitFor } from '../notation.ts'
import { londonAlone } from './deployments.ts'
import { onDutyInLondon } from './names.ts'
import { highAvailability } from './sources.ts'

const pool = 'ldn-pool'
const server = (number: number): string => `ldn-pool-fe0${number}`
const poolLevel = highAvailability('Pool-level quorum loss')

/** Nine servers, of which seven count. */
export const firstServers: Drill = drill({
  id: 'first-servers',
  number: 4,
  title: 'Five are left, and it is not enough',
  symptom:
    'A colleague has stopped four servers of nine for patching. "Five still run", he says. Calls begin to fail.',
  role: onDutyInLondon,
  brief: [
    'A minute ago your colleague stopped the services of ldn-pool-fe01 to ldn-pool-fe04, all at once. Five servers run. The tables say that a pool of nine needs four.',
    'The remaining servers wait for a while before they give up. Find out who counts, and keep the pool alive.',
  ],
  level: 'first steps',
  topology: londonAlone({ servers: 9, users: 20_000 }),
  script: [{ at: minute, do: 'stop services', what: [1, 2, 3, 4].map(server) }],
  arrives: 2 * minute,
  objectives: [
    {
      id: 'who',
      label: 'Name the servers that count for the quorum of the pool',
      goal: {
        by: 'answer',
        question: 'Which servers count?',
        accepts: { is: 'exactly', names: [1, 2, 3, 4, 5, 6, 7].map(server) },
      },
    },
    inTheEnd('functional', 'The pool is functional', { is: 'functional', pool }),
    inTheEnd('served', 'Every user has full service', { is: 'full service', pool, at: 'home' }),
  ],
  harms: [
    {
      id: 'services-stopped',
      label: 'The remaining servers stopped all services',
      when: event('services-stopped', pool),
      given: null,
      doing: 'any',
      because: 'Below the functional level the remaining servers stop every service after a while.',
      source: poolLevel,
    },
  ],
  hints: [
    'The table of a pool of nine says "of the first".',
    'Four of the first seven have to run. Of those only fe05, fe06 and fe07 do. You have a few minutes before the others stop, too.',
    'Start-CsPool -PoolFqdn ldn-pool.contoso.com, or Start-CsWindowsService -ComputerName for each server',
  ],
  solution: [
    type(
      'Start-CsPool -PoolFqdn ldn-pool.contoso.com -Confirm:$false',
      'Starts every server that is stopped: the first seven are whole again before the others give up.',
    ),
    type('Get-CsComputer -Pool ldn-pool.contoso.com', 'The list in its order says who counts.'),
    type(
      'answer ldn-pool-fe01, ldn-pool-fe02, ldn-pool-fe03, ldn-pool-fe04, ldn-pool-fe05, ldn-pool-fe06, ldn-pool-fe07',
      'The first seven.',
    ),
    waitFor({ is: 'full service', pool, at: 'home' }, 'Routing groups come back with their servers.'),
  ],
  wrongPaths: [
    {
      title: 'Waiting, because five run',
      steps: [{ line: null, answers: [], wait: 15 * minute }],
      shows: 'services-stopped',
    },
  ],
  lessons: [
    {
      text: 'A pool of nine needs any four of its first seven servers; the last two never count.',
      source: poolLevel,
    },
  ],
})
