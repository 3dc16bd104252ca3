import { describe, expect, it } from 'vitest'
import { mirrored, paired, pool, site, soundPair, topology } from '../../../../src/core/examples/notation.ts'
import type { VirtualFile } from '../../../../src/core/shell/session.ts'
import { locationsNow, responseGroupsAt } from '../../../../src/core/simulate/administration/held.ts'
import { makeId } from '../../../../src/core/model/id.ts'
import { consoleOn } from '../console.ts'
import { scripted } from '../scripted.ts'

const [ldn, dub] = ['ldn-pool.contoso.com', 'dub-pool.contoso.com']
const onDublin = { computer: 'dub-pool-fe01.contoso.com' }

const ready = (path: string, of: 'lis' | 'rgs', from: string | null): VirtualFile => ({
  path,
  content: { is: 'export', of, pool: from, taken: -1 },
  written: -1,
})

/** Without the line breaks of the console. */
const flat = (text: string): string => text.replaceAll('\n', ' ')

const mirrors = () =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', { store: mirrored(290, 'ldn-sql01', 'ldn-sql02', '') })),
    site(3, 'Dublin', pool(4, 'dub-pool')),
    paired(5, 2, 4),
  )

describe('locations', () => {
  const failedOver = (files: readonly VirtualFile[] = []) => {
    const step = { at: 60_000, do: 'fail over management store', to: 'dub-pool', disaster: false } as const
    const shell = consoleOn(scripted(soundPair(), step), { ...onDublin, files })
    shell.moveTo(3_600_000)
    return shell
  }

  it('are gone after a failover of the store, and a file that lay ready brings them back', () => {
    const shell = failedOver([ready('\\\\nas\\lis\\lis.bak', 'lis', null)])
    expect(shell.type('Get-CsLisSubnet')).toBe('')
    shell.type('Import-CsLisConfiguration -FileName \\\\nas\\lis\\lis.bak')
    expect(shell.type('Get-CsLisSubnet | ForEach-Object Subnet')).toBe('10.1.0.0\n10.2.0.0')
    expect(locationsNow(shell.world()).published).toBeNull()
    shell.type('Publish-CsLisConfiguration')
    expect(locationsNow(shell.world()).published).toHaveLength(2)
  })

  it('come back from a copy of an export, too', () => {
    const shell = consoleOn(soundPair())
    shell.type('Export-CsLisConfiguration C:\\Backup\\lis.bak')
    const copy = shell.session().files.get('c:\\backup\\lis.bak')!
    const again = consoleOn(soundPair(), { files: [{ ...copy, path: 'C:\\Temp\\other.bak' }] })
    again.type('Import-CsLisConfiguration C:\\Temp\\other.bak')
    expect(locationsNow(again.world())).toMatchObject({ isImported: true, entries: ['10.1.0.0', '10.2.0.0'] })
  })

  it('are neither imported nor published without a store', () => {
    const shell = consoleOn(scripted(soundPair(), { at: 60_000, do: 'fail', what: ['London'] }), {
      ...onDublin,
      files: [ready('C:\\lis.bak', 'lis', null)],
    })
    shell.moveTo(600_000)
    expect(shell.type('Import-CsLisConfiguration C:\\lis.bak')).toContain('cannot be reached')
    expect(shell.type('Publish-CsLisConfiguration')).toContain('cannot be reached')
  })

  it('are not exported over a file that is there', () => {
    const shell = consoleOn(soundPair())
    shell.type('Export-CsLisConfiguration C:\\Backup\\lis.bak')
    expect(shell.type('Export-CsLisConfiguration C:\\Backup\\lis.bak')).toContain('is not overwritten')
  })

  it('are found by Test-CsLisConfiguration where they are published', () => {
    const shell = consoleOn(soundPair())
    const result = () => shell.type(`(Test-CsLisConfiguration -TargetFqdn ${ldn} -Subnet 10.2.0.0).Result`)
    expect(result()).toBe('Success')
    shell.type('Unpublish-CsLisConfiguration')
    expect(result()).toBe('Failure')
  })
})

describe('response groups', () => {
  const source = `"service:ApplicationServer:${ldn}"`
  const destination = `"service:ApplicationServer:${dub}"`

  it('stay those of their owner, unless the owner is overwritten', () => {
    const shell = consoleOn(soundPair())
    shell.type(`Export-CsRgsConfiguration -Source ${source} -FileName C:\\Backup\\rgs.zip`)
    shell.type(`Import-CsRgsConfiguration -Destination ${destination} -FileName C:\\Backup\\rgs.zip`)
    const owners = () => responseGroupsAt(shell.world(), makeId('pool', 4)).map(({ owner }) => owner)
    expect(owners()).toEqual(['pool:4', 'pool:2'])
    shell.type(
      `Import-CsRgsConfiguration -Destination ${destination} -FileName C:\\Backup\\rgs.zip -OverwriteOwner`,
    )
    expect(owners()).toEqual(['pool:4', 'pool:2'])
    expect(shell.type(`(Get-CsRgsWorkflow -Identity ${destination}).OwnerPool`)).toBe(dub)
    expect(shell.type(`(Get-CsRgsWorkflow -Identity ${destination} -Owner ${source}).OwnerPool`)).toBe(ldn)
  })

  it('come out of a file that lay ready', () => {
    const shell = consoleOn(soundPair(), { files: [ready('\\\\nas\\rgs\\rgs.zip', 'rgs', ldn)] })
    shell.type(`Import-CsRgsConfiguration -Destination ${destination} -FileName \\\\nas\\rgs\\rgs.zip`)
    expect(responseGroupsAt(shell.world(), makeId('pool', 4))).toContainEqual(
      expect.objectContaining({ owner: 'pool:2', workflows: ['Service Desk'] }),
    )
  })

  it('leave the pool with -RemoveExportedConfiguration', () => {
    const shell = consoleOn(soundPair())
    shell.type(`Export-CsRgsConfiguration -Source ${source} -FileName C:\\x.zip -RemoveExportedConfiguration`)
    expect(shell.type(`Get-CsRgsWorkflow -Identity ${source}`)).toBe('')
  })

  it('are not exported where there are none, nor from databases that are lost', () => {
    const shell = consoleOn(
      scripted(soundPair(), { at: 60_000, do: 'fail', what: ['ldn-pool-sql01.contoso.com'] }),
    )
    expect(
      shell.type(`Export-CsRgsConfiguration -Source ${source} -Owner ${dub} -FileName C:\\x.zip`),
    ).toContain('There are no response groups')
    shell.moveTo(120_000)
    expect(shell.type(`Export-CsRgsConfiguration -Source ${source} -FileName C:\\x.zip`)).toContain(
      'cannot be reached',
    )
  })
})

describe('conference directories', () => {
  it('move by the pipeline, and with -Force lose their IDs', () => {
    const shell = consoleOn(scripted(soundPair(), { at: 60_000, do: 'fail', what: ['Dublin'] }))
    shell.moveTo(600_000)
    const move = `Get-CsConferenceDirectory | Where-Object {$_.ServiceID -match "${dub}"} | Move-CsConferenceDirectory -TargetPool "${ldn}"`
    expect(flat(shell.type(move))).toContain('only be moved with -Force')
    expect(shell.type(`${move} -Force`)).toContain('WARNING')
    expect(shell.world().administration.directories.get(2)).toEqual({ pool: 'pool:2', hasLostIds: true })
  })

  it('move without a word where both pools run', () => {
    const shell = consoleOn(soundPair())
    expect(shell.type(`Move-CsConferenceDirectory 1 -TargetPool ${dub}`)).toBe('')
    expect(shell.world().administration.directories.get(1)).toEqual({ pool: 'pool:4', hasLostIds: false })
  })
})

describe('databases', () => {
  const failOver = (to: string) =>
    `Invoke-CsDatabaseFailover -PoolFqdn ${ldn} -DatabaseType User -NewPrincipal ${to} -Confirm:$false`
  const state = `(Get-CsDatabaseMirrorState -PoolFqdn ${ldn} -DatabaseType User)[0]`

  it('fail over to the mirror and back, and the cmdlet waits for it', () => {
    const shell = consoleOn(mirrors())
    expect(shell.type(failOver('Mirror'))).toBe('')
    expect(shell.world().backEnds[0]).toMatchObject({ holder: 'mirror', moving: null })
    expect(shell.at()).toBeGreaterThan(0)
    expect(shell.type(`${state}.StateOnMirror`)).toBe('Principal')
    shell.type(failOver('Primary'))
    expect(shell.type(`${state}.StateOnPrimary`)).toBe('Principal')
  })

  it('do not fail over to a computer that is down, nor where they are already', () => {
    const shell = consoleOn(scripted(mirrors(), { at: 60_000, do: 'fail', what: ['ldn-sql02.contoso.com'] }))
    expect(shell.type(failOver('Primary'))).toContain('is the principal already')
    shell.moveTo(120_000)
    expect(flat(shell.type(failOver('Mirror')))).toContain('the computer of the new principal is down')
    expect(shell.type(`${state}.StateOnMirror`)).toBe('DatabaseInaccessibleOrMirroringNotEnabled')
    expect(shell.type(`${state}.MirroringStatusOnPrimary`)).toBe('disconnected')
  })

  it('do not fail over where there is no mirror', () => {
    const shell = consoleOn(soundPair())
    expect(shell.type(failOver('Mirror'))).toContain('have no mirror')
  })

  it('are found lost by Test-CsDatabase and Get-CsUserDatabaseState', () => {
    const shell = consoleOn(
      scripted(soundPair(), { at: 60_000, do: 'fail', what: ['ldn-pool-sql01.contoso.com'] }),
    )
    const online = `(Get-CsUserDatabaseState -RegistrarPool ${ldn}).Online`
    expect(shell.type(online)).toBe('True')
    shell.moveTo(120_000)
    expect(shell.type(online)).toBe('False')
    const text = shell.type('Test-CsDatabase -ConfiguredDatabases -SqlServerFqdn ldn-pool-sql01.contoso.com')
    expect(text).toContain('WARNING: Test-CsDatabase encountered errors.')
    expect(
      shell.type('Install-CsDatabase -CentralManagementDatabase -SqlServerFqdn ldn-pool-sql01.contoso.com'),
    ).toContain('does not answer')
  })
})
