import { commonNames, windowsFamily } from '../catalogue/common-parameters.ts'
import { isSwitch, type CmdletMetadata, type ParameterMetadata } from '../catalogue/metadata.ts'

/** The signature of a cmdlet, one line for each parameter set, as Get-Help and Get-Command -Syntax print it. */
export function syntaxLines(metadata: CmdletMetadata): readonly string[] {
  return metadata.sets.map((set) => {
    const inSet = metadata.parameters.filter(({ sets }) => sets.has(set))
    const ordered = inSet.toSorted((a, b) => rank(a, set) - rank(b, set))
    const words = ordered.map((each) => parameterWord(each, set))
    return [metadata.name, ...words, ...closing(metadata)].join(' ')
  })
}

/** Positions come first, then what is mandatory, then the rest as the documents list it. */
function rank(parameter: ParameterMetadata, set: string): number {
  const inSet = parameter.sets.get(set)
  if (inSet?.position != null) return inSet.position
  return inSet?.isMandatory === true ? 50 : 100
}

function parameterWord(parameter: ParameterMetadata, set: string): string {
  const inSet = parameter.sets.get(set)
  if (isSwitch(parameter)) return inSet?.isMandatory === true ? `-${parameter.name}` : `[-${parameter.name}]`
  const value = `<${parameter.type}>`
  const name = inSet?.position == null ? `-${parameter.name}` : `[-${parameter.name}]`
  return inSet?.isMandatory === true ? `${name} ${value}` : `[${name} ${value}]`
}

function closing({ shouldProcess, family }: CmdletMetadata): readonly string[] {
  if (family === windowsFamily) return []
  return [...(shouldProcess ? ['[-WhatIf]', '[-Confirm]'] : []), '[<CommonParameters>]']
}

/** The names of the common parameters in one sentence. */
export const commonParameterText = `This cmdlet supports the common parameters: ${commonNames.join(', ')}.`
