import type { Running } from '../asks.ts'
import type { Expression, Statement } from '../language/syntax.ts'
import type { Value } from '../value.ts'
import { operate } from '../values/operate.ts'
import { toBoolean } from '../values/scalars.ts'
import { blockOutput } from './blocks.ts'
import { recordOf, raise } from './errors.ts'
import { unwrapped, type Execution } from './execution.ts'
import { setVariable } from './scopes.ts'

type Switch = Extract<Statement, { kind: 'switch' }>

const operators = { exact: 'eq', wildcard: 'like', regex: 'match' } as const

/** Whether a value is what a case of a `switch` asks for: by a script block, or by a value as the mode says. */
export function* matchesCase(
  run: Execution,
  { mode, isCaseSensitive }: Switch,
  test: Expression,
  value: Value,
): Running<boolean> {
  const wanted = yield* run.language.expression(run, test)
  if (wanted !== null && typeof wanted === 'object' && 'is' in wanted && wanted.is === 'scriptblock')
    return toBoolean(unwrapped(yield* blockOutput(run, wanted, {})))
  const operator = `-${isCaseSensitive ? 'c' : ''}${operators[mode]}`
  const outcome = operate(operator, value, wanted)
  if (!outcome.ok) return raise(recordOf(outcome.error, test.extent))
  if (outcome.matches) setVariable(run, 'Matches', outcome.matches)
  return toBoolean(outcome.value)
}
