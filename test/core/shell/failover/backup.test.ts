import { describe, expect, it } from 'vitest'
import { onePoolPerSite } from './estates.ts'
import { shellOn } from './notation.ts'

const ofLondon = '-PoolFqdn ldn-pool.contoso.com'
const ofDublin = '-PoolFqdn dub-pool.contoso.com'

describe('Get-CsPoolBackupRelationship', () => {
  it('names both pools, whichever is asked for', () => {
    const shell = shellOn()
    expect(shell.type(`Get-CsPoolBackupRelationship ${ofDublin}`)).toContain(
      'PrimaryPoolFqdn : dub-pool.contoso.com\nBackupPoolFqdn  : ldn-pool.contoso.com',
    )
  })

  it('is an error for a pool without a partner', () => {
    const shell = shellOn(onePoolPerSite.unpaired)
    shell.type(`Get-CsPoolBackupRelationship ${ofDublin}`)
    expect(shell.session().errors[0]).toMatchObject({
      message: 'No backup pool is associated with pool "dub-pool.contoso.com".',
      category: 'ObjectNotFound',
      wording: 'own',
    })
  })

  it('reads the replica of this computer with -LocalStore while the Central Management store is lost', () => {
    const shell = shellOn(undefined, { computer: 'dub-pool-fe01.contoso.com' })
    shell.type('Fault-LondonDatabases')
    expect(shell.type(`Get-CsPoolBackupRelationship ${ofDublin}`)).toContain(
      'The Central Management store cannot be reached.',
    )
    expect(shell.type(`Get-CsPoolBackupRelationship ${ofDublin} -LocalStore`)).toContain('BackupPoolFqdn')
  })
})

describe('Get-CsBackupServiceStatus', () => {
  it('shows the modules as the console did', () => {
    const lines = shellOn().type(`Get-CsBackupServiceStatus ${ofDublin}`)
    expect(lines).toContain('ActiveMachineFqdn   : dub-pool-fe01.contoso.com')
    expect(lines).toContain('OverallExportStatus : SteadyState')
    expect(lines).toContain('UserServices.PresenceFocus:[SteadyState,NormalState]')
    expect(lines).toContain('CentralMgmt.CMSMaster:[NotInitialized,NormalState]')
  })

  it('has the modules as objects', () => {
    expect(
      shellOn().type(`$s = Get-CsBackupServiceStatus ${ofLondon}; $s.BackupModules.ExportStatus -join ','`),
    ).toBe('SteadyState,SteadyState,SteadyState')
  })

  it.each([
    ['UserData', 'UserServices.PresenceFocus,ConfServices.DataConf'],
    ['CMS', 'CentralMgmt.CMSMaster'],
  ])('shows of category %s only its modules', (category, names) => {
    expect(
      shellOn().type(
        `(Get-CsBackupServiceStatus ${ofLondon} -Category ${category}).BackupModules.Identity -join ','`,
      ),
    ).toBe(names)
  })

  it('knows nothing of the partner: only the status of the pool whose service is stopped is an error', () => {
    const shell = shellOn()
    shell.type('Stop-DublinBackup')
    expect(shell.type(`(Get-CsBackupServiceStatus ${ofLondon}).OverallExportStatus`)).toBe('SteadyState')
    shell.type(`Get-CsBackupServiceStatus ${ofDublin}`)
    expect(shell.session().errors[0]?.message).toContain('does not answer')
  })

  it('cannot be asked of a pool that is down, in the words of the console', () => {
    const shell = shellOn()
    shell.type('Fault-Dublin')
    shell.type(`Get-CsBackupServiceStatus ${ofDublin}`)
    expect(shell.session().errors[0]).toMatchObject({ wording: 'known' })
    expect(shell.session().errors[0]?.message).toContain('Distributed Component Object Model (DCOM) error')
  })
})

describe('Invoke-CsBackupServiceSync', () => {
  it('runs once for each pool that the pipeline brings', () => {
    const shell = shellOn()
    shell.type('"ldn-pool.contoso.com","dub-pool.contoso.com" | Invoke-CsBackupServiceSync')
    expect(shell.result()?.succeeded).toBe(true)
    // What runs at the first moment of the simulation ends first.
    expect(shell.world().backups.map((one) => one?.rhythm?.began)).toEqual([30_000, 30_000])
  })

  it('takes the modules of the product alone', () => {
    const shell = shellOn()
    shell.type(`Invoke-CsBackupServiceSync ${ofLondon} -BackupModule ConfServices.DataConf`)
    expect(shell.result()?.succeeded).toBe(true)
    shell.type(`Invoke-CsBackupServiceSync ${ofLondon} -BackupModule Everything`)
    expect(shell.session().errors[0]?.message).toContain('"Everything" is no module of the Backup Service.')
  })

  it('is refused where nothing can be copied, and says why', () => {
    const shell = shellOn()
    shell.type('Fault-Link')
    shell.type(`Invoke-CsBackupServiceSync ${ofLondon}`)
    expect(shell.session().errors[0]?.message).toBe(
      'Pool "ldn-pool.contoso.com" cannot copy to its backup pool: the link to the site of the backup pool is cut.',
    )
  })
})

describe('Backup-CsPool', () => {
  it('ends at once where the state is reached', () => {
    const shell = shellOn()
    expect(shell.type(`Backup-CsPool ${ofLondon} -SteadyState -Category UserData`)).toBe(
      'Attempting to get into steady state.',
    )
    expect(shell.result()?.succeeded).toBe(true)
  })

  it('tries as often as -RetryCount says, each time for -WaitTime', () => {
    const shell = shellOn()
    shell.type(`Backup-CsPool ${ofLondon} -FullBackup -WaitTime 00:01:00 -RetryCount 3`)
    expect(shell.session().errors[0]?.message).toBe(
      'Backup service on pool "ldn-pool.contoso.com" did not reach final state within 00:03:00.',
    )
    expect(shell.at()).toBe(180_000)
  })

  it('takes one of its two states', () => {
    const shell = shellOn()
    shell.type(`Backup-CsPool ${ofLondon} -FullBackup -SteadyState`)
    expect(shell.session().errors[0]?.message).toBe('-FullBackup and -SteadyState cannot be given together.')
  })
})

describe('the configuration of the Backup Service', () => {
  const interval = '(Get-CsBackupServiceConfiguration).SyncInterval.ToString()'

  it('is that of the documents', () => {
    const lines = shellOn().type('Get-CsBackupServiceConfiguration')
    expect(lines).toMatch(/SyncInterval +: 00:02:00/)
    expect(lines).toMatch(/MaxDataConfPackageSizeKB +: 102400/)
    expect(lines).not.toContain('EnableRgsBackupService')
  })

  it('is set, goes for every pool, and is taken back', () => {
    const shell = shellOn()
    shell.type('Set-CsBackupServiceConfiguration -SyncInterval 00:05:00 -MaxConcurrentCalls 20')
    expect(shell.type(interval)).toBe('00:05:00')
    expect(shell.type('(Get-CsBackupServiceConfiguration).MaxConcurrentCalls')).toBe('20')
    expect(shell.world().backups.map((one) => one?.rhythm?.interval)).toEqual([300_000, 300_000])
    shell.type('Remove-CsBackupServiceConfiguration -Identity Global')
    expect(shell.type(interval)).toBe('00:02:00')
    expect(shell.world().backups.map((one) => one?.rhythm?.interval)).toEqual([120_000, 120_000])
  })

  it.each(['00:00:04', '03:00:01'])('takes no interval of %s', (value) => {
    const shell = shellOn()
    shell.type(`Set-CsBackupServiceConfiguration -SyncInterval ${value}`)
    expect(shell.session().errors[0]?.message).toBe('SyncInterval must be between 00:00:05 and 03:00:00.')
  })

  it('cannot be set while the Central Management store is lost', () => {
    const shell = shellOn()
    shell.type('Fault-LondonDatabases')
    shell.type('Set-CsBackupServiceConfiguration -SyncInterval 00:05:00')
    expect(shell.session().errors[0]?.message).toContain('The Central Management store cannot be reached.')
  })
})

describe('Debug-CsInterPoolReplication', () => {
  it('puts out a text that says how far the copy is', () => {
    const shell = shellOn()
    expect(shell.type(`Debug-CsInterPoolReplication ${ofLondon}`)).toContain('Changes are being copied.')
    shell.type('Fault-Link')
    expect(shell.type(`Debug-CsInterPoolReplication ${ofLondon}`)).toContain('Changes are not copied')
  })

  it('fails without a backup pool', () => {
    const shell = shellOn(onePoolPerSite.unpaired)
    shell.type(`Debug-CsInterPoolReplication ${ofLondon}`)
    expect(shell.result()?.succeeded).toBe(false)
  })
})

describe('what the simulation has not got', () => {
  it.each([
    `Invoke-CsStorageServiceFlush -FlushType FullFlush ${ofLondon}`,
    'Debug-CsStorageServiceFailures',
    'Get-CsStorageServiceConfiguration',
    `Sync-CsUserData ${ofLondon}`,
    `Remove-CsUserStoreBackupData ${ofLondon} -Confirm:$false`,
    'Enable-CsReplica',
    'Set-CsManagementConnection -StoreProvider Sql -Connection x',
    'Remove-CsManagementConnection',
    'Set-CsConfigurationStoreLocation -SqlServerFqdn sql.contoso.com -Force',
    'Remove-CsConfigurationStoreLocation',
    'Set-CsManagementServer -ReplicationServicePort 444',
  ])('%s says so and changes nothing', (line) => {
    const shell = shellOn()
    expect(shell.type(line)).toMatch(/^# /m)
    expect(shell.session().errors).toEqual([])
    expect(shell.estate().recording.run.happened).toBe(0)
  })
})
