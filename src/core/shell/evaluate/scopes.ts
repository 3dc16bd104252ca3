import type { Variable } from '../session.ts'
import type { Value } from '../value.ts'
import type { Execution, Scope } from './execution.ts'

/** A variable that somebody has set, looked for from the scope that runs up to the session. */
export function variableIn(run: Execution, key: string): Variable | undefined {
  for (let scope = run.scope; scope !== null; scope = scope.parent) {
    const found = scope.variables.get(key)
    if (found) return found
  }
  return run.variables.get(key)
}

/** Sets a variable in the scope that runs, or in the session. */
export function setVariable(run: Execution, name: string, value: Value, isGlobal = false): void {
  const variables = isGlobal || run.scope === null ? run.variables : run.scope.variables
  variables.set(name.toLowerCase(), { name, value })
}

/** A scope for a function that is called where this one runs. */
export function scopeUnder(run: Execution, variables: Readonly<Record<string, Value>> = {}): Scope {
  const own = Object.entries(variables).map(([name, value]) => [name.toLowerCase(), { name, value }] as const)
  return { variables: new Map(own), parent: run.scope }
}
