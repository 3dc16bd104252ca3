import { minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { drill, event, inTheEnd, not, type, waitFor } from '../notation.ts'
import { pair } from './deployments.ts'
import { ldn, ldnFqdn, onDuty } from './names.ts'
import { backEnd, disasterRecovery, poolFailOver } from './sources.ts'

/** The target that the page of disaster recovery prints for a pool failover. */
const recoveryTarget = {
  within: 20 * minute,
  source: disasterRecovery('Recovery time for pool failover and pool failback'),
}

/** The servers are up, their databases are not. */
export const databaseLost: Drill = drill({
  id: 'database-lost',
  number: 18,
  title: 'Thirty minutes on borrowed time',
  symptom: 'Both SQL Servers of London are gone after a storage failure. Users notice nothing. Yet.',
  role: onDuty,
  brief: [
    'The storage under ldn-sql01 and ldn-sql02 has failed; the restore takes until tomorrow. All Front End Servers of London run, and so far everyone has full service.',
    'Do what has to be done before users notice.',
  ],
  level: 'hard',
  topology: pair({ managementStore: 'dub-pool' }),
  script: [{ at: minute, do: 'fail', what: ['ldn-sql01', 'ldn-sql02'] }],
  arrives: 6 * minute,
  objectives: [
    inTheEnd('over', 'London is failed over', { is: 'PoolState', pool: ldn, equals: 'FailedOver' }),
    inTheEnd('served', 'Its users have full service in Dublin', {
      is: 'full service',
      pool: ldn,
      at: 'backup',
    }),
  ],
  target: recoveryTarget,
  hints: [
    'How long does a pool live without its Back End?',
    'After thirty minutes users are in resiliency mode. The Front End Servers are up, but a planned failover needs the databases to copy the last changes.',
    `Invoke-CsPoolFailOver -PoolFqdn ${ldnFqdn} -DisasterMode -Verbose`,
  ],
  solution: [
    type(
      `Invoke-CsPoolFailOver -PoolFqdn ${ldnFqdn} -DisasterMode -Confirm:$false -Verbose`,
      'The Front End Servers are up and their Back End is down: that, too, is disaster mode.',
    ),
    waitFor({ is: 'full service', pool: ldn, at: 'backup' }, 'Before the thirty minutes are over.'),
  ],
  harms: [
    {
      id: 'planned-without-databases',
      label: 'A planned failover was begun although the Back End is down',
      when: event('failover-invoked', ldn, { disaster: false }),
      given: not({ is: 'databases', pool: ldn, on: 'any' }),
      doing: 'own',
      because: 'It waits for copies that cannot come, and time passes.',
      source: poolFailOver('Parameters, DisasterMode'),
    },
  ],
  wrongPaths: [
    {
      title: 'A planned failover',
      steps: [
        { line: `Invoke-CsPoolFailOver -PoolFqdn ${ldnFqdn} -Confirm:$false`, answers: [], wait: null },
      ],
      shows: 'planned-without-databases',
    },
  ],
  lessons: [
    {
      text: 'With its Back End down a pool goes on for about thirty minutes, then its users are in resiliency mode.',
      source: backEnd('Introduction'),
    },
  ],
})
