import type { ProductVersion } from '../../model/pool.ts'

/** A release of the product that the documents name: Lync Server 2010 and 2013, Skype for Business Server 2015 and 2019. */
export type Release = '2010' | '2013' | '2015' | '2019'

/** What binding, help and completion know of a cmdlet. What it does stands elsewhere. */
export interface CmdletMetadata {
  /** As the documents spell it. */
  readonly name: string
  /** What Get-Command prints as its module. */
  readonly module: string
  /** `documented`: the product's own pages list it so. `known`: written down from Windows PowerShell 5.1 and its FailoverClusters module. */
  readonly basis: 'documented' | 'known'
  /** The heading under which it stands in help, such as `Backup service`. */
  readonly family: string
  /** The releases that have it, oldest first; empty for cmdlets that do not belong to the product. */
  readonly releases: readonly Release[]
  /** Its parameter sets in the order of the documents; one of the name `(All)` where it has no more. */
  readonly sets: readonly string[]
  /** The set that is taken where what was typed leaves more than one open; `null` for none. */
  readonly defaultSet: string | null
  /** Without the common parameters. */
  readonly parameters: readonly ParameterMetadata[]
  /** Whether it takes -WhatIf and -Confirm. */
  readonly shouldProcess: boolean
  /** High impact asks before it acts, as $ConfirmPreference says. */
  readonly confirmImpact: ConfirmImpact
  /** Full names of the types that it puts out; empty for none. */
  readonly outputTypes: readonly string[]
  /** The full name of its class, as FullyQualifiedErrorId prints it behind the comma. */
  readonly className: string
}

export type ConfirmImpact = 'None' | 'Low' | 'Medium' | 'High'

export interface ParameterMetadata {
  readonly name: string
  /** The short name of its type, such as `Fqdn`, `String[]` or `SwitchParameter`. */
  readonly type: string
  readonly aliases: readonly string[]
  /** What it is in each of the sets that it belongs to, by the name of the set. */
  readonly sets: ReadonlyMap<string, ParameterInSet>
  /** The values that it takes where it takes no others. */
  readonly values: readonly string[]
  /** Whether `values` only suggests: the type takes any text, and the cmdlet itself looks at it. */
  readonly isOpen: boolean
  /** Whether it takes `$null` and what is empty although it is mandatory. */
  readonly allowsEmpty: boolean
  /** The releases that have it; empty where it is in all that have the cmdlet. */
  readonly releases: readonly Release[]
}

export interface ParameterInSet {
  readonly isMandatory: boolean
  /** From 0; `null` where it must be named. */
  readonly position: number | null
  readonly byValue: boolean
  readonly byPropertyName: boolean
  /** Whether it takes every argument that is left. */
  readonly takesRest: boolean
}

/** Whether a parameter is a switch. */
export const isSwitch = ({ type }: ParameterMetadata): boolean => type === 'SwitchParameter'

/** The cmdlet as a release of the product has it; `null` where that has not got it. A version that the product does not know has everything. */
export function inVersion(metadata: CmdletMetadata, version: ProductVersion): CmdletMetadata | null {
  if (version === 'other' || metadata.releases.length === 0) return metadata
  if (!metadata.releases.includes(version)) return null
  const parameters = metadata.parameters.filter(
    ({ releases }) => releases.length === 0 || releases.includes(version),
  )
  return parameters.length === metadata.parameters.length ? metadata : { ...metadata, parameters }
}
