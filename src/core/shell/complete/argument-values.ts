import type { Session } from '../session.ts'
import { allNames, metadataOf } from '../catalogue/catalogue.ts'
import { isSwitch, type CmdletMetadata, type ParameterMetadata } from '../catalogue/metadata.ts'
import { namesFor } from './deployment-names.ts'
import type { CompletionItem } from './item.ts'
import type { Place, TypedCommand } from './place.ts'
import { propertiesOf } from './properties.ts'
import { resolved } from './resolved.ts'
import type { Scene } from './item.ts'

/** What can stand behind a parameter. */
export function valuesFor(
  metadata: CmdletMetadata,
  parameter: ParameterMetadata,
  place: Place,
  scene: Scene,
): readonly CompletionItem[] {
  if (parameter.values.length > 0) return parameter.values.map((text) => value(text, parameter.type))
  if (parameter.type === 'Boolean' || isSwitch(parameter))
    return ['$true', '$false'].map((text) => value(text, parameter.type))
  if (takesCommands(metadata, parameter)) return commandsFor(metadata, parameter)
  if (takesProperties(parameter)) return upstreamProperties(place.upstream)
  if (takesFile(parameter)) return filesOf(scene.session)
  const topology = scene.world?.setting.topology
  return topology ? namesFor(topology, metadata, parameter).map((text) => value(text, parameter.type)) : []
}

/** The properties of what the last command of a pipeline hands on, as far as that is known. */
export function upstreamProperties(upstream: readonly TypedCommand[]): readonly CompletionItem[] {
  const source = upstream.findLast(({ words }) => !passesOn(words[0]?.text ?? ''))
  const name = source?.words[0]?.text.replace(/^[({]+/, '') ?? ''
  return propertiesOf(resolved(name)).map((text) => ({ text, kind: 'property', detail: '' }))
}

/** Whether a cmdlet hands on what comes as it is. */
function passesOn(name: string): boolean {
  return /^(Where|Sort|Tee|ForEach|Select)-Object$|^Get-Unique$/i.test(resolved(name))
}

const value = (text: string, detail: string): CompletionItem => ({ text, kind: 'value', detail })

function takesCommands({ name }: CmdletMetadata, parameter: ParameterMetadata): boolean {
  const wanted: Readonly<Record<string, RegExp>> = {
    'Get-Help': /^Name$/,
    help: /^Name$/,
    'Get-Command': /^(Name|Verb|Noun|Module)$/,
    'Get-Alias': /^Definition$/,
  }
  return wanted[name]?.test(parameter.name) ?? false
}

function commandsFor(_: CmdletMetadata, parameter: ParameterMetadata): readonly CompletionItem[] {
  const parts = allNames().map((name) => {
    if (parameter.name === 'Verb') return name.split('-')[0] ?? ''
    if (parameter.name === 'Noun') return name.split('-')[1] ?? ''
    return parameter.name === 'Module' ? (metadataOf(name)?.module ?? '') : name
  })
  return [...new Set(parts)]
    .filter((text) => text !== '')
    .map((text) => ({ text, kind: 'command', detail: '' }))
}

const takesProperties = ({ name }: ParameterMetadata): boolean =>
  /^(Property|ExpandProperty|ExcludeProperty|GroupBy|MemberName)$/.test(name)

const takesFile = ({ name }: ParameterMetadata): boolean =>
  /^(Path|LiteralPath|FilePath|FileName|ConfigurationFileName|LisConfigurationFileName|InputFile|OutputFile|BackupFileName|UserList)$/.test(
    name,
  )

/** The files of the session: those of the current location by their name alone. */
function filesOf({ files, location }: Session): readonly CompletionItem[] {
  const here = `${location.toLowerCase().replace(/\\$/, '')}\\`
  return [...files.values()]
    .map(({ path }) => {
      const isHere = path.toLowerCase().startsWith(here)
      return isHere ? `.\\${path.slice(here.length)}` : path
    })
    .toSorted()
    .map((text) => ({ text, kind: 'file', detail: '' }))
}
