import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../../../src/core/shell/language/tokens.ts'

const shown = (text: string) => tokensOf(text).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`)

describe('the pieces of a line', () => {
  it('tell commands, parameters and what stands behind them apart', () => {
    expect(shown('Get-CsPool -Identity pool1.contoso.com 5 | ? {$_.Site -eq "A $b"} # c')).toEqual([
      'command Get-CsPool',
      'parameter -Identity',
      'argument pool1.contoso.com',
      'number 5',
      'operator |',
      'command ?',
      'operator {',
      'variable $_',
      'operator .',
      'member Site',
      'operator -eq',
      'string "A ',
      'variable $b',
      'string "',
      'operator }',
      'comment # c',
    ])
  })

  it('tell keywords and types', () => {
    expect(shown('foreach ($x in [int[]]$y) {return}')).toEqual([
      'keyword foreach',
      'operator (',
      'variable $x',
      'keyword in',
      'operator [',
      'type int[]',
      'operator ]',
      'variable $y',
      'operator )',
      'operator {',
      'keyword return',
      'operator }',
    ])
  })

  it.each([
    ['Get-CsPool | ft "abc', ['command Get-CsPool', 'operator |', 'command ft', 'string "abc']],
    ['(Get-CsPool -Id', ['operator (', 'command Get-CsPool', 'parameter -Id']],
    ['$x.', ['variable $x', 'operator .']],
    ['a | | b -c', ['command a', 'operator |', 'operator |', 'command b', 'parameter -c']],
    [') Get-CsPool', ['operator )', 'command Get-CsPool']],
  ])('are there for what is half typed or wrong: %s', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  it('are found in long wrong lines', () => {
    for (const text of ['}', ') ', '| ', '(', '&& ', '@x ', '$x: ', '"$(} '])
      expect(tokensOf(text.repeat(20_000)).length).toBeGreaterThan(0)
  })
})
