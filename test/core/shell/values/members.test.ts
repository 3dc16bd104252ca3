import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { objectOf, type Value } from '../../../../src/core/shell/value.ts'
import { elementOf, withElement } from '../../../../src/core/shell/values/elements.ts'
import { hasMember, memberOf, withMember } from '../../../../src/core/shell/values/members.ts'
import { callMethod } from '../../../../src/core/shell/values/methods.ts'
import { callStatic, staticMember } from '../../../../src/core/shell/values/statics.ts'
import { anyValue } from './arbitrary-value.ts'
import { at, inShort, shown, table } from './evaluated.ts'

const pools: Value = [
  objectOf('Pool', { Fqdn: 'pool1', Computers: ['fe01', 'fe02'] }),
  objectOf('Pool', { Fqdn: 'pool2', Computers: ['fe03'] }),
]

describe('a member', () => {
  it.each<[Value, string, string]>([
    ['abc', 'length', '3'],
    ['abc', 'Count', '1'],
    [5, 'Count', '1'],
    [null, 'Count', '0'],
    [null, 'Name', 'null'],
    [[1, 2], 'Count', '2'],
    [[], 'Length', '0'],
    [pools, 'fqdn', "['pool1', 'pool2']"],
    [pools, 'Computers', "['fe01', 'fe02', 'fe03']"],
    [pools, 'Nothing', 'null'],
    [[objectOf('A', { x: 5 }), 7], 'x', '5'],
    [table({ Name: 'x', count: 9 }), 'name', "'x'"],
    [table({ Name: 'x', count: 9 }), 'Count', '9'],
    [table({ a: 1, b: 2 }), 'Keys', "['a', 'b']"],
    [table({ a: 1 }), 'Count', '1'],
    [at('TimeSpan', '1:30'), 'TotalMinutes', '90'],
    [at('TimeSpan', '1.02:03:04'), 'Hours', '2'],
    [at('TimeSpan', '-0:30'), 'Minutes', '-30'],
    [at('DateTime', '11/4/2013 8:52 PM'), 'DayOfWeek', "'Monday'"],
    [at('DateTime', '11/4/2013 8:52 PM'), 'TimeOfDay', '20:52:00'],
    [at('DateTime', '11/4/2013 8:52 PM'), 'Date', '11/4/2013 12:00:00 AM'],
    [at('DateTime', '12/31/2016'), 'DayOfYear', '366'],
    [{ is: 'type', name: 'int' }, 'FullName', "'System.Int32'"],
  ])('of %j, %s, is %s', (value, name, expected) => {
    expect(inShort(memberOf(value, name))).toBe(expected)
  })

  it('is there even where it is $null', () => {
    expect(hasMember(objectOf('A', { x: null }), 'X')).toBe(true)
    expect(hasMember(objectOf('A', { x: null }), 'y')).toBe(false)
  })

  it('can be set where there is one, and everywhere in a table', () => {
    expect(withMember(objectOf('A', { Name: 1 }), 'name', 2)).toEqual({
      ok: true,
      value: objectOf('A', { Name: 2 }),
    })
    expect(withMember(table({ a: 1 }), 'b', 2)).toEqual({ ok: true, value: table({ a: 1, b: 2 }) })
    expect(shown(withMember(objectOf('A', {}), 'b', 2))).toMatch(/^PropertyNotFound/)
    expect(shown(withMember(at('TimeSpan', '1'), 'Days', 2))).toBe(
      "PropertyAssignmentException: 'Days' is a ReadOnly property.",
    )
  })
})

describe('an element', () => {
  it.each<[Value, Value, string]>([
    [['a', 'b'], 0, "'a'"],
    [['a', 'b'], -1, "'b'"],
    [['a', 'b'], 5, 'null'],
    [['a', 'b', 'c'], [0, 2], "['a', 'c']"],
    [['a'], '0', "'a'"],
    ['abc', 1, "'b'"],
    [table({ Key: 5 }), 'key', '5'],
    [7, 0, '7'],
    [7, 1, 'CannotIndex: Unable to index into an object of type System.Int32.'],
    [null, 0, 'NullArray: Cannot index into a null array.'],
  ])('of %j at %j is %s', (value, index, expected) => {
    expect(shown(elementOf(value, index))).toBe(expected)
  })

  it('can be set within the bounds of an array', () => {
    expect(shown(withElement([1, 2], -1, 5))).toBe('[1, 5]')
    expect(shown(withElement([1, 2], 2, 5))).toBe(
      'System.IndexOutOfRangeException: Index was outside the bounds of the array.',
    )
    expect(withElement(table({}), 'a', 5)).toEqual({ ok: true, value: table({ a: 5 }) })
  })
})

describe('a method', () => {
  it.each<[Value, string, Value[], string]>([
    ['pool1', 'ToUpper', [], "'POOL1'"],
    ['a.b.c', 'split', ['.'], "['a', 'b', 'c']"],
    ['a.b-c', 'Split', ['.-'], "['a', 'b', 'c']"],
    ['a..b', 'Split', ['.', 'RemoveEmptyEntries'], "['a', 'b']"],
    ['pool1', 'Replace', ['1', '2'], "'pool2'"],
    [' a ', 'Trim', [], "'a'"],
    ['xxa', 'TrimStart', ['x'], "'a'"],
    ['pool1', 'Contains', ['OOL'], 'False'],
    ['pool1', 'StartsWith', ['POOL', 'OrdinalIgnoreCase'], 'True'],
    ['pool1', 'EndsWith', ['1'], 'True'],
    ['pool1', 'Substring', [1, 3], "'ool'"],
    [
      'pool1',
      'Substring',
      [9],
      'ArgumentOutOfRangeException: Exception calling "Substring" with "1" argument(s): "startIndex cannot be larger than length of string.\nParameter name: startIndex"',
    ],
    [
      'pool1',
      'Substring',
      [],
      'MethodCountCouldNotFindBest: Cannot find an overload for "Substring" and the argument count: "0".',
    ],
    ['a.b', 'IndexOf', ['.'], '1'],
    ['a', 'PadLeft', [3, '0'], "'00a'"],
    [
      'a',
      'PadLeft',
      [1e9],
      'NotEmulated: A string of more than 1000000 characters is not part of the emulation.',
    ],
    [['a', 'b'], 'ToUpper', [], "['A', 'B']"],
    [['a', 'b'], 'Contains', ['b'], 'True'],
    [
      ['a'],
      'Add',
      ['b'],
      'NotSupportedException: Exception calling "Add" with "1" argument(s): "Collection was of a fixed size."',
    ],
    [5, 'ToString', ['000'], "'005'"],
    [1234.5, 'ToString', ['N2'], "'1,234.50'"],
    [at('DateTime', '11/4/2013'), 'AddMinutes', [90], '11/4/2013 1:30:00 AM'],
    [at('DateTime', '1/31/2013'), 'AddMonths', [1], '2/28/2013 12:00:00 AM'],
    [at('DateTime', '11/4/2013'), 'ToString', ['yyyy-MM-dd'], "'2013-11-04'"],
    [
      at('DateTime', '11/4/2013'),
      'AddDays',
      [1e12],
      'ArgumentOutOfRangeException: The added or subtracted value results in an un-representable DateTime.',
    ],
    [at('TimeSpan', '1:00'), 'Add', [at('TimeSpan', '0:30')], '01:30:00'],
    [table({ a: 1 }), 'ContainsKey', ['A'], 'True'],
    [5, 'GetType', [], 'System.Int32'],
    [null, 'ToString', [], 'InvokeMethodOnNull: You cannot call a method on a null-valued expression.'],
    [
      'a',
      'Normalize',
      [],
      "NotEmulated: The method 'Normalize' of [System.String] is not part of the emulation.",
    ],
    [
      'a',
      'constructor',
      [],
      "NotEmulated: The method 'constructor' of [System.String] is not part of the emulation.",
    ],
  ])('of %j, %s(%j), is %s', (value, name, args, expected) => {
    expect(shown(callMethod(value, name, args))).toBe(expected)
  })

  it('that changes a table gives the table as it is then', () => {
    expect(callMethod(table({ a: 1 }), 'Add', ['b', 2])).toEqual({
      ok: true,
      value: null,
      changed: table({ a: 1, b: 2 }),
    })
    expect(callMethod(table({ a: 1 }), 'Remove', ['A'])).toMatchObject({ changed: table({}) })
    expect(callMethod(table({ a: 1 }), 'Add', ['A', 2]).ok).toBe(false)
  })
})

describe('what belongs to a type', () => {
  const now = 1_383_598_330_000

  it.each([
    ['datetime', 'Now', '11/4/2013 8:52:10 PM'],
    ['System.DateTime', 'today', '11/4/2013 12:00:00 AM'],
    ['int', 'MaxValue', '2147483647'],
    ['math', 'PI', '3.14159265358979'],
    ['string', 'Empty', "''"],
    ['TimeSpan', 'Zero', '00:00:00'],
    ['System.IO.File', 'x', 'NotEmulated: [System.IO.File]::x is not part of the emulation.'],
    ['constructor', 'prototype', 'NotEmulated: [constructor]::prototype is not part of the emulation.'],
  ])('[%s]::%s is %s', (type, name, expected) => {
    expect(shown(staticMember(type, name, now))).toBe(expected)
  })

  it.each<[string, string, Value[], string]>([
    ['math', 'Round', [2.5], '2'],
    ['math', 'Round', [2.71528, 2], '2.72'],
    ['math', 'Round', [2.5, 'AwayFromZero'], '3'],
    ['math', 'Max', [2, '5'], '5'],
    ['TimeSpan', 'FromMinutes', [5], '00:05:00'],
    ['TimeSpan', 'new', [1, 2, 3], '01:02:03'],
    ['DateTime', 'new', [2013, 11, 4], '11/4/2013 12:00:00 AM'],
    ['string', 'Join', [', ', ['a', 'b']], "'a, b'"],
    ['string', 'IsNullOrEmpty', [null], 'True'],
    ['string', 'Format', ['{0}-{1}', 1, 2], "'1-2'"],
    ['TimeSpan', 'Parse', ['00:05:00'], '00:05:00'],
    [
      'int',
      'Parse',
      ['x'],
      'FormatException: Exception calling "Parse" with "1" argument(s): "Input string was not in a correct format."',
    ],
    ['regex', 'Escape', ['a.b'], "'a\\.b'"],
    ['guid', 'NewGuid', [], 'NotEmulated: [System.Guid]::NewGuid is not part of the emulation.'],
    [
      'System.IO.File',
      'ReadAllText',
      ['c:\\x'],
      'NotEmulated: [System.IO.File]::ReadAllText is not part of the emulation.',
    ],
  ])('[%s]::%s(%j) is %s', (type, name, args, expected) => {
    expect(shown(callStatic(type, name, args, now))).toBe(expected)
  })
})

describe('any value', () => {
  const names = fc.constantFrom(
    ...'Count Name Keys ToString Split Substring PadLeft Add Remove AddDays AddMonths Contains IndexOf Replace GetType CompareTo Round Pow FromDays new Parse Join Format toString __proto__ constructor'.split(
      ' ',
    ),
  )

  it('has members and methods, or an error, and never fails otherwise', () => {
    fc.assert(
      fc.property(anyValue, names, fc.array(anyValue, { maxLength: 3 }), (value, name, args) => {
        memberOf(value, name)
        withMember(value, name, args[0] ?? null)
        elementOf(value, args[0] ?? null)
        withElement(value, args[0] ?? null, 1)
        callMethod(value, name, args)
        for (const type of ['math', 'string', 'TimeSpan', 'DateTime', 'int', 'regex', 'convert', '__proto__'])
          expect(typeof callStatic(type, name, args, 0).ok).toBe('boolean')
      }),
      { numRuns: 3000 },
    )
  })
})
