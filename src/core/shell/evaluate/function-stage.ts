import type { BoundWord } from '../binding/words.ts'
import type { BlockParameter } from '../language/syntax.ts'
import type { ScriptBlockValue, Value } from '../value.ts'
import type { Running } from '../asks.ts'
import { statementsOf } from './blocks.ts'

import { languageError, raise } from './errors.ts'
import { cast } from './expressions.ts'
import { framed, type Emit, type Execution, type Scope } from './execution.ts'
import { askMandatory } from './mandatory.ts'
import { redirectOf } from './redirection.ts'
import { scopeUnder } from './scopes.ts'
import type { CommandCall, Prepared } from './stage.ts'

/** A function, a script block behind `&` or a script: runs once, after everything before it, with `$input` and `$args`. `isDotted` runs it in the scope that it is called in. */
export function functionStage(
  run: Execution,
  call: CommandCall,
  { block }: ScriptBlockValue,
  name: string,
  isDotted: boolean,
): Prepared {
  return (emit: Emit) => {
    const input: Value[] = []
    return {
      *begin() {},
      *process(value) {
        yield* []
        if (call.hasInput) input.push(value)
      },
      *end() {
        const scope = isDotted ? run.scope : scopeUnder(run, { input })
        const redirect = redirectOf(run, call.redirections, emit)
        const body = function* body(): Running {
          yield* bindParameters(run, call, block.parameters, name)
          yield* statementsOf(run, block, emit)
        }
        yield* framed(run, { scope, redirect }, body())
      },
      close() {},
    }
  }
}

/** Sets the parameters of a function as variables of its scope, and `$args` to what is left over. */
function* bindParameters(
  run: Execution,
  call: CommandCall,
  parameters: readonly BlockParameter[],
  name: string,
): Running {
  const { named, rest } = sorted(parameters, call, name)
  const open = parameters.filter((one) => !named.has(one))
  for (const [i, parameter] of open.entries()) {
    const argument = rest[i]
    if (argument !== undefined) named.set(parameter, argument)
  }
  for (const parameter of parameters) {
    const value = yield* valueFor(run, call, parameter, named, name)
    const typed =
      parameter.type === null || isSwitch(parameter) ? value : cast(run, parameter.type, value, call.extent)
    set(run, parameter.name, typed)
  }
  set(run, 'args', rest.slice(open.length))
}

function* valueFor(
  run: Execution,
  call: CommandCall,
  parameter: BlockParameter,
  named: ReadonlyMap<BlockParameter, Value>,
  name: string,
): Running<Value> {
  const given = named.get(parameter)
  if (given !== undefined) return given
  if (parameter.initial) return yield* run.language.expression(run, parameter.initial)
  if (isSwitch(parameter)) return false
  if (!parameter.isMandatory) return null
  const { name: asked, type } = parameter
  const [answer] = yield* askMandatory(run, name, call.position, [{ name: asked, type: type ?? 'Object' }])
  return answer?.value ?? null
}

function set(run: Execution, name: string, value: Value): void {
  const scope: Scope | null = run.scope
  const variables = scope === null ? run.variables : scope.variables
  variables.set(name.toLowerCase(), { name, value })
}

/** What was given by name, and the arguments that are left. A parameter may be cut short where only one begins so. */
function sorted(parameters: readonly BlockParameter[], { words }: CommandCall, name: string) {
  const named = new Map<BlockParameter, Value>()
  const rest: Value[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word) continue
    if (word.kind === 'argument') {
      rest.push(word.value)
      continue
    }
    const parameter = parameterCalled(parameters, word)
    if (!parameter) {
      if (parameters.length > 0) raiseUnknown(word, name)
      rest.push(`-${word.name}`)
      continue
    }
    const next = words[i + 1]
    if (word.attached) named.set(parameter, word.attached.value)
    else if (isSwitch(parameter) || next?.kind !== 'argument') named.set(parameter, true)
    else {
      named.set(parameter, next.value)
      i++
    }
  }
  return { named, rest }
}

function isSwitch({ type }: BlockParameter): boolean {
  return type?.toLowerCase() === 'switch'
}

function parameterCalled(
  parameters: readonly BlockParameter[],
  word: Extract<BoundWord, { kind: 'parameter' }>,
): BlockParameter | undefined {
  const wanted = word.name.toLowerCase()
  const exact = parameters.find(({ name }) => name.toLowerCase() === wanted)
  const near = parameters.filter(({ name }) => name.toLowerCase().startsWith(wanted))
  return exact ?? (near.length === 1 ? near[0] : undefined)
}

function raiseUnknown(word: BoundWord & { kind: 'parameter' }, name: string): never {
  const record = languageError(
    `A parameter cannot be found that matches parameter name '${word.name}'.`,
    `NamedParameterNotFound,${name}`,
    word.extent,
    { category: 'InvalidArgument', exception: 'ParameterBindingException' },
  )
  return raise({ ...record, command: name })
}
