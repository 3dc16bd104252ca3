import { describe, expect, it } from 'vitest'
import { onePoolPerSite } from './estates.ts'
import { fe, shellOn } from './notation.ts'

const onDublin = { computer: fe('dub', 1) }
const cms = 'Get-CsManagementStoreReplicationStatus -CentralManagementStoreStatus'
const inDisaster =
  'Invoke-CsManagementServerFailover -BackupSqlServerFqdn dub-pool-sql01.contoso.com -BackupSqlInstanceName rtc -Force'

const block = [
  ' Current State:',
  ' Central Management Server Pool: "ldn-pool.contoso.com"',
  ' Central Management File Store: "\\\\ldn-pool-fs01.contoso.com\\share"',
  ' Central Management Store: "ldn-pool-sql01.contoso.com\\rtc"',
  ' Central Management Store SCP: "ldn-pool-sql01.contoso.com\\rtc"',
  '',
  ' Proposed State:',
  ' Central Management Server Pool: "dub-pool.contoso.com"',
  ' Central Management File Store: "\\\\dub-pool-fs01.contoso.com\\share"',
  ' Central Management Store: "dub-pool-sql01.contoso.com\\rtc"',
  ' Central Management Store SCP: "dub-pool-sql01.contoso.com\\rtc"',
]

describe('Invoke-CsManagementServerFailover', () => {
  it('shows where the store is and would be with -WhatIf, and does nothing', () => {
    const shell = shellOn(undefined, onDublin)
    expect(shell.type('Invoke-CsManagementServerFailover -WhatIf').split('\n')).toEqual([
      ...block,
      'What if: Performing the operation "Invoke-CsManagementServerFailover" on target "dub-pool.contoso.com".',
    ])
    expect(shell.estate().recording.run.happened).toBe(0)
  })

  it('shows the same before it asks, then waits until the store is active on this pool', () => {
    const shell = shellOn(undefined, onDublin)
    const lines = shell.type('Invoke-CsManagementServerFailover', 'y').split('\n')
    expect(lines.slice(0, block.length)).toEqual(block)
    expect(shell.world().management).toMatchObject({ active: 'pool:4', moving: null })
    expect(shell.at()).toBe(210_000)
  })

  it('works on a server of the pool that is to receive the store alone, and says how to get there', () => {
    const onWorkstation = shellOn(undefined, { computer: null })
    const text = onWorkstation.type('Invoke-CsManagementServerFailover')
    expect(text).toContain('# Enter-PSSession -ComputerName dub-pool-fe01.contoso.com')
    expect(onWorkstation.result()?.succeeded).toBe(false)
    const onHolder = shellOn()
    onHolder.type('Invoke-CsManagementServerFailover')
    expect(onHolder.session().errors[0]?.message).toBe(
      'The Central Management store is on pool "ldn-pool.contoso.com" already.',
    )
  })

  it('goes on without the lost store where the database of this pool is named', () => {
    const shell = shellOn(undefined, onDublin)
    shell.type('Fault-London')
    shell.type('Invoke-CsManagementServerFailover -Confirm:$false')
    expect(shell.session().errors[0]?.message).toContain('the active store is lost')
    shell.type(inDisaster)
    expect(shell.world().management).toMatchObject({ active: 'pool:4', lostSince: null })
  })

  it.each([
    [
      'another server',
      '-BackupSqlServerFqdn sql9.contoso.com -BackupSqlInstanceName rtc',
      'sql9.contoso.com\\rtc',
    ],
    ['the default instance', '-BackupSqlServerFqdn dub-pool-sql01.contoso.com', 'dub-pool-sql01.contoso.com'],
    [
      'a mirror that there is not',
      '-BackupSqlServerFqdn dub-pool-sql01.contoso.com -BackupSqlInstanceName rtc -BackupMirrorSqlServerFqdn m.contoso.com',
      'm.contoso.com',
    ],
  ])('takes only the database that the topology declares, not %s', (_, parameters, named) => {
    const shell = shellOn(undefined, onDublin)
    shell.type(`Invoke-CsManagementServerFailover ${parameters} -Force`)
    expect(shell.session().errors[0]?.message).toBe(
      `"${named}" is not the database of the Central Management store that the topology declares for pool "dub-pool.contoso.com", which is "dub-pool-sql01.contoso.com\\rtc".`,
    )
  })

  it('needs a partner', () => {
    const shell = shellOn(onePoolPerSite.unpaired, onDublin)
    expect(shell.type('Invoke-CsManagementServerFailover -Confirm:$false')).toContain('# Without a partner')
    expect(shell.session().errors[0]?.message).toContain('there is no standby copy')
  })

  it('restores a store that a failover has left half done, and only such a one', () => {
    const shell = shellOn(undefined, onDublin)
    shell.type('Invoke-CsManagementServerFailover -Restore')
    expect(shell.session().errors[0]?.message).toContain('There is nothing to restore')
  })
})

describe('Get-CsManagementStoreReplicationStatus', () => {
  it('says where the store is active, with the times of the clock on the wall', () => {
    const lines = shellOn().type(cms)
    expect(lines).toMatch(/ActiveMasterFqdn +: ldn-pool-fe01.contoso.com/)
    expect(lines).toMatch(/ActiveFileTransferAgentFqdn +: ldn-pool-fe01.contoso.com/)
    expect(lines).toMatch(/LastUpdatedOn +: 3\/2\/2026 12:00:00 AM/)
  })

  it('has blank values while the store is down', () => {
    const shell = shellOn()
    shell.type('Fault-LondonDatabases')
    const lines = shell
      .type(cms)
      .split('\n')
      .filter((line) => line.includes(' :'))
    expect(lines.slice(0, 5).every((line) => /^\w+ +: *$/.test(line))).toBe(true)
  })

  it('has one object for each computer with a replica', () => {
    const shell = shellOn(onePoolPerSite.withEdge)
    expect(shell.type('(Get-CsManagementStoreReplicationStatus).Count')).toBe('7')
    expect(shell.type(`Get-CsManagementStoreReplicationStatus ${fe('dub', 2)}`)).toMatch(
      /UpToDate +: True\nReplicaFqdn +: dub-pool-fe02.contoso.com\nLastStatusReport +: 3\/2\/2026 12:00:00 AM\nLastUpdateCreation +: .+\nProductVersion +: 6.0.9319.0/,
    )
  })

  it('names the computers that have not got every change', () => {
    const shell = shellOn()
    const behind =
      '(Get-CsManagementStoreReplicationStatus | Where-Object { $_.UpToDate -eq $false }).ReplicaFqdn'
    shell.type(`Invoke-CsManagementStoreReplication -ReplicaFqdn ${fe('dub', 3)}`)
    expect(shell.type(behind)).toBe(fe('dub', 3))
    shell.moveTo(10 * 60_000)
    expect(shell.type(behind)).toBe('')
  })

  it('is an error for a computer without a replica', () => {
    const shell = shellOn()
    shell.type('Get-CsManagementStoreReplicationStatus nobody.contoso.com')
    expect(shell.session().errors[0]).toMatchObject({ category: 'ObjectNotFound' })
    shell.type('Invoke-CsManagementStoreReplication nobody.contoso.com')
    expect(shell.result()?.succeeded).toBe(false)
  })
})

describe('Move-CsManagementServer', () => {
  const save = 'Export-CsConfiguration -FileName \\\\nas\\cms\\cms.zip'
  const move = 'Move-CsManagementServer -ConfigurationFileName \\\\nas\\cms\\cms.zip -Force'

  it('brings the store back on a pool without a partner, from a file that was exported in time', () => {
    const shell = shellOn(onePoolPerSite.unpaired, onDublin)
    shell.type(save)
    shell.type('Fault-London')
    expect(shell.type(move)).toContain('This cmdlet moves Central Management Server to the pool')
    expect(shell.world().management).toMatchObject({ active: 'pool:4', lostSince: null })
    expect(shell.type(cms)).toContain(fe('dub', 1))
  })

  it.each([
    ['-Force', 'Move-CsManagementServer -Confirm:$false', 'needs -Force and a backup'],
    ['a file', 'Move-CsManagementServer -Force', 'name a file of Export-CsConfiguration'],
    [
      'a file that is there',
      'Move-CsManagementServer -ConfigurationFileName C:\\no.zip -Force',
      'There is no file "C:\\no.zip".',
    ],
  ])('needs %s while the store is lost', (_, line, words) => {
    const shell = shellOn(onePoolPerSite.unpaired, onDublin)
    shell.type('Fault-London')
    shell.type(line)
    expect(shell.session().errors[0]?.message).toContain(words)
    expect(shell.world().management.active).toBe('pool:2')
  })

  it('does nothing with -WhatIf', () => {
    const shell = shellOn(onePoolPerSite.unpaired, onDublin)
    expect(shell.type('Move-CsManagementServer -WhatIf')).toContain('Proposed State')
    expect(shell.estate().recording.run.happened).toBe(0)
  })
})

describe('Export-CsConfiguration and Import-CsConfiguration', () => {
  it('write a file of the session and read it, wherever it is', () => {
    const shell = shellOn()
    shell.type('Export-CsConfiguration -FileName backup.zip')
    expect([...shell.session().files.values()].map(({ path, content }) => [path, content])).toEqual([
      [
        'C:\\Users\\Administrator.CONTOSO\\backup.zip',
        { is: 'export', of: 'configuration', pool: 'ldn-pool.contoso.com', taken: 0 },
      ],
    ])
    shell.type('Import-CsConfiguration -FileName .\\BACKUP.zip')
    expect(shell.world().management.version).toBe(1)
  })

  it('need the store, or -LocalStore to read', () => {
    const shell = shellOn(undefined, onDublin)
    shell.type('Fault-London')
    shell.type('Export-CsConfiguration -FileName C:\\a.zip')
    expect(shell.session().files.size).toBe(0)
    shell.type('Export-CsConfiguration -FileName C:\\a.zip -LocalStore')
    expect(shell.session().files.size).toBe(1)
    shell.type('Import-CsConfiguration -FileName C:\\a.zip')
    expect(shell.session().errors[0]?.message).toContain('cannot be reached')
  })
})

describe('Get-CsManagementConnection and Get-CsConfigurationStoreLocation', () => {
  it('follow the store', () => {
    const shell = shellOn(undefined, onDublin)
    expect(shell.type('Get-CsConfigurationStoreLocation')).toBe('ldn-pool-sql01.contoso.com\\rtc')
    shell.type('Invoke-CsManagementServerFailover -Confirm:$false')
    expect(shell.type('Get-CsConfigurationStoreLocation')).toBe('dub-pool-sql01.contoso.com\\rtc')
    expect(shell.type('(Get-CsManagementConnection).SqlServer')).toBe('dub-pool-sql01.contoso.com')
  })
})

describe('Test-CsManagementServer and Test-CsReplica', () => {
  it('say whether the store answers, and whether this computer has every change', () => {
    const shell = shellOn()
    expect(shell.type('(Test-CsManagementServer).Result; (Test-CsReplica).Result')).toBe('Success\nSuccess')
    shell.type(`Invoke-CsManagementStoreReplication ${fe('ldn', 1)}`)
    expect(shell.type('(Test-CsReplica).Result')).toBe('Failure')
    shell.type('Fault-LondonDatabases')
    expect(shell.type('(Test-CsManagementServer).Result')).toBe('Failure')
  })
})
