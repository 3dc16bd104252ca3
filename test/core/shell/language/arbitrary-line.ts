import * as fc from 'fast-check'

/** Pieces of the language in any order: what a person types, and what no person would. */
export const anyPieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'( ) { } [ ] @( @{ $( | || & && ; , . .. :: = += - -- ++ ! ` " \' # <# #> @" "@ @\' \'@ < > >> 2> 2>&1 % ? * / + -eq -f -not -join -split -is'.split(
          ' ',
        ),
        ...'if else elseif foreach in for while do until switch default try catch finally function param return break class $x $_ ${a $env: $env:X $: $ @x'.split(
          ' ',
        ),
        ...'Get-CsPool -Identity -Name: pool1.contoso.com [int] [ordered] [int 5 0x1F 1KB 1.5 "a $x b" \'c\' \\\\nas\\x \u201c \u2013eq'.split(
          ' ',
        ),
        ' ',
        '\n',
        '\r\n',
        '`\n',
      ),
      fc.string({ maxLength: 4, unit: 'binary' }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''))

const name = fc.constantFrom('x', '_', 'pool', 'env:X')

const { expression } = fc.letrec<{ expression: string; operand: string; statement: string }>((tie) => ({
  operand: fc.oneof(
    { depthSize: 'small' },
    fc.nat(1000).map(String),
    name.map((of) => `$${of}`),
    fc.constantFrom(
      '"a $x b"',
      "'it''s'",
      '[int]"5"',
      '@{a=1;b={2}}',
      '[math]::Abs(-1)',
      '$x.y',
      '$x[0]',
      '"$($x.y)"',
    ),
    tie('expression').map((of) => `(${of})`),
    tie('expression').map((of) => `@(${of}; ${of})`),
    tie('operand').map((of) => `-not ${of}`),
    tie('statement').map((of) => `(${of})`),
  ),
  expression: fc.oneof(
    { depthSize: 'small' },
    tie('operand'),
    fc
      .tuple(
        tie('operand'),
        fc.constantFrom('+', '-', '*', '/', '%', '-eq', '-like', '-and', '..', ',', '-f', '-is'),
        tie('operand'),
      )
      .map((parts) => parts.join(' ')),
  ),
  statement: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      'Get-CsPool',
      'Get-CsService -Registrar',
      'a -b:$false c,d > e 2>$null',
      '& {1} 2',
      'foo @bar 0x1F',
    ),
    fc
      .tuple(fc.constantFrom('Get-CsPool', 'ft a,b'), tie('expression'))
      .map(([command, of]) => `${command} | ? {${of}} | select -First 1`),
  ),
}))

/** Lines that the grammar allows. */
export const anyLine = fc
  .oneof(
    expression,
    expression.map((of) => `$x = ${of}`),
    fc.tuple(expression, expression).map(([test, then]) => `if (${test}) { ${then} } else { Get-CsPool }`),
    expression.map((of) => `foreach ($p in ${of}) { $p; continue }`),
    expression.map((of) => `try { throw ${of} } catch { $_ } finally { }`),
    expression.map((of) => `function Get-It([int]$a = ${of.includes(',') ? '1' : of}, $b) { return ${of} }`),
    expression.map((of) => `switch (${of}) { 1 { a } default { b } }`),
  )
  .map((line) => line)
