import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complete, type Scene } from '../../../../src/core/shell/complete/complete.ts'
import { suggest } from '../../../../src/core/shell/complete/suggest.ts'
import { newSession } from '../../../../src/core/shell/new-session.ts'
import { objectOf, type Value } from '../../../../src/core/shell/value.ts'
import { pair } from '../../simulate/worlds.ts'

const world = pair()
const files = [{ path: 'C:\\Backup\\lis 1.bak', content: { is: 'text' as const, text: '' }, written: 0 }]
const session = newSession(world.setting.topology, { files })
const commands = ['Invoke-CsPoolFailOver', 'Invoke-CsPoolFailBack', 'Get-CsPool', 'Get-CsComputer']
const scene: Scene = { session, world, commands }

/** What Tab offers where `|` stands last in the text; at its end where none does. */
function offered(text: string, given: Scene = scene): string[] {
  return complete(text, text.length, given).items.map((item) => item.text)
}

/** The text with the first thing that Tab offers. */
function tabbed(text: string): string {
  const { from, to, items } = complete(text, text.length, scene)
  return text.slice(0, from) + (items[0]?.text ?? text.slice(from, to)) + text.slice(to)
}

const withVariable = (name: string, value: Value): Scene => ({
  ...scene,
  session: { ...session, variables: new Map([[name.toLowerCase(), { name, value }]]) },
})

describe('commands', () => {
  it('offers what can be run before what is only known by name', () => {
    expect(offered('invoke-csp')).toEqual(['Invoke-CsPoolFailBack', 'Invoke-CsPoolFailOver'])
    expect(offered('Get-CsPool')[0]).toBe('Get-CsPool')
    expect(offered('Get-CsPool')).toContain('Get-CsPoolFabricState')
  })

  it('offers a command behind a pipe, a semicolon, an equals sign and an opening bracket', () => {
    for (const before of ['Get-CsPool | ', 'cls; ', '$a = ', '(', 'Get-CsPool | % {'])
      expect(offered(`${before}Sort-Ob`)).toEqual(['Sort-Object'])
  })

  it('does not offer what the release of the deployment has not got', () => {
    expect(offered('Get-CsUpgradeDomain')).toEqual(
      world.setting.topology.sites[0]?.pools[0]?.version === '2019' ? ['Get-CsUpgradeDomainInfo'] : [],
    )
  })
})

describe('parameters', () => {
  it('offers those that the sets still allow, the common ones last', () => {
    const all = offered('Get-CsPool -')
    expect(all.slice(0, 3)).toEqual(['-Identity', '-Site', '-Filter'])
    expect(all.at(-1)).toBe('-PipelineVariable')
    expect(offered('Get-CsPool -Identity x -')).not.toContain('-Filter')
    expect(offered('Get-CsPool -Identity x -')).not.toContain('-Identity')
  })

  it('finds them through an alias of the command', () => {
    expect(offered('Get-CsPool | ft -Au')).toEqual(['-AutoSize'])
  })

  it('offers operators behind an expression', () => {
    expect(offered('Get-CsPool | ? {$_.Fqdn -ma')).toEqual(['-match'])
  })
})

describe('values', () => {
  it('offers the values of an enumeration, named, attached and in a list', () => {
    expect(offered('Reset-CsPoolRegistrarState -ResetType ')).toEqual([
      'ServiceReset',
      'QuorumLossRecovery',
      'FullReset',
      'MachineStateRemoved',
    ])
    expect(offered('Reset-CsPoolRegistrarState -ResetType:F')).toEqual(['FullReset'])
  })

  it('offers the pools, computers and services of the deployment', () => {
    expect(offered('Invoke-CsPoolFailOver -PoolFqdn ')).toEqual([
      'ldn-pool.contoso.com',
      'dub-pool.contoso.com',
    ])
    expect(offered('Get-CsWindowsService -ComputerName ldn').length).toBe(3)
    expect(offered('Get-CsRegistrarConfiguration service:')).toEqual([
      'service:Registrar:ldn-pool.contoso.com',
      'service:Registrar:dub-pool.contoso.com',
    ])
    expect(offered('Get-CsSite ')).toEqual(['Site:London', 'Site:Dublin'])
    expect(offered('Set-CsRegistrar Registrar:ldn-pool.contoso.com -BackupRegistrar Registrar:d')).toEqual([
      'Registrar:dub-pool.contoso.com',
    ])
  })

  it('goes on with the last item of a list', () => {
    expect(tabbed('Start-CsPool ldn-pool.contoso.com -SkipServer a,dub')).toMatch(
      /-SkipServer a,dub-.*\.contoso\.com$/,
    )
  })

  it('keeps the quote that stands there, and puts one where a blank needs it', () => {
    expect(tabbed('Get-CsPool "ldn')).toBe('Get-CsPool "ldn-pool.contoso.com"')
    expect(tabbed('Import-CsLisConfiguration -FileName C:\\B')).toBe(
      "Import-CsLisConfiguration -FileName 'C:\\Backup\\lis 1.bak'",
    )
  })

  it('offers nothing of a deployment where there is none', () => {
    expect(offered('Invoke-CsPoolFailOver -PoolFqdn ', { ...scene, world: null })).toEqual([])
  })

  it('offers names of commands to Get-Help', () => {
    expect(offered('help Invoke-CsPoolFailO')).toEqual(['Invoke-CsPoolFailOver'])
  })
})

describe('variables and properties', () => {
  it('offers the variables of the session first', () => {
    expect(offered('$e', withVariable('edge', 'x'))[0]).toBe('$edge')
    expect(offered('$tr')).toEqual(['$true'])
  })

  it('offers the properties of what comes through the pipe', () => {
    expect(offered('Get-CsManagementStoreReplicationStatus | ? {$_.Up')).toEqual(['UpToDate'])
    expect(offered('Get-CsPool | Sort-Object F')).toEqual(['Fqdn'])
    expect(offered('Get-CsPool | ? {$_.Site} | Select-Object Fqdn, B')).toEqual(['BackupPoolFqdn'])
    expect(offered('Get-CsPool | where Fq')).toEqual(['Fqdn'])
  })

  it('offers the properties of an object in a variable', () => {
    const held = withVariable('s', objectOf('A.B', { BackupModules: 1, Other: 2 }))
    expect(offered('$s.B', held)).toEqual(['BackupModules'])
  })
})

it('answers whatever the text and the caret', () => {
  const pieces = fc.constantFrom(
    'Get-CsPool',
    ' ',
    '|',
    '{',
    '}',
    '(',
    ')',
    '$_',
    '.',
    '-',
    '"',
    "'",
    ',',
    ';',
    '`',
    'x',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), fc.nat(40), (parts, at) => {
      const text = parts.join('')
      const caret = Math.min(at, text.length)
      const { from, to } = complete(text, caret, scene)
      expect(from).toBeLessThanOrEqual(to)
      expect(to).toBe(caret)
    }),
  )
})

describe('a command that does not exist', () => {
  it('has the nearest that does named', () => {
    expect(suggest('Get-CsPol')[0]).toBe('Get-CsPool')
    expect(suggest('Stop-CsWindowsServices')[0]).toBe('Stop-CsWindowsService')
    expect(suggest('Get-CSBackupRelationship')).toContain('Get-CsPoolBackupRelationship')
    expect(suggest('Invoke-CsPoolFialOver')[0]).toBe('Invoke-CsPoolFailOver')
  })

  it('has none named where nothing is near', () => {
    expect(suggest('xyzzy')).toEqual([])
  })
})
