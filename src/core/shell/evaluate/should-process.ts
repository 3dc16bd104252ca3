import type { Running } from '../asks.ts'
import type { ConfirmImpact } from '../catalogue/metadata.ts'
import { toBoolean } from '../values/scalars.ts'
import { askChoice, toProceed } from './choices.ts'
import { show, type Execution } from './execution.ts'
import { common, type Invocation } from './invocation.ts'
import { preference } from './preferences.ts'
import { variableIn } from './scopes.ts'

/** Whether a cmdlet may do what it is about to do. */
export function* shouldProcess(
  run: Execution,
  invocation: Invocation,
  target: string,
  operation: string,
  block: readonly string[],
): Running<boolean> {
  const words = `Performing the operation "${operation}" on target "${target}".`
  if (isWhatIf(run, invocation)) {
    yield* show(run, { stream: 'host', text: `What if: ${words}` })
    return false
  }
  if (!asks(run, invocation)) return true
  if (invocation.confirmed !== null) return invocation.confirmed === 'all'
  const choice = yield* askChoice(
    run,
    [...block, '', 'Confirm', 'Are you sure you want to perform this action?', words],
    toProceed,
  )
  if (choice === 'A') invocation.confirmed = 'all'
  if (choice === 'L') invocation.confirmed = 'none'
  return choice === 'Y' || choice === 'A'
}

function isWhatIf(run: Execution, invocation: Invocation): boolean {
  const given = common(invocation, 'WhatIf')
  if (given !== undefined) return given === true
  return invocation.metadata.shouldProcess && toBoolean(variableIn(run, 'whatifpreference')?.value ?? false)
}

const impacts: readonly string[] = ['none', 'low', 'medium', 'high'] satisfies Lowercase<ConfirmImpact>[]

/** -Confirm says so; or else -Force says no; or else the impact of the cmdlet reaches `$ConfirmPreference`. */
function asks(run: Execution, invocation: Invocation): boolean {
  const given = common(invocation, 'Confirm')
  if (given !== undefined) return given === true
  if (common(invocation, 'Force') === true) return false
  const wanted = impacts.indexOf(preference(run, 'confirm'))
  const impact = impacts.indexOf(invocation.metadata.confirmImpact.toLowerCase())
  return wanted > 0 && impact >= wanted
}
