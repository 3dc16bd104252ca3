import { describe, expect, it } from 'vitest'
import { readFilter } from '../../../../src/core/shell/users/filter.ts'
import { objectOf, type Value } from '../../../../src/core/shell/value.ts'

const anna = objectOf('User', {
  DisplayName: 'Anna Keller',
  Enabled: true,
  LineURI: '',
  VoicePolicy: null,
  RegistrarPool: objectOf('Pool', { FriendlyName: 'ldn-pool.contoso.com' }, 'ldn-pool.contoso.com'),
})

const fits = (text: string, variables: Record<string, Value> = {}) =>
  readFilter(text, (name) => variables[name] ?? null)?.(anna)

describe('a filter', () => {
  it.each([
    ['RegistrarPool -eq "ldn-pool.contoso.com"', true],
    ["{RegistrarPool -eq 'LDN-POOL.contoso.com'}", true],
    ['{ RegistrarPool -ne "ldn-pool.contoso.com" }', false],
    ['DisplayName -like "a*" -and Enabled -eq $true', true],
    ['DisplayName -like "b*" -or Enabled -eq $false', false],
    ['DisplayName -like "b*" -or DisplayName -like "*er" -and Enabled -eq "True"', true],
    ['-not (DisplayName -like "b*" -or LineURI -ne "")', true],
    ['LineURI -eq $null', true],
    ['VoicePolicy -eq $null', true],
    ['$_.DisplayName -match "kell"', true],
  ])('%s is %s of Anna', (text, expected) => {
    expect(fits(text)).toBe(expected)
  })

  it('takes the variables of the session', () => {
    expect(fits('RegistrarPool -eq $pool', { pool: 'ldn-pool.contoso.com' })).toBe(true)
    expect(fits('RegistrarPool -eq $pool', { pool: 'dub-pool.contoso.com' })).toBe(false)
  })

  it.each([
    '',
    '{}',
    'RegistrarPool',
    'RegistrarPool -eq',
    'a -eq b c',
    '(a -eq b',
    'a -unlike b',
    'a -eq )',
    '"',
  ])('cannot be read out of %j', (text) => {
    expect(readFilter(text, () => null)).toBeNull()
  })

  it('is refused where it is longer than anybody types', () => {
    expect(readFilter('('.repeat(5000), () => null)).toBeNull()
  })
})
