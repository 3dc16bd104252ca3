import { describe, expect, it } from 'vitest'
import { soundPair } from '../../../../src/core/examples/notation.ts'
import { consoleOn } from '../console.ts'

const shell = consoleOn(soundPair(3))
/** What a line puts out, item by item. */
const out = (line: string): string[] => shell.type(line).split('\n')

describe('Where-Object', () => {
  it('lets through what its block or its operator says', () => {
    expect(out('1..5 | Where-Object { $_ -gt 3 }')).toEqual(['4', '5'])
    expect(out('"ab","a","abc" | where Length -ge 2')).toEqual(['ab', 'abc'])
    expect(out('"ab","a","abc" | ? Length -in 1,3')).toEqual(['a', 'abc'])
  })

  it('asks whether a property is true where it has no operator', () => {
    expect(
      out(
        '(New-Object PSObject -Property @{ On = $true; N = 1 }),(New-Object PSObject -Property @{ N = 2 }) | ? On | % N',
      ),
    ).toEqual(['1'])
  })
})

describe('Select-Object', () => {
  it.each([
    ['-First 2', ['1', '2']],
    ['-Last 2', ['5', '6']],
    ['-Skip 4', ['5', '6']],
    ['-First 2 -Skip 1', ['2', '3']],
    ['-Last 2 -Skip 1', ['4', '5']],
    ['-First 1 -Last 1', ['1', '6']],
    ['-SkipLast 4', ['1', '2']],
    ['-Index 0,5', ['1', '6']],
    ['-First 9', ['1', '2', '3', '4', '5', '6']],
  ])('%s of six', (words, expected) => {
    expect(out(`1..6 | Select-Object ${words}`)).toEqual(expected)
  })

  it('stops what comes before once it has its first ones', () => {
    expect(out('1..5 | % { Write-Host "n$_"; $_ } | select -First 1')).toEqual(['n1', '1'])
  })

  it('takes properties by wildcard and calculates others', () => {
    const line =
      '[pscustomobject]@{ NameA = 1; NameB = 2; Other = 3 } | select Name*, @{ n = "Sum"; e = { $_.NameA + $_.Other } } | ConvertTo-Csv -NoTypeInformation'
    expect(out(line)).toEqual(['"NameA","NameB","Sum"', '"1","2","4"'])
  })

  it('keeps one of each with -Unique', () => {
    expect(out('1,2,1,3,2 | select -Unique')).toEqual(['1', '2', '3'])
  })

  it('puts out what a property holds with -ExpandProperty, and reports one that is not there', () => {
    expect(out('[pscustomobject]@{ List = 1,2 } | select -ExpandProperty List')).toEqual(['1', '2'])
    expect(shell.type('[pscustomobject]@{ A = 1 } | select -ExpandProperty B')).toContain(
      'select : Property "B" cannot be found.',
    )
  })
})

describe('Sort-Object', () => {
  it('keeps what is alike in its order', () => {
    expect(out('"b2","a1","b1","a2" | sort { $_.Substring(0,1) }')).toEqual(['a1', 'a2', 'b2', 'b1'])
    expect(out('"b2","a1","b1","a2" | sort { $_.Substring(0,1) } -Descending')).toEqual([
      'b2',
      'b1',
      'a1',
      'a2',
    ])
  })

  it('sorts numbers as numbers, and by several keys in their own ways', () => {
    expect(out('10,9,1 | sort')).toEqual(['1', '9', '10'])
    expect(out('"bb","a","aa","b" | sort Length, @{ e = { $_ }; Descending = $true }')).toEqual([
      'b',
      'a',
      'bb',
      'aa',
    ])
  })

  it('drops doubles with -Unique', () => {
    expect(out('"b","a","B" | sort -Unique')).toEqual(['a', 'b'])
  })
})

describe('Group-Object and Measure-Object', () => {
  it('count what is alike and keep it together', () => {
    expect(out('1,2,1 | group | % { "$($_.Name): $($_.Count)" }')).toEqual(['1: 2', '2: 1'])
    expect(out('"b","a","B" | group -AsHashTable -AsString | % Count')).toEqual(['2'])
  })

  it('add up, and report what is not a number', () => {
    expect(
      out(
        '$m = 1..4 | measure -Sum -Average -Maximum -Minimum; "$($m.Sum) $($m.Average) $($m.Maximum) $($m.Minimum)"',
      ),
    ).toEqual(['10 2.5 4 1'])
    expect(shell.type('"x" | measure -Sum')).toContain('Input object "x" is not numeric.')
    expect(shell.type('1 | measure Nothing')).toContain('The property "Nothing" cannot be found')
  })
})

describe('Compare-Object', () => {
  it('says on which side something stands', () => {
    expect(out('Compare-Object 1,2 2,3 | % { "$($_.InputObject) $($_.SideIndicator)" }')).toEqual([
      '3 =>',
      '1 <=',
    ])
  })
})

describe('the Format cmdlets', () => {
  it('give tables the widths that their rows need with -AutoSize', () => {
    expect(
      out('[pscustomobject]@{ A = "x"; B = 12 },[pscustomobject]@{ A = "long"; B = 3 } | ft -AutoSize'),
    ).toEqual([...['', 'A     B', '-     -', 'x    12', 'long  3', '', '']])
  })

  it('wrap instead of cutting with -Wrap, and print no head with -HideTableHeaders', () => {
    expect(
      out('[pscustomobject]@{ A = "one two three" } | ft @{ e = "A"; Width = 8 } -Wrap -HideTableHeaders'),
    ).toEqual([...['', 'one two', 'three', '', '']])
  })

  it('begin another table where -GroupBy finds another value', () => {
    expect(out('"a","b","cc" | ft Length -GroupBy Length -AutoSize')).toEqual([
      ...['', '', '   Length: 1', '', 'Length', '------', '     1', '     1', ''],
      ...['', '   Length: 2', '', 'Length', '------', '     2', '', ''],
    ])
  })

  it('make a list of the properties that are asked for', () => {
    expect(out('[pscustomobject]@{ Fqdn = "fe01"; Port = 1 } | fl P*, F*')).toEqual([
      ...['', '', 'Port : 1', 'Fqdn : fe01', '', '', ''],
    ])
  })

  it('put out nothing that Export-Csv could use, as on the real console', () => {
    expect(out('[pscustomobject]@{ A = 1 } | ft | ConvertTo-Csv -NoTypeInformation')[0]).toContain(
      'ClassId2e4f51ef',
    )
  })

  it('show the entries of a hashtable, and leave what is only text as it is', () => {
    expect(out('@{ a = 1 } | fl')).toEqual([...['', '', 'Name  : a', 'Value : 1', '', '', '']])
    expect(out('"x", 2 | ft')).toEqual(['x', '2'])
  })

  it('do nothing where nothing comes', () => {
    expect(shell.type('@() | ft')).toBe('')
  })
})
