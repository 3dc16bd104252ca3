import { parametersOf } from '../catalogue/common-parameters.ts'
import type { CmdletMetadata, ParameterInSet, ParameterMetadata } from '../catalogue/metadata.ts'
import { wrapped } from '../format/columns.ts'
import type { Example } from './examples.ts'
import { synopsisOf } from './synopses.ts'
import { commonParameterText, syntaxLines } from './syntax-lines.ts'

/** Columns of a page of help. */
const pageWidth = 119

/** How much of the help is asked for. */
export type Extent = 'short' | 'detailed' | 'full' | 'examples'

/** The help of a cmdlet, line by line, as Get-Help lays it out. */
export function helpLines(
  metadata: CmdletMetadata,
  extent: Extent,
  examples: readonly Example[],
): readonly string[] {
  const head = [
    ...section('NAME', [metadata.name]),
    ...section('SYNOPSIS', [synopsisOf(metadata.name) ?? '']),
  ]
  const syntax = section(
    'SYNTAX',
    syntaxLines(metadata)
      .flatMap((line) => [line, ''])
      .slice(0, -1),
  )
  const shown = exampleLines(examples)
  if (extent === 'examples') return ['', ...head, ...shown]
  if (extent === 'short') return ['', ...head, ...syntax, ...remarks(metadata)]
  const parameters = parameterLines(metadata, extent)
  return ['', ...head, ...syntax, ...parameters, ...(extent === 'full' ? typeLines(metadata) : []), ...shown]
}

/** A parameter with everything that is known of it. */
export function parameterHelp(parameter: ParameterMetadata): readonly string[] {
  const value = parameter.type === 'SwitchParameter' ? '[<SwitchParameter>]' : `<${parameter.type}>`
  const inSets = [...parameter.sets.values()]
  const rows: readonly (readonly [string, string])[] = [
    ['Required?', inSets.every((each) => each.isMandatory) ? 'true' : 'false'],
    ['Position?', positionWord(inSets)],
    ['Accept pipeline input?', pipelineWord(inSets)],
    ['Parameter sets', [...parameter.sets.keys()].join(', ')],
    ['Aliases', parameter.aliases.length === 0 ? 'none' : parameter.aliases.join(', ')],
  ]
  const values = parameter.values.length === 0 ? [] : [`    Values: ${parameter.values.join(', ')}`]
  return [
    '',
    `-${parameter.name} ${value}`,
    ...values,
    '',
    ...rows.map(([name, word]) => `    ${name.padEnd(28)} ${word}`),
  ]
}

function section(title: string, lines: readonly string[]): readonly string[] {
  const indented = lines.flatMap((line) =>
    wrapped(line, pageWidth - 4).map((part) => (part === '' ? '' : `    ${part}`)),
  )
  return [title, ...indented, '', '']
}

function parameterLines(metadata: CmdletMetadata, extent: Extent): readonly string[] {
  const own = metadata.parameters.flatMap((each) =>
    extent === 'full' ? parameterHelp(each) : ['', `-${each.name} <${each.type}>`],
  )
  return section('PARAMETERS', [...own.slice(1), '', '<CommonParameters>', `    ${commonParameterText}`])
}

function typeLines({ outputTypes }: CmdletMetadata): readonly string[] {
  return section('OUTPUTS', outputTypes.length === 0 ? ['None'] : outputTypes)
}

function exampleLines(examples: readonly Example[]): readonly string[] {
  return examples.flatMap(({ line, does }, i) => [
    `    -------------------------- EXAMPLE ${String(i + 1)} --------------------------`,
    '',
    `    PS C:\\> ${line}`,
    '',
    `    ${does}`,
    '',
    '',
  ])
}

function remarks({ name }: CmdletMetadata): readonly string[] {
  return section('REMARKS', [
    `To see the examples, type: "get-help ${name} -examples".`,
    `For more information, type: "get-help ${name} -detailed".`,
    `For technical information, type: "get-help ${name} -full".`,
  ])
}

function positionWord(inSets: readonly ParameterInSet[]): string {
  const position = inSets.map((each) => each.position).find((each) => each !== null)
  return position === undefined ? 'named' : String(position)
}

function pipelineWord(inSets: readonly ParameterInSet[]): string {
  const ways = [
    ...(inSets.some((each) => each.byValue) ? ['ByValue'] : []),
    ...(inSets.some((each) => each.byPropertyName) ? ['ByPropertyName'] : []),
  ]
  return ways.length === 0 ? 'false' : `true (${ways.join(', ')})`
}

/** The parameters of a cmdlet that a pattern names; `*` is all of its own. */
export function parametersLike(
  metadata: CmdletMetadata,
  matches: (name: string) => boolean,
): readonly ParameterMetadata[] {
  return parametersOf(metadata).filter(({ name }) => matches(name))
}
