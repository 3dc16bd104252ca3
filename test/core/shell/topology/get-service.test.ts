import { describe, expect, it } from 'vitest'
import { metadataOf } from '../../../../src/core/shell/catalogue/catalogue.ts'
import { shellDeployments } from '../../../support/shell-deployments.ts'
import { consoleOn } from '../console.ts'
import { printed } from './notation.ts'

const onRoles = () => consoleOn(shellDeployments['roles']!())
const identities = (parameter: string) =>
  printed(onRoles(), `Get-CsService -${parameter} | ForEach-Object Identity`)

const pools = (role: string, ...others: string[]) => [
  `${role}:ldn-pool.contoso.com`,
  ...others.map((name) => `${role}:${name}.contoso.com`),
  `${role}:dub-pool.contoso.com`,
]
const databases = (role: string) => [
  String.raw`${role}:ldn-pool-sql01.contoso.com\rtc`,
  String.raw`${role}:dub-pool-sql01.contoso.com\rtc`,
]
const inLondon = (role: string, name: string) => [`${role}:${name}.contoso.com`]
const mon = (role: string) => [String.raw`${role}:ldn-sql09.contoso.com\mon`]

const roles: readonly (readonly [string, readonly string[]])[] = [
  ['ApplicationServer', pools('ApplicationServer')],
  ['ApplicationDatabase', databases('ApplicationDatabase')],
  ['ArchivingServer', []],
  ['ArchivingDatabase', mon('ArchivingDatabase')],
  ['BackupServer', pools('BackupServer')],
  ['CentralManagement', pools('CentralManagement')],
  ['CentralManagementDatabase', databases('CentralManagementDatabase')],
  ['ConferencingServer', pools('ConferencingServer')],
  ['ConferenceServer', pools('ConferencingServer')],
  ['Director', inLondon('Director', 'ldn-dir')],
  ['EdgeServer', inLondon('EdgeServer', 'ldn-edge')],
  ['FileStore', ['FileStore:ldn-pool-fs01.contoso.com', 'FileStore:dub-pool-fs01.contoso.com']],
  ['ManagementServer', inLondon('ManagementServer', 'ldn-edge')],
  ['MediationServer', ['MediationServer:ldn-pool.contoso.com', 'MediationServer:ldn-med.contoso.com']],
  ['MonitoringServer', []],
  ['MonitoringDatabase', mon('MonitoringDatabase')],
  ['PersistentChatServer', inLondon('PersistentChatServer', 'ldn-chat')],
  ['PersistentChatDatabase', mon('PersistentChatDatabase')],
  ['PersistentChatComplianceDatabase', mon('PersistentChatComplianceDatabase')],
  ['PstnGateway', inLondon('PstnGateway', 'ldn-gw')],
  ['Registrar', pools('Registrar')],
  ['TrustedApplicationPool', inLondon('TrustedApplicationPool', 'ldn-app')],
  ['ExternalServer', inLondon('TrustedApplicationPool', 'ldn-app')],
  ['UserDatabase', databases('UserDatabase')],
  ['UserServer', pools('UserServer')],
  ['WacServer', inLondon('WacServer', 'ldn-wac')],
  ['WebServer', pools('WebServer', 'ldn-dir')],
  ['VideoGateway', []],
  ['VideoInteropServer', inLondon('VideoInteropServer', 'ldn-vis')],
]

describe('Get-CsService', () => {
  it.each(roles)('shows with -%s the services of this role alone', (parameter, expected) => {
    expect(identities(parameter)).toEqual(expected)
  })

  it('has a role switch for every set of the catalogue that this release has', () => {
    const switches = metadataOf('Get-CsService')!
      .parameters.filter(
        ({ type, releases }) =>
          type === 'SwitchParameter' && (releases.length === 0 || releases.includes('2015')),
      )
      .map(({ name }) => name)
    expect(switches.toSorted()).toEqual(
      roles
        .map(([name]) => name)
        .filter((name) => name !== 'ConferenceServer' && name !== 'ExternalServer')
        .toSorted(),
    )
  })

  it('shows together without a switch what the switches show one by one', () => {
    const all = printed(onRoles(), 'Get-CsService | ForEach-Object Identity')
    const one = new Set(roles.flatMap(([, expected]) => expected))
    expect(new Set(all)).toEqual(one)
    expect(all).toHaveLength(one.size)
  })

  it('does not know which set is meant with two of them', () => {
    expect(onRoles().type('Get-CsService -Registrar -UserServer')).toContain(
      'Parameter set cannot be resolved using the specified named parameters.',
    )
  })

  it('gives services the numbers that a Topology XML of the deployment has', () => {
    const shell = onRoles()
    shell.type('$xml = Get-CsTopology -AsXml')
    for (const id of printed(shell, 'Get-CsService | ForEach-Object ServiceId')) {
      const [site, role, instance] = id.split('-')
      const written = `<ServiceId SiteId="${site}" RoleName="${role}" Instance="${instance}" />`
      expect([id, printed(shell, `$xml.Contains('${written}')`)]).toEqual([id, ['True']])
    }
  })

  it.each([
    ['lync', 6],
    ['pair', 7],
    ['latest', 8],
  ])('numbers the release of the deployment %s as %i', (deployment, version) => {
    const shell = consoleOn(shellDeployments[deployment]!())
    expect(printed(shell, '(Get-CsService -UserServer)[0].Version')).toEqual([`${version}`])
  })
})

describe('Set-CsEdgeServer', () => {
  it('moves the next hop to another pool, to a Director and back, as Get-CsService shows', () => {
    const shell = onRoles()
    const hop = () => printed(shell, '(Get-CsService -EdgeServer).Registrar')
    expect(hop()).toEqual(['Registrar:ldn-pool.contoso.com'])
    for (const to of [
      'Registrar:dub-pool.contoso.com',
      'Director:ldn-dir.contoso.com',
      'Registrar:ldn-pool.contoso.com',
    ]) {
      expect(shell.type(`Set-CsEdgeServer -Identity EdgeServer:ldn-edge.contoso.com -Registrar ${to}`)).toBe(
        '',
      )
      expect(hop()).toEqual([to])
    }
    expect(shell.world().failovers.map(({ nextHopOf }) => nextHopOf)).toEqual([['edge:8'], []])
  })

  it('lets the pool be failed over that was the next hop', () => {
    const shell = onRoles()
    shell.type('Set-CsEdgeServer ldn-edge.contoso.com -Registrar Registrar:dub-pool.contoso.com')
    expect(shell.world().failovers[0]?.nextHopOf).toEqual([])
    expect(shell.result()?.calls[0]).toMatchObject({
      cmdlet: 'Set-CsEdgeServer',
      changed: true,
      succeeded: true,
    })
  })

  it('says which ports it takes without effect', () => {
    expect(onRoles().type('Set-CsEdgeServer -MediaCommunicationPortCount 5000')).toBe(
      '# -MediaCommunicationPortCount: taken, and without effect here. The simulation knows nothing of what it sets.',
    )
  })
})
