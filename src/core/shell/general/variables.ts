import type { Bound } from '../binding/bound.ts'
import { switchOf, textsOf, valueOf } from '../binding/read.ts'
import type { Cmdlet, CollectingCmdlet, Shell } from '../cmdlet.ts'
import type { Running } from '../asks.ts'
import type { Variable } from '../session.ts'
import { objectOf, type ObjectValue, type Value } from '../value.ts'
import { hasWildcard, isLike } from '../values/wildcard.ts'
import { askNothing } from './collecting.ts'
import { engineError } from './errors.ts'

export const getVariable: Cmdlet = {
  name: 'Get-Variable',
  *process(shell, bound) {
    for (const variable of yield* variablesAsked(shell, bound, ['*']))
      yield* shell.emit(switchOf(bound, 'ValueOnly') ? variable.value : variableInfo(variable))
  },
}

export const setVariable = settingCmdlet('Set-Variable', false)
export const newVariable = settingCmdlet('New-Variable', true)

/** Several objects of the pipeline become an array. */
function settingCmdlet(name: string, isNew: boolean): CollectingCmdlet {
  return {
    name,
    start() {
      const values: Value[] = []
      return {
        process(_shell, bound) {
          values.push(valueOf(bound, 'Value'))
          return askNothing()
        },
        *end(shell, bound) {
          const value = values.length > 1 ? values : (values[0] ?? null)
          for (const one of textsOf(bound, 'Name')) {
            if (isNew && !switchOf(bound, 'Force') && shell.session().variables.has(one.toLowerCase()))
              yield* shell.report(alreadyThere(one))
            else if (
              yield* shell.shouldProcess(`Name: ${one} Value: `, isNew ? 'New variable' : 'Set variable')
            ) {
              set(shell, { name: one, value })
              if (switchOf(bound, 'PassThru')) yield* shell.emit(variableInfo({ name: one, value }))
            }
          }
        },
      }
    },
  }
}

export const clearVariable: Cmdlet = {
  name: 'Clear-Variable',
  *process(shell, bound) {
    for (const variable of yield* variablesAsked(shell, bound, [])) set(shell, { ...variable, value: null })
  },
}

export const removeVariable: Cmdlet = {
  name: 'Remove-Variable',
  *process(shell, bound) {
    for (const { name } of yield* variablesAsked(shell, bound, []))
      if (yield* shell.shouldProcess(`Name: ${name}`, 'Remove variable'))
        shell.changeSession((session) => ({
          ...session,
          variables: new Map([...session.variables].filter(([key]) => key !== name.toLowerCase())),
        }))
  },
}

function set(shell: Shell, variable: Variable): void {
  shell.changeSession((session) => ({
    ...session,
    variables: new Map([...session.variables, [variable.name.toLowerCase(), variable]]),
  }))
}

/** Those that are named, by wildcards too; what is named and not there is reported. */
function* variablesAsked(shell: Shell, bound: Bound, usual: readonly string[]): Running<readonly Variable[]> {
  const named = textsOf(bound, 'Name')
  const all = [...shell.session().variables.values()].toSorted((a, b) =>
    a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1,
  )
  const found: Variable[] = []
  for (const pattern of named.length > 0 ? named : usual) {
    const fitting = all.filter(({ name }) => isLike(name, pattern))
    found.push(...fitting)
    if (fitting.length === 0 && !hasWildcard(pattern)) yield* shell.report(notThere(shell, pattern))
  }
  return found
}

function notThere(shell: Shell, name: string) {
  return engineError({
    message: `Cannot find a variable with the name '${name}'.`,
    id: `VariableNotFound,Microsoft.PowerShell.Commands.${shell.command.replace('-', '')}Command`,
    category: 'ObjectNotFound',
    target: `(${name}:String)`,
    exception: 'ItemNotFoundException',
    object: name,
  })
}

function alreadyThere(name: string) {
  return engineError({
    message: `A variable with name '${name}' already exists.`,
    id: 'VariableAlreadyExists,Microsoft.PowerShell.Commands.NewVariableCommand',
    category: 'ResourceExists',
    target: `(${name}:String)`,
    exception: 'SessionStateException',
    object: name,
  })
}

function variableInfo({ name, value }: Variable): ObjectValue {
  return objectOf('System.Management.Automation.PSVariable', { Name: name, Value: value })
}
