import type { Session } from '../session.ts'
import type { CompletionItem } from './item.ts'

/** Variables that are there without anyone having set them. */
const automatic = (
  '$_ $true $false $null $? $Error $PSItem $PWD $HOME $Host $PID $Matches $PSVersionTable $env:COMPUTERNAME $env:USERNAME ' +
  '$env:USERDOMAIN $ConfirmPreference $DebugPreference $ErrorActionPreference $ProgressPreference $VerbosePreference ' +
  '$WarningPreference $WhatIfPreference $FormatEnumerationLimit'
).split(' ')

/** The variables of the session, then those that are always there. */
export function variableItems({ variables }: Session): readonly CompletionItem[] {
  const own = [...variables.values()].map(({ name }) => `$${name}`).toSorted()
  const known = new Set(own.map((name) => name.toLowerCase()))
  const others = automatic.filter((name) => !known.has(name.toLowerCase()))
  return [...own, ...others].map((text) => ({ text, kind: 'variable', detail: '' }))
}
