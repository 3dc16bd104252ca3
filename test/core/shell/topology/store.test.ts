import { describe, expect, it } from 'vitest'
import { shellOn } from '../failover/notation.ts'
import { happenings, printed } from './notation.ts'

const inDublin = { computer: 'dub-pool-fe01.contoso.com' }

const reads = [
  'Get-CsTopology',
  'Get-CsTopology -AsXml',
  'Get-CsSite',
  'Get-CsPool',
  'Get-CsComputer',
  'Get-CsService',
  'Get-CsRegistrarConfiguration',
  'Get-CsSimpleUrlConfiguration',
  'Get-CsNetworkInterface',
]

const writes = [
  'Enable-CsTopology',
  'Set-CsSite Site:Dublin -FederationRoute $null',
  'Set-CsRegistrar Registrar:dub-pool.contoso.com -EnableAutomaticFailover $False',
  'Set-CsRegistrarConfiguration -MaxUserCount 5000',
  'Set-CsRegistrarConfiguration service:Registrar:ldn-pool.contoso.com -PoolState FailedOver',
  'New-CsRegistrarConfiguration site:Dublin',
  'Set-CsUserServer UserServer:dub-pool.contoso.com -McuFactorySipPort 445',
]

describe('while the Central Management store is lost', () => {
  it.each(reads)('%s cannot read it, and says so', (line) => {
    const shell = shellOn(undefined, inDublin)
    shell.type('Fault-London')
    expect(shell.type(line)).toContain('The Central Management store cannot be reached.')
    expect(shell.result()?.succeeded).toBe(false)
  })

  it.each(['Get-CsTopology', 'Get-CsRegistrarConfiguration', 'Get-CsSimpleUrlConfiguration'])(
    '%s -LocalStore reads the replica of this computer',
    (name) => {
      const shell = shellOn(undefined, inDublin)
      const before = shell.type(`${name} -LocalStore`)
      shell.type('Fault-London')
      expect(shell.type(`${name} -LocalStore`)).toBe(before)
      expect(shell.result()?.succeeded).toBe(true)
    },
  )

  it('there is no replica on a workstation', () => {
    const shell = shellOn(undefined, { computer: null })
    expect(shell.type('Get-CsTopology -LocalStore')).toContain('holds no replica')
  })

  it.each(writes)('%s changes nothing', (line) => {
    const shell = shellOn(undefined, inDublin)
    shell.type('Fault-London')
    const before = happenings(shell)
    expect(shell.type(line)).toContain('The Central Management store cannot be reached.')
    expect(happenings(shell)).toBe(before)
    expect(shell.result()?.calls[0]?.changed).toBe(false)
  })
})

describe('where only the servers of its pool are stopped', () => {
  it('the database is still read, and takes no changes', () => {
    const shell = shellOn(undefined, inDublin)
    shell.type(
      'Get-CsComputer -Pool ldn-pool.contoso.com | ForEach-Object { Stop-CsWindowsService -ComputerName $_.Fqdn }',
    )
    expect(printed(shell, '(Get-CsComputer -Pool ldn-pool.contoso.com).Count')).toEqual(['3'])
    expect(shell.type('Enable-CsTopology')).toContain('takes no changes now')
  })
})

describe('-WhatIf', () => {
  it.each([
    ...writes,
    'Set-CsRegistrarConfiguration service:Registrar:ldn-pool.contoso.com -PoolState FailedOver',
    'Remove-CsRegistrarConfiguration global',
    'Reset-CsPoolRegistrarState -PoolFqdn ldn-pool.contoso.com',
    'Stop-CsWindowsService -Name LYNCBACKUP',
    'Start-CsPool ldn-pool.contoso.com',
    'Disable-CsComputer',
  ])('keeps %s from doing anything', (line) => {
    const shell = shellOn()
    expect(shell.type(`${line} -WhatIf`)).toMatch(/^What if: Performing the operation "[A-Z][A-Za-z]+-Cs/)
    expect(happenings(shell)).toBe(0)
  })
})
