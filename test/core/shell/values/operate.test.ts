import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { objectOf, type Value } from '../../../../src/core/shell/value.ts'
import { compare } from '../../../../src/core/shell/values/comparison.ts'
import { operate, operateUnary } from '../../../../src/core/shell/values/operate.ts'
import { isLike } from '../../../../src/core/shell/values/wildcard.ts'
import { anyValue } from './arbitrary-value.ts'
import { at, shown, table } from './evaluated.ts'

const of = (left: Value, operator: string, right: Value) => shown(operate(operator, left, right))

describe('arithmetic', () => {
  it.each<[Value, string, Value, string]>([
    [7, '/', 2, '3.5'],
    [4, '/', 2, '2'],
    [7, '%', 4, '3'],
    [1, '+', '5', '6'],
    ['1', '+', 5, "'15'"],
    ['5', '-', 2, '3'],
    ['a', '*', 3, "'aaa'"],
    [[1, 2], '+', 3, '[1, 2, 3]'],
    [[1], '+', [2, 3], '[1, 2, 3]'],
    [[1, 2], '*', 2, '[1, 2, 1, 2]'],
    [null, '+', 5, '5'],
    [true, '+', true, '2'],
    [1, '..', 3, '[1, 2, 3]'],
    [3, '..', 1, '[3, 2, 1]'],
    ['2', '..', '3', '[2, 3]'],
    [6, '-band', 3, '2'],
    [6, '-bor', 3, '7'],
    [6, '-bxor', 3, '5'],
    [1, '-shl', 4, '16'],
    [-1, '-band', 255, '255'],
    [1, '/', 0, 'RuntimeException: Attempted to divide by zero.'],
    [
      1,
      '+',
      'a',
      'InvalidCastFromStringToInteger: Cannot convert value "a" to type "System.Int32". Error: "Input string was not in a correct format."',
    ],
    [at('DateTime', '11/4/2013'), '+', at('TimeSpan', '1:00'), '11/4/2013 1:00:00 AM'],
    [at('DateTime', '11/4/2013'), '-', at('DateTime', '11/3/2013'), '1.00:00:00'],
    [at('TimeSpan', '1:00'), '+', '0:30', '01:30:00'],
    [at('TimeSpan', '1:00'), '-', at('TimeSpan', '2:00'), '-01:00:00'],
    [
      at('TimeSpan', '1:00'),
      '*',
      2,
      "MethodNotFound: Method invocation failed because [System.TimeSpan] does not contain a method named 'op_Multiply'.",
    ],
    [
      table({ a: 1 }),
      '+',
      5,
      'AddHashTableToNonHashTable: A hash table can only be added to another hash table.',
    ],
    [
      table({ a: 1 }),
      '+',
      table({ A: 2 }),
      "System.ArgumentException: Item has already been added. Key in dictionary: 'A'  Key being added: 'A'",
    ],
  ])('%j %s %j is %s', (left, operator, right, expected) => {
    expect(of(left, operator, right)).toBe(expected)
  })

  it('adds tables', () => {
    expect(operate('+', table({ a: 1 }), table({ b: 2 }))).toEqual({ ok: true, value: table({ a: 1, b: 2 }) })
  })

  it.each<[Value, string, Value]>([
    ['abc', '*', 1e9],
    [[1], '*', 1e9],
    [1, '..', 1e12],
    ['{0,999999}', '-f', 1],
    ['x'.repeat(900_000), '+', 'x'.repeat(900_000)],
    ['x'.repeat(500_000), '-replace', ['x', 'yyyy']],
    ['x'.repeat(500_000), '-split', ''],
  ])('refuses more than the emulation makes (%#)', (left, operator, right) => {
    expect(operate(operator, left, right)).toMatchObject({
      ok: false,
      error: { id: 'NotEmulated', wording: 'own' },
    })
  })
})

describe('comparison', () => {
  it.each<[Value, string, Value, string]>([
    ['Active', '-eq', 'ACTIVE', 'True'],
    ['Active', '-ceq', 'ACTIVE', 'False'],
    ['5', '-eq', 5, 'True'],
    [5, '-eq', '5', 'True'],
    [5, '-eq', 'x', 'False'],
    [10, '-gt', '9', 'True'],
    ['10', '-gt', 9, 'False'],
    [true, '-eq', 'x', 'True'],
    [null, '-eq', null, 'True'],
    [null, '-eq', 0, 'False'],
    [null, '-lt', 1, 'True'],
    ['', '-eq', null, 'False'],
    ['a', '-lt', 'B', 'True'],
    [at('TimeSpan', '00:10:00'), '-gt', '00:05:00', 'True'],
    [at('DateTime', '11/4/2013'), '-lt', '11/5/2013', 'True'],
    [objectOf('A', {}, 'pool1'), '-eq', 'POOL1', 'True'],
    ['pool1', '-eq', objectOf('A', {}, 'Pool1'), 'True'],
    [[1, 2, 3], '-gt', 1, '[2, 3]'],
    [[1, 2, null], '-ne', 2, '[1, null]'],
    [['a', 'b'], '-eq', 'B', "['b']"],
    [[1, 2], '-contains', '2', 'True'],
    [[1, 2], '-notcontains', 3, 'True'],
    ['a', '-in', ['A', 'b'], 'True'],
    ['a', '-notin', ['b'], 'True'],
    [
      5,
      '-gt',
      'abc',
      'ComparisonFailure: Could not compare "5" to "abc". Error: "Cannot convert value "abc" to type "System.Int32". Error: "Input string was not in a correct format.""',
    ],
    [
      table({}),
      '-gt',
      1,
      'NotIcomparable: Cannot compare "System.Collections.Hashtable" because it is not IComparable.',
    ],
    [5, '-is', { is: 'type', name: 'int' }, 'True'],
    ['5', '-as', { is: 'type', name: 'int' }, '5'],
    ['x', '-as', { is: 'type', name: 'int' }, 'null'],
    [1, '-and', '', 'False'],
    [1, '-xor', 0, 'True'],
  ])('%j %s %j is %s', (left, operator, right, expected) => {
    expect(of(left, operator, right)).toBe(expected)
  })

  it('has an order of the texts of a list that does not depend on where it begins', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
        expect(Math.sign(compare(a, b) ?? 0)).toBe(0 - Math.sign(compare(b, a) ?? 0) || 0)
        if ((compare(a, b) ?? 0) <= 0 && (compare(b, c) ?? 0) <= 0)
          expect(compare(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('text', () => {
  it.each<[Value, string, Value, string]>([
    ['pool1.contoso.com', '-like', 'POOL?.*', 'True'],
    ['pool1', '-like', 'pool[2-9]', 'False'],
    ['a*b', '-like', 'a`*b', 'True'],
    [['fe01', 'be01', 'fe02'], '-like', 'fe*', "['fe01', 'fe02']"],
    ['fe01', '-match', '^FE(\\d+)$', 'True'],
    ['fe01', '-cmatch', '^FE', 'False'],
    ['fe01', '-notmatch', 'be', 'True'],
    [['fe01', 'be01'], '-match', '^b', "['be01']"],
    ['a', '-match', '(', 'System.ArgumentException: parsing "(" - Not enough )\'s.'],
    ['a', '-match', '(?=a)', 'NotEmulated: The regular expression (?=a) is not part of the emulation.'],
    ['a', '-replace', '[', 'InvalidRegularExpression: The regular expression pattern [ is not valid.'],
    ['Pool1', '-replace', ['pool(\\d)', 'fe$1.$$'], "'fe1.$'"],
    ['a-b-c', '-replace', '-', "'abc'"],
    [['a1', 'b1'], '-replace', ['1', '2'], "['a2', 'b2']"],
    ['a,b,c', '-split', ',', "['a', 'b', 'c']"],
    ['a,b,c', '-split', [',', 2], "['a', 'b,c']"],
    ['a.b', '-split', ['.', 0, 'SimpleMatch'], "['a', 'b']"],
    [['a', 'b'], '-join', ', ', "'a, b'"],
    ['{0} is {1:N1} and {0,-4}|{2,5}|{{}}', '-f', ['a', 2.25, true], "'a is 2.3 and a   | True|{}'"],
    ['{0:00} {1:hh\\:mm}', '-f', [5, at('TimeSpan', '1:05')], "'05 01:05'"],
    ['{0:yyyy-MM-dd}', '-f', at('DateTime', '11/4/2013'), "'2013-11-04'"],
    [
      '{1}',
      '-f',
      'a',
      'FormatError: Error formatting a string: Index (zero based) must be greater than or equal to zero and less than the size of the argument list..',
    ],
    ['{', '-f', 'a', 'FormatError: Error formatting a string: Input string was not in a correct format..'],
  ])('%j %s %j is %s', (left, operator, right, expected) => {
    expect(of(left, operator, right)).toBe(expected)
  })

  it('says in $Matches what a pattern has found', () => {
    expect(operate('-match', 'fe01.contoso.com', '(?<host>\\w+)\\.(\\w+)')).toMatchObject({
      value: true,
      matches: {
        entries: expect.arrayContaining([
          { key: 0, value: 'fe01.contoso' },
          { key: 'host', value: 'fe01' },
        ]),
      },
    })
  })

  it.each<[string, Value, string]>([
    ['-not', 0, 'True'],
    ['-', '5', '-5'],
    ['-', at('TimeSpan', '1:00'), '-01:00:00'],
    ['+', '5', '5'],
    ['-bnot', 5, '-6'],
    ['-join', ['a', 'b'], "'ab'"],
    ['-split', ' a  b ', "['a', 'b']"],
    ['++', 1, '2'],
    ['--', null, '-1'],
    [
      '++',
      'a',
      "OperatorRequiresNumber: The '++' operator works only on numbers. The operand is a 'System.String'.",
    ],
  ])('%s %j is %s', (operator, value, expected) => {
    expect(shown(operateUnary(operator, value))).toBe(expected)
  })
})

describe('any values', () => {
  const operators =
    '+ - * / % .. -f -eq -ne -gt -ge -lt -le -like -match -contains -in -replace -split -join -is -as -and -xor -band -shl -ceq'.split(
      ' ',
    )

  it('come to a value or an error, and never fail otherwise', () => {
    fc.assert(
      fc.property(anyValue, fc.constantFrom(...operators), anyValue, (left, operator, right) => {
        const outcome = operate(operator, left, right)
        expect(outcome.ok || outcome.error.message !== '').toBe(true)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('wildcards', () => {
  it('agree with a pattern that says the same', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 8 })
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '?'), maxLength: 8 })
    fc.assert(
      fc.property(text, pattern, (subject, wanted) => {
        const regex = new RegExp(
          `^${wanted.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll('?', '.')}$`,
        )
        expect(isLike(subject, wanted)).toBe(regex.test(subject))
      }),
      { numRuns: 2000 },
    )
  })

  it('come to an end on what would take another way for ever', () => {
    expect(isLike('a'.repeat(10_000), `${'*a'.repeat(1000)}*b`)).toBe(false)
  })
})
