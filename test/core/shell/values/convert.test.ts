import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Value } from '../../../../src/core/shell/value.ts'
import { convertArgument, convertTo } from '../../../../src/core/shell/values/convert.ts'
import { toEnumeration } from '../../../../src/core/shell/values/enumeration.ts'
import { toBoolean, toNumber } from '../../../../src/core/shell/values/scalars.ts'
import { writtenDate } from '../../../../src/core/shell/values/written-dates.ts'
import { at, inShort, table } from './evaluated.ts'

const made = (type: string, value: Value, now: number | null = null) => {
  const converted = convertTo(type, value, now)
  return converted.ok ? inShort(converted.value) : converted.message
}

describe('a cast', () => {
  it.each<[string, Value, string]>([
    ['int', '5', '5'],
    ['int', ' 0x1F ', '31'],
    ['int', '1KB', '1024'],
    ['int', '2.5', '2'],
    ['int', 3.5, '4'],
    ['int', null, '0'],
    ['int', true, '1'],
    ['int', '', '0'],
    [
      'int',
      'abc',
      'Cannot convert value "abc" to type "System.Int32". Error: "Input string was not in a correct format."',
    ],
    [
      'int',
      3e9,
      'Cannot convert value "3000000000" to type "System.Int32". Error: "Value was either too large or too small for an Int32."',
    ],
    [
      'UInt16',
      '70000',
      'Cannot convert value "70000" to type "System.UInt16". Error: "Value was either too large or too small for a UInt16."',
    ],
    [
      'uint32',
      -1,
      'Cannot convert value "-1" to type "System.UInt32". Error: "Value was either too large or too small for a UInt32."',
    ],
    ['Int64', 3e9, '3000000000'],
    ['double', '1.5', '1.5'],
    ['string', 5, "'5'"],
    ['string', ['a', 'b'], "'a b'"],
    ['bool', 'False', 'True'],
    ['bool', 0, 'False'],
    ['TimeSpan', '00:05:00', '00:05:00'],
    ['TimeSpan', '1.02:03:04', '1.02:03:04'],
    ['TimeSpan', '5', '5.00:00:00'],
    ['TimeSpan', '1:30', '01:30:00'],
    [
      'TimeSpan',
      '00:90:00',
      'Cannot convert value "00:90:00" to type "System.TimeSpan". Error: "The TimeSpan could not be parsed because at least one of the numeric components is out of range or contains too many digits."',
    ],
    [
      'TimeSpan',
      'soon',
      'Cannot convert value "soon" to type "System.TimeSpan". Error: "String was not recognized as a valid TimeSpan."',
    ],
    ['TimeSpan', 10_000_000, '00:00:01'],
    ['DateTime', '11/4/2013', '11/4/2013 12:00:00 AM'],
    ['DateTime', '2013-11-04T20:52:10', '11/4/2013 8:52:10 PM'],
    ['DateTime', 'Monday, November 4, 2013 8:52 PM', '11/4/2013 8:52:00 PM'],
    ['DateTime', '4 Nov 2013', '11/4/2013 12:00:00 AM'],
    [
      'DateTime',
      '2/30/2013',
      'Cannot convert value "2/30/2013" to type "System.DateTime". Error: "String was not recognized as a valid DateTime."',
    ],
    [
      'DateTime',
      '8:52 PM',
      'Cannot convert value "8:52 PM" to type "System.DateTime". Error: "String was not recognized as a valid DateTime."',
    ],
    ['Guid', '{3F2504E0-4F89-11D3-9A0C-0305E82C3301}', "'3f2504e0-4f89-11d3-9a0c-0305e82c3301'"],
    [
      'Guid',
      'x',
      'Cannot convert value "x" to type "System.Guid". Error: "Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx)."',
    ],
    ['Fqdn', 'pool1.contoso.com', "'pool1.contoso.com'"],
    [
      'Fqdn',
      'pool one',
      'Cannot convert value "pool one" to type "Microsoft.Rtc.Management.Deploy.Fqdn". Error: "It is not a fully qualified domain name."',
    ],
    ['IPAddress', '10.0.0.1', "'10.0.0.1'"],
    ['string[]', 'a', "['a']"],
    ['int[]', ['1', 2], '[1, 2]'],
    [
      'int[]',
      ['1', 'x'],
      'Cannot convert value "x" to type "System.Int32". Error: "Input string was not in a correct format."',
    ],
    ['XdsIdentity', 'site:Redmond', "'site:Redmond'"],
    ['char', 65, "'A'"],
    [
      'hashtable',
      5,
      'Cannot convert the "5" value of type "System.Int32" to type "System.Collections.Hashtable".',
    ],
    ['int', [7], '7'],
  ])('[%s]%j is %s', (type, value, expected) => {
    expect(made(type, value)).toBe(expected)
  })

  it('knows the day of a time of day where it knows what day it is', () => {
    const now = 1_383_598_330_000
    expect(made('DateTime', '10:00', now)).toBe('11/4/2013 10:00:00 AM')
    expect(made('DateTime', '12:30 AM', now)).toBe('11/4/2013 12:30:00 AM')
    expect(made('DateTime', '12/25', now)).toBe('12/25/2013 12:00:00 AM')
  })

  it('makes an object of a hashtable', () => {
    expect(convertTo('pscustomobject', table({ a: 1 }))).toMatchObject({
      value: { is: 'object', properties: [{ name: 'a', value: 1 }] },
    })
  })

  it('reads every date that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_135_596, max: 253_402_300 }), (kiloseconds) => {
        const milliseconds = kiloseconds * 1_000_000
        for (const format of ['G', 's', 'M/d/yyyy HH:mm:ss'])
          expect(convertTo('DateTime', writtenDate(milliseconds, format))).toEqual({
            ok: true,
            value: { is: 'datetime', milliseconds },
          })
      }),
    )
  })
})

describe('a parameter', () => {
  it('of type Boolean takes Booleans and numbers alone', () => {
    expect(convertArgument('Boolean', true)).toEqual({ ok: true, value: true })
    expect(convertArgument('Boolean', 0)).toEqual({ ok: true, value: false })
    expect(convertArgument('Boolean', 'True')).toEqual({
      ok: false,
      message:
        'Cannot convert value "System.String" to type "System.Boolean". Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0 instead.',
    })
  })

  it('of type String takes no array', () => {
    expect(convertArgument('String', ['a', 'b']).ok).toBe(false)
    expect(convertArgument('String', 5)).toEqual({ ok: true, value: '5' })
  })
})

describe('an enumeration', () => {
  const names = ['Active', 'FailingOver', 'FailedOver']
  const named = (value: Value) => toEnumeration('A.PoolState', names, value)

  it('takes names whatever their case, numbers, and beginnings of one name', () => {
    expect(['failedover', 0, '1', 'FailI'].map((value) => named(value))).toEqual(
      ['FailedOver', 'Active', 'FailingOver', 'FailingOver'].map((value) => ({ ok: true, value })),
    )
  })

  it('says which values there are', () => {
    expect(named('Fail')).toEqual({
      ok: false,
      message:
        'Cannot convert value "Fail" to type "A.PoolState" due to enumeration values that are not valid. Specify one of the following enumeration values and try again. The possible enumeration values are "Active,FailingOver,FailedOver".',
    })
  })
})

describe('truth and numbers', () => {
  it('is as PowerShell has it', () => {
    const truths: Value[] = ['False', 1, -1, [0, 0], [1], table({}), at('TimeSpan', '0')]
    const lies: Value[] = [null, 0, '', [], [0], [''], false]
    expect(truths.map(toBoolean)).not.toContain(false)
    expect(lies.map(toBoolean)).not.toContain(true)
  })

  it('reads numbers in text', () => {
    expect(['12', '1,234', '-5', '1e3', '.5', '1gb', 'x', '1 2'].map((text) => toNumber(text))).toEqual([
      12,
      1234,
      -5,
      1000,
      0.5,
      1_073_741_824,
      null,
      null,
    ])
  })
})
