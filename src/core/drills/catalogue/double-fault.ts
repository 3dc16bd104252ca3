import { hour, minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { all, drill, event, exported, inTheEnd, type, waitFor, failoverAsked } from '../notation.ts'
import { pair } from './deployments.ts'
import { dub, dubFqdn, ldn, ldnFqdn, onDuty } from './names.ts'
import { disasterRecovery, experience, failingOver } from './sources.ts'

/** Everything at once. */
export const capstone: Drill = drill({
  id: 'double-fault',
  number: 29,
  title: 'The long night',
  symptom: '02:00. London is dark, and Dublin is not well either.',
  role: onDuty,
  brief: [
    'London lost power at two. The Central Management store was there. In Dublin two of four servers, dub-pool-fe03 and dub-pool-fe04, were stopped for patching in the evening and never started again: the pool runs on two. ldn-edge knows no other way than London.',
    'Everyone is to have full service by the start of the working day. Think about what Dublin can take before you send it twelve thousand people.',
  ],
  level: 'capstone',
  topology: pair({ edges: true }),
  timeOfDay: 2 * hour,
  script: [
    { at: 0, do: 'stop services', what: ['dub-pool-fe03'] },
    { at: 20 * minute, do: 'stop services', what: ['dub-pool-fe04'] },
    { at: hour, do: 'fail', what: ['London'] },
  ],
  arrives: hour + 5 * minute,
  computer: 'dub-pool-fe01.contoso.com',
  files: [exported('\\\\nas\\lis\\lis.bak', 'lis', null, 20 * hour)],
  objectives: [
    inTheEnd('dublin', 'All four servers of Dublin run', { is: 'running', what: dub }),
    inTheEnd('store', 'The Central Management store is active in Dublin', {
      is: 'management store',
      on: dub,
    }),
    inTheEnd('edge', 'ldn-edge sends to Dublin', { is: 'next hop', edge: 'ldn-edge', to: dub }),
    inTheEnd(
      'served',
      'Everyone has full service',
      all({ is: 'full service', pool: ldn, at: 'backup' }, { is: 'full service', pool: dub, at: 'home' }),
    ),
    inTheEnd('locations', 'The locations are published', { is: 'LIS published' }),
  ],
  orders: [
    {
      id: 'management-store-first',
      label: 'The Central Management store is failed over before the pool that held it',
      first: event('management-failed-over'),
      next: failoverAsked(ldnFqdn),
      source: failingOver('Fail over a Front End pool'),
      because:
        'PoolState is written to the Central Management store. While that is on the lost pool, nothing can be written.',
    },
    {
      id: 'backup-pool-first',
      label: 'The backup pool is whole before it takes the users of the other one',
      first: { by: 'state', condition: { is: 'running', what: dub } },
      next: event('step-began', ldn, { step: 'F4' }),
      source: disasterRecovery('Introduction'),
      because:
        'The backup pool has to carry the users of both pools, and one more lost server would stop it.',
    },
  ],
  target: {
    within: 20 * minute,
    source: disasterRecovery('Recovery time for pool failover and pool failback'),
  },
  hints: [
    'Begin where you stand: what does Dublin need to be safe?',
    'Start the two servers, move the store from a server in Dublin, point the Edge pool at Dublin, fail over in disaster mode, and bring the locations back.',
    'Start-CsPool -PoolFqdn dub-pool.contoso.com',
  ],
  solution: [
    type(
      'Start-CsPool -PoolFqdn dub-pool.contoso.com -Confirm:$false',
      'Two of four run the pool, but one more loss would stop it. All four are for twice the users.',
    ),
    type(
      'Invoke-CsManagementServerFailover -BackupSqlServerFqdn dub-sql01.contoso.com -BackupSqlInstanceName rtc -Force -Confirm:$false',
      'The store first.',
    ),
    waitFor(
      all({ is: 'management store', on: dub }, { is: 'running', what: dub }),
      'Both are needed for what comes next.',
    ),
    type(
      `Set-CsEdgeServer -Identity EdgeServer:ldn-edge.contoso.com -Registrar Registrar:${dubFqdn}`,
      'No refusal for the failover, and a way in once ldn-edge has power again.',
    ),
    type(`Invoke-CsPoolFailOver -PoolFqdn ${ldnFqdn} -DisasterMode -Confirm:$false`, 'Now the users.'),
    type('Import-CsLisConfiguration -FileName \\\\nas\\lis\\lis.bak', 'From the latest export.'),
    type('Publish-CsLisConfiguration', 'And it counts.'),
    waitFor({ is: 'full service', pool: ldn, at: 'backup' }, 'Before anyone is awake.'),
  ],
  wrongPaths: [
    {
      title: 'The pool first, onto half a pool',
      steps: [
        {
          line: `Invoke-CsPoolFailOver -PoolFqdn ${ldnFqdn} -DisasterMode -Force -Confirm:$false`,
          answers: [],
          wait: null,
        },
      ],
      shows: 'management-store-first',
    },
  ],
  lessons: [
    {
      text: 'The backup pool has to carry the users of both pools.',
      source: disasterRecovery('Introduction'),
    },
    {
      text: 'Edge next hop and Central Management store come before the users.',
      source: failingOver('Fail over a Front End pool'),
    },
    { text: 'The LIS database is not replicated.', source: experience('Introduction') },
  ],
})
