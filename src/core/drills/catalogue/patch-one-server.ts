import { minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { all, cmdlet, drill, event, inTheEnd, looked, not, once, type, waitFor } from '../notation.ts'
import { londonAlone } from './deployments.ts'
import { onDutyInLondon } from './names.ts'
import { computerFailOver, upgradeReadiness } from './sources.ts'

const pool = 'ldn-pool'
const server = (number: number): string => `ldn-pool-fe0${number}`

/** One server out and in again, the orderly way. */
export const patchOneServer: Drill = drill({
  id: 'patch-one-server',
  number: 9,
  title: 'One server at a time',
  symptom: 'The cumulative update is to go on ldn-pool-fe02, during the day, without anyone noticing.',
  role: onDutyInLondon,
  brief: [
    'Three servers, all well. The update of ldn-pool-fe02 takes half an hour, and the deployment tool does it by itself once the server is empty.',
    'Empty it as the product means it, wait for the half hour, and bring it back.',
  ],
  level: 'everyday',
  topology: londonAlone({ servers: 3, users: 9000, version: '2015' }),
  computer: 'ldn-pool-fe01.contoso.com',
  objectives: [
    looked('ready', 'Ask whether the pool is ready for it', ['Get-CsPoolUpgradeReadinessState']),
    once('drained', 'ldn-pool-fe02 was emptied by a computer failover', {
      is: 'drained',
      computer: server(2),
    }),
    inTheEnd(
      'back',
      'ldn-pool-fe02 runs again',
      all({ is: 'running', what: server(2) }, not({ is: 'drained', computer: server(2) })),
    ),
    inTheEnd('served', 'Every user has full service', { is: 'full service', pool, at: 'home' }),
  ],
  orders: [
    {
      id: 'readiness-first',
      label: 'Readiness is asked before a server is taken out',
      first: cmdlet('Get-CsPoolUpgradeReadinessState'),
      next: event('computer-failover-invoked', pool),
      source: upgradeReadiness('Detailed description'),
      because: 'A pool that is busy, or has too few active servers, must not lose another one.',
    },
  ],
  harms: [
    {
      id: 'stopped-instead',
      label: 'The services were stopped under the users instead of moving them first',
      when: cmdlet('Stop-CsWindowsService'),
      given: null,
      doing: 'any',
      because:
        'A computer failover moves routing groups and conferences first, and disables the services so that a reboot in between starts nothing.',
      source: computerFailOver('Detailed description'),
    },
  ],
  hints: [
    'Since 2015 there is a cmdlet that empties one server.',
    'Ask for readiness, fail the computer over, wait, fail it back. Its services are disabled in between, so starting them by hand does not work.',
    'Invoke-CsComputerFailOver -ComputerName ldn-pool-fe02.contoso.com',
  ],
  solution: [
    type('Get-CsPoolUpgradeReadinessState', 'Only a pool that is Ready can spare a server.'),
    type(
      'Invoke-CsComputerFailOver -ComputerName ldn-pool-fe02.contoso.com -Confirm:$false',
      'Users and conferences leave, then the services stop and are disabled.',
    ),
    waitFor(30 * minute, 'The update goes on.'),
    type(
      'Invoke-CsComputerFailBack -ComputerName ldn-pool-fe02.contoso.com -Confirm:$false',
      'Enables and starts the services.',
    ),
    waitFor(
      all({ is: 'running', what: server(2) }, { is: 'full service', pool, at: 'home' }),
      'The server takes its replicas back.',
    ),
  ],
  wrongPaths: [
    {
      title: 'Stopping the services',
      steps: [
        { line: 'Stop-CsWindowsService -ComputerName ldn-pool-fe02.contoso.com', answers: [], wait: null },
        {
          line: 'Start-CsWindowsService -ComputerName ldn-pool-fe02.contoso.com',
          answers: [],
          wait: 30 * minute,
        },
      ],
      shows: 'stopped-instead',
    },
  ],
  lessons: [
    {
      text: 'Invoke-CsComputerFailOver empties a server, then stops and disables its services; only the failback brings it back.',
      source: computerFailOver('Detailed description'),
    },
  ],
})
