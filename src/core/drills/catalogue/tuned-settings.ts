import { hour, minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { cmdlet, drill, inTheEnd, looked, type } from '../notation.ts'
import { pair } from './deployments.ts'
import { ldn, ldnFqdn, onDuty } from './names.ts'
import { recordedFailover, registrarConfiguration } from './sources.ts'

/** A value that nobody has changed, and yet it has. */
export const tunedSettings: Drill = drill({
  id: 'tuned-settings',
  number: 25,
  title: 'The setting that went quietly',
  symptom:
    'Since the failover test, users of London are in resiliency mode half an hour earlier than they used to be when the Back End is away.',
  role: onDuty,
  brief: [
    'Two years ago you set the threshold after which users are in resiliency mode without a Back End to one hour, for everyone. Last week London was failed over for a test, and back. During a failure of the Back End yesterday its users were in resiliency mode after thirty minutes, those of Dublin were not.',
    'Find out what is effective for London, and make it an hour again.',
  ],
  level: 'hard',
  topology: pair({ managementStore: 'dub-pool' }),
  script: [
    { at: 0, do: 'set store threshold', after: hour },
    { at: minute, do: 'fail over pool', what: ldn, disaster: false },
    { at: 4 * hour, do: 'fail back pool', what: ldn, disaster: false },
  ],
  arrives: 10 * hour,
  objectives: [
    looked('looked', 'Look at the configurations of the Registrar', ['Get-CsRegistrarConfiguration']),
    inTheEnd('hour', 'The threshold of London is one hour', {
      is: 'store threshold',
      pool: ldn,
      equals: hour,
    }),
  ],
  hints: [
    'Which scope is the narrowest that says something about London?',
    'The failover has made a configuration for the Registrar of London, with the usual values. It stays behind, and it wins over the global one.',
    `Set-CsRegistrarConfiguration -Identity service:Registrar:${ldnFqdn} -BackupStoreUnavailableThreshold 01:00:00`,
  ],
  solution: [
    type(
      'Get-CsRegistrarConfiguration | Select-Object Identity, PoolState, BackupStoreUnavailableThreshold',
      'Two configurations: the global one, and one of London that nobody made by hand.',
    ),
    type(
      `Set-CsRegistrarConfiguration -Identity service:Registrar:${ldnFqdn} -BackupStoreUnavailableThreshold 01:00:00`,
      'The narrow one has to say it as well.',
    ),
  ],
  wrongPaths: [
    {
      title: 'Changing the global one once more',
      steps: [
        {
          line: 'Set-CsRegistrarConfiguration -Identity global -BackupStoreUnavailableThreshold 02:00:00',
          answers: [],
          wait: null,
        },
      ],
      shows: 'global-changed',
    },
  ],
  harms: [
    {
      id: 'global-changed',
      label: 'The global configuration was changed, which holds for every other pool',
      when: cmdlet('Set-CsRegistrarConfiguration', { Identity: 'global' }),
      given: null,
      doing: 'own',
      because:
        'The narrowest scope counts: the change does nothing for London, and something for everyone else.',
      source: registrarConfiguration('Parameters, Identity'),
    },
  ],
  lessons: [
    {
      text: 'A failover makes a Registrar configuration for the pool with the usual values, and it stays there.',
      source: recordedFailover('Verbose output'),
    },
  ],
})
