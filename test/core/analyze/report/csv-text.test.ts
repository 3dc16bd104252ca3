import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText } from '../../../../src/core/analyze/report/csv-text.ts'
import { readCsv } from '../../../support/read-csv.ts'

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'=+-@,"\r\n\t \'a1') }),
)

describe('rows as CSV', () => {
  it('ends every row with CR and LF, and quotes only what needs quotation marks', () => {
    expect(
      csvText([
        ['a', 'b'],
        ['1,2', 'say "x"'],
        ['', 'two\nlines'],
      ]),
    ).toBe('a,b\r\n"1,2","say ""x"""\r\n,"two\nlines"\r\n')
  })

  it.each(['=cmd|"/c calc"!A1', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '＠x'])(
    'defuses %j',
    (value) => {
      expect(readCsv(csvText([[value]]))).toEqual([[`'${value}`]])
    },
  )

  it.each(['ldn-fe01', 'a=b', '1-2', "'quoted'", '99.97 %', ''])('leaves %j as it is', (value) => {
    expect(readCsv(csvText([[value, 'x']]))).toEqual([[value, 'x']])
  })

  it('gives every name back to a reader of RFC 4180, and no cell that begins like a formula', () => {
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(rows, (given) => {
        const read = readCsv(csvText(given))
        expect(read.map((row) => row.length)).toEqual(given.map((row) => row.length))
        read.forEach((row, i) =>
          row.forEach((value, j) => {
            expect(value).not.toMatch(/^[=+\-@\t\r]/)
            expect([given[i]![j], `'${given[i]![j]}`]).toContain(value)
          }),
        )
      }),
    )
  })
})
