import { describe, expect, it } from 'vitest'
import { parse } from '../../../../src/core/shell/language/parse.ts'
import { sketch } from './sketch.ts'

describe('commands', () => {
  it.each([
    ['get-cspool', 'get-cspool'],
    ['Get-CsWindowsService -Computer fe01.contoso.com', 'Get-CsWindowsService -Computer fe01.contoso.com'],
    ['Invoke-CsPoolFailOver -D -PoolFqdn p', 'Invoke-CsPoolFailOver -D -PoolFqdn p'],
    ['Get-CsService -Registrar -UserServer', 'Get-CsService -Registrar -UserServer'],
    ['"a","b" | Invoke-CsBackupServiceSync', "['a', 'b'] | Invoke-CsBackupServiceSync"],
    ['Get-CsUser "Ken*" | Get-CsUserPoolInfo', "Get-CsUser 'Ken*' | Get-CsUserPoolInfo"],
    [
      'Set-CsRegistrar -Identity Registrar:p -FailureDetectionInterval 00:00:10',
      'Set-CsRegistrar -Identity Registrar:p -FailureDetectionInterval 00:00:10',
    ],
    ['(Get-CsPool p).Computers.Count', '(Get-CsPool p).Computers.Count'],
    [
      '$s = Get-CsBackupServiceStatus -PoolFqdn p; $s.BackupModules',
      '$s = Get-CsBackupServiceStatus -PoolFqdn p; $s.BackupModules',
    ],
    [
      'Get-CsPool | ? {$_.UpToDate -eq $false} | ft ReplicaFqdn,UpToDate',
      'Get-CsPool | ? {($_.UpToDate -eq $false)} | ft [ReplicaFqdn, UpToDate]',
    ],
    ['a -Name:$false -Other: 5 -List:x,y', 'a -Name:$false -Other:5 -List:[x, y]'],
    [
      'a \\\\nas\\lis\\lis.bak sip:anna@contoso.com C:\\Logs\\*.txt',
      'a \\\\nas\\lis\\lis.bak sip:anna@contoso.com C:\\Logs\\*.txt',
    ],
    ['a {3f2504e0-4f89-11d3-9a0c-0305e82c3301}', 'a {3f2504e0-4f89-11d3-9a0c-0305e82c3301}'],
    ['a $x.y.z $x[0] $share\\file "q"b $($x)c', 'a $x.y.z $x[0] "<$share>\\file" \'q\' b "<$($x)>c"'],
    ['a 5 -5 2.5 0x1F 2KB 1e3 7zip 10.0.0.1 -- -b', 'a 5 -5 2.5 31 2048 1000 7zip 10.0.0.1 -b'],
    ['a x , y,\n z', 'a [x, y, z]'],
    ['a @splat [int] it=5 a#b', 'a @splat [int] it=5 a#b'],
    ['a 2>$null 3>&1 > out.txt', 'a > out.txt 2> $null 3> &1'],
    ['a >> b.txt', 'a >> b.txt'],
    ['$x > file', '$x > file'],
    ['& $cmd 1; . {2}; & "Get-CsPool" p', "&$cmd 1; .{2}; &'Get-CsPool' p"],
    ['%{$_}', '% {$_}'],
    ['a `\n  -b 1', 'a -b 1'],
    ['a |\n  b |\n\n c', 'a | b | c'],
    ['a # b\nc <# d\n e #> f', 'a; c f'],
    ['a \u2013b \u201cc\u201d', "a -b 'c'"],
    ['ForEach-Object MemberName', 'ForEach-Object MemberName'],
    [
      'Get-CsUser -Filter {Name -like "x*" -and Enabled -eq $true}',
      "Get-CsUser -Filter {Name -like 'x*' -and Enabled -eq $true}",
    ],
  ])('reads %s', (text, expected) => {
    expect(sketch(text)).toBe(expected)
  })
})

describe('expressions', () => {
  it.each([
    ['1+2*3', '(1 + (2 * 3))'],
    ['-5..5', '(-5 .. 5)'],
    ['1,2..4', '([1, 2] .. 4)'],
    ['2*1..3', '(2 * (1 .. 3))'],
    ['"{0}" -f 1+2', "(('{0}' -f 1) + 2)"],
    ['"{0,-10:N2}" -f 1,2', "('{0,-10:N2}' -f [1, 2])"],
    ['!$a -eq $b', '((-not $a) -eq $b)'],
    ['-not $a -and $b -or $c', '(((-not $a) -and $b) -or $c)'],
    ['$a -eq 1 -and $b -ne 2', '(($a -eq 1) -and ($b -ne 2))'],
    ['$a -CLIKE "x"', "($a -clike 'x')"],
    ['$a -band 1 -eq 1', '($a -band (1 -eq 1))'],
    ['-join 1,2', '[(-join 1), 2]'],
    ['-join (1,2)', '(-join ([1, 2]))'],
    [',1', '[1]'],
    ['[int]"5" + 3', "((cast int '5') + 3)"],
    ['[int]$x.y', '(cast int $x.y)'],
    ['[TimeSpan]"00:05:00"', "(cast TimeSpan '00:05:00')"],
    ['[string[]]$x', '(cast string[] $x)'],
    ['[math]::Round(3.5, 1)', '[math]::Round(3.5, 1)'],
    ['[DateTime]::Now.AddDays(-1)', '[DateTime]::Now.AddDays(-1)'],
    ['[int] -eq [long]', '([int] -eq [long])'],
    ['$i++; --$i; $i--', '($i ++); (-- $i); ($i --)'],
    ['$a -1', '($a - 1)'],
    ['5 - -3', '(5 - -3)'],
    ['$x[0].y[-1]["k"]', "$x[0].y[-1]['k']"],
    ['$x.$n.("a").\'b c\'', "$x.$n.('a').'b c'"],
    [
      '$env:COMPUTERNAME + ${a b} + $script:x + $_ + $? + $$',
      '((((($env:COMPUTERNAME + $a b) + $script:x) + $_) + $?) + $$)',
    ],
    ['@(1;2), @{}', '[@(1; 2), @{}]'],
    ["@{a=1; 'b c' = 2\n 3 = {x}\n $k = if (1) {2}}", "@{a=1; 'b c'=2; 3={x}; $k=if 1 {2}}"],
    ['[ordered]@{n=1}', 'ordered@{n=1}'],
    ['$a +\n 1', '($a + 1)'],
    ['$a, $b = 1, 2', '[$a, $b] = [1, 2]'],
    ['$x.y += 1; $x[0] %= 2; [int]$z = 3', '$x.y += 1; $x[0] %= 2; (cast int $z) = 3'],
    ['$a = $b = 3', '$a = $b = 3'],
    ['$x = if ($y) {1} else {2}', '$x = if $y {1} else {2}'],
    ['"a" -replace "b","c" -split ","', "(('a' -replace ['b', 'c']) -split ',')"],
  ])('reads %s', (text, expected) => {
    expect(sketch(text)).toBe(expected)
  })
})

describe('strings', () => {
  it.each([
    ['"a $x.y $($x.y) b"', '"a <$x>.y <$($x.y)> b"'],
    ['"a `n `t `" `$x ""q"""', '\'a \n \t " $x "q"\''],
    ["'it''s $x'", "'it's $x'"],
    ['"$env:X ${a b} $5 $ $(1)"', '"<$env:X> <$a b> <$5> $ <$(1)>"'],
    ['"$("a" + "b")"', "\"<$(('a' + 'b'))>\""],
    ['@"\na "q" $x\nb\n"@', '"a "q" <$x>\nb"'],
    ["@'\na $x\n'@", "'a $x'"],
    ["@'\n'@", "''"],
    ['"$x[0]"', '"<$x>[0]"'],
  ])('reads %s', (text, expected) => {
    expect(sketch(text)).toBe(expected)
  })
})

describe('statements', () => {
  it.each([
    ['if ($a) {1} elseif (b) {2}\nelse {3}', 'if $a {1} if b {2} else {3}'],
    ['foreach ($p in Get-CsPool) { $p }', 'foreach p in Get-CsPool {$p}'],
    ['for ($i = 0; $i -lt 3; $i++) { $i }', 'for $i = 0; ($i -lt 3); ($i ++) {$i}'],
    ['while ($true) { break }', 'while $true {break}'],
    ['do { a } until (b)', 'do until b {a}'],
    ['switch -Wildcard ($x) { "a*" {1} b {2} default {3} }', "switch wildcard $x 'a*' {1} b {2} default {3}"],
    ['try { a } catch { $_ } finally { c }', 'try {a} catch {$_} finally {c}'],
    ['function Get-It($a, [int]$b = 5) { return $a }', 'function Get-It($a, int$b) {return $a}'],
    [
      'function f { param([Parameter(Mandatory=$true)][string]$Name) $Name }',
      'function f(!string$Name) {$Name}',
    ],
    ['if (1) {2} 3', 'if 1 {2}; 3'],
    ['throw "x"; exit; return', "throw 'x'; exit; return"],
    ['foreach-object {1}', 'foreach-object {1}'],
    ['', ''],
    [' ; ;\n;', ''],
  ])('reads %s', (text, expected) => {
    expect(sketch(text)).toBe(expected)
  })
})

describe('what is still open asks for another line', () => {
  it.each([
    ['a |', 'EmptyPipeElement'],
    ['"abc', 'TerminatorExpectedAtEndOfString'],
    ["'abc", 'TerminatorExpectedAtEndOfString'],
    ['@"\nabc', 'TerminatorExpectedAtEndOfString'],
    ['@"', 'TerminatorExpectedAtEndOfString'],
    ['if ($x) {', 'MissingEndCurlyBrace'],
    ['if ($x)', 'MissingStatementBlock'],
    ['if (', 'IfStatementMissingCondition'],
    ['a | ? {$_.x -eq 1', 'MissingEndCurlyBrace'],
    ['(1', 'MissingEndParenthesisInExpression'],
    ['1 +', 'ExpectedValueExpression'],
    ['$x =', 'ExpectedValueExpression'],
    ['@{ a = 1', 'IncompleteHashLiteral'],
    ['$x.Foo(1,', 'MissingExpressionAfterToken'],
    ['a b,', 'MissingArgument'],
    ['a `', 'IncompleteLine'],
    ['-not', 'MissingExpressionAfterOperator'],
    ['try { a }', 'MissingCatchOrFinally'],
    ['do { a }', 'MissingWhileOrUntilInDoWhile'],
    ['<# a', 'MissingTerminatorMultiLineComment'],
    ['"$(a', 'MissingEndParenthesisInSubexpression'],
  ])('%s', (text, id) => {
    expect(sketch(text)).toBe(`incomplete ${id}`)
    expect(parse(text)).toMatchObject({ prompt: '>> ', error: { category: 'ParserError' } })
  })
})

describe('what is wrong is an error of the engine at its place', () => {
  it.each([
    ['a | | b', 'EmptyPipeElement', 3, 'An empty pipe element is not allowed.'],
    ['| a', 'EmptyPipeElement', 0, 'An empty pipe element is not allowed.'],
    [
      'a | "b"',
      'ExpressionsMustBeFirstInPipeline',
      4,
      'Expressions are only allowed as the first element of a pipeline.',
    ],
    ['$x 5', 'UnexpectedToken', 3, "Unexpected token '5' in expression or statement."],
    ['a }', 'UnexpectedToken', 2, "Unexpected token '}' in expression or statement."],
    [
      '1 + )',
      'ExpectedValueExpression',
      3,
      "You must provide a value expression following the '+' operator.",
    ],
    ['(-not )', 'MissingExpressionAfterOperator', 5, "Missing expression after unary operator '-not'."],
    ['()', 'ExpectedExpression', 1, "An expression was expected after '('."],
    ['(1 2)', 'MissingEndParenthesisInExpression', 2, "Missing closing ')' in expression."],
    [
      '2 = 3',
      'InvalidLeftHandSide',
      0,
      'The assignment expression is not valid. The input to an assignment operator must be an object that is able to accept assignments, such as a variable or a property.',
    ],
    ['a && b', 'InvalidEndOfLine', 2, "The token '&&' is not a valid statement separator in this version."],
    [
      'a &',
      'AmpersandNotAllowed',
      2,
      'The ampersand (&) character is not allowed. The & operator is reserved for future use; wrap an ampersand in double quotation marks ("&") to pass it as part of a string.',
    ],
    ['a < b', 'RedirectionNotSupported', 2, "The '<' operator is reserved for future use."],
    [
      '"$x: y"',
      'InvalidVariableReferenceWithDrive',
      1,
      "Variable reference is not valid. ':' was not followed by a valid variable name character. Consider using ${} to delimit the name.",
    ],
    ['@{a=1;A=2}', 'DuplicateKeyInHashLiteral', 6, "Duplicate keys 'A' are not allowed in hash literals."],
    ['@{a}', 'MissingEqualsInHashLiteral', 3, "Missing '=' operator after key in hash literal."],
    ['foreach (x in 1) {}', 'MissingVariableNameAfterForeach', 9, 'Missing variable name after foreach.'],
    [
      '@x',
      'SplattingNotPermitted',
      0,
      "The splatting operator '@' cannot be used to reference variables in an expression. '@' can be used only as an argument to a command.",
    ],
    ['a -b: ;', 'ParameterRequiresArgument', 2, 'Parameter -b requires an argument.'],
    ['class X {}', 'NotEmulated', 0, "The keyword 'class' is not part of the emulation."],
  ])('%s', (text, id, from, message) => {
    expect(parse(text)).toMatchObject({
      is: 'error',
      error: {
        id,
        message,
        extent: { from },
        category: 'ParserError',
        exception: 'ParentContainsErrorRecordException',
      },
    })
  })

  it('says the line and the column', () => {
    expect(parse('a\r\nb\n  c }')).toMatchObject({ error: { extent: { line: 3, column: 5, text: '}' } } })
  })

  it('is marked as wording of this product where no engine has the text', () => {
    expect(parse('enum x {}')).toMatchObject({ error: { wording: 'own' } })
    expect(parse('a | | b')).toMatchObject({ error: { wording: 'engine' } })
  })
})

describe('no line is too much', () => {
  it.each([
    ['parentheses', '('.repeat(100_000)],
    ['blocks', '{'.repeat(100_000)],
    ['unary operators', '!'.repeat(100_000)],
    ['casts', '[int]'.repeat(50_000) + '5'],
    ['arrays', ','.repeat(100_000)],
    ['subexpressions in strings', '"$('.repeat(50_000)],
    ['assignments', '$a='.repeat(50_000)],
    ['members', '$a' + '.a'.repeat(50_000)],
    ['operators', '1' + '+1'.repeat(50_000)],
    ['nested if', 'if(1){'.repeat(20_000)],
    ['hashtables', '@{a='.repeat(30_000)],
  ])('%s nested too deeply are refused', (_, text) => {
    expect(parse(text)).toMatchObject({ is: 'error', error: { id: 'ScriptTooComplicated', wording: 'own' } })
  })

  it('two hundred parentheses are read', () => {
    expect(parse('('.repeat(190) + '1' + ')'.repeat(190)).is).toBe('block')
  })

  it.each([
    ['a long command', `a ${'-b c '.repeat(1600)}`],
    ['a long pipeline', 'a | '.repeat(2500) + 'a'],
    ['a long array', '1,'.repeat(5000) + '1'],
    ['a long string', `"${'a $x '.repeat(1600)}"`],
    ['many statements', 'if($a){b}; '.repeat(900)],
    ['a long bare word', `a ${'x'.repeat(10_000)}`],
  ])('%s of 10,000 characters is read', (_, text) => {
    expect(parse(text).is).toBe('block')
  })

  it.each(['a $x"b" ', '}) ', '"$(', '$a.b[0], ', 'if (1) {2}\n', '@"\n', '`', "'a"])(
    'two hundred thousand characters of %j come to an end before the test does',
    (text) => {
      expect(['block', 'incomplete', 'error']).toContain(
        parse(text.repeat(Math.ceil(200_000 / text.length))).is,
      )
    },
  )
})
