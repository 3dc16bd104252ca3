import { describe, expect, it } from 'vitest'
import { readExchange } from '../../../../src/core/exchange/read/read-exchange.ts'
import { shellDeployments } from '../../../support/shell-deployments.ts'
import { consoleOn, type Console } from '../console.ts'
import { printed } from './notation.ts'

const xmlOf = (shell: Console): string => {
  shell.type('Get-CsTopology -AsXml | Out-File C:\\Backup\\now.xml')
  const file = shell.session().files.get('c:\\backup\\now.xml')
  return file?.content.is === 'text' ? file.content.text : ''
}

describe('Get-CsTopology -AsXml', () => {
  it.each(['pair', 'roles', 'mirrored', 'lync'])(
    'writes a topology that is read back with its pools: %s',
    (name) => {
      const topology = shellDeployments[name]!()
      const read = readExchange(xmlOf(consoleOn(topology)), 'now.xml', 'utf-8')
      if (!read.ok) throw new Error(JSON.stringify(read))
      const pools = read.doc.topology.sites.flatMap((site) =>
        site.pools.map(({ fqdn, servers }) => [fqdn, servers.length]),
      )
      expect(pools).toEqual(
        topology.sites.flatMap((site) => site.pools.map(({ fqdn, servers }) => [fqdn, servers.length])),
      )
    },
  )

  it('says where the Central Management store is active now', () => {
    const shell = consoleOn(shellDeployments['pair']!(), { computer: 'dub-pool-fe01.contoso.com' })
    shell.type('Invoke-CsManagementServerFailover -Confirm:$false')
    expect(
      printed(shell, 'Get-CsService -CentralManagement | Where-Object IsActive | ForEach-Object Identity'),
    ).toEqual(['CentralManagement:dub-pool.contoso.com'])
  })
})

describe('Publish-CsTopology', () => {
  it('takes what Get-CsTopology -AsXml has written, and replicates it without another change', () => {
    const shell = consoleOn(shellDeployments['roles']!())
    const before = xmlOf(shell)
    const { version } = shell.world().management
    expect(shell.type('Publish-CsTopology -FileName C:\\Backup\\now.xml')).toMatch(/^# /)
    expect(shell.world().management.version).toBe(version + 1)
    expect(xmlOf(shell)).toBe(before)
  })

  it('does not go back to a topology from before a change', () => {
    const shell = consoleOn(shellDeployments['roles']!())
    xmlOf(shell)
    shell.type('Set-CsEdgeServer -Registrar Registrar:dub-pool.contoso.com')
    expect(shell.type('Publish-CsTopology -FileName C:\\Backup\\now.xml')).toContain(
      'The topology of this file is not the one that is published now.',
    )
  })

  it.each([
    ['<TopologyBuilder FileName=""/>', 'A file of Topology Builder cannot be published by hand.'],
    ['<Topology/>', 'The topology of this file is not the one that is published now.'],
    ['nothing', 'This is no topology.'],
  ])('refuses %s', (text, why) => {
    const shell = consoleOn(shellDeployments['pair']!())
    shell.type(`'${text}' | Out-File C:\\Temp\\x.xml`)
    expect(shell.type('Publish-CsTopology -FileName C:\\Temp\\x.xml')).toContain(why)
    expect(shell.result()).toMatchObject({ succeeded: false, calls: [{ changed: false }] })
  })
})
