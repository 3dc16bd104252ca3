import type { ProductVersion } from '../../model/pool.ts'
import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { has, numberOf, switchOf, textOf, textsOf } from '../binding/read.ts'
import { builtInAliases } from '../catalogue/aliases.ts'
import { allNames, metadataOf, moduleOf } from '../catalogue/catalogue.ts'
import { productModule } from '../catalogue/class-name.ts'
import { parametersOf } from '../catalogue/common-parameters.ts'
import { versionHere } from '../catalogue/version-here.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import type { ErrorRecord } from '../error-record.ts'
import { objectOf, type ObjectValue } from '../value.ts'
import { hasWildcard, isLike } from '../values/wildcard.ts'
import { isIn } from './not-simulated.ts'
import { syntaxLines } from './syntax-lines.ts'

/** One command in the list. */
interface Listed {
  readonly kind: 'Alias' | 'Function' | 'Cmdlet' | 'Application'
  readonly name: string
  /** What Get-Command prints as its name: `? -> Where-Object` of an alias. */
  readonly shown: string
  readonly source: string
}

/** The full names of what Get-Command and Get-Alias put out. */
export const commandType = 'System.Management.Automation.CmdletInfo'
export const aliasType = 'System.Management.Automation.AliasInfo'

export const getCommand: Cmdlet = {
  name: 'Get-Command',
  *process(shell, bound) {
    const { world } = yield* shell.moment()
    const version = versionHere(world.setting.topology, shell.session().computer)
    const found = listed(shell, version).filter((each) => isWanted(each, bound, version))
    yield* reportUnknown(shell, bound, found)
    const rows = found.slice(0, numberOf(bound, 'TotalCount') ?? found.length)
    if (switchOf(bound, 'Syntax')) return yield* syntaxOf(shell, rows)
    for (const each of rows) yield* shell.emit(commandObject(each, version))
  },
}

function listed(shell: Shell, version: ProductVersion): readonly Listed[] {
  const own = shell.session()
  const aliases = [...new Map([...builtInAliases, ...own.aliases])].map(([name, cmdlet]): Listed => ({
    kind: 'Alias',
    name,
    shown: `${name} -> ${cmdlet}`,
    source: '',
  }))
  const functions = [...own.functions.keys()].map((name): Listed => ({
    kind: 'Function',
    name,
    shown: name,
    source: '',
  }))
  const cmdlets = allNames()
    .filter((name) => isIn(name, version))
    .map((name): Listed => {
      const isApplication = !name.includes('-')
      const shown = isApplication && name !== 'help' ? `${name}.exe` : name
      return { kind: kindOf(name), name, shown, source: sourceOf(name, version) }
    })
  return [...aliases, ...functions, ...cmdlets]
}

function kindOf(name: string): Listed['kind'] {
  if (name === 'help') return 'Function'
  return name.includes('-') ? 'Cmdlet' : 'Application'
}

/** Lync Server 2013 calls the module of the product by its own name. */
function sourceOf(name: string, version: ProductVersion): string {
  const module = moduleOf(name)
  return module === productModule && version === '2013' ? 'Lync' : module
}

function isWanted(each: Listed, bound: Bound, version: ProductVersion): boolean {
  const names = textsOf(bound, 'Name')
  const [verb = '', ...rest] = each.name.split('-')
  const fits = (patterns: readonly string[], text: string): boolean =>
    patterns.length === 0 || patterns.some((pattern) => isLike(text, pattern))
  const isNamed = names.length > 0 || has(bound, 'CommandType')
  const isOfKind = has(bound, 'CommandType')
    ? textsOf(bound, 'CommandType').some((kind) => kind === 'All' || kind === each.kind)
    : each.kind !== 'Application' || names.length > 0
  const isCmdletOnly = has(bound, 'Verb') || has(bound, 'Noun')
  return (
    fits(names, each.name) &&
    isOfKind &&
    (!isCmdletOnly || each.kind === 'Cmdlet') &&
    (isNamed || isCmdletOnly || each.kind !== 'Alias' || !has(bound, 'Module')) &&
    fits(textsOf(bound, 'Verb'), verb) &&
    fits(textsOf(bound, 'Noun'), rest.join('-')) &&
    fits(textsOf(bound, 'Module'), sourceOf(each.name, version)) &&
    takes(each, textsOf(bound, 'ParameterName'))
  )
}

function takes({ name }: Listed, parameters: readonly string[]): boolean {
  if (parameters.length === 0) return true
  const metadata = metadataOf(name)
  const own = metadata ? parametersOf(metadata).map((each) => each.name) : []
  return parameters.some((pattern) => own.some((each) => isLike(each, pattern)))
}

function* reportUnknown(shell: Shell, bound: Bound, found: readonly Listed[]): Running {
  for (const name of textsOf(bound, 'Name'))
    if (!hasWildcard(name) && !found.some((each) => isLike(each.name, name)))
      yield* shell.report(unknownCommand(name))
}

function* syntaxOf(shell: Shell, found: readonly Listed[]): Running {
  for (const { name } of found) {
    const metadata = metadataOf(name)
    if (metadata) for (const line of syntaxLines(metadata)) yield* shell.emit(`\n${line}`)
  }
  yield* shell.emit('')
}

function commandObject(each: Listed, version: ProductVersion): ObjectValue {
  const [verb = '', noun = ''] = each.kind === 'Cmdlet' ? each.name.split('-') : []
  return objectOf(
    each.kind === 'Alias' ? aliasType : commandType,
    {
      CommandType: each.kind,
      Name: each.kind === 'Alias' ? each.name : each.shown,
      Version: versionOf(each.source, version),
      Source: each.source,
      DisplayName: each.shown,
      Verb: verb,
      Noun: noun,
      ModuleName: each.source,
    },
    each.name,
  )
}

/** The version of a module; that of the product's is the family of its builds. */
export function versionOf(module: string, version: ProductVersion): string {
  if (module === '') return ''
  if (module === productModule || module === 'Lync') return productVersions[version] ?? ''
  return module === 'FailoverClusters' ? '2.0.0.0' : (engineVersions[module] ?? '1.0.0.0')
}

const productVersions: Readonly<Record<string, string>> = {
  '2013': '5.0.8308.0',
  '2015': '6.0.9319.0',
  '2019': '7.0.2046.0',
}

const engineVersions: Readonly<Record<string, string>> = {
  'Microsoft.PowerShell.Core': '3.0.0.0',
  'Microsoft.PowerShell.Diagnostics': '3.0.0.0',
  'Microsoft.PowerShell.Management': '3.1.0.0',
  'Microsoft.PowerShell.Security': '3.0.0.0',
  'Microsoft.PowerShell.Utility': '3.1.0.0',
}

function unknownCommand(name: string): ErrorRecord {
  return {
    message: `The term '${name}' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.`,
    category: 'ObjectNotFound',
    target: `(${name}:String)`,
    exception: 'CommandNotFoundException',
    id: 'CommandNotFoundException,Microsoft.PowerShell.Commands.GetCommandCommand',
    command: 'Get-Command',
    extent: null,
    object: name,
    wording: 'engine',
  }
}

export const getAlias: Cmdlet = {
  name: 'Get-Alias',
  *process(shell, bound) {
    const names = textsOf(bound, 'Name')
    const definitions = textsOf(bound, 'Definition')
    const all = [...new Map([...builtInAliases, ...shell.session().aliases])].toSorted(([a], [b]) =>
      a < b ? -1 : 1,
    )
    const found = all.filter(
      ([name, cmdlet]) =>
        (names.length === 0 || names.some((pattern) => isLike(name, pattern))) &&
        (definitions.length === 0 || definitions.some((pattern) => isLike(cmdlet, pattern))),
    )
    for (const [name, cmdlet] of found)
      yield* shell.emit(
        commandObject({ kind: 'Alias', name, shown: `${name} -> ${cmdlet}`, source: '' }, 'other'),
      )
    const asked = textOf(bound, 'Name') ?? textOf(bound, 'Definition')
    if (found.length === 0 && asked !== null && !hasWildcard(asked))
      yield* shell.report(noAlias(asked, has(bound, 'Name')))
  },
}

function noAlias(asked: string, isName: boolean): ErrorRecord {
  const what = isName ? `with the name '${asked}'` : `with definition '${asked}'`
  return {
    message: `This command cannot find a matching alias because an alias ${what} does not exist.`,
    category: 'ObjectNotFound',
    target: `(${asked}:String)`,
    exception: 'ItemNotFoundException',
    id: 'ItemNotFoundException,Microsoft.PowerShell.Commands.GetAliasCommand',
    command: 'Get-Alias',
    extent: null,
    object: asked,
    wording: 'engine',
  }
}
