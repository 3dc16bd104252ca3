import { minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { drill, type } from '../notation.ts'
import { londonAlone } from './deployments.ts'
import { onDutyInLondon } from './names.ts'
import { highAvailability } from './sources.ts'

const pool = 'ldn-pool'
const server = (number: number): string => `ldn-pool-fe0${number}`
const poolLevel = highAvailability('Pool-level quorum loss')

/** Two tables decide whether a pool lives: how many servers it needs to run, and how many to start. */
export const readTheTables: Drill = drill({
  id: 'read-the-tables',
  number: 1,
  title: 'Which servers may go?',
  symptom: 'The hosting team wants to take hosts away, and asks which of your eight servers you can spare.',
  role: onDutyInLondon,
  brief: [
    'ldn-pool has eight Front End Servers and a Back End that works. The hosting team has a list of hosts that could be switched off tonight, all at the same moment.',
    'Nobody has to touch anything. Tell them what they may take, and what they must never take together. Select servers on the canvas, or type "answer" and their names.',
  ],
  level: 'first steps',
  topology: londonAlone({ servers: 8 }),
  objectives: [
    {
      id: 'most',
      label: 'Name as many servers as can be lost at once while the pool stays functional',
      goal: {
        by: 'answer',
        question: 'Which servers may be lost together? Name as many as there can be.',
        accepts: { is: 'servers', pool, functional: true, size: 'greatest' },
      },
    },
    {
      id: 'fewest',
      label: 'Name as few servers as it takes to stop the pool',
      goal: {
        by: 'answer',
        question: 'Which servers stop the pool when they are lost together? Name as few as there can be.',
        accepts: { is: 'servers', pool, functional: false, size: 'least' },
      },
    },
  ],
  hints: [
    'A pool of eight does not ask how many servers run. It asks which.',
    'Only the first seven servers count, and four of them have to run. The eighth does not count at all.',
    'The most you can spare is three of the first seven and the eighth: answer ldn-pool-fe05, ldn-pool-fe06, ldn-pool-fe07, ldn-pool-fe08',
  ],
  solution: [
    type(
      'Get-CsComputer -Pool ldn-pool.contoso.com',
      'The order of this list is the order of the first start: the first seven count.',
    ),
    type(
      'answer ldn-pool-fe05, ldn-pool-fe06, ldn-pool-fe07, ldn-pool-fe08',
      'Four of the first seven remain, which is what the table asks for.',
    ),
    type(
      'answer ldn-pool-fe01, ldn-pool-fe02, ldn-pool-fe03, ldn-pool-fe04',
      'Three of the first seven remain: one too few.',
    ),
  ],
  wrongPaths: [
    {
      title: 'Trying it out on the living pool',
      steps: [1, 2, 3, 4].map((number) => ({
        line: `Stop-CsWindowsService -ComputerName ${server(number)}.contoso.com`,
        answers: [],
        wait: minute,
      })),
      shows: 'quorum-lost',
    },
  ],
  lessons: [
    {
      text: 'A pool of eight or nine is functional while any four of its first seven servers run.',
      source: poolLevel,
    },
    {
      text: 'The first servers are those at the top of the list that Get-CsComputer prints.',
      source: poolLevel,
    },
  ],
})
