import { minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { drill, inTheEnd, looked, type, waitFor } from '../notation.ts'
import { pair } from './deployments.ts'
import { inDublin, ldn, ldnFqdn, onDuty } from './names.ts'
import { disasterRecovery, experience, pairing } from './sources.ts'

/** The target that the page of disaster recovery prints for a pool failover. */
const recoveryTarget = {
  within: 20 * minute,
  source: disasterRecovery('Recovery time for pool failover and pool failback'),
}

/** Calls work, so somebody believes that it is done. */
export const voiceOnly: Drill = drill({
  id: 'voice-only',
  number: 15,
  title: '"It has failed over by itself"',
  symptom:
    'London lost power twenty minutes ago. People can call again, and the manager has told everyone that the failover worked.',
  role: onDuty,
  brief: [
    'The power in London is out, and the utility speaks of half a day. The Central Management store is in Dublin. Since a few minutes users of London can place calls again, but their contacts are gone and nobody can schedule a meeting.',
    'Say what has happened, and give them full service.',
  ],
  level: 'everyday',
  topology: pair({ managementStore: 'dub-pool' }),
  script: [{ at: minute, do: 'fail', what: ['London'] }],
  arrives: 20 * minute,
  computer: inDublin,
  objectives: [
    looked('state', 'Read PoolState of London', ['Get-CsRegistrarConfiguration', 'Get-CsUserPoolInfo']),
    {
      id: 'word',
      label: 'Answer: which value does PoolState have before you act?',
      goal: {
        by: 'answer',
        question: 'Which value has PoolState of London?',
        accepts: { is: 'exactly', names: ['Active'] },
      },
    },
    inTheEnd('served', 'The users of London have full service in Dublin', {
      is: 'full service',
      pool: ldn,
      at: 'backup',
    }),
  ],
  target: recoveryTarget,
  hints: [
    'Being able to call is not the same as being failed over.',
    'The Registrar of Dublin has taken over voice after five minutes, by a timer. PoolState is Active still. A pool failover is never automatic.',
    `Invoke-CsPoolFailOver -PoolFqdn ${ldnFqdn} -DisasterMode -Verbose`,
  ],
  solution: [
    type(
      'Get-CsRegistrarConfiguration | Select-Object Identity, PoolState',
      'Nothing has been failed over: no configuration says anything but Active.',
    ),
    type('answer Active', 'The timer of the Registrar never changes PoolState.'),
    type(
      `Invoke-CsPoolFailOver -PoolFqdn ${ldnFqdn} -DisasterMode -Confirm:$false`,
      'The pool cannot be reached, so this is the disaster that the switch is for.',
    ),
    waitFor({ is: 'full service', pool: ldn, at: 'backup' }, 'From resiliency mode to full service.'),
  ],
  wrongPaths: [
    {
      title: 'Setting the state by hand',
      steps: [
        {
          line: `New-CsRegistrarConfiguration -Identity service:Registrar:${ldnFqdn} -PoolState FailedOver`,
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
      text: 'The option of automatic failover belongs to voice resiliency alone. Pool failover always needs an administrator.',
      source: pairing('Note'),
    },
    {
      text: 'In resiliency mode users cannot do anything that would change data for good, such as adding a contact.',
      source: experience('User Experience During Failover'),
    },
  ],
})
