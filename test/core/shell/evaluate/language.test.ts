import { describe, expect, it } from 'vitest'
import { soundPair } from '../../../../src/core/examples/notation.ts'
import { consoleOn } from '../console.ts'
import { testCmdlets } from './cmdlets.ts'

const typed = (line: string) => consoleOn(soundPair(3), {}, testCmdlets).type(line)

describe('statements', () => {
  it.each([
    ['if (0) { 1 } elseif (1) { 2 } else { 3 }', '2'],
    ['foreach ($i in 1..5) { if ($i -eq 2) { continue }; if ($i -eq 4) { break }; $i }', '1\n3'],
    ['$i = 0; while ($i -lt 3) { $i++; $i }', '1\n2\n3'],
    ['$i = 0; do { $i++ } until ($i -ge 3); $i', '3'],
    ['for ($i = 0; $i -lt 2; $i++) { "n$i" }', 'n0\nn1'],
    ['switch (1,2,3) { 1 { "one" } { $_ -gt 2 } { "more" } default { "else" } }', 'one\nelse\nmore'],
    ['switch -Wildcard ("fe01") { "fe*" { "a" } "*01" { "b"; break } "f*" { "c" } }', 'a\nb'],
    ['function f { return 1; 2 }; f', '1'],
    ['$x = if ($true) { 1; 2 }; $x.Count', '2'],
    ['$x = foreach ($i in 1..3) { $i * 2 }; "$x"', '2 4 6'],
    ['1; exit; 2', '1'],
    ['1; break; 2', '1'],
    ['"a"; # said', 'a'],
  ])('%s', (line, printed) => {
    expect(typed(line)).toBe(printed)
  })
})

describe('variables', () => {
  it.each([
    ['$a, $b = 1, 2, 3; "$a|$b"', '1|2 3'],
    ['$a = 1; $a += 2; $a *= 5; $a', '15'],
    ['$h = @{ a = 1 }; $h.b = @{ c = 2 }; $h.b.c = 5; $h["d"] = 6; "$($h.b.c) $($h.d) $($h.a)"', '5 6 1'],
    ['$l = 1,2,3; $l[1] = 9; "$l"', '1 9 3'],
    ['$a = $b = 4; "$a$b"', '44'],
    ['$i = 5; $j = $i++; "$i $j"', '6 5'],
    ['$i = 5; $i++', ''],
    ['[int]$n = "12"; $n + 1', '13'],
    ['$env:COMPUTERNAME', 'LDN-POOL-FE01'],
    ['"$pwd"', 'C:\\Users\\Administrator.CONTOSO'],
    ['$ConfirmPreference; $ErrorActionPreference; $WhatIfPreference', 'High\nContinue\nFalse'],
    ['$OFS = "-"; "$(1,2,3)"', '1-2-3'],
    ['"ab12" -match "(\\d+)"; $Matches[1]', 'True\n12'],
    ['$null = 5; $null -eq $null', 'True'],
    ['$nothing', ''],
    ['$h = @{}; $h.Add("k", 3); $h.k', '3'],
  ])('%s', (line, printed) => {
    expect(typed(line)).toBe(printed)
  })

  it('live on from line to line', () => {
    const shell = consoleOn(soundPair(3))
    shell.type('$x = 5; function twice($n) { $n * 2 }')
    expect(shell.type('twice $x')).toBe('10')
  })

  it('that the shell keeps itself cannot be set', () => {
    expect(typed('$true = 0; $true')).toMatch(
      /^Cannot overwrite variable true because it is read-only or constant\.\nAt line:1 char:1\n[^]*\nTrue$/,
    )
  })
})

describe('errors of the language', () => {
  it('mark the expression and let the next statement go on', () => {
    expect(typed('$a = 5; $a / 0; "on"').split('\n')).toEqual([
      'Attempted to divide by zero.',
      'At line:1 char:9',
      '+ $a = 5; $a / 0; "on"',
      '+         ~~~~~~',
      '    + CategoryInfo          : NotSpecified: (:) [], RuntimeException',
      '    + FullyQualifiedErrorId : RuntimeException',
      '',
      'on',
    ])
  })

  it('print what the grammar refuses behind its place', () => {
    expect(typed('1 | | 2').split('\n')).toEqual([
      'At line:1 char:4',
      '+ 1 | | 2',
      '+    ~',
      'An empty pipe element is not allowed.',
      '    + CategoryInfo          : ParserError: (:) [], ParentContainsErrorRecordException',
      '    + FullyQualifiedErrorId : EmptyPipeElement',
      '',
    ])
  })

  it('cut a long line around what is meant', () => {
    const line = `$aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa = 1; $bbbbbbbbbbbbbbbbbbbbbbbbb = 2; NoSuchCommand; $cccccccccccccccccccc`
    const [, , , marked = '', wave = ''] = typed(line).split('\n')
    expect(marked).toMatch(/^\+ \.\.\. .*NoSuchCommand.* \.\.\.$/)
    expect(marked.slice(wave.indexOf('~'), wave.length)).toBe('NoSuchCommand')
    expect(marked.length).toBeLessThanOrEqual(69 + '+ ...  ...'.length)
  })

  it('wrap a message between words, and break what stands behind a label anywhere', () => {
    const lines = typed('x'.repeat(130)).split('\n')
    expect(lines.every((line) => line.length < 120)).toBe(true)
    expect(lines.join(' ').replaceAll(' ', '')).toContain(
      'ObjectNotFound:(xxxxxxxxxxxxxxx...xxxxxxxxxxxxxxx:String)',
    )
  })

  it('show what steers a screen as signs', () => {
    expect(typed('"a`u"; throw "b$([char]27)[31m"')).not.toContain('\u001B')
  })
})

describe('commands that are none', () => {
  it('are unknown in the words of the engine', () => {
    expect(typed('Get-Nothing')).toMatch(
      /^Get-Nothing : The term 'Get-Nothing' is not recognized as the name of a/m,
    )
  })

  it('come with a suggestion behind the error, unless the error is not shown', () => {
    const shell = consoleOn(soundPair(3), {}, testCmdlets)
    expect(shell.type('Get-CsPol')).toMatch(/CommandNotFoundException\n\n# Did you mean Get-CsPool\?$/)
    expect(shell.type("try { Get-CsPol } catch { 'caught' }")).toBe('caught')
  })

  it('are recognised where the product has them and this shell does not simulate them', () => {
    const shell = consoleOn(soundPair(3), {}, [])
    expect(shell.type('Set-CsRgsQueue')).toMatch(/^# Set-CsRgsQueue is recognised but not simulated/)
    expect(shell.result()?.succeeded).toBe(false)
  })

  it.each(['notepad', 'C:\\Windows\\System32\\cmd.exe /c dir', '.\\setup.exe', '& "\\\\nas\\tool.exe"'])(
    'are never run: %s',
    (line) => {
      const text = typed(line)
      expect(text).toMatch(/^# .* is a program outside this emulation/)
    },
  )

  it('run nothing of a pipeline that they stand in', () => {
    expect(typed("'x' | Out-Default | notepad")).toMatch(/^# notepad is a program[^\n]*$/)
  })

  it('are refused where they reach for .NET', () => {
    const text = typed('[System.IO.File]::ReadAllText("C:\\secret"); "on"')
    expect(text).toMatch(/^# .*not part of the emulation/)
    expect(text).toMatch(/^on$/m)
  })
})

describe('a line that would not end', () => {
  it.each([
    'while ($true) { }',
    'for (;;) { try { throw 1 } catch { } }',
    'function f { f }; f',
    '& { while (1) { "more" } }',
    '$s = "ab"; while (1) { $s += $s }',
    '$l = 1,2; while (1) { $l += $l }',
    '1..1000000000',
    '"x" * 1000000000',
  ])('ends in words: %s', (line) => {
    const shell = consoleOn(soundPair(3))
    const text = shell.type(line)
    expect(text).toMatch(/^(?:# .* not part of the emulation|.* FullyQualifiedErrorId)/m)
    expect(shell.result()?.succeeded).toBe(false)
    expect(shell.type('1 + 1')).toBe('2')
  })
})
