import { hour, minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { cmdlet, done, drill, exported, inTheEnd, type, waitFor } from '../notation.ts'
import { pair } from './deployments.ts'
import { dub, dubFqdn, ldn, ldnFqdn } from './names.ts'
import { moveDirectory, moveManagement } from './sources.ts'

/** No partner to go to. */
export const unpairedPool: Drill = drill({
  id: 'unpaired-pool',
  number: 28,
  title: 'No partner to go to',
  symptom: 'London has burnt down. It had the Central Management store, and it was never paired.',
  role: 'You are the administrator on duty of Contoso. Two pools, London and Dublin, which nobody ever paired.',
  brief: [
    'There is nothing left of London but what was exported to \\\\nas\\cms last night: the configuration and the locations. Dublin works, and cannot be administered, for the store is gone.',
    'Bring the Central Management store to Dublin, hand it the conference directories of London, and move the first of its users over, to show that it works. The contacts and meetings of those who are moved are lost in any case.',
  ],
  level: 'hard',
  topology: pair({ isPaired: false }),
  script: [{ at: minute, do: 'fail', what: ['London'] }],
  arrives: hour,
  computer: 'dub-pool-fe01.contoso.com',
  files: [
    exported('\\\\nas\\cms\\cms.zip', 'configuration', null, 10 * hour),
    exported('\\\\nas\\cms\\lis.bak', 'lis', null, 10 * hour),
  ],
  objectives: [
    inTheEnd('store', 'The Central Management store is active in Dublin', {
      is: 'management store',
      on: dub,
    }),
    inTheEnd('directories', 'The conference directories of London belong to Dublin', {
      is: 'conference directories',
      of: ldn,
      on: dub,
    }),
    done('enabled', 'The topology was enabled in its new place', cmdlet('Enable-CsTopology')),
    inTheEnd('users', 'A user of London was moved to Dublin', { is: 'users moved', from: ldn, to: dub }),
  ],
  orders: [
    {
      id: 'store-before-users',
      label: 'The Central Management store comes before users and directories',
      first: { by: 'state', condition: { is: 'management store', on: dub } },
      next: cmdlet('Move-CsUser'),
      source: moveManagement('Detailed description'),
      because: 'Without a store nothing can be written, and what was written to the lost one is lost.',
    },
  ],
  hints: [
    'Invoke-CsPoolFailOver has nowhere to go. Which exports do you have?',
    'Install the database of the store in Dublin, move the Central Management server from the export, then move directories and users with force.',
    'Move-CsManagementServer -ConfigurationFileName \\\\nas\\cms\\cms.zip -LisConfigurationFileName \\\\nas\\cms\\lis.bak -Force',
  ],
  solution: [
    type(
      'Install-CsDatabase -CentralManagementDatabase -SqlServerFqdn dub-sql01.contoso.com -SqlInstanceName rtc',
      'A place for the store.',
    ),
    type(
      'Move-CsManagementServer -ConfigurationFileName \\\\nas\\cms\\cms.zip -LisConfigurationFileName \\\\nas\\cms\\lis.bak -Force -Confirm:$false',
      'From the export, because the old one is gone.',
    ),
    waitFor({ is: 'management store', on: dub }, 'Dublin has the store.'),
    type('Enable-CsTopology', 'Applies what the topology says.'),
    type(
      `Get-CsConferenceDirectory | Where-Object {$_.ServiceId -match "${ldnFqdn}"} | Move-CsConferenceDirectory -TargetPool ${dubFqdn} -Force -Confirm:$false`,
      'Dial-in conferences need a directory that lives.',
    ),
    type(
      `Get-CsUser -Filter {RegistrarPool -eq "${ldnFqdn}"} -ResultSize 1 | Move-CsUser -Target ${dubFqdn} -Force -Confirm:$false`,
      'With force, because their pool cannot hand anything over.',
    ),
  ],
  wrongPaths: [
    {
      title: 'Moving users while there is no store',
      steps: [
        {
          line: `Get-CsUser -ResultSize 1 | Move-CsUser -Target ${dubFqdn} -Force -Confirm:$false`,
          answers: [],
          wait: null,
        },
      ],
      shows: 'store-before-users',
    },
  ],
  lessons: [
    {
      text: 'Without a backup pool a lost pool is rebuilt from exports: the configuration, the locations, and user data.',
      source: moveManagement('Detailed description'),
    },
    {
      text: 'Conference directories are moved with force when their pool is gone.',
      source: moveDirectory('Parameters, Force'),
    },
  ],
})
