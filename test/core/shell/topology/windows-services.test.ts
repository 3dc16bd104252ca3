import { describe, expect, it } from 'vitest'
import { pool, site, topology } from '../../../../src/core/examples/notation.ts'
import { shellDeployments } from '../../../support/shell-deployments.ts'
import { consoleOn } from '../console.ts'
import { fe, shellOn } from '../failover/notation.ts'
import { happenings, printed } from './notation.ts'

const ofFrontEnd = 'RTCSRV RTCCAA RTCCAS RTCCPS RTCRGS RTCATS RTCPDPAUTH RTCPDPCORE RTCASMCU RTCAVMCU'
const services = (deployment: string, computer: string) =>
  printed(
    consoleOn(shellDeployments[deployment]!()),
    `(Get-CsWindowsService -ComputerName ${computer}.contoso.com).Name`,
  ).join(' ')

describe('Get-CsWindowsService', () => {
  it.each([
    [
      'a Front End Server of 2013 in a pair with the store',
      'lync',
      'ldn-pool-fe01',
      `${ofFrontEnd} RTCDATAMCU RTCIMMCU RTCXMPPTGW RTCHA LYNCBACKUP MASTER FTA REPLICA RTCCLSAGT`,
    ],
    [
      'one of 2015',
      'pair',
      'ldn-pool-fe01',
      `${ofFrontEnd} RTCIMMCU RTCXMPPTGW LYNCBACKUP MASTER FTA REPLICA RTCCLSAGT`,
    ],
    [
      'one of 2019 without a partner',
      'latest',
      'ldn-pool-fe01',
      `${ofFrontEnd} RTCIMMCU MASTER FTA REPLICA RTCCLSAGT`,
    ],
    [
      'one with a collocated Mediation Server',
      'roles',
      'ldn-pool-fe01',
      `${ofFrontEnd} RTCIMMCU RTCMEDSRV RTCXMPPTGW LYNCBACKUP MASTER FTA REPLICA RTCCLSAGT`,
    ],
    [
      'an Edge Server',
      'roles',
      'ldn-edge',
      'RTCSRV RTCXMPPTGWPX RTCDATAPROXY RTCMRAUTH RTCMEDIARELAY REPLICA RTCCLSAGT',
    ],
    ['a Director', 'roles', 'ldn-dir', 'RTCSRV REPLICA RTCCLSAGT'],
    ['a Mediation Server', 'roles', 'ldn-med', 'RTCMEDSRV REPLICA RTCCLSAGT'],
    ['a Persistent Chat Server', 'roles', 'ldn-chat', 'REPLICA RTCCLSAGT'],
  ])('lists the services of %s', (_, deployment, computer, expected) => {
    expect(services(deployment, computer)).toBe(expected)
  })

  it('looks at the computer of the session where none is named', () => {
    const shell = shellOn(undefined, { computer: fe('dub', 2) })
    expect(printed(shell, '(Get-CsWindowsService RTCSRV).ComputerName')).toEqual([fe('dub', 2)])
    expect(shellOn(undefined, { computer: null }).type('Get-CsWindowsService')).toContain(
      'Name one with -ComputerName',
    )
  })

  it('prints the table that was published: state, name and counters', () => {
    expect(printed(shellOn(), 'Get-CsWindowsService RTCCAA')).toEqual([
      'Status   Name            ActivityLevel',
      '------   ----            -------------',
      'Running  RTCCAA          Concurrent Calls=0',
    ])
    expect(printed(shellOn(), '(Get-CsWindowsService RTCCAA -ExcludeActivityLevel).ActivityLevel')).toEqual(
      [],
    )
  })

  it('names services after the release', () => {
    const name = (deployment: string) =>
      printed(consoleOn(shellDeployments[deployment]!()), '(Get-CsWindowsService RTCSRV).DisplayName')
    expect([name('lync'), name('pair')]).toEqual([
      ['Lync Server Front-End'],
      ['Skype for Business Server Front-End'],
    ])
  })

  it('runs MASTER and FTA where the Central Management store is active, and nowhere else', () => {
    const shell = shellOn(undefined, { computer: fe('dub', 1) })
    const master = (computer: string) =>
      printed(shell, `(Get-CsWindowsService MASTER -ComputerName ${computer}).Status`)
    expect([master(fe('ldn', 1)), master(fe('dub', 1))]).toEqual([['Running'], ['Stopped']])
    shell.type('Invoke-CsManagementServerFailover -Confirm:$false')
    expect([master(fe('ldn', 1)), master(fe('dub', 1))]).toEqual([['Stopped'], ['Running']])
  })

  it.each([
    ['a computer that is down', 'Fault-London', fe('ldn', 1), 'the RPC server is unavailable'],
    ['a computer behind a link that is cut', 'Fault-Link', fe('ldn', 1), 'the RPC server is unavailable'],
    ['a name that nothing has', 'Fault-Link', 'oslo.contoso.com', 'there is no such computer'],
    ['a name of several computers', '1', 'dub-pool.contoso.com', 'stands for several computers'],
    [
      'a computer without the product',
      '1',
      'dub-pool-sql01.contoso.com',
      'No service of the product is installed',
    ],
  ])('does not reach %s', (_, before, computer, why) => {
    const shell = shellOn(undefined, { computer: fe('dub', 1) })
    shell.type(before)
    for (const verb of ['Get', 'Start', 'Stop'])
      expect(
        shell.type(`${verb}-CsWindowsService -ComputerName ${computer}`).replaceAll('\n', ' '),
      ).toContain(why)
  })
})

describe('Stop-CsWindowsService and Start-CsWindowsService', () => {
  const power = (shell: ReturnType<typeof shellOn>, place = 0) =>
    shell.world().pools[place]!.servers.map((server) => server.power)

  it('take a whole Front End Server out of service and back, and wait until it runs', () => {
    const shell = shellOn()
    shell.type(`Stop-CsWindowsService -ComputerName ${fe('ldn', 2)} -Graceful`)
    expect(power(shell)).toEqual(['active', 'off', 'active'])
    expect(shell.type(`Start-CsWindowsService -ComputerName ${fe('ldn', 2)}`)).toBe('')
    expect(power(shell)).toEqual(['active', 'active', 'active'])
  })

  it('stop what rests on a service, and start what a service rests on', () => {
    const shell = shellOn()
    shell.type('Stop-CsWindowsService RTCSRV')
    expect(printed(shell, '(Get-CsWindowsService RTCCAA).Status')).toEqual(['Stopped'])
    shell.type('Start-CsWindowsService RTCCAA')
    expect(printed(shell, '(Get-CsWindowsService RTCSRV).Status')).toEqual(['Running'])
  })

  it('take a single service, whatever the case of its name, and none that there is not', () => {
    const shell = shellOn()
    shell.type('Stop-CsWindowsService -Name rtcrgs')
    expect(printed(shell, '(Get-CsWindowsService | Where-Object {$_.Status -ne "Running"}).Name')).toEqual([
      'RTCRGS',
    ])
    const before = happenings(shell)
    expect(shell.type('Stop-CsWindowsService RTC*')).toContain('There is no service "RTC*"')
    expect(happenings(shell)).toBe(before)
  })

  it('take what Get-CsWindowsService puts out, of the computer it came from', () => {
    const shell = shellOn()
    shell.type(
      `Get-CsWindowsService -ComputerName ${fe('dub', 3)} | Where-Object {$_.Name -match "RTCC"} | Stop-CsWindowsService`,
    )
    expect(
      printed(
        shell,
        `(Get-CsWindowsService -ComputerName ${fe('dub', 3)} | Where-Object {$_.Status -eq "Stopped"}).Name`,
      ),
    ).toEqual(['RTCCAA', 'RTCCAS', 'RTCCPS', 'MASTER', 'FTA', 'RTCCLSAGT'])
    expect(
      shell.type('Get-CsPool ldn-pool.contoso.com | Stop-CsWindowsService').replaceAll('\n', ' '),
    ).toContain('The input object cannot be bound to any parameters for the command')
  })

  it('leave the logging agent of a server alone with -LeaveClsAgentRunning', () => {
    const shell = consoleOn(shellDeployments['roles']!())
    shell.type('Stop-CsWindowsService -ComputerName ldn-edge.contoso.com -LeaveClsAgentRunning')
    expect(
      printed(
        shell,
        '(Get-CsWindowsService -ComputerName ldn-edge.contoso.com | Where-Object {$_.Status -eq "Running"}).Name',
      ),
    ).toEqual(['RTCCLSAGT'])
  })

  it('warn as PowerShell does while a server starts, give up after 3 minutes, and do not wait with -NoWait', () => {
    const alone = topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 6 })))
    const stopped = () => {
      const shell = consoleOn(alone)
      shell.type('1..6 | ForEach-Object { Stop-CsWindowsService -ComputerName "ldn-pool-fe0$_.contoso.com" }')
      return shell
    }
    const shell = stopped()
    const began = shell.at()
    const text = shell.type('Start-CsWindowsService')
    expect(text).toContain(
      "WARNING: Waiting for service 'Skype for Business Server Front-End (RTCSRV)' to start...",
    )
    expect(text).toContain('is still')
    expect(Math.round((shell.at() - began) / 1000)).toBe(180)
    expect(power(shell)[0]).toBe('starting')
    const other = stopped()
    expect(other.type('Start-CsWindowsService -NoWait')).toBe('')
    expect(other.at() - began).toBeLessThan(10)
  })

  it('goes on with the next server after one that does not start in time', () => {
    const shell = consoleOn(topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 6 }))))
    shell.type('1..6 | ForEach-Object { Stop-CsWindowsService -ComputerName "ldn-pool-fe0$_.contoso.com" }')
    shell.type('1..5 | ForEach-Object { Start-CsWindowsService -ComputerName "ldn-pool-fe0$_.contoso.com" }')
    expect(power(shell)).toEqual(['active', 'active', 'active', 'active', 'active', 'off'])
  })

  it('do not start what is disabled', () => {
    const shell = shellOn()
    shell.type(`Invoke-CsComputerFailOver -ComputerName ${fe('ldn', 2)} -Confirm:$false`)
    const before = happenings(shell)
    expect(shell.type(`Start-CsWindowsService -ComputerName ${fe('ldn', 2)}`)).toContain(
      'the startup type is Disabled',
    )
    expect(happenings(shell)).toBe(before)
  })
})

describe('Disable-CsComputer and Enable-CsComputer', () => {
  it('keep the services of this computer from starting, and let them start again', () => {
    const shell = shellOn()
    const state = () => printed(shell, '$s = Get-CsWindowsService RTCSRV; "$($s.Status) $($s.StartType)"')
    shell.type('Disable-CsComputer')
    expect(state()).toEqual(['Stopped Disabled'])
    shell.type('Enable-CsComputer')
    expect(state()).toEqual(['Stopped Automatic'])
    shell.type('Start-CsWindowsService')
    expect(state()).toEqual(['Running Automatic'])
  })
})

describe('Get-CsServerVersion', () => {
  it.each([
    ['lync', 'Microsoft Lync Server 2013 (5.0.8308.0): Volume license key installed.'],
    ['pair', 'Skype for Business Server 2015 (6.0.9319.0): Volume license key installed.'],
    ['latest', 'Skype for Business Server 2019 (7.0.2046.0): Volume license key installed.'],
  ])('names the release of this computer: %s', (deployment, expected) => {
    expect(printed(consoleOn(shellDeployments[deployment]!()), 'Get-CsServerVersion')).toEqual([expected])
  })
})
