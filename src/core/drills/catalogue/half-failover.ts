import { minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { drill, inTheEnd, looked, type, waitFor } from '../notation.ts'
import { pair } from './deployments.ts'
import { dub, ldn, ldnFqdn, onDuty } from './names.ts'
import { disasterRecovery, failingOver } from './sources.ts'

/** The target that the page of disaster recovery prints for a pool failover. */
const recoveryTarget = {
  within: 20 * minute,
  source: disasterRecovery('Recovery time for pool failover and pool failback'),
}

/** Stuck in the middle. */
export const halfFailover: Drill = drill({
  id: 'half-failover',
  number: 19,
  title: 'Stuck half way',
  symptom:
    'The failover of London ended with "Could not find a compatible interface with the server". Users can call, and nothing else.',
  role: onDuty,
  brief: [
    'Half an hour ago your colleague failed London over for maintenance. A firewall rule of yesterday blocks TCP 9001 towards Dublin, so the command broke off. The network team takes the rule out now; it should be gone within ten minutes.',
    'Find out where the failover stands, and bring it to its end.',
  ],
  level: 'hard',
  topology: pair({ managementStore: 'dub-pool' }),
  script: [
    { at: minute, do: 'block port', what: [dub] },
    { at: 5 * minute, do: 'fail over pool', what: ldn, disaster: false },
    { at: 45 * minute, do: 'open port', what: [dub] },
  ],
  arrives: 38 * minute,
  objectives: [
    looked('state', 'Read PoolState of London', ['Get-CsRegistrarConfiguration']),
    inTheEnd('over', 'London is failed over', { is: 'PoolState', pool: ldn, equals: 'FailedOver' }),
    inTheEnd('served', 'Its users have full service in Dublin', {
      is: 'full service',
      pool: ldn,
      at: 'backup',
    }),
  ],
  target: recoveryTarget,
  hints: [
    'One value says where a failover stands.',
    'FailingOver: the command has to be run again once the port is open. It goes on where it was.',
    `Invoke-CsPoolFailOver -PoolFqdn ${ldnFqdn} -Verbose`,
  ],
  solution: [
    type(
      `Get-CsRegistrarConfiguration -Identity service:Registrar:${ldnFqdn} | Select-Object PoolState`,
      'FailingOver: it is stuck half way.',
    ),
    waitFor(8 * minute, 'The network team takes the rule out.'),
    type(
      `Invoke-CsPoolFailOver -PoolFqdn ${ldnFqdn} -Confirm:$false -Verbose`,
      'A failover that broke off is run again.',
    ),
    waitFor({ is: 'full service', pool: ldn, at: 'backup' }, 'Out of resiliency mode.'),
  ],
  wrongPaths: [
    {
      title: 'Setting the state back by hand',
      steps: [
        {
          line: `Set-CsRegistrarConfiguration -Identity service:Registrar:${ldnFqdn} -PoolState FailedOver`,
          answers: [],
          wait: null,
        },
        { line: null, answers: [], wait: 5 * minute },
      ],
      shows: 'state-by-hand',
    },
  ],
  lessons: [
    {
      text: 'A failover that did not come to its end is run again when its cause is gone.',
      source: failingOver('Fail over a Front End pool'),
    },
  ],
})
