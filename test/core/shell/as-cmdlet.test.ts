import { describe, expect, it } from 'vitest'
import {
  alwaysOn,
  mirrored,
  paired,
  pool,
  site,
  standard,
  topology,
} from '../../../src/core/examples/notation.ts'
import { edge } from '../../../src/core/examples/roles.ts'
import { makeId } from '../../../src/core/model/id.ts'
import { cmdletOf } from '../../../src/core/shell/as-cmdlet.ts'
import type { WorldEvent } from '../../../src/core/simulate/world.ts'

const [ldn, dub] = [makeId('pool', 2), makeId('pool', 4)]

const estate = topology(
  site(
    1,
    'London',
    pool(2, 'ldn-pool', { servers: 2, store: mirrored(290, 'ldn-sql01', 'ldn-sql02') }),
    edge(8, 'ldn-edge', { nextHop: ldn }),
  ),
  site(
    3,
    'Dublin',
    standard(4, 'dub-se'),
    pool(6, 'o’hara', { store: alwaysOn(690, 'listener', ['node1', 'node2']) }),
  ),
  paired(5, 2, 4),
)

describe('a click on the canvas as a cmdlet', () => {
  const cases: [string, WorldEvent, string | null][] = [
    [
      'services of a server are stopped in order',
      { of: 'front end', pool: ldn, event: { is: 'server-shut-down', server: 1 } },
      'Stop-CsWindowsService -ComputerName ldn-pool-fe02.contoso.com -Graceful',
    ],
    [
      'services of a server are started',
      { of: 'front end', pool: ldn, event: { is: 'server-started', server: 0 } },
      'Start-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com',
    ],
    [
      'a pool is started without a server and a group',
      {
        of: 'front end',
        pool: ldn,
        event: { is: 'pool-start-invoked', skippedServers: [0, 1], skippedGroups: [2], recovery: true },
      },
      'Start-CsPool -PoolFqdn ldn-pool.contoso.com -SkipServer ldn-pool-fe01.contoso.com,ldn-pool-fe02.contoso.com -SkipRoutingGroup 6e3eec58-2fc4-584a-b85a-3984159b6041 -QuorumLossRecovery',
    ],
    [
      'the registrar state is reset',
      { of: 'front end', pool: ldn, event: { is: 'registrar-reset', type: 'FullReset', server: null } },
      'Reset-CsPoolRegistrarState -PoolFqdn ldn-pool.contoso.com -ResetType FullReset',
    ],
    [
      'the state of one machine is forgotten',
      {
        of: 'front end',
        pool: ldn,
        event: { is: 'registrar-reset', type: 'MachineStateRemoved', server: 1 },
      },
      'Reset-CsPoolRegistrarState -PoolFqdn ldn-pool.contoso.com -ResetType MachineStateRemoved -MachineFqdn ldn-pool-fe02.contoso.com',
    ],
    [
      'a mirror takes over',
      { of: 'back end', pool: ldn, event: { is: 'database-failover-invoked', to: 'mirror' } },
      'Invoke-CsDatabaseFailover -PoolFqdn ldn-pool.contoso.com -DatabaseType User -NewPrincipal mirror',
    ],
    [
      'an availability group is failed over, for which there is no cmdlet of the product',
      { of: 'back end', pool: makeId('pool', 6), event: { is: 'database-failover-invoked', to: 'primary' } },
      null,
    ],
    [
      'the Backup Service of a pool is stopped on each of its servers',
      { of: 'backup', pool: ldn, event: { is: 'backup-service-stopped' } },
      '(Get-CsPool -Identity ldn-pool.contoso.com).Computers | ForEach-Object { Stop-CsWindowsService -Name LYNCBACKUP -ComputerName $_ }',
    ],
    [
      'the Backup Service of a Standard Edition server is started',
      { of: 'backup', pool: dub, event: { is: 'backup-service-started' } },
      'Start-CsWindowsService -Name LYNCBACKUP -ComputerName dub-se.contoso.com',
    ],
    [
      'a pool copies now',
      { of: 'backup', pool: ldn, event: { is: 'backup-sync-invoked' } },
      'Invoke-CsBackupServiceSync -PoolFqdn ldn-pool.contoso.com',
    ],
    [
      'a pool is failed over in a disaster',
      { of: 'failover', pool: ldn, event: { is: 'failover-invoked', disaster: true } },
      'Invoke-CsPoolFailOver -PoolFqdn ldn-pool.contoso.com -DisasterMode',
    ],
    [
      'a pool is failed over with everything that can be said',
      {
        of: 'failover',
        pool: ldn,
        event: {
          is: 'failover-invoked',
          disaster: false,
          waitTime: 93_600_000,
          force: true,
          stopDelay: 300_000,
        },
      },
      'Invoke-CsPoolFailOver -PoolFqdn ldn-pool.contoso.com -WaitTime 1.02:00:00 -ServicesStopDelayMins 5 -Force',
    ],
    [
      'a pool is failed back',
      { of: 'failover', pool: ldn, event: { is: 'failback-invoked', disaster: false, waitTime: 90_000 } },
      'Invoke-CsPoolFailBack -PoolFqdn ldn-pool.contoso.com -WaitTime 00:01:30',
    ],
    ['Ctrl+C', { of: 'failover', pool: ldn, event: { is: 'interrupted' } }, null],
    [
      'PoolState is written by hand',
      { of: 'failover', pool: ldn, event: { is: 'pool-state-set', to: 'Active' } },
      'Set-CsRegistrarConfiguration -Identity service:Registrar:ldn-pool.contoso.com -PoolState Active',
    ],
    [
      'an Edge pool gets another next hop',
      {
        of: 'failover',
        pool: ldn,
        event: { is: 'edge-next-hop-moved', edge: makeId('edge', 8), to: dub },
      },
      'Set-CsEdgeServer -Identity EdgeServer:ldn-edge.contoso.com -Registrar Registrar:dub-se.contoso.com',
    ],
    [
      'the Central Management store is failed over',
      { of: 'management', event: { is: 'management-failover-invoked', to: dub, disaster: false } },
      'Invoke-CsManagementServerFailover',
    ],
    [
      'the Central Management store is failed over in a disaster, to a Standard Edition server',
      { of: 'management', event: { is: 'management-failover-invoked', to: dub, disaster: true } },
      'Invoke-CsManagementServerFailover -BackupSqlServerFqdn dub-se.contoso.com -BackupSqlInstanceName rtc -Force',
    ],
    [
      'the same to a pool with mirrored databases',
      { of: 'management', event: { is: 'management-failover-invoked', to: ldn, disaster: true } },
      'Invoke-CsManagementServerFailover -BackupSqlServerFqdn ldn-sql01.contoso.com -BackupSqlInstanceName rtc -BackupMirrorSqlServerFqdn ldn-sql02.contoso.com -BackupMirrorSqlInstanceName rtc -Force',
    ],
    ['replication is slow', { of: 'management', event: { is: 'replication-slowed', by: 1 } }, null],
    ['a resource hangs', hung(), null],
    ['a server loses its power', { of: 'fault', event: { is: 'part-failed', part: 'server:201' } }, null],
    [
      'a server is emptied',
      {
        of: 'administration',
        pool: ldn,
        event: { is: 'computer-failover-invoked', server: 0, force: false, noStop: true },
      },
      'Invoke-CsComputerFailOver -ComputerName ldn-pool-fe01.contoso.com -NoStop',
    ],
  ]

  function hung(): WorldEvent {
    return { of: 'back end', pool: ldn, event: { is: 'resource-hung', resource: 'SQL Server', on: null } }
  }

  it.each(cases)('%s', (_, event, line) => {
    expect(cmdletOf(estate, event)).toBe(line)
  })

  it('puts a name in quotes that the shell would read as something else', () => {
    const pools = site(1, 'London', pool(2, 'it’s $(x)'))
    const event: WorldEvent = { of: 'backup', pool: ldn, event: { is: 'backup-sync-invoked' } }
    expect(cmdletOf(topology(pools), event)).toBe(
      "Invoke-CsBackupServiceSync -PoolFqdn 'it’’s $(x).contoso.com'",
    )
  })
})
