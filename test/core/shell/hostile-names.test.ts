import { describe, expect, it } from 'vitest'
import { soundPair } from '../../../src/core/examples/notation.ts'
import type { Pool } from '../../../src/core/model/pool.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import { cmdletOf } from '../../../src/core/shell/as-cmdlet.ts'
import { complete } from '../../../src/core/shell/complete/complete.ts'
import { makeId } from '../../../src/core/model/id.ts'
import { consoleOn } from './console.ts'

/* Names out of a file are data: nothing in them is ever run, and nothing of them steers a screen. */

const evil = `a$(Stop-CsWindowsService -Name RTCSRV)'; exit; "\`$x</script>\u001b[31m\u009b\u202e.contoso.com`

const estate = (): Topology => {
  const sound = soundPair(3)
  const sites = sound.sites.map((site, place) =>
    place > 0 ? site : { ...site, name: "Lon'don $(exit)", pools: site.pools.map(renamed) },
  )
  return { ...sound, sites }
}

const renamed = (pool: Pool): Pool => ({
  ...pool,
  fqdn: evil,
  servers: pool.servers.map((server, i) => (i === 1 ? { ...server, fqdn: `fe2 ${evil}` } : server)),
})

const shellThere = () => consoleOn(estate(), { computer: estate().sites[0]!.pools[0]!.servers[0]!.fqdn })

describe('a deployment whose names hold commands and signs that steer a screen', () => {
  it.each([
    'Get-CsPool | fl *',
    'Get-CsPool | ft -a',
    'foreach ($p in Get-CsPool) { "$($p.Identity) $p" }',
    'Get-CsPool | % { Get-CsPoolBackupRelationship -PoolFqdn $_.Identity }',
    'Get-CsSite | ConvertTo-Json',
    'Get-CsPool | ConvertTo-Html',
    'Get-CsPool | Out-File C:\\Temp\\x.txt; Get-Content C:\\Temp\\x.txt',
    'Get-CsUser -ResultSize 2 | % RegistrarPool | Get-CsPool',
    'Get-CsComputer | ? Fqdn -like "fe2*" | % { Get-CsWindowsService -ComputerName $_.Fqdn -Name RTCSRV }',
    'Get-Help Invoke-CsPoolFailOver -Examples',
    'Write-Error "$((Get-CsPool)[0].Identity)"',
  ])('runs nothing of them and shows every sign: %s', (line) => {
    const shell = shellThere()
    expect(shell.type(line)).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
    expect(shell.result()?.ended).toBe('completed')
    expect(shell.type('(Get-CsWindowsService RTCSRV).Status')).toBe('Running')
  })

  it.each(['', "'", '"'])(
    'are completed as one word that stands for the name, after the quote %s',
    (quote) => {
      const shell = shellThere()
      const typed = `Get-CsPool -Identity ${quote}a`
      const { items } = complete(typed, typed.length, {
        session: shell.session(),
        world: shell.world(),
        commands: [],
      })
      const item = items.find(({ text }) => text.includes('exit'))
      expect(shell.type(`(Get-CsPool -Identity ${item?.text}).Identity.Length`)).toBe(String(evil.length))
    },
  )

  it('stand as one word in the cmdlet of a click', () => {
    const event = {
      of: 'failover',
      pool: makeId('pool', 2),
      event: { is: 'failover-invoked', disaster: false },
    } as const
    const line = cmdletOf(estate(), event)
    expect(line).toContain(`'${evil.replaceAll("'", "''")}'`)
  })

  it('stand as one word in the examples of the help', () => {
    const shell = shellThere()
    const text = shell.type('Get-Help Invoke-CsPoolFailOver -Examples')
    expect(text).toContain("-PoolFqdn 'a$(Stop-CsWindowsService -Name RTCSRV)''; exit;")
  })
})
