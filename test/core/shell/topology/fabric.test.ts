import { describe, expect, it } from 'vitest'
import { pool, site, topology } from '../../../../src/core/examples/notation.ts'
import { shellDeployments } from '../../../support/shell-deployments.ts'
import { consoleOn } from '../console.ts'
import { fe, interrupted, shellOn } from '../failover/notation.ts'
import { coached, happenings, printed } from './notation.ts'

const alone = (servers: number, version: '2013' | '2015' | '2019' = '2015') =>
  topology(site(1, 'London', pool(2, 'ldn-pool', { servers, version })))
const fabric = 'Get-CsPoolFabricState -PoolFqdn ldn-pool.contoso.com -Type Routing'
const stop = (n: number) => `Stop-CsWindowsService -ComputerName ${fe('ldn', n)}`
const states = (lines: readonly string[]) =>
  lines.slice(3).map((line) =>
    line
      .trim()
      .split(/\s{2,}/)
      .at(-1),
  )

describe('Get-CsPoolFabricState', () => {
  it('shows a primary and two secondaries of each routing group, with the GUIDs of a pool failover', () => {
    const shell = shellOn()
    const shown = printed(shell, fabric)
    expect(states(shown)).toEqual(['OK', 'OK', 'OK'])
    const guids = shown.flatMap((line) => /\{[0-9A-F-]{36}\}/.exec(line) ?? [])
    const trace = shell.type('Invoke-CsPoolFailOver -PoolFqdn ldn-pool.contoso.com -DisasterMode -Force')
    const other = shellOn()
    const hydrated = other.type('Invoke-CsPoolFailOver -PoolFqdn dub-pool.contoso.com -Confirm:$false')
    expect(trace).toBeTruthy()
    const ofDublin = printed(shellOn(), fabric.replace('ldn-', 'dub-')).flatMap(
      (line) => /\{[0-9A-F-]{36}\}/.exec(line) ?? [],
    )
    for (const guid of ofDublin) expect(hydrated).toContain(`Hydrating Routing Group ${guid}.`)
    expect(guids).toHaveLength(3)
  })

  it('is one text, so that nothing can be asked of its properties', () => {
    expect(printed(shellOn(), `(${fabric}).GetType().Name`)).toEqual(['String'])
    expect(printed(shellOn(), `(${fabric} | Where-Object {$_.State -eq "OK"}).Count`)).toEqual(['0'])
  })

  it('names with -Verbose the server of each replica that is missing', () => {
    const shell = consoleOn(alone(3))
    shell.type(stop(3))
    expect(printed(shell, `${fabric} -Verbose`).filter((line) => line.startsWith('VERBOSE'))).toHaveLength(3)
    expect(states(printed(shell, fabric))).toEqual(['Degraded', 'Degraded', 'Degraded'])
    expect(shell.type(fabric)).toContain('Missing: 3')
  })

  it('shows the routing groups that have lost their quorum', () => {
    const shell = consoleOn(alone(6))
    shell.type('1..2 | ForEach-Object { Stop-CsWindowsService -ComputerName "ldn-pool-fe0$_.contoso.com" }')
    expect(states(printed(shell, fabric))).toContain('QuorumLoss')
  })

  it('shows one routing group by its GUID, in braces or not', () => {
    const shell = shellOn()
    const guid = /\{[0-9A-F-]{36}\}/.exec(shell.type(fabric))![0]
    for (const id of [guid, guid.slice(1, -1).toLowerCase()])
      expect(printed(shell, `Get-CsPoolFabricState '${id}'`)).toHaveLength(4)
    expect(shell.type('Get-CsPoolFabricState 00000000-0000-0000-0000-000000000000')).toContain(
      'Cannot find "RoutingGroup"',
    )
  })

  it('writes them as CSV where that is asked for', () => {
    const shell = shellOn()
    shell.type(`${fabric} -OutputCsvFile C:\\Logs\\fabric.csv`)
    expect(printed(shell, '(Import-Csv C:\\Logs\\fabric.csv).State')).toEqual(['OK', 'OK', 'OK'])
  })

  it('fails where no server of the pool runs', () => {
    const shell = consoleOn(alone(2), { computer: null })
    shell.type(stop(1))
    shell.type(stop(2))
    expect(shell.type(fabric)).toContain('Unable to connect to the servers in pool "ldn-pool.contoso.com"')
  })
})

describe('Get-CsPoolUpgradeReadinessState', () => {
  it('looks at the pool of this computer alone, and only on a Front End Server', () => {
    const there = shellOn(undefined, { computer: fe('dub', 1) })
    expect(printed(there, '(Get-CsPoolUpgradeReadinessState).PoolFqdn')).toEqual(['dub-pool.contoso.com'])
    expect(shellOn(undefined, { computer: null }).type('Get-CsPoolUpgradeReadinessState')).toContain(
      'must be run on a Front End Server',
    )
  })

  it('becomes busy while replicas are missing, and says what to do', () => {
    const shell = consoleOn(alone(6))
    expect(printed(shell, '(Get-CsPoolUpgradeReadinessState).PoolUpgradeState')).toEqual(['Ready'])
    shell.type(stop(6))
    expect(printed(shell, '(Get-CsPoolUpgradeReadinessState).PoolUpgradeState')).toEqual(['Busy'])
    expect(coached(shell, '$x = Get-CsPoolUpgradeReadinessState')).toContain('wait for 10 minutes')
  })

  it.each([
    ['2013', 'Get-CsPoolUpgradeReadinessState', 'Get-CsUpgradeDomainInfo'],
    ['2015', 'Get-CsPoolUpgradeReadinessState', 'Get-CsUpgradeDomainInfo'],
    ['2019', 'Get-CsUpgradeDomainInfo', 'Get-CsPoolUpgradeReadinessState'],
  ] as const)('is called otherwise in some releases: %s has %s', (version, has, hasNot) => {
    const shell = consoleOn(alone(3, version))
    expect(printed(shell, `(${has}).TotalFrontEnds`)).toEqual(['3'])
    expect(shell.type(hasNot)).toContain('is not recognized as the name of a cmdlet')
  })
})

describe('Reset-CsPoolRegistrarState', () => {
  const reset = (type: string, more = '') =>
    `Reset-CsPoolRegistrarState -PoolFqdn ldn-pool.contoso.com -ResetType ${type} ${more}`

  it('asks before it does anything, but with -Confirm:$false', () => {
    const shell = shellOn()
    expect(shell.type(reset('QuorumLossRecovery'), 'n')).toContain(
      'Are you sure you want to perform this action?',
    )
    expect(happenings(shell)).toBe(0)
    shell.type(reset('QuorumLossRecovery', '-Confirm:$false'))
    expect(happenings(shell)).toBeGreaterThan(0)
  })

  it('brings routing groups back that have lost their quorum, and leaves the others', () => {
    const shell = consoleOn(alone(6))
    shell.type(stop(1))
    shell.type(stop(2))
    const lost = shell.world().pools[0]!.groups.flatMap(({ isLost }, i) => (isLost ? [i] : []))
    expect(lost.length).toBeGreaterThan(0)
    shell.type(reset('QuorumLossRecovery', '-Confirm:$false'))
    const { groups, reloaded } = shell.world().pools[0]!
    expect(groups.filter(({ isLost }) => isLost)).toEqual([])
    expect(reloaded).toEqual(lost)
  })

  it('restarts the services without giving up what they hold, and leaves them stopped with -NoReStart', () => {
    const shell = shellOn()
    shell.type(reset('ServiceReset', '-NoReStart -Confirm:$false'))
    expect(shell.world().pools[0]!.servers.map(({ power }) => power)).toEqual(['off', 'off', 'off'])
    const other = shellOn()
    other.type(reset('ServiceReset', '-Confirm:$false'))
    other.moveTo(5 * 60_000)
    expect(other.world().pools[0]!.servers.map(({ power }) => power)).toEqual(['active', 'active', 'active'])
    expect(other.world().pools[0]!.groups.map(({ dataLosses }) => dataLosses)).toEqual([0, 0, 0])
  })

  it('says why the simulation refuses it', () => {
    const noQuorum = consoleOn(alone(6))
    noQuorum.type(
      '1..5 | ForEach-Object { Stop-CsWindowsService -ComputerName "ldn-pool-fe0$_.contoso.com" }',
    )
    expect(noQuorum.type(reset('FullReset', '-Confirm:$false'))).toContain('it has no pool-level quorum')
    const noDatabase = shellOn()
    noDatabase.type('Fault-LondonDatabases')
    expect(noDatabase.type(reset('QuorumLossRecovery', '-Confirm:$false'))).toContain(
      'its Back End is not there',
    )
  })

  it('forgets a computer that is down, and none that runs', () => {
    const shell = shellOn()
    const forget = reset('MachineStateRemoved', `-MachineFqdn ${fe('ldn', 3)} -Confirm:$false`)
    expect(shell.type(forget)).toContain('is only removed while it is down')
    shell.type(stop(3))
    shell.type(forget)
    expect(shell.world().pools[0]!.servers[2]).toMatchObject({ removed: true })
    expect(shell.type(reset('MachineStateRemoved', '-Confirm:$false'))).toContain('give -MachineFqdn')
  })

  it('cannot reach a pool whose site is gone', () => {
    const shell = shellOn(undefined, { computer: fe('dub', 1) })
    shell.type('Fault-London')
    expect(shell.type(reset('ServiceReset', '-Confirm:$false'))).toContain(
      'Unable to connect to the servers in pool "ldn-pool.contoso.com"',
    )
  })
})

describe('Start-CsPool', () => {
  const neverStarted = (servers: number) =>
    consoleOn({
      name: 'first morning',
      description: '',
      topology: alone(servers),
      begins: 'stopped',
      timeOfDay: 0,
      seed: null,
      parameters: {},
      script: [],
      until: 0,
      assertions: [],
    })
  const stopped = (servers: number) => {
    const shell = consoleOn(alone(servers), { computer: null })
    for (let n = 1; n <= servers; n++) shell.type(stop(n))
    return shell
  }

  it('starts the servers together and waits until the pool serves, with a bar of progress that goes away', () => {
    const shell = neverStarted(6)
    expect(shell.type('Start-CsPool ldn-pool.contoso.com')).toBe('')
    expect(shell.at()).toBeGreaterThan(0)
    expect(shell.world().pools[0]!.servers.every(({ power }) => power === 'active')).toBe(true)
    const bars = shell
      .shown()
      .flatMap((one) => (one.is === 'written' && one.written.stream === 'progress' ? [one.written] : []))
    expect(bars.at(-1)).toMatchObject({ done: true })
    expect(bars.length).toBeGreaterThan(1)
  })

  it('leaves out the servers and routing groups that it is told to', () => {
    const shell = stopped(6)
    const guid = '6e3eec58-2fc4-584a-b85a-3984159b6041'
    expect(
      shell.type(`Start-CsPool ldn-pool.contoso.com -SkipServer ${fe('ldn', 6)} -SkipRoutingGroup ${guid}`),
    ).toContain(`WARNING: These servers were not started: ${fe('ldn', 6)}.`)
    expect(shell.world().pools[0]!.skippedGroups).toEqual([2])
    expect(states(printed(shell, fabric))[2]).toBe('Skipped')
  })

  it('says how many servers are needed where it is refused', () => {
    const shell = stopped(6)
    expect(
      shell.type(`Start-CsPool ldn-pool.contoso.com -SkipServer ${fe('ldn', 5)},${fe('ldn', 6)}`),
    ).toContain(
      'Pool "ldn-pool.contoso.com" was not started: 4 servers can run, and 5 are needed to start it.',
    )
    expect(shell.result()?.succeeded).toBe(false)
  })

  it('can be left with Ctrl+C: what has begun to start goes on', () => {
    const shell = neverStarted(6)
    const { result, world } = interrupted(shell, 'Start-CsPool ldn-pool.contoso.com', 0)
    expect(result.ended).toBe('interrupted')
    expect(world.pools[0]!.servers.every(({ power }) => power !== 'off')).toBe(true)
  })

  it('has nothing to do where all servers run', () => {
    expect(coached(shellOn(), 'Start-CsPool ldn-pool.contoso.com')).toContain('runs already')
  })
})

describe('Reset-CsRoutingGroup', () => {
  it('is recognised, asks for a group that there is, and changes nothing', () => {
    const shell = consoleOn(shellDeployments['pair']!())
    expect(
      shell.type('Reset-CsRoutingGroup 3730f92a-0817-57e8-885c-08c8b0809ba3 -ResetType Permanent'),
    ).toMatch(/^# /)
    expect(happenings(shell)).toBe(0)
    expect(shell.type('Reset-CsRoutingGroup nothing')).toContain('Cannot find "RoutingGroup" "nothing"')
  })
})
