import { describe, expect, it } from 'vitest'
import { paired, pool, site, sql, topology } from '../../../../src/core/examples/notation.ts'
import { edge } from '../../../../src/core/examples/roles.ts'
import { makeId } from '../../../../src/core/model/id.ts'
import type { VirtualFile } from '../../../../src/core/shell/session.ts'
import { failoverOf, shellOn } from './notation.ts'

/** poola in site A, which holds the Central Management store, and its partner poolb in site B, where an Edge pool goes to poolc. */
const estate = topology(
  site(1, 'A', pool(2, 'poola', { store: sql(290, 'sqla', { instance: 'rtc' }) })),
  site(
    3,
    'B',
    pool(4, 'poolb', { store: sql(490, 'sqlb', { instance: 'rtc' }) }),
    pool(6, 'poolc'),
    edge(8, 'edgeb', { nextHop: makeId('pool', 6) }),
  ),
  paired(5, 2, 4),
)

/** An export that lay on the share before the site was lost. */
const ready = (path: string, of: 'lis' | 'rgs'): VirtualFile => ({
  path,
  content: { is: 'export', of, pool: of === 'rgs' ? 'poola.contoso.com' : null, taken: -1 },
  written: -1,
})

describe('the golden transcript: site A is lost, and the Central Management store with it', () => {
  const shell = shellOn(estate, {
    computer: 'poolb-fe01.contoso.com',
    files: [ready('\\\\nas\\lis\\lis-2024.bak', 'lis'), ready('\\\\nas\\rgs\\rgs.zip', 'rgs')],
  })
  const cms = 'Get-CsManagementStoreReplicationStatus -CentralManagementStoreStatus'
  const failOver = 'Invoke-CsPoolFailOver -PoolFqdn poola.contoso.com -DisasterMode'

  it('shows blank values where the store was', () => {
    shell.type('Fault-A')
    const lines = shell.type(cms).split('\n')
    for (const name of ['LastUpdatedOn', 'ActiveMasterFqdn', 'ActiveFileTransferAgentFqdn'])
      expect(lines.some((line) => new RegExp(`^${name} +: *$`).test(line))).toBe(true)
  })

  it('refuses the pool failover before the store is failed over', () => {
    expect(shell.type(failOver, 'y')).toContain(
      'Invoke-CsPoolFailOver : The Central Management store is on pool "poola.contoso.com", which is to be failed over.',
    )
    expect(failoverOf(shell, makeId('pool', 2)).state).toBe('Active')
  })

  it('fails the store over to the database of pool B, with the two states before it', () => {
    const text = shell.type(
      'Invoke-CsManagementServerFailover -BackupSqlServerFqdn sqlb.contoso.com -BackupSqlInstanceName rtc -Force',
    )
    expect(text).toContain(
      ' Current State:\n Central Management Server Pool: "poola.contoso.com"\n Central Management File Store: "\\\\poola-fs01.contoso.com\\share"\n Central Management Store: "sqla.contoso.com\\rtc"',
    )
    expect(text).toContain(' Proposed State:\n Central Management Server Pool: "poolb.contoso.com"')
    expect(shell.type(cms)).toMatch(/ActiveMasterFqdn +: poolb-fe01.contoso.com/)
  })

  it('leaves the servers of site A behind, and no others', () => {
    shell.moveTo(shell.at() + 10 * 60_000)
    const text = shell.type(
      'Get-CsManagementStoreReplicationStatus | ? {$_.UpToDate -eq $false} | ft ReplicaFqdn,UpToDate',
    )
    expect(text.match(/\S+\.contoso\.com/g)).toEqual([1, 2, 3].map((n) => `poola-fe0${n}.contoso.com`))
  })

  it('gives the Edge pool of site B poolb as the next hop', () => {
    const line =
      'Set-CsEdgeServer -Identity EdgeServer:edgeb.contoso.com -Registrar Registrar:poolb.contoso.com'
    expect(shell.type(line)).toBe('')
    expect(shell.type('(Get-CsService -EdgeServer).Registrar')).toBe('Registrar:poolb.contoso.com')
  })

  it('then fails the pool over', () => {
    const text = shell.type(`${failOver} -Verbose`, 'y')
    expect(text).toContain(
      'WARNING: Hydrating Routing Groups Owned by poola.contoso.com on Pool poolb.contoso.com.',
    )
    expect(shell.result()?.succeeded).toBe(true)
    expect(failoverOf(shell, makeId('pool', 2)).state).toBe('FailedOver')
  })

  it('shows where the failover stands', () => {
    expect(
      shell.type(
        'Get-CsRegistrarConfiguration -Identity service:Registrar:poola.contoso.com | Select-Object PoolState',
      ),
    ).toBe(['', 'PoolState', '---------', 'FailedOver', '', ''].join('\n'))
  })

  it('registers a user of pool A on pool B with a credential that was asked for', () => {
    shell.type('$cred = Get-Credential contoso\\anna.keller', 'secret')
    const text = shell.type(
      'Test-CsRegistration -TargetFqdn poolb.contoso.com -UserSipAddress sip:anna.keller@contoso.com -UserCredential $cred',
    )
    expect(text).toMatch(/^TargetFqdn : poolb\.contoso\.com$/m)
    expect(text).toMatch(/^Result +: Success$/m)
  })

  it('brings the locations and the Response Groups back from the files on the share', () => {
    expect(shell.type('Get-CsLisSubnet')).toBe('')
    const lines =
      'Import-CsLisConfiguration -FileName \\\\nas\\lis\\lis-2024.bak ; Publish-CsLisConfiguration'
    expect(shell.type(lines)).not.toContain(' : ')
    expect(shell.type('(Get-CsLisSubnet).Count')).not.toBe('0')
    shell.type(
      'Import-CsRgsConfiguration -Destination "service:ApplicationServer:poolb.contoso.com" -FileName \\\\nas\\rgs\\rgs.zip',
    )
    expect(shell.result()?.succeeded).toBe(true)
  })
})
