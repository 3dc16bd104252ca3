import { describe, expect, it } from 'vitest'
import { soundPair } from '../../../../src/core/examples/notation.ts'
import { consoleOn } from '../console.ts'

const shell = consoleOn(soundPair(3))

describe('ConvertTo-Json', () => {
  it('puts what is inside behind its bracket, with two blanks behind a colon', () => {
    const json = shell.type(
      '[pscustomobject]@{ Name = "fe01"; List = @(1,"b"); Empty = $null } | ConvertTo-Json',
    )
    expect(json.split('\n')).toEqual([
      '{',
      '    "Name":  "fe01",',
      '    "List":  [',
      '                 1,',
      '                 "b"',
      '             ],',
      '    "Empty":  null',
      '}',
    ])
  })

  it('goes two levels deep, or as deep as -Depth says', () => {
    const nested = '@{ a = @{ b = @{ c = @{ d = 1 } } } }'
    expect(shell.type(`${nested} | ConvertTo-Json -Compress`)).toBe(
      '{"a":{"b":{"c":"System.Collections.Hashtable"}}}',
    )
    expect(shell.type(`${nested} | ConvertTo-Json -Compress -Depth 4`)).toBe('{"a":{"b":{"c":{"d":1}}}}')
  })

  it('escapes what could be taken for markup', () => {
    expect(shell.type('"<b>" | ConvertTo-Json')).toBe('"\\u003cb\\u003e"')
  })

  it('is read again by ConvertFrom-Json, which says what it cannot read', () => {
    expect(shell.type('(\'{"a":{"b":[1,2]}}\' | ConvertFrom-Json).a.b[1]')).toBe('2')
    expect(shell.type("'oops' | ConvertFrom-Json")).toContain('Invalid JSON primitive: oops.')
  })
})

describe('comma separated values', () => {
  it('stand in quotes below the type, which -NoTypeInformation leaves out', () => {
    expect(shell.type('[pscustomobject]@{ A = \'say "x"\'; B = 1,2 } | ConvertTo-Csv').split('\n')).toEqual([
      '#TYPE System.Management.Automation.PSCustomObject',
      '"A","B"',
      '"say ""x""","System.Object[]"',
    ])
    expect(shell.type('[pscustomobject]@{ A = 1 } | ConvertTo-Csv -NTI -Delimiter ";"')).toBe('"A"\n"1"')
  })

  it('are read again as they were written, line ends and quotes among them', () => {
    shell.type('[pscustomobject]@{ A = "x`ny"; B = \'"q", r\' } | Export-Csv C:\\Temp\\x.csv')
    expect(shell.type('(Import-Csv C:\\Temp\\x.csv).B')).toBe('"q", r')
    expect(shell.type('(Import-Csv C:\\Temp\\x.csv).A')).toBe('x\ny')
  })

  it('go to the end of a file with -Append', () => {
    shell.type('[pscustomobject]@{ A = 1 } | Export-Csv C:\\Temp\\y.csv -NTI')
    shell.type('[pscustomobject]@{ A = 2 } | Export-Csv C:\\Temp\\y.csv -NTI -Append')
    expect(shell.type('Get-Content C:\\Temp\\y.csv')).toBe('"A"\n"1"\n"2"')
  })
})

describe('ConvertTo-Html', () => {
  it('takes every text for text', () => {
    expect(shell.type('[pscustomobject]@{ A = "<script>" } | ConvertTo-Html -Fragment')).toContain(
      '<td>&lt;script&gt;</td>',
    )
  })
})

describe('files', () => {
  it('are written only where their folder is, and stay with -NoClobber', () => {
    expect(shell.type('"x" | Out-File C:\\none\\x.txt')).toContain(
      "Could not find a part of the path 'C:\\none\\x.txt'.",
    )
    shell.type('"x" | Out-File C:\\Temp\\kept.txt')
    expect(shell.type('"y" | Out-File C:\\Temp\\kept.txt -NoClobber')).toContain('already exists')
    expect(shell.type('Get-Content C:\\Temp\\kept.txt')).toBe('x')
  })

  it('are refused on a drive that the emulation has not got', () => {
    expect(shell.type('Set-Content D:\\x.txt x')).toContain(
      "A drive with the name 'D' does not exist in this emulation",
    )
    expect(shell.type('Set-Location HKLM:\\Software')).toContain("A drive with the name 'HKLM'")
  })

  it('are not written with -WhatIf', () => {
    expect(shell.type('Set-Content C:\\Temp\\not.txt x -WhatIf')).toContain('What if:')
    expect(shell.type('Test-Path C:\\Temp\\not.txt')).toBe('False')
  })

  it('go with > and >> where Get-Content finds them', () => {
    shell.type('"one" > C:\\Temp\\r.txt')
    shell.type('"two" >> C:\\Temp\\r.txt')
    expect(shell.type('Get-Content C:\\Temp\\r.txt')).toBe('one\ntwo')
  })
})

describe('time', () => {
  it('is that of the simulation, and Start-Sleep lets it pass', () => {
    const fresh = consoleOn(soundPair(3))
    expect(fresh.type('Get-Date -Format "yyyy-MM-dd HH:mm:ss"')).toBe('2026-03-02 00:00:00')
    fresh.type('Start-Sleep -Seconds 90')
    expect(fresh.at()).toBe(90_000)
    expect(fresh.type('Get-Date -Format "HH:mm:ss"')).toBe('00:01:30')
    expect(fresh.type('(New-TimeSpan -Minutes 90).ToString()')).toBe('01:30:00')
  })
})

describe('New-Object', () => {
  it('makes what the emulation knows and refuses everything of .NET', () => {
    expect(shell.type('(New-Object PSObject -Property @{ A = 1 }).A')).toBe('1')
    expect(shell.type('New-Object System.Net.WebClient')).toContain(
      'The type [System.Net.WebClient] is not part of this emulation',
    )
  })
})

describe('Get-Member', () => {
  it('names the type, its methods and its properties', () => {
    const lines = shell.type('"x" | Get-Member Length').split('\n')
    expect(lines[2]).toBe('   TypeName: System.String')
    expect(lines.some((line) => /^Length\s+Property\s+int Length/.test(line))).toBe(true)
  })
})

describe('Get-History and Invoke-History', () => {
  it('show and run again what was typed', () => {
    const fresh = consoleOn(soundPair(3))
    fresh.type('hostname')
    expect(fresh.type('Invoke-History 1')).toBe('hostname\nldn-pool-fe01')
    expect(fresh.type('(Get-History).CommandLine')).toBe('hostname\nInvoke-History 1')
  })

  it('never run themselves', () => {
    const fresh = consoleOn(soundPair(3))
    fresh.type('r')
    expect(fresh.type('r 1')).toContain('Cannot locate the history')
  })
})
