import { hour } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { drill, inTheEnd, looked, once, type, waitFor } from '../notation.ts'
import { pair } from './deployments.ts'
import { ldn, ldnFqdn, onDuty } from './names.ts'
import { poolFailOver } from './sources.ts'

/** There and back. */
export const plannedFailover: Drill = drill({
  id: 'planned-failover',
  number: 13,
  title: 'Out for maintenance, and home again',
  symptom: 'All of London gets new firmware this afternoon. Everything works.',
  role: onDuty,
  brief: [
    'Everything is well: both pools run, the copies are steady, the Central Management store is in Dublin. The firmware of all servers in London takes an hour, in which they must be empty.',
    'Fail London over, wait for the hour, and bring its users home again.',
  ],
  level: 'everyday',
  topology: pair({ managementStore: 'dub-pool' }),
  objectives: [
    looked('looked', 'Look at the copies before you begin', ['Get-CsBackupServiceStatus']),
    once('away', 'The users of London have had full service in Dublin', {
      is: 'full service',
      pool: ldn,
      at: 'backup',
    }),
    inTheEnd('home', 'They have full service at home in the end', {
      is: 'full service',
      pool: ldn,
      at: 'home',
    }),
    inTheEnd('active', 'PoolState of London is Active again', {
      is: 'PoolState',
      pool: ldn,
      equals: 'Active',
    }),
  ],
  hints: [
    'Two commands, one for each way.',
    'The pool is up, so this is not a disaster. Name the pool that is failed over, not the one that takes the users.',
    `Invoke-CsPoolFailOver -PoolFqdn ${ldnFqdn} -Verbose`,
  ],
  solution: [
    type(`Get-CsBackupServiceStatus -PoolFqdn ${ldnFqdn}`, 'Steady: little is left to copy.'),
    type(
      `Invoke-CsPoolFailOver -PoolFqdn ${ldnFqdn} -Confirm:$false -Verbose`,
      'Nothing is lost: the last changes are copied on the way.',
    ),
    type(
      `Get-CsRegistrarConfiguration -Identity service:Registrar:${ldnFqdn} | Select-Object PoolState`,
      'FailedOver: where we are, in one word.',
    ),
    waitFor(hour, 'The firmware goes on.'),
    type(
      `Invoke-CsPoolFailBack -PoolFqdn ${ldnFqdn} -Confirm:$false -Verbose`,
      'The same pool is named as in the failover.',
    ),
    waitFor({ is: 'full service', pool: ldn, at: 'home' }, 'Users are sent home.'),
  ],
  wrongPaths: [
    {
      title: 'Disaster mode on a pool that is well',
      steps: [
        {
          line: `Invoke-CsPoolFailOver -PoolFqdn ${ldnFqdn} -DisasterMode -Confirm:$false`,
          answers: [],
          wait: null,
        },
      ],
      shows: 'disaster-on-healthy',
    },
  ],
  lessons: [
    {
      text: 'Without -DisasterMode the pool is taken to be up, and failed over by choice, for example to upgrade hardware.',
      source: poolFailOver('Parameters, DisasterMode'),
    },
    {
      text: 'Users are not rehomed: they use the backup pool until their own is back.',
      source: poolFailOver('Detailed Description'),
    },
  ],
})
