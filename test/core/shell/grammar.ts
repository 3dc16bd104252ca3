import * as fc from 'fast-check'
import {
  isSwitch,
  type CmdletMetadata,
  type ParameterMetadata,
} from '../../../src/core/shell/catalogue/metadata.ts'

/*
 * Random lines out of pieces of the grammar: mostly well formed, some cut or with strange characters in them. Nested a few
 * levels deep.
 */

const names = [
  'x',
  'y',
  'h',
  '_',
  'Error',
  'env:COMPUTERNAME',
  'null',
  'true',
  'Matches',
  'e',
  'global:z',
  '?',
]

const fqdns = [
  'ldn-pool.contoso.com',
  'dub-pool.contoso.com',
  'ldn-pool-fe01.contoso.com',
  'dub-pool-fe02.contoso.com',
  'nobody.contoso.com',
]

const words = [
  'ldn-pool.contoso.com',
  'dub-pool.contoso.com',
  'ldn-pool-fe01.contoso.com',
  'nobody',
  '*',
  'ldn*',
  'Registrar',
  'service:Registrar:ldn-pool.contoso.com',
  'FullReset',
  '00:05:00',
  '5',
  '-1',
  'London',
  'sip:anna@contoso.com',
]

const parameters = [
  'PoolFqdn',
  'Identity',
  'ComputerName',
  'DisasterMode',
  'Force',
  'Verbose',
  'WhatIf',
  'Confirm:$false',
  'ErrorAction Stop',
  'ErrorAction SilentlyContinue',
  'OutVariable x',
  'ErrorVariable +e',
  'First 2',
  'Property Name',
  'AutoSize',
  'Filter',
  'Nonsense',
  'D',
]

const binaryOperators =
  '+ - * / % -eq -ne -gt -lt -ge -le -like -notlike -match -notmatch -contains -in -and -or -xor -f -join -split -replace -is -as ..'.split(
    ' ',
  )

const pieces = [
  '|',
  '{',
  '}',
  '(',
  ')',
  '@{',
  '@(',
  '$(',
  '"',
  "'",
  '`',
  ';',
  ',',
  '>',
  '2>&1',
  '#',
  '::',
  '[int]',
  '&',
  '.',
  '@"\n',
  '\n',
  '\u0000',
  '\u202E',
  '💥',
  '-',
  '..',
  '$',
]

/** A cmdlet by name, with what is known of it. */
export interface Named {
  readonly name: string
  readonly metadata: CmdletMetadata | null
}

/** Values for a parameter of a type, most of them sound. */
function valueFor(parameter: ParameterMetadata): fc.Arbitrary<string> {
  const { name, type, values } = parameter
  if (isSwitch(parameter)) return fc.constant('')
  if (values.length > 0) return fc.constantFrom(...values)
  if (/Int|Double|Long/.test(type)) return fc.integer({ min: 0, max: 9 }).map(String)
  if (type.includes('TimeSpan')) return fc.constantFrom('00:05:00', '00:00:10', '3')
  if (type.includes('Boolean')) return fc.constantFrom('$true', '$false')
  if (type.includes('ScriptBlock')) return fc.constantFrom('{ $_ }', '{ $_.Name -like "ldn*" }')
  if (/Fqdn/i.test(type + name)) return fc.constantFrom(...fqdns)
  return fc.constantFrom(...words, ...fqdns)
}

/** A command as somebody types it who knows it: a parameter set with all that it needs, and some more. */
function soundCommand({ name, metadata }: Named): fc.Arbitrary<string> {
  if (!metadata || metadata.parameters.length === 0) return fc.constant(name)
  const ofSet = (set: string): fc.Arbitrary<string[]> => {
    const own = metadata.parameters.filter((each) => each.sets.has(set))
    const written = own.map((each) =>
      fc
        .tuple(fc.nat(9), valueFor(each))
        .map(([chance, value]) =>
          each.sets.get(set)?.isMandatory === true || chance === 0 ? `-${each.name} ${value}`.trimEnd() : '',
        ),
    )
    return fc.tuple(...written)
  }
  return fc
    .tuple(
      fc.constantFrom(...metadata.sets).chain(ofSet),
      fc.constantFrom('', '-Force', '-Confirm:$false', '-Verbose'),
    )
    .map(([given, more]) =>
      [name, ...given, metadata.shouldProcess ? more : ''].filter((word) => word !== '').join(' '),
    )
}

/** Lines for a shell that has these cmdlets. */
export function lineOf(cmdlets: readonly Named[]): fc.Arbitrary<string> {
  const { line } = fc.letrec<{
    line: string
    statement: string
    pipeline: string
    expression: string
    command: string
  }>((tie) => {
    const expression = tie('expression')
    const statement = tie('statement')
    const variable = fc.constantFrom(...names).map((name) => `$${name}`)
    const leaf = fc.oneof(
      fc.integer({ min: -5, max: 300 }).map(String),
      fc.constantFrom(...words).map((word) => `'${word}'`),
      variable,
      fc.tuple(fc.constantFrom(...words), variable).map(([word, name]) => `"${word} ${name}"`),
      fc.constantFrom('1KB', '0x1F', '1.5', '@()', '@{}', '[TimeSpan]"00:05:00"', '(Get-Date)', '""'),
    )
    const pair = fc.tuple(expression, expression)
    const argument = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...words) },
      { weight: 2, arbitrary: fc.constantFrom(...parameters).map((name) => `-${name}`) },
      { weight: 1, arbitrary: expression.map((inner) => `(${inner})`) },
      { weight: 1, arbitrary: tie('pipeline').map((inner) => `{ ${inner} }`) },
      { weight: 1, arbitrary: expression.map((inner) => `@{n='a';e={${inner}}}`) },
    )
    return {
      expression: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        leaf,
        fc.tuple(pair, fc.constantFrom(...binaryOperators)).map(([[a, b], by]) => `${a} ${by} ${b}`),
        pair.map(([a, b]) => `@(${a}, ${b})`),
        pair.map(([a, b]) => `@{ a = ${a}; 'b' = ${b} }`),
        expression.map((inner) => `(${inner}).Count`),
        pair.map(([a, b]) => `(${a})[${b}]`),
        expression.map((inner) => `"v: $(${inner})"`),
        expression.map((inner) => `(${inner}).ToString()`),
        expression.map((inner) => `[string](${inner})`),
        expression.map((inner) => `-not (${inner})`),
        tie('pipeline').map((inner) => `(${inner})`),
      ),
      command: fc.constantFrom(...cmdlets).chain((cmdlet) => {
        const { name, metadata } = cmdlet
        const own = metadata?.parameters.map((each) => each.name) ?? []
        const dash = fc.constantFrom(...own, ...parameters).map((word) => `-${word}`)
        const behind = fc.oneof({ weight: 2, arbitrary: argument }, { weight: 2, arbitrary: dash })
        const wild = fc.array(behind, { maxLength: 5 }).map((all) => [name, ...all].join(' '))
        return fc.oneof({ weight: 3, arbitrary: soundCommand(cmdlet) }, { weight: 2, arbitrary: wild })
      }),
      pipeline: fc
        .tuple(fc.oneof(expression, tie('command')), fc.array(tie('command'), { maxLength: 2 }))
        .map(([first, rest]) => [first, ...rest].join(' | ')),
      statement: fc.oneof(
        { maxDepth: 2, withCrossShrink: true },
        tie('pipeline'),
        fc.tuple(variable, fc.constantFrom('=', '+=', '-='), tie('pipeline')).map((parts) => parts.join(' ')),
        fc.tuple(expression, statement, statement).map(([a, b, c]) => `if (${a}) { ${b} } else { ${c} }`),
        fc.tuple(expression, statement).map(([a, b]) => `foreach ($i in ${a}) { ${b} }`),
        fc.tuple(expression, statement).map(([a, b]) => `while (${a}) { ${b}; break }`),
        fc.tuple(expression, statement).map(([a, b]) => `switch (${a}) { 1 { ${b} } default { 'd' } }`),
        fc.tuple(statement, statement).map(([a, b]) => `try { ${a} } catch { $_; ${b} } finally { 'f' }`),
        statement.map((body) => `function f($a) { ${body} }; f 1`),
        statement.map((body) => `& { ${body} }`),
        fc.constantFrom('return', 'break', 'throw "t"', '$x.a = 1', '$x[0] = 2', '$x++'),
      ),
      line: fc.array(statement, { minLength: 1, maxLength: 2 }).map((all) => all.join('; ')),
    }
  })
  return fc.oneof(
    { weight: 6, arbitrary: line },
    {
      weight: 2,
      arbitrary: fc
        .tuple(line, fc.nat(), fc.constantFrom(...pieces))
        .map(
          ([text, at, piece]) =>
            `${text.slice(0, at % (text.length + 1))}${piece}${text.slice(at % (text.length + 1))}`,
        ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(line, fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1))),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.constantFrom(...pieces, ...words, 'if', 'foreach', 'function'), { maxLength: 12 })
        .map((all) => all.join(' ')),
    },
  )
}
