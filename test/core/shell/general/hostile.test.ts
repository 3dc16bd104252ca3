import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soundPair } from '../../../../src/core/examples/notation.ts'
import { generalCmdlets } from '../../../../src/core/shell/general/cmdlets.ts'
import { linesOf } from '../../../../src/core/shell/format/formatter.ts'
import { wrapped } from '../../../../src/core/shell/format/columns.ts'
import { consoleOn } from '../console.ts'

describe('the general cmdlets', () => {
  const words = [
    ...[
      '-First',
      '-Last',
      '-Property',
      '-Name',
      '-Path',
      '-Width',
      '-Depth',
      '-Value',
      '-Id',
      '-Count',
      '-Format',
    ],
    ...[
      '-1',
      '0',
      '3',
      '1e9',
      '$null',
      '""',
      '"*"',
      '"[a"',
      'Name',
      '$o',
      '@{}',
      '@{ n = 1 }',
      '{ $_ }',
      '{ throw 1 }',
    ],
    ...[
      '@{ zz = 1 }',
      'C:\\Temp\\x.txt',
      '..\\..',
      'D:\\',
      '\\\\nas\\lis\\x',
      '1,2',
      '-WhatIf',
      '-Recurse',
      '-AutoSize',
    ],
  ]
  const inputs = [
    '',
    '1..3 | ',
    '$null | ',
    '$o, "x", @{ a = 1 } | ',
    'Get-Service | ',
    '@() | ',
    ',(1,(2,3)) | ',
  ]
  const names = generalCmdlets.map(({ name }) => name)

  it('end every line that calls them, whatever stands behind, and leave no control character on the screen', () => {
    const lines = fc
      .tuple(
        fc.constantFrom(...inputs),
        fc.constantFrom(...names),
        fc.array(fc.constantFrom(...words), { maxLength: 4 }),
      )
      .map(([input, name, args]) => `${input}${name} ${args.join(' ')}`)
    const start = '$o = New-Object PSObject -Property @{ Name = "a"; Odd = "b`tc$([char]7)"; N = 12 }'
    fc.assert(
      fc.property(fc.array(lines, { minLength: 1, maxLength: 5 }), (all) => {
        const shell = consoleOn(soundPair(3))
        shell.type(start)
        for (const line of all) expect(shell.type(line)).not.toMatch(/[^\P{Cc}\n]/u)
      }),
      { numRuns: 150 },
    )
  })

  it('write no more than the emulation holds of objects that share what they hold', () => {
    const shell = consoleOn(soundPair(3))
    shell.type('$o = 1; 1..40 | % { $o = [pscustomobject]@{ a = $o; b = $o } }')
    expect(shell.type('$o | ConvertTo-Json -Depth 50')).toContain(
      'more than the emulation writes or reads as JSON',
    )
    expect(shell.type('$o | ConvertTo-Csv -NTI').length).toBeLessThan(1000)
  })

  it('read no JSON that goes too deep', () => {
    const shell = consoleOn(soundPair(3))
    expect(shell.type(`'${'['.repeat(5000)}${']'.repeat(5000)}' | ConvertFrom-Json`)).toContain('100 levels')
  })
})

describe('long texts', () => {
  it('are wrapped without losing a character, in time that goes with their length', () => {
    const long = 'ab cd'.repeat(100_000)
    expect(wrapped(long, 40).join('').replaceAll(' ', '')).toBe(long.replaceAll(' ', ''))
    expect(linesOf(['\t'.repeat(100_000)])[0]).toHaveLength(800_000)
  })
})
