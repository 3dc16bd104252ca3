import { hour, minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { drill, exported, inTheEnd, type, waitFor } from '../notation.ts'
import { pair } from './deployments.ts'
import { dub, dubFqdn, inDublin, ldn, ldnFqdn, onDuty } from './names.ts'
import { disasterRecovery, moveUser } from './sources.ts'

/** The target that the page of disaster recovery prints for a pool failover. */
const recoveryTarget = {
  within: 20 * minute,
  source: disasterRecovery('Recovery time for pool failover and pool failback'),
}

/** The store is safe; voice menus are not. */
export const fireInLondon: Drill = drill({
  id: 'fire-in-london',
  number: 17,
  title: 'Fire in London',
  symptom:
    'The London server room is flooded after a fire. The help line, a Response Group of London, does not answer.',
  role: onDuty,
  brief: [
    'Sprinklers have ended the life of the London servers. The Central Management store is in Dublin, so you can act at once. The help line of London is a Response Group; its configuration was exported to \\\\nas\\rgs last night.',
    'Give the users of London full service, and make the help line answer again.',
  ],
  level: 'hard',
  topology: pair({ managementStore: 'dub-pool' }),
  script: [{ at: minute, do: 'fail', what: ['London'] }],
  arrives: 5 * minute,
  computer: inDublin,
  files: [exported('\\\\nas\\rgs\\rgs.zip', 'rgs', ldnFqdn, 10 * hour)],
  objectives: [
    inTheEnd('served', 'The users of London have full service in Dublin', {
      is: 'full service',
      pool: ldn,
      at: 'backup',
    }),
    inTheEnd('help', 'The Response Groups of London run in Dublin', {
      is: 'response groups',
      of: ldn,
      on: dub,
    }),
  ],
  target: recoveryTarget,
  hints: [
    'Is the pool reachable? Then you know which switch it takes.',
    'Disaster mode, then import what the failover does not bring along.',
    'Import-CsRgsConfiguration -Destination "service:ApplicationServer:dub-pool.contoso.com" -FileName \\\\nas\\rgs\\rgs.zip',
  ],
  solution: [
    type(
      `Invoke-CsPoolFailOver -PoolFqdn ${ldnFqdn} -DisasterMode -Confirm:$false`,
      'The pool is gone, and the store is not on it.',
    ),
    type(
      'Import-CsRgsConfiguration -Destination "service:ApplicationServer:dub-pool.contoso.com" -FileName \\\\nas\\rgs\\rgs.zip',
      'Response Groups do not come along by themselves.',
    ),
    waitFor({ is: 'full service', pool: ldn, at: 'backup' }, 'Everyone is back.'),
  ],
  wrongPaths: [
    {
      title: 'Moving the users for good',
      steps: [
        {
          line: `Get-CsUser -Filter {RegistrarPool -eq "${ldnFqdn}"} -ResultSize 5 | Move-CsUser -Target ${dubFqdn} -Force -Confirm:$false`,
          answers: [],
          wait: null,
        },
      ],
      shows: 'moved-users',
    },
  ],
  lessons: [
    {
      text: 'Moving a user with force while the pool is down drops contacts and scheduled meetings. A failover keeps them.',
      source: moveUser('Parameters, Force'),
    },
  ],
})
