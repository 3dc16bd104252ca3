import { hour, minute } from '../../simulate/clock.ts'
import type { Drill, Order } from '../drill.ts'
import { drill, event, exported, inTheEnd, type, waitFor, failoverAsked } from '../notation.ts'
import { pair } from './deployments.ts'
import { dub, dubFqdn, ldn, ldnFqdn, onDuty } from './names.ts'
import { disasterRecovery, experience, failingOver } from './sources.ts'

/** The target that the page of disaster recovery prints for a pool failover. */
const recoveryTarget = {
  within: 20 * minute,
  source: disasterRecovery('Recovery time for pool failover and pool failback'),
}
/** The Central Management store comes before the pool that holds it. */
const storeFirst: Order = {
  id: 'management-store-first',
  label: 'The Central Management store is failed over before the pool that held it',
  first: event('management-failed-over'),
  next: failoverAsked(ldnFqdn),
  source: failingOver('Fail over a Front End pool'),
  because:
    'PoolState is written to the Central Management store. While that is on the lost pool, nothing can be written.',
}

/** The whole of it: store, edge, pool, locations. */
export const londonGoesDark: Drill = drill({
  id: 'london-goes-dark',
  number: 16,
  title: 'London goes dark',
  symptom:
    '10:00. Power is lost in the London data centre. Its pool hosts the Central Management store. Everyone in London is signed out.',
  role: onDuty,
  brief: [
    'At ten the London data centre lost power, and it will not be back today. The Central Management store was there, and so was the pool that ldn-edge has as its next hop.',
    'Restore full service from Dublin. An export of the locations for emergency calls lies on \\\\nas\\lis. Your workstation can reach the servers in Dublin: Enter-PSSession takes you there.',
  ],
  level: 'hard',
  topology: pair({ edges: true }),
  timeOfDay: 10 * hour,
  script: [{ at: minute, do: 'fail', what: ['London'] }],
  arrives: 3 * minute,
  files: [exported('\\\\nas\\lis\\lis.bak', 'lis', null, 24 * hour)],
  objectives: [
    inTheEnd('store', 'The Central Management store is active in Dublin', {
      is: 'management store',
      on: dub,
    }),
    inTheEnd('served', 'The users of London get full service', {
      is: 'full service',
      pool: ldn,
      at: 'backup',
    }),
    inTheEnd('edge', 'The next hop of ldn-edge leaves the dead pool', {
      is: 'next hop',
      edge: 'ldn-edge',
      to: dub,
    }),
    inTheEnd('locations', 'Locations for emergency calls are published again', { is: 'LIS published' }),
  ],
  orders: [storeFirst],
  target: recoveryTarget,
  hints: [
    'Where is PoolState written, and who can write it now?',
    'Fail over the Central Management store from a server in Dublin, point the Edge pool at Dublin, fail the pool over in disaster mode, then import and publish the locations.',
    'Enter-PSSession dub-pool-fe01.contoso.com, then: Invoke-CsManagementServerFailover -BackupSqlServerFqdn dub-sql01.contoso.com -BackupSqlInstanceName rtc -Force',
  ],
  solution: [
    type(
      'Get-CsManagementStoreReplicationStatus -CentralManagementStoreStatus',
      'Empty values: the store is gone.',
    ),
    type(
      'Enter-PSSession -ComputerName dub-pool-fe01.contoso.com',
      'The failover of the store is run on a server of the pool that is to have it.',
    ),
    type(
      'Invoke-CsManagementServerFailover -BackupSqlServerFqdn dub-sql01.contoso.com -BackupSqlInstanceName rtc -Force -Confirm:$false',
      'The store in Dublin takes over, with what was copied last.',
    ),
    waitFor({ is: 'management store', on: dub }, 'Nothing can be written before.'),
    type(
      `Set-CsEdgeServer -Identity EdgeServer:ldn-edge.contoso.com -Registrar Registrar:${dubFqdn}`,
      'A failover is refused while the pool is a next hop, and ldn-edge finds Dublin when its power is back.',
    ),
    type(
      `Invoke-CsPoolFailOver -PoolFqdn ${ldnFqdn} -DisasterMode -Confirm:$false -Verbose`,
      'The users of London get full service in Dublin.',
    ),
    type(
      'Import-CsLisConfiguration -FileName \\\\nas\\lis\\lis.bak',
      'Locations are not replicated: they come from the export.',
    ),
    type('Publish-CsLisConfiguration', 'Imported is not published.'),
    waitFor({ is: 'full service', pool: ldn, at: 'backup' }, 'Everyone is back.'),
  ],
  wrongPaths: [
    {
      title: 'The pool before the store',
      steps: [
        {
          line: `Invoke-CsPoolFailOver -PoolFqdn ${ldnFqdn} -DisasterMode -Confirm:$false`,
          answers: [],
          wait: null,
        },
      ],
      shows: 'management-store-first',
    },
  ],
  lessons: [
    {
      text: 'If the Central Management store was on the lost pool, fail it over first.',
      source: failingOver('Fail over a Front End pool'),
    },
    {
      text: 'The database of the Location Information service is not replicated. Restore its latest export.',
      source: experience('Introduction'),
    },
  ],
})
