import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { objectOf, type Value } from '../../../../src/core/shell/value.ts'
import { interpolated, toText } from '../../../../src/core/shell/values/text.ts'
import { fullTypeName, isOfType, typeNameOf } from '../../../../src/core/shell/values/type-names.ts'
import { writtenDate } from '../../../../src/core/shell/values/written-dates.ts'
import { writtenNumber } from '../../../../src/core/shell/values/written-numbers.ts'
import { writtenTimeSpan } from '../../../../src/core/shell/values/written-time-spans.ts'
import { at, table } from './evaluated.ts'

describe('a value as text', () => {
  it.each<[Value, string]>([
    [null, ''],
    [true, 'True'],
    [false, 'False'],
    [5, '5'],
    [-0, '0'],
    [3.5, '3.5'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.333333333333333'],
    [1e20, '1E+20'],
    [0.00001, '1E-05'],
    [1.5e-7, '1.5E-07'],
    [2 ** 40, '1099511627776'],
    [Number.NaN, 'NaN'],
    [['a', 1, true], 'a 1 True'],
    [[1, [2, 3]], '1 System.Object[]'],
    [at('TimeSpan', '00:05:00'), '00:05:00'],
    [at('TimeSpan', '-1.02:03:04.5'), '-1.02:03:04.5000000'],
    [at('DateTime', '11/4/2013 8:52:10 PM'), '11/4/2013 8:52:10 PM'],
    [table({ a: 1 }), 'System.Collections.Hashtable'],
    [objectOf('A.B', { c: 1 }), 'A.B'],
    [objectOf('A.B', { c: 1 }, 'pool1'), 'pool1'],
    [objectOf('System.Management.Automation.PSCustomObject', { a: 1, b: 'x' }), '@{a=1; b=x}'],
    [{ is: 'type', name: 'int' }, 'System.Int32'],
  ])('%j is %s', (value, text) => {
    expect(toText(value)).toBe(text)
  })

  it('has dates without a culture inside a string', () => {
    expect(interpolated(at('DateTime', '11/4/2013 8:52:10 PM'))).toBe('11/04/2013 20:52:10')
    expect(interpolated([at('DateTime', '1/2/2013'), 'x'])).toBe('01/02/2013 00:00:00 x')
  })

  it('is cut off where an array would make it longer than the emulation goes', () => {
    const items = Array.from({ length: 5000 }, () => 'x'.repeat(1000))
    expect(toText(items)).toHaveLength(1_000_000)
  })
})

describe('types', () => {
  it.each<[Value, string]>([
    [null, ''],
    ['a', 'System.String'],
    [1, 'System.Int32'],
    [2 ** 33, 'System.Int64'],
    [1.5, 'System.Double'],
    [true, 'System.Boolean'],
    [[1], 'System.Object[]'],
    [at('TimeSpan', '1'), 'System.TimeSpan'],
    [objectOf('A.B', {}), 'A.B'],
  ])('of %j is "%s"', (value, name) => {
    expect(typeNameOf(value)).toBe(name)
  })

  it('are found by their short names, whatever the case', () => {
    expect(['INT', 'string[]', 'Switch', 'system.timespan', 'Fqdn', 'Foo'].map(fullTypeName)).toEqual([
      'System.Int32',
      'System.String[]',
      'System.Management.Automation.SwitchParameter',
      'System.TimeSpan',
      'Microsoft.Rtc.Management.Deploy.Fqdn',
      'Foo',
    ])
    expect(isOfType(5, 'int')).toBe(true)
    expect(isOfType([1], 'array')).toBe(true)
    expect(isOfType('a', 'object')).toBe(true)
    expect(isOfType(objectOf('A.B', {}), 'a.b')).toBe(true)
    expect(isOfType(5, 'string')).toBe(false)
    expect(isOfType(null, 'object')).toBe(false)
  })
})

describe('formats of numbers', () => {
  it.each([
    [1234.567, 'N2', '1,234.57'],
    [1234567, 'N0', '1,234,567'],
    [-1234.5, 'N1', '-1,234.5'],
    [0.5, 'P0', '50 %'],
    [0.1234, 'P', '12.34 %'],
    [7, 'D3', '007'],
    [-7, 'd3', '-007'],
    [255, 'X', 'FF'],
    [255, 'x4', '00ff'],
    [-1, 'X', 'FFFFFFFF'],
    [2.71528, 'F2', '2.72'],
    [2.5, 'F0', '3'],
    [0.125, 'F2', '0.13'],
    [-0.001, 'F2', '0.00'],
    [1234.5, 'C', '$1,234.50'],
    [-1, 'C0', '($1)'],
    [12345.678, 'E2', '1.23E+004'],
    [123.456, 'G4', '123.5'],
    [5, '00', '05'],
    [1234.5, '#,##0.00', '1,234.50'],
    [0.256, '0.0%', '25.6%'],
    [3, '0.##', '3'],
    [12, "0 'min'", '12 min'],
    [-5, '0.0', '-5.0'],
  ])('%d as %s is %s', (value, format, text) => {
    expect(writtenNumber(value, format)).toBe(text)
  })

  it('that are wrong for a number are none', () => {
    expect(writtenNumber(1.5, 'D')).toBeNull()
    expect(writtenNumber(1.5, 'X')).toBeNull()
    expect(writtenNumber(1.5, 'q')).toBeNull()
    expect(writtenNumber(1, 'N999')).toBeNull()
  })
})

describe('formats of dates and time spans', () => {
  const moment = 1_383_598_330_045

  it.each([
    ['G', '11/4/2013 8:52:10 PM'],
    ['d', '11/4/2013'],
    ['D', 'Monday, November 4, 2013'],
    ['t', '8:52 PM'],
    ['s', '2013-11-04T20:52:10'],
    ['yyyy-MM-dd HH:mm', '2013-11-04 20:52'],
    ['ddd d MMM yy', 'Mon 4 Nov 13'],
    ['hh:mm:ss.fff tt', '08:52:10.045 PM'],
    ["yyyyMMdd'T'HHmm", '20131104T2052'],
  ])('a date as %s is %s', (format, text) => {
    expect(writtenDate(moment, format)).toBe(text)
  })

  it.each([
    ['c', '1.02:03:04.5000000'],
    ['g', '1:2:03:04.5'],
    ['G', '1:02:03:04.5000000'],
    ['hh\\:mm', '02:03'],
    ["d'd 'h'h'", '1d 2h'],
    ['hh:mm', null],
  ])('a time span as %s is %s', (format, text) => {
    expect(writtenTimeSpan(93_784_500, format)).toBe(text)
  })

  it('agree with the calendar of the machine for any day', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date(-62_135_596_800_000),
          max: new Date(253_402_300_799_999),
          noInvalidDate: true,
        }),
        (any) => {
          expect(writtenDate(any.getTime(), 'yyyy-MM-ddTHH:mm:ss.fff')).toBe(any.toISOString().slice(0, -1))
        },
      ),
    )
  })
})
