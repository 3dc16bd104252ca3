import { builtInAliases } from '../catalogue/aliases.ts'
import { allNames, metadataOf, moduleOf } from '../catalogue/catalogue.ts'
import { inVersion, type CmdletMetadata } from '../catalogue/metadata.ts'
import { versionHere } from '../catalogue/version-here.ts'
import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { switchOf, textOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import type { ErrorRecord } from '../error-record.ts'
import { objectOf } from '../value.ts'
import { hasWildcard, isLike } from '../values/wildcard.ts'
import { examplesOf } from './examples.ts'
import { helpLines, parameterHelp, parametersLike, type Extent } from './help-lines.ts'
import { standingOf } from './not-simulated.ts'
import { synopsisOf } from './synopses.ts'
import { topicOf, topics, type Topic } from './topics.ts'

/** The type of a page of help, and that of a row where many match. */
export const helpType = 'MamlCommandHelpInfo'
export const helpRowType = 'HelpInfoShort'

/** What Get-Help, `help` and `man` do. */
export const getHelp: Cmdlet = helpCmdlet('Get-Help')
export const help: Cmdlet = helpCmdlet('help')

function helpCmdlet(name: string): Cmdlet {
  return {
    name,
    *process(shell, bound) {
      const wanted = textOf(bound, 'Name') ?? 'about_Emulation'
      const topic = topicOf(wanted)
      if (topic) return yield* topicPage(shell, topic)
      if (hasWildcard(wanted)) return yield* rowsLike(shell, wanted)
      const resolved = resolveAlias(shell, wanted)
      const known = metadataOf(resolved)
      const { world } = yield* shell.moment()
      const version = versionHere(world.setting.topology, shell.session().computer)
      const metadata = known && inVersion(known, version)
      if (metadata) return yield* cmdletPage(shell, bound, metadata)
      const standing = standingOf(resolved, version)
      if (standing === null) return yield* shell.report(notFound(wanted))
      yield* shell.write({ stream: 'coach', text: standing })
    },
  }
}

function resolveAlias(shell: Shell, name: string): string {
  const key = name.toLowerCase()
  return shell.session().aliases.get(key) ?? builtInAliases.get(key) ?? name
}

function* cmdletPage(shell: Shell, bound: Bound, metadata: CmdletMetadata): Running {
  const pattern = textOf(bound, 'Parameter')
  if (pattern !== null) return yield* parameterPages(shell, metadata, pattern)
  const { world } = yield* shell.moment()
  const lines = helpLines(metadata, extentOf(bound), examplesOf(metadata.name, world))
  yield* shell.emit(
    objectOf(helpType, {
      Name: metadata.name,
      Category: 'Cmdlet',
      Synopsis: synopsisOf(metadata.name) ?? '',
      ModuleName: metadata.module,
      Text: lines,
    }),
  )
}

function extentOf(bound: Bound): Extent {
  if (switchOf(bound, 'Examples')) return 'examples'
  if (switchOf(bound, 'Full')) return 'full'
  return switchOf(bound, 'Detailed') ? 'detailed' : 'short'
}

function* parameterPages(shell: Shell, metadata: CmdletMetadata, pattern: string): Running {
  const found = parametersLike(metadata, (name) => isLike(name, pattern))
  if (found.length === 0) {
    const message = `No parameter matches criteria ${pattern}.`
    return yield* shell.report(helpError(message, 'NoParmsFound', pattern))
  }
  for (const parameter of found)
    yield* shell.emit(
      objectOf(helpType, {
        Name: parameter.name,
        Type: parameter.type,
        Text: [...parameterHelp(parameter), ''],
      }),
    )
}

function* topicPage(shell: Shell, { name, synopsis, lines }: Topic): Running {
  const text = [
    'TOPIC',
    `    ${name}`,
    '',
    'SHORT DESCRIPTION',
    `    ${synopsis}`,
    '',
    'LONG DESCRIPTION',
    ...lines.map((line) => (line === '' ? '' : `    ${line}`)),
    '',
  ]
  yield* shell.emit(objectOf(helpType, { Name: name, Category: 'HelpFile', Synopsis: synopsis, Text: text }))
}

function* rowsLike(shell: Shell, pattern: string): Running {
  const names = allNames().filter((name) => isLike(name, pattern))
  for (const name of names) yield* shell.emit(row(name, 'Cmdlet', moduleOf(name), synopsisOf(name) ?? ''))
  const about = topics.filter(({ name }) => isLike(name, pattern))
  for (const { name, synopsis } of about) yield* shell.emit(row(name, 'HelpFile', '', synopsis))
  if (names.length + about.length === 0) yield* shell.report(notFound(pattern))
}

const row = (name: string, category: string, module: string, synopsis: string) =>
  objectOf(helpRowType, { Name: name, Category: category, Module: module, Synopsis: synopsis })

function notFound(name: string): ErrorRecord {
  const message = `Get-Help could not find ${name} in a help file in this session. To download updated help topics type: "Update-Help".`
  return helpError(message, 'HelpNotFound', name)
}

function helpError(message: string, id: string, target: string): ErrorRecord {
  return {
    message,
    category: 'ResourceUnavailable',
    target: '(:)',
    exception: 'HelpNotFoundException',
    id: `${id},Microsoft.PowerShell.Commands.GetHelpCommand`,
    command: 'Get-Help',
    extent: null,
    object: target,
    wording: 'engine',
  }
}
