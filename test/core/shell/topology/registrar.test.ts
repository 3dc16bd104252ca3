import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registrarOf } from '../../../../src/core/simulate/administration/registrar-settings.ts'
import { failoverOf, ldn, shellOn } from '../failover/notation.ts'
import { printed } from './notation.ts'

const span = (seconds: number): string =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':')

describe('Set-CsRegistrar', () => {
  it('takes intervals from 30 to 84400 seconds, and no others', () => {
    const shell = shellOn()
    assert(
      property(integer({ min: 0, max: 86_399 }), (seconds) => {
        const before = registrarOf(shell.world(), 0).failureDetection
        const text = shell.type(
          `Set-CsRegistrar Registrar:ldn-pool.contoso.com -FailureDetectionInterval ${span(seconds)}`,
        )
        const isTaken = seconds >= 30 && seconds <= 84_400
        expect(text.includes('must be between 00:00:30 and 23:26:40')).toBe(!isTaken)
        expect(registrarOf(shell.world(), 0).failureDetection).toBe(isTaken ? seconds * 1000 : before)
      }),
      { numRuns: 40, examples: [[29], [30], [84_400], [84_401]] },
    )
  })

  it('sets what is given and leaves the rest, as Get-CsService shows', () => {
    const shell = shellOn()
    shell.type('Set-CsRegistrar Registrar:ldn-pool.contoso.com -EnableAutomaticFailover $False')
    const shown =
      '$r = Get-CsService Registrar:ldn-pool.contoso.com; "$($r.BackupRegistrar) $($r.EnableAutomaticFailover) $($r.FailureDetectionInterval)"'
    expect(printed(shell, shown)).toEqual(['Registrar:dub-pool.contoso.com False 00:05:00'])
    shell.type('Set-CsRegistrar Registrar:ldn-pool.contoso.com -BackupRegistrar $null')
    expect(printed(shell, shown)).toEqual([' False 00:05:00'])
  })

  it('says that a Registrar of another pool than the backup pool takes no users', () => {
    const shell = shellOn()
    expect(
      shell.type(
        'Set-CsRegistrar Registrar:ldn-pool.contoso.com -BackupRegistrar Registrar:ldn-pool.contoso.com',
      ),
    ).toMatch(/^# It is not the backup pool of this one/)
  })
})

describe('Get-CsRegistrarConfiguration', () => {
  it('warns in the words of the published trace where a Registrar has none', () => {
    expect(
      shellOn().type('Get-CsRegistrarConfiguration -Identity service:Registrar:ldn-pool.contoso.com'),
    ).toBe(
      'WARNING: Cannot find "RegistrarConfiguration" "Registrar:ldn-pool.contoso.com" because it does not exist.',
    )
  })

  it('shows PoolState as a pool failover has written it', () => {
    const shell = shellOn()
    shell.type('Invoke-CsPoolFailOver -PoolFqdn dub-pool.contoso.com -Confirm:$false')
    expect(
      printed(shell, '(Get-CsRegistrarConfiguration service:Registrar:dub-pool.contoso.com).PoolState'),
    ).toEqual(['FailedOver'])
  })

  it('shows with -LocalStore what the servers of the pool have read, until they have read it', () => {
    const shell = shellOn(undefined, { computer: 'dub-pool-fe01.contoso.com' })
    shell.type('Set-CsRegistrarConfiguration service:Registrar:dub-pool.contoso.com -PoolState FailedOver')
    const state = (store: string) =>
      printed(
        shell,
        `(Get-CsRegistrarConfiguration service:Registrar:dub-pool.contoso.com ${store}).PoolState`,
      )
    expect([state(''), state('-LocalStore')]).toEqual([['FailedOver'], ['Active']])
    shell.moveTo(10 * 60_000)
    expect(state('-LocalStore')).toEqual(['FailedOver'])
  })
})

describe('the configurations of the Registrar', () => {
  it('are made, set, shown and removed by scope', () => {
    const shell = shellOn()
    const shown = () =>
      printed(shell, 'Get-CsRegistrarConfiguration | ForEach-Object { "$($_.Identity) $($_.MaxUserCount)" }')
    shell.type('New-CsRegistrarConfiguration -Identity site:Dublin -MaxUserCount 7000')
    shell.type('New-CsRegistrarConfiguration -Identity service:Registrar:ldn-pool.contoso.com')
    shell.type('Set-CsRegistrarConfiguration -Identity Registrar:ldn-pool.contoso.com -MaxUserCount 8000')
    expect(shown()).toEqual(['Global 12000', 'Site:Dublin 7000', 'Registrar:ldn-pool.contoso.com 8000'])
    shell.type('Remove-CsRegistrarConfiguration -Identity site:Dublin')
    expect(shown()).toEqual(['Global 12000', 'Registrar:ldn-pool.contoso.com 8000'])
  })

  it('is written from an object that was kept in memory', () => {
    const shell = shellOn()
    shell.type('$x = New-CsRegistrarConfiguration site:Dublin -MaxUserCount 7000 -InMemory')
    expect(printed(shell, '$x.MaxUserCount')).toEqual(['7000'])
    expect(printed(shell, '(Get-CsRegistrarConfiguration).Identity')).toEqual(['Global'])
    shell.type('New-CsRegistrarConfiguration site:Dublin; $x | Set-CsRegistrarConfiguration')
    expect(printed(shell, '(Get-CsRegistrarConfiguration site:Dublin).MaxUserCount')).toEqual(['7000'])
  })

  it('are not set and not removed where there are none', () => {
    const shell = shellOn()
    for (const line of [
      'Set-CsRegistrarConfiguration site:Dublin -MaxUserCount 1',
      'Remove-CsRegistrarConfiguration site:Dublin',
    ])
      expect(shell.type(line)).toContain(
        'Cannot find "RegistrarConfiguration" "Site:Dublin" because it does not exist.',
      )
    expect(shell.type('New-CsRegistrarConfiguration global')).toContain('exists already')
    expect(shell.type('New-CsRegistrarConfiguration nowhere')).toContain('names no scope')
  })
})

describe('PoolState by hand', () => {
  const set = (to: string) =>
    `Set-CsRegistrarConfiguration service:Registrar:ldn-pool.contoso.com -PoolState ${to}`

  it('is what the simulation goes by, and says that nothing is copied', () => {
    const shell = shellOn()
    expect(shell.type(set('FailedOver'))).toContain('nothing of their data is copied')
    expect(failoverOf(shell, ldn).state).toBe('FailedOver')
    shell.type(set('FailedBack'))
    expect(failoverOf(shell, ldn).state).toBe('Active')
  })

  it('has no effect outside of the Registrar of a pool', () => {
    const shell = shellOn()
    expect(shell.type('Set-CsRegistrarConfiguration global -PoolState FailedOver')).toMatch(
      /^# PoolState is taken and has no effect/,
    )
    expect(failoverOf(shell, ldn).state).toBe('Active')
  })
})
