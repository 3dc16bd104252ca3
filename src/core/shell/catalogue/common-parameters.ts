import type { CmdletMetadata, ParameterMetadata } from './metadata.ts'
import { valuesOfType } from './enumerations.ts'

const always: readonly (readonly [name: string, alias: string, type: string])[] = [
  ['Verbose', 'vb', 'SwitchParameter'],
  ['Debug', 'db', 'SwitchParameter'],
  ['ErrorAction', 'ea', 'ActionPreference'],
  ['WarningAction', 'wa', 'ActionPreference'],
  ['InformationAction', 'infa', 'ActionPreference'],
  ['ErrorVariable', 'ev', 'String'],
  ['WarningVariable', 'wv', 'String'],
  ['InformationVariable', 'iv', 'String'],
  ['OutVariable', 'ov', 'String'],
  ['OutBuffer', 'ob', 'Int32'],
  ['PipelineVariable', 'pv', 'String'],
]

const whereItProcesses: typeof always = [
  ['WhatIf', 'wi', 'SwitchParameter'],
  ['Confirm', 'cf', 'SwitchParameter'],
]

/** The names of the common parameters, -WhatIf and -Confirm not among them. */
export const commonNames: readonly string[] = always.map(([name]) => name)

/** The family of programs of Windows that are called like cmdlets and take their words as they are. */
export const windowsFamily = 'Commands of Windows'

const kept = new WeakMap<CmdletMetadata, readonly ParameterMetadata[]>()

/** All that a cmdlet takes: its own parameters, -WhatIf and -Confirm where it has them, and the common ones. */
export function parametersOf(metadata: CmdletMetadata): readonly ParameterMetadata[] {
  const known = kept.get(metadata)
  if (known) return known
  const added =
    metadata.family === windowsFamily ? [] : [...(metadata.shouldProcess ? whereItProcesses : []), ...always]
  const all = [...metadata.parameters, ...added.map((each) => common(each, metadata.sets))]
  kept.set(metadata, all)
  return all
}

function common([name, alias, type]: (typeof always)[number], sets: readonly string[]): ParameterMetadata {
  const inSet = {
    isMandatory: false,
    position: null,
    byValue: false,
    byPropertyName: false,
    takesRest: false,
  }
  return {
    name,
    type,
    aliases: [alias],
    sets: new Map(sets.map((set) => [set, inSet])),
    values: valuesOfType(type),
    isOpen: false,
    allowsEmpty: false,
    releases: [],
  }
}
