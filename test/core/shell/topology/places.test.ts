import { describe, expect, it } from 'vitest'
import { shellDeployments } from '../../../support/shell-deployments.ts'
import { consoleOn } from '../console.ts'
import { shellOn } from '../failover/notation.ts'
import { printed } from './notation.ts'

const onPair = () => shellOn()

describe('Get-CsComputer', () => {
  it('lists the servers of a pool in the order of the topology, first servers first', () => {
    const swapped = shellDeployments['pair']!()
    const [london] = swapped.sites
    const [first, second, third] = london!.pools[0]!.servers
    const pools = [{ ...london!.pools[0]!, servers: [third!, first!, second!] }]
    const topology = { ...swapped, sites: [{ ...london!, pools }, ...swapped.sites.slice(1)] }
    expect(printed(shellOn(topology), '(Get-CsComputer -Pool ldn-pool.contoso.com).Fqdn')).toEqual([
      'ldn-pool-fe03.contoso.com',
      'ldn-pool-fe01.contoso.com',
      'ldn-pool-fe02.contoso.com',
    ])
  })

  it('shows the computer of the session with -Local, and none on a workstation', () => {
    const there = shellOn(undefined, { computer: 'dub-pool-fe02.contoso.com' })
    expect(printed(there, '(Get-CsComputer -Local).Identity')).toEqual(['dub-pool-fe02.contoso.com'])
    expect(shellOn(undefined, { computer: null }).type('Get-CsComputer -Local')).toContain(
      'not in the topology',
    )
  })

  it('takes -Pool, and does not know the -PoolFqdn that a document names', () => {
    expect(onPair().type('Get-CsComputer -PoolFqdn ldn-pool.contoso.com')).toContain(
      "A parameter cannot be found that matches parameter name 'PoolFqdn'.",
    )
  })
})

describe('Get-CsPool', () => {
  it('names the backup pool of each Front End pool, and of nothing else', () => {
    expect(
      printed(onPair(), 'Get-CsPool | ForEach-Object { "$($_.Identity) $($_.BackupPoolFqdn)".Trim() }'),
    ).toEqual([
      'ldn-pool.contoso.com dub-pool.contoso.com',
      'ldn-pool-sql01.contoso.com',
      'ldn-pool-fs01.contoso.com',
      'dub-pool.contoso.com ldn-pool.contoso.com',
      'dub-pool-sql01.contoso.com',
      'dub-pool-fs01.contoso.com',
    ])
  })

  it('takes the display name of a site, whatever its case, and not its identity', () => {
    expect(printed(onPair(), '(Get-CsPool -Site dublin).Count')).toEqual(['3'])
    expect(onPair().type('Get-CsPool -Site Site:Dublin')).toContain('-Site takes the DisplayName')
  })

  it('finds by identity whatever its case, by filter with wildcards, and says what it does not find', () => {
    expect(printed(onPair(), '(Get-CsPool LDN-POOL.contoso.com).Identity')).toEqual(['ldn-pool.contoso.com'])
    expect(printed(onPair(), '(Get-CsPool -Filter "*pool.contoso.com").Fqdn')).toEqual([
      'ldn-pool.contoso.com',
      'dub-pool.contoso.com',
    ])
    expect(onPair().type('Get-CsPool oslo.contoso.com')).toContain(
      'Cannot find "Pool" "oslo.contoso.com" because it does not exist.',
    )
  })
})

describe('Get-CsSite', () => {
  it('shows the routes and the parent of a branch site', () => {
    const shell = consoleOn(shellDeployments['roles']!())
    shell.type('Set-CsSite Site:Dublin -XmppFederationRoute EdgeServer:ldn-edge.contoso.com')
    expect(printed(shell, '(Get-CsSite Site:Dublin).XmppFederationRoute')).toEqual([
      'EdgeServer:ldn-edge.contoso.com',
    ])
    expect(printed(shell, '(Get-CsSite Site:London).XmppFederationRoute')).toEqual([])
  })
})
