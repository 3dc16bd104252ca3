import type { Running } from '../asks.ts'
import type { Expression } from '../language/syntax.ts'
import type { ScriptBlockValue, Value } from '../value.ts'
import { callMethod } from '../values/methods.ts'
import { toBoolean } from '../values/scalars.ts'
import { callStatic } from '../values/statics.ts'
import { toText } from '../values/text.ts'
import { assign, isAssignable } from './assignment.ts'
import { blockOutput } from './blocks.ts'
import { languageError, raise, recordOf, valueFrom } from './errors.ts'
import { itemsOf, step, unwrapped, wallClock, type Execution } from './execution.ts'

type Call = Extract<Expression, { kind: 'call' }>

/** Calls a method, of an object or of a type. */
export function* callOf(run: Execution, call: Call): Running<Value> {
  step(run)
  const evaluate = run.language.expression
  const name = toText(yield* evaluate(run, call.name))
  const of = yield* evaluate(run, call.of)
  const args: Value[] = []
  for (const one of call.arguments) args.push(yield* evaluate(run, one))
  if (call.isStatic) return valueFrom(callStatic(nameOfType(of), name, args, wallClock(run)), call.extent)
  if (isErrorList(call) && name.toLowerCase() === 'clear') {
    run.session = { ...run.session, errors: [] }
    return null
  }
  const block = args.length === 1 ? blockIn(args[0] ?? null) : null
  const own = yield* evaluatorMethod(run, of, name, block, args)
  if (own !== undefined) return own
  if (of === null)
    return raise(
      languageError(
        'You cannot call a method on a null-valued expression.',
        'InvokeMethodOnNull',
        call.extent,
      ),
    )
  const outcome = callMethod(of, name, args)
  if (!outcome.ok) return raise(recordOf(outcome.error, call.extent))
  if (outcome.changed !== undefined && isAssignable(call.of))
    yield* assign(run, call.of, outcome.changed, call.extent)
  return outcome.value
}

/** The methods that run script blocks; `undefined` where it is none of them. */
function* evaluatorMethod(
  run: Execution,
  of: Value,
  name: string,
  block: ScriptBlockValue | null,
  args: readonly Value[],
): Running<Value | undefined> {
  const self = blockIn(of)
  const lower = name.toLowerCase()
  if (self && (lower === 'invoke' || lower === 'invokereturnasis'))
    return unwrapped(yield* blockOutput(run, self, { args }))
  if (!block || (lower !== 'foreach' && lower !== 'where')) return undefined
  const kept: Value[] = []
  for (const item of itemsOf(of)) {
    step(run)
    const output = yield* blockOutput(run, block, { under: item })
    if (lower === 'foreach') kept.push(...output)
    else if (toBoolean(unwrapped(output))) kept.push(item)
  }
  return kept
}

function isErrorList({ of }: Call): boolean {
  return of.kind === 'variable' && of.name.toLowerCase() === 'error'
}

function blockIn(value: Value): ScriptBlockValue | null {
  return value !== null && typeof value === 'object' && 'is' in value && value.is === 'scriptblock'
    ? value
    : null
}

/** The type that `::` stands behind. */
export function nameOfType(value: Value): string {
  return value !== null && typeof value === 'object' && 'is' in value && value.is === 'type'
    ? value.name
    : toText(value)
}
