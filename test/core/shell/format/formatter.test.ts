import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo, endOf, linesOf, startFormat } from '../../../../src/core/shell/format/formatter.ts'
import { columnsOf } from '../../../../src/core/shell/format/columns.ts'
import { objectOf, type Value } from '../../../../src/core/shell/value.ts'

const two = (name: string, count: number): Value => objectOf('Test.Two', { Name: name, Count: count })

describe('what leaves a pipeline', () => {
  it('is a table where an object has four properties at most, with a blank line before and two after', () => {
    expect(linesOf([two('a', 1), two('b', 22)], 20)).toEqual([
      '',
      'Name          Count',
      '----          -----',
      'a                 1',
      'b                22',
      '',
      '',
    ])
  })

  it('is a list where an object has more, with two blank lines before and three after', () => {
    const object = objectOf('Test.Five', { A: 'x', Bb: true, C: null, D: ['1', '2'], Eee: 'y' })
    expect(linesOf([object, object], 40)).toEqual([
      ...['', '', 'A   : x', 'Bb  : True', 'C   :', 'D   : {1, 2}', 'Eee : y'],
      ...['', 'A   : x', 'Bb  : True', 'C   :', 'D   : {1, 2}', 'Eee : y', '', '', ''],
    ])
  })

  it('is plain text where it is a string, and nothing where it is nothing', () => {
    expect(linesOf(['one', null, 'two\nthree'])).toEqual(['one', 'two', 'three'])
  })

  it('shows four items of a collection and says that there are more', () => {
    const lines = linesOf([objectOf('Test.One', { Items: ['a', 'b', 'c', 'd', 'e'] })])
    expect(lines[3]).toBe('{a, b, c, d...}')
  })

  it('cuts what is too long for its column', () => {
    expect(linesOf([objectOf('Test.Two', { A: 'abcdefghijklmno', B: 'x' })], 21)[3]).toBe('abcdefg... x')
  })

  it('cuts a number in front, so that its end can be read', () => {
    expect(linesOf([objectOf('Test.Two', { A: 123456789012, B: 'x' })], 17)[3]).toBe('...89012 x')
  })

  it('shows an object of another type as a list in the middle of a table', () => {
    const other = objectOf('Test.Other', { Fqdn: 'fe01' })
    expect(linesOf([two('a', 1), other, two('b', 2)], 20)).toEqual([
      ...['', 'Name          Count', '----          -----', 'a                 1'],
      ...['', '', 'Fqdn : fe01', '', '', ''],
      ...['b                 2', '', ''],
    ])
  })

  it('shows hashtables one after the other in one table', () => {
    const table = (key: string): Value => ({ is: 'hashtable', entries: [{ key, value: 'x' }] })
    expect(linesOf([table('a'), table('b')]).slice(1, -2)).toEqual([
      `${'Name'.padEnd(30)} Value`,
      `${'----'.padEnd(30)} -----`,
      `${'a'.padEnd(30)} x`,
      `${'b'.padEnd(30)} x`,
    ])
  })

  it('keeps columns in line beside wide characters and marks that combine', () => {
    const lines = linesOf(
      [
        objectOf('Test.Two', { Name: '日本', Next: 'x' }),
        objectOf('Test.Two', { Name: 'e\u0301a', Next: 'x' }),
        objectOf('Test.Two', { Name: 'abcd', Next: 'x' }),
      ],
      21,
    ).slice(3, 6)
    expect(lines.map((line) => columnsOf(line))).toEqual([12, 12, 12])
  })

  it('never passes on what steers a screen', () => {
    const [line] = linesOf(['a\u001b[31mred\u0007 \u202Eevil'])
    expect(line).toBe('a␛[31mred␇ <U+202E>evil')
  })

  it('prints the rows of a table at once, and what ends it at the end', () => {
    const first = addTo(startFormat(20), two('a', 1))
    expect(first.lines).toHaveLength(4)
    const second = addTo(first.format, two('b', 2))
    expect(second.lines).toEqual(['b                 2'])
    expect(endOf(second.format)).toEqual(['', ''])
  })
})

describe('the formatter', () => {
  const texts = fc.oneof(fc.string(), fc.constantFrom('日本語', '\u0007', 'a\tb', 'é', '𝒳'))
  const scalars = fc.oneof(texts, fc.integer(), fc.boolean(), fc.constant(null))
  const values: fc.Arbitrary<Value> = fc.oneof(
    scalars,
    fc.array(scalars, { maxLength: 6 }),
    fc
      .tuple(fc.constantFrom('A', 'B'), fc.dictionary(fc.string({ minLength: 1 }), scalars, { maxKeys: 7 }))
      .map(([type, properties]) => objectOf(type, properties)),
  )

  it('prints objects one at a time as it prints them all at once', () => {
    fc.assert(
      fc.property(fc.array(values), fc.integer({ min: 1, max: 130 }), (all, width) => {
        let format = startFormat(width)
        const lines: string[] = []
        for (const value of all) {
          const step = addTo(format, value)
          format = step.format
          lines.push(...step.lines)
        }
        expect([...lines, ...endOf(format)]).toEqual(linesOf(all, width))
      }),
    )
  })

  it('prints no control character, and no table row wider than the screen', () => {
    fc.assert(
      fc.property(fc.array(values), (all) => {
        for (const line of linesOf(all, 40)) expect(line).not.toMatch(/[\p{Cc}\u202A-\u202E]/u)
        const rows = linesOf(
          all.map((value) => objectOf('Row', { One: value, Two: value })),
          40,
        )
        for (const line of rows) expect(columnsOf(line)).toBeLessThanOrEqual(40)
      }),
    )
  })
})
