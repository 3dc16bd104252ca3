import { describe, expect, it } from 'vitest'
import { onePoolPerSite } from './estates.ts'
import { failoverOf, interrupted, shellOn } from './notation.ts'

const failOver = 'Invoke-CsPoolFailOver -PoolFqdn dub-pool.contoso.com'
const quiet = `${failOver} -Confirm:$false`
const failBack = 'Invoke-CsPoolFailBack -PoolFqdn dub-pool.contoso.com -Confirm:$false'

/** What is printed without what this product says itself, and with one name for every GUID. */
const printed = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}/, '{GUID}'))

describe('Invoke-CsPoolFailOver', () => {
  it('prints its steps with -Verbose as the published trace has them', () => {
    const shell = shellOn()
    expect(printed(shell.type(`${quiet} -Verbose`))).toEqual([
      "VERBOSE: Get-CsRegistrarConfiguration -Identity 'service:Registrar:dub-pool.contoso.com' -LocalStore:$false",
      'WARNING: Cannot find "RegistrarConfiguration" "Registrar:dub-pool.contoso.com" because it does not exist.',
      'VERBOSE: Backup-CsPool -PoolFqdn dub-pool.contoso.com -LocalStore:$false -SteadyState -Category UserData',
      'VERBOSE: Attempting to get into steady state.',
      'VERBOSE: Invoke-CsManagementStoreReplication -ReplicaFqdn dub-pool-fe01.contoso.com',
      'VERBOSE: Invoke-CsManagementStoreReplication -ReplicaFqdn dub-pool-fe02.contoso.com',
      'VERBOSE: Invoke-CsManagementStoreReplication -ReplicaFqdn dub-pool-fe03.contoso.com',
      'VERBOSE: Get-CsManagementStoreReplicationStatus -ReplicaFqdn dub-pool-fe01.contoso.com',
      'VERBOSE: Get-CsManagementStoreReplicationStatus -ReplicaFqdn dub-pool-fe02.contoso.com',
      'VERBOSE: Get-CsManagementStoreReplicationStatus -ReplicaFqdn dub-pool-fe03.contoso.com',
      "VERBOSE: Get-CsRegistrarConfiguration -Identity 'service:Registrar:dub-pool.contoso.com' -LocalStore:$false",
      'WARNING: Cannot find "RegistrarConfiguration" "Registrar:dub-pool.contoso.com" because it does not exist.',
      "VERBOSE: New-CsRegistrarConfiguration -Identity 'service:Registrar:dub-pool.contoso.com' -PoolState FailingOver",
      'VERBOSE: Backup-CsPool -PoolFqdn dub-pool.contoso.com -LocalStore:$false -FullBackup -Category UserData',
      'VERBOSE: Attempting to get into final state.',
      'VERBOSE: Sync-CsUserData -PoolFqdn dub-pool.contoso.com -Target',
      'WARNING: Hydrating Routing Groups Owned by dub-pool.contoso.com on Pool ldn-pool.contoso.com.',
      'WARNING: Hydrating Routing Group {GUID}.',
      'WARNING: Hydrating Routing Group {GUID}.',
      'WARNING: Hydrating Routing Group {GUID}.',
      "VERBOSE: Set-CsRegistrarConfiguration -Identity 'service:Registrar:dub-pool.contoso.com' -PoolState FailedOver",
      'VERBOSE: Reset-CsPoolRegistrarState -PoolFqdn dub-pool.contoso.com -ResetType ServiceReset -Force -NoReStart',
      'VERBOSE: Stop-CsWindowsService -ComputerName dub-pool-fe01.contoso.com -LeaveClsAgentRunning -NoWait -Verbose',
      'VERBOSE: Stop-CsWindowsService -ComputerName dub-pool-fe02.contoso.com -LeaveClsAgentRunning -NoWait -Verbose',
      'VERBOSE: Stop-CsWindowsService -ComputerName dub-pool-fe03.contoso.com -LeaveClsAgentRunning -NoWait -Verbose',
    ])
    expect(failoverOf(shell)).toMatchObject({ state: 'FailedOver', stuck: null })
  })

  it('prints each line when its step begins, not at the end', () => {
    const shell = shellOn()
    shell.type(`${quiet} -Verbose`)
    const at = (part: string): number =>
      shell.shown().find((one) => one.is === 'written' && JSON.stringify(one.written).includes(part))!.at
    const moments = [
      'Get-CsRegistrar',
      'steady',
      'Replica',
      'FailingOver',
      'final',
      'Sync-',
      'FailedOver',
      'Reset-',
    ]
    expect(moments.map(at)).toEqual(moments.map(at).toSorted((a, b) => a - b))
    expect(new Set(moments.map(at)).size).toBe(moments.length)
  })

  it('prints no more than warnings without -Verbose', () => {
    expect(printed(shellOn().type(quiet)).every((line) => line.startsWith('WARNING: '))).toBe(true)
  })

  it('finds the configuration that an earlier failover has made', () => {
    const shell = shellOn()
    shell.type(quiet)
    shell.type(failBack)
    const again = printed(shell.type(`${quiet} -Verbose`))
    expect(again.filter((line) => line.includes('Cannot find'))).toEqual([])
    expect(again).toContain(
      "VERBOSE: Set-CsRegistrarConfiguration -Identity 'service:Registrar:dub-pool.contoso.com' -PoolState FailingOver",
    )
  })

  it('leaves out in disaster mode what needs the pool that is gone', () => {
    const shell = shellOn()
    shell.type('Fault-Dublin')
    const lines = printed(shell.type(`${quiet} -DisasterMode -Verbose`))
    expect(lines.filter((line) => /Backup-CsPool|Replication|Stop-|Reset-/.test(line))).toEqual([])
    expect(lines.filter((line) => line.includes('Hydrating Routing Group {'))).toHaveLength(3)
    expect(failoverOf(shell).state).toBe('FailedOver')
  })

  it('gives every routing group a GUID of its own, the same each time', () => {
    const guids = (text: string) => [...text.matchAll(/\{([0-9A-F-]{36})\}/g)].map(([, guid]) => guid)
    const first = guids(shellOn().type(quiet))
    expect(new Set(first).size).toBe(3)
    expect(guids(shellOn().type(quiet))).toEqual(first)
  })

  it('moves its bar of progress forward to the end, and takes it away', () => {
    const shell = shellOn()
    shell.type(quiet)
    const bars = shell.shown().flatMap((one) => {
      return one.is === 'written' && one.written.stream === 'progress' ? [one.written] : []
    })
    const percents = bars.map(({ percent }) => percent ?? NaN)
    expect(percents).toEqual(percents.toSorted((a, b) => a - b))
    expect(bars.at(-1)).toMatchObject({ done: true })
    expect(bars.filter(({ done }) => done)).toHaveLength(1)
    expect(bars.length).toBeGreaterThan(10)
  })
})

describe('its question', () => {
  it('is asked, and No leaves everything as it is', () => {
    const shell = shellOn()
    expect(shell.type(failOver, 'n')).toContain(
      'Performing the operation "Invoke-CsPoolFailOver" on target "dub-pool.contoso.com".',
    )
    expect(shell.estate().recording.run.happened).toBe(0)
  })

  it.each(['-Force', '-Confirm:$false'])('is not asked with %s', (how) => {
    const shell = shellOn()
    shell.type(`${failOver} ${how}`)
    expect(failoverOf(shell).state).toBe('FailedOver')
  })

  it('is not asked with -WhatIf, and nothing is done', () => {
    const shell = shellOn()
    expect(shell.type(`${failOver} -WhatIf`)).toBe(
      'What if: Performing the operation "Invoke-CsPoolFailOver" on target "dub-pool.contoso.com".',
    )
    expect(shell.estate().recording.run.happened).toBe(0)
  })
})

describe('what it needs', () => {
  const message = (before: readonly string[], line: string, topology = onePoolPerSite.pair): string => {
    const shell = shellOn(topology)
    for (const one of before) shell.type(one)
    shell.type(line)
    expect(shell.result()?.succeeded).toBe(false)
    expect(failoverOf(shell).state).toBe('Active')
    return shell.session().errors[0]?.message ?? ''
  }
  const wordingOf = (before: readonly string[], line: string, topology = onePoolPerSite.pair): string => {
    const shell = shellOn(topology)
    for (const one of before) shell.type(one)
    shell.type(line)
    return shell.session().errors[0]!.wording
  }

  it('is a Front End pool of the topology', () => {
    const line = 'Invoke-CsPoolFailOver -PoolFqdn nowhere.contoso.com'
    expect(message([], line)).toBe('There is no pool "nowhere.contoso.com" in the topology.')
    expect(message([], 'Invoke-CsPoolFailOver -PoolFqdn dub-pool-fe01.contoso.com')).toContain(
      'is a server of pool "dub-pool.contoso.com"',
    )
    expect(wordingOf([], line)).toBe('own')
  })

  it('is a backup pool', () => {
    expect(message([], quiet, onePoolPerSite.unpaired)).toBe(
      'No backup pool is associated with pool "dub-pool.contoso.com".',
    )
  })

  it('is that no Edge pool has it as its next hop, in the words of the product', () => {
    expect(message([], quiet, onePoolPerSite.withEdge)).toBe(
      'This Front-end pool "dub-pool.contoso.com" is specified in topology as the next hop for the Edge server. Failing over this pool may cause External access/Federation/Split-domain/XMPP features to stop working. Please use Topology Builder to change the Edge internal next hop setting to point to a different Front-end pool, before you proceed.',
    )
    expect(wordingOf([], quiet, onePoolPerSite.withEdge)).toBe('known')
  })

  it('goes on with -Force where an Edge pool has it as its next hop, and says that this is assumed', () => {
    const shell = shellOn(onePoolPerSite.withEdge)
    expect(shell.type(`${failOver} -Force`)).toContain(
      '# -Force goes on although the pool is the next hop of dub-edge',
    )
    expect(failoverOf(shell).state).toBe('FailedOver')
  })

  it('is the Central Management store, and on another pool', () => {
    expect(message([], quiet.replace('dub', 'ldn'))).toContain(
      'The Central Management store is on pool "ldn-pool.contoso.com"',
    )
    expect(message(['Fault-London'], `${quiet} -DisasterMode`)).toContain(
      'The Central Management store cannot be written.',
    )
  })

  it('is a pool that runs, unless it is a disaster', () => {
    expect(message(['Fault-Dublin'], quiet)).toContain('Only disaster mode')
  })

  it('is a Backup Service that reaches a steady state within WaitTime', () => {
    expect(message(['Stop-DublinBackup'], `${quiet} -WaitTime 00:03:00`)).toBe(
      'Backup service on pool "dub-pool.contoso.com" did not reach steady state within 00:03:00.',
    )
  })
})

describe('a failover that is stopped half way', () => {
  it('stays in FailingOver where TCP 9001 is blocked, with the errors of the product, and a second run ends it', () => {
    const shell = shellOn()
    shell.type('Block-Port')
    const text = shell.type(quiet)
    expect(shell.session().errors.map(({ message, wording }) => [message.slice(0, 56), wording])).toEqual(
      [
        ['Could not find a compatible interface with the server.', 'known'],
        ['Unable to connect to the servers in pool "ldn-pool.contos', 'known'],
      ].map(([words, wording]) => [words!.slice(0, 56), wording]),
    )
    expect(text).toContain('# PoolState is FailingOver now')
    expect(failoverOf(shell)).toMatchObject({ state: 'FailingOver', stuck: { step: 'F7' } })
    shell.type('Open-Port')
    const again = printed(shell.type(`${quiet} -Verbose`))
    expect(again.filter((line) => line.includes('{GUID}'))).toHaveLength(3)
    expect(failoverOf(shell)).toMatchObject({ state: 'FailedOver', stuck: null })
    expect(shell.result()?.succeeded).toBe(true)
  })

  it('is stopped by Ctrl+C in the step that it is in', () => {
    const shell = shellOn()
    const { result, world } = interrupted(shell, quiet, 12)
    expect(result.ended).toBe('interrupted')
    expect(world.failovers[1]).toMatchObject({
      state: 'FailingOver',
      procedure: null,
      stuck: { why: 'The command was stopped.' },
    })
  })
})

describe('parameters that the simulation has no use for', () => {
  it('are taken and said so', () => {
    expect(
      shellOn().type(
        `${quiet} -FlushStorageService -SkipDataVerification -DatabaseCommandTimeoutInSeconds 60`,
      ),
    ).toContain(
      '# -FlushStorageService, -SkipDataVerification, -DatabaseCommandTimeoutInSeconds: taken, and without effect here.',
    )
  })

  it('print the flush of the storage service as one of the steps', () => {
    expect(printed(shellOn().type(`${quiet} -FlushStorageService -Verbose`))).toContain(
      'VERBOSE: Invoke-CsStorageServiceFlush -FlushType FullFlush -PoolFqdn dub-pool.contoso.com',
    )
  })

  it('do not hide -ServicesStopDelayMins, which makes the last step so much longer', () => {
    const endOf = (more: string): number => {
      const shell = shellOn()
      shell.type(`${quiet} ${more}`)
      return shell.at()
    }
    expect(endOf('-ServicesStopDelayMins 10') - endOf('')).toBe(600_000)
  })
})

describe('Invoke-CsPoolFailBack', () => {
  it('prints its steps with -Verbose as the published trace has them', () => {
    const shell = shellOn()
    shell.type(quiet)
    const lines = printed(shell.type(`${failBack} -Verbose`)).filter((line) => !/fe0[23]/.test(line))
    expect(lines).toEqual([
      "VERBOSE: Get-CsWindowsService -Name 'RTCSRV' -ComputerName 'dub-pool-fe01.contoso.com'",
      'VERBOSE: Stop-CsWindowsService -LeaveClsAgentRunning -Name RTCSRV -ComputerName dub-pool-fe01.contoso.com -NoWait -Verbose',
      'VERBOSE: Start-CsWindowsService -Name LYNCBACKUP -ComputerName dub-pool-fe01.contoso.com -Verbose',
      'VERBOSE: Start-CsWindowsService -Name REPLICA -ComputerName dub-pool-fe01.contoso.com -Verbose',
      'VERBOSE: Invoke-CsManagementStoreReplication -ReplicaFqdn dub-pool-fe01.contoso.com',
      'VERBOSE: Get-CsManagementStoreReplicationStatus -ReplicaFqdn dub-pool-fe01.contoso.com',
      'VERBOSE: Backup-CsPool -PoolFqdn ldn-pool.contoso.com -LocalStore:$false -SteadyState -Category UserData -FailedOverPoolOnly',
      'VERBOSE: Attempting to get into steady state.',
      "VERBOSE: Get-CsWindowsService -Name 'RTCSRV' -ComputerName 'dub-pool-fe01.contoso.com'",
      'VERBOSE: Start-CsWindowsService -Name RTCSRV -ComputerName dub-pool-fe01.contoso.com -NoWait -Verbose',
      "VERBOSE: Set-CsRegistrarConfiguration -Identity 'service:Registrar:dub-pool.contoso.com' -PoolState FailingBack",
      'VERBOSE: Backup-CsPool -PoolFqdn ldn-pool.contoso.com -LocalStore:$false -FullBackup -Category UserData -FailedOverPoolOnly',
      'VERBOSE: Attempting to get into final state.',
      'VERBOSE: Sync-CsUserData -PoolFqdn dub-pool.contoso.com',
      'WARNING: Hydrating Routing Groups Owned by dub-pool.contoso.com on Pool dub-pool.contoso.com.',
      'WARNING: Hydrating Routing Group {GUID}.',
      'WARNING: Hydrating Routing Group {GUID}.',
      'WARNING: Hydrating Routing Group {GUID}.',
      "VERBOSE: Set-CsRegistrarConfiguration -Identity 'service:Registrar:dub-pool.contoso.com' -PoolState Active",
    ])
    expect(failoverOf(shell).state).toBe('Active')
  })

  it('is refused for a pool that is not failed over', () => {
    const shell = shellOn()
    shell.type(failBack)
    expect(shell.session().errors[0]?.message).toBe('The pool is not failed over.')
  })

  it('fails back in a disaster without the backup pool, and loses what was done there', () => {
    const shell = shellOn()
    shell.type(quiet)
    shell.type('Fault-London')
    shell.type(failBack)
    expect(shell.result()?.succeeded).toBe(false)
    // The Central Management store is with the backup pool: it comes first.
    expect(shell.session().errors[0]?.message).toContain('Central Management store')
  })
})
