import { describe, expect, it } from 'vitest'
import { metadataOf } from '../../../../src/core/shell/catalogue/catalogue.ts'
import { objectOf } from '../../../../src/core/shell/value.ts'
import { call, expectError, piped, setOf, valuesOf } from './binding.ts'

const pool = objectOf('Microsoft.Rtc.Management.Deploy.Internal.Cluster', {
  Identity: 'pool1.contoso.com',
  Fqdn: 'pool1.contoso.com',
})

describe('the golden table of parser and binder', () => {
  it('finds a cmdlet whatever the case of its name', () => {
    expect(metadataOf('get-cspool')).toBe(metadataOf('Get-CsPool'))
    expect(metadataOf('get-cspool')?.name).toBe('Get-CsPool')
  })

  it('takes -Computer for -ComputerName, the only parameter that begins so', () => {
    expect(valuesOf(call('Get-CsWindowsService', '-Computer', 'fe01.contoso.com'))).toEqual({
      ComputerName: 'fe01.contoso.com',
    })
  })

  it('refuses -D, with which three parameters begin, the common one among them', () => {
    expectError(
      call('Invoke-CsPoolFailOver', '-D', '-PoolFqdn', 'p'),
      'AmbiguousParameter',
      "Parameter cannot be processed because the parameter name 'D' is ambiguous. Possible matches include: -DisasterMode -DatabaseCommandTimeoutInSeconds -Debug.",
    )
  })

  it('has no position for the pool that is failed over', () => {
    expectError(
      call('Invoke-CsPoolFailOver', 'p'),
      'PositionalParameterNotFound',
      "A positional parameter cannot be found that accepts argument 'p'.",
    )
  })

  it('asks for the pool of a backup relationship', () => {
    const binding = call('Get-CsPoolBackupRelationship')
    expect(binding.is === 'missing' && binding.parameters.map(({ name }) => name)).toEqual(['PoolFqdn'])
  })

  it('knows no set with two roles of Get-CsService', () => {
    expectError(
      call('Get-CsService', '-Registrar', '-UserServer'),
      'AmbiguousParameterSet',
      'Parameter set cannot be resolved using the specified named parameters.',
    )
  })

  it('knows no -PoolFqdn of Get-CsComputer', () => {
    expectError(
      call('Get-CsComputer', '-PoolFqdn', 'x'),
      'NamedParameterNotFound',
      "A parameter cannot be found that matches parameter name 'PoolFqdn'.",
    )
  })

  it('binds the name of a pool from the pipeline to Invoke-CsBackupServiceSync', () => {
    expect(valuesOf(piped('a', 'Invoke-CsBackupServiceSync'))).toEqual({ PoolFqdn: 'a' })
  })

  it('binds a user from the pipeline to Get-CsUserPoolInfo, as the address that finds it again', () => {
    const user = objectOf('Microsoft.Rtc.Management.ADConnect.Schema.OCSADUser', {
      Identity: 'CN=Ken Myer,OU=Users,DC=contoso,DC=com',
      SipAddress: 'sip:ken@contoso.com',
    })
    expect(valuesOf(piped(user, 'Get-CsUserPoolInfo'))).toEqual({ Identity: 'sip:ken@contoso.com' })
  })

  it('cannot bind a pool to Stop-CsWindowsService', () => {
    expectError(
      piped(pool, 'Stop-CsWindowsService'),
      'InputObjectNotBound',
      /^The input object cannot be bound to any parameters for the command either because the command does not take/,
    )
  })

  it('reads the interval of Set-CsRegistrar, whose range is the affair of the cmdlet', () => {
    const binding = call(
      'Set-CsRegistrar',
      '-Identity',
      'Registrar:p',
      '-FailureDetectionInterval',
      '00:00:10',
    )
    expect(valuesOf(binding)).toEqual({
      Identity: 'Registrar:p',
      FailureDetectionInterval: { is: 'timespan', milliseconds: 10_000 },
    })
  })

  it('takes a pool by position', () => {
    expect(valuesOf(call('Get-CsPool', 'p'))).toEqual({ Identity: 'p' })
    expect(setOf(call('Get-CsPool', 'p'))).toBe('Identity')
  })

  it('takes -WhatIf where a cmdlet asks before it acts', () => {
    expect(valuesOf(call('Invoke-CsPoolFailOver', '-PoolFqdn', 'p', '-WhatIf'))).toEqual({
      PoolFqdn: 'p',
      WhatIf: true,
    })
  })

  it('takes the pool of Get-CsBackupServiceStatus by name', () => {
    expect(valuesOf(call('Get-CsBackupServiceStatus', '-PoolFqdn', 'p'))).toEqual({ PoolFqdn: 'p' })
  })
})
