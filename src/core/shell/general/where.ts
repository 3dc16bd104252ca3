import type { Bound } from '../binding/bound.ts'
import { switchOf, textOf, valueOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import type { Running } from '../asks.ts'
import type { ScriptBlockValue, Value } from '../value.ts'
import { memberOf } from '../values/members.ts'
import { operate } from '../values/operate.ts'
import { toBoolean } from '../values/scalars.ts'
import { isList } from './custom-object.ts'
import { engineError } from './errors.ts'
import { valueOfAll } from './asked-properties.ts'

/** The switches of the form without a script block, such as `where Status -eq Running`. Each is an operator, some with a C before it. */
const operators = [
  ['EQ', 'CEQ', 'NE', 'CNE', 'GT', 'CGT', 'LT', 'CLT', 'GE', 'CGE', 'LE', 'CLE', 'Like', 'CLike', 'NotLike'],
  ['CNotLike', 'Match', 'CMatch', 'NotMatch', 'CNotMatch', 'Contains', 'CContains', 'NotContains'],
  ['CNotContains', 'In', 'CIn', 'NotIn', 'CNotIn', 'Is', 'IsNot'],
].flat()

export const whereObject: Cmdlet = {
  name: 'Where-Object',
  *process(shell, bound) {
    if (bound.input === null) return
    const filter = valueOf(bound, 'FilterScript')
    const keeps = isBlock(filter)
      ? toBoolean(valueOfAll(yield* shell.runBlock(filter, bound.input)))
      : yield* holds(shell, bound)
    if (keeps) yield* shell.emit(bound.input)
  },
}

function* holds(shell: Shell, bound: Bound): Running<boolean> {
  const value = memberOf(bound.input, textOf(bound, 'Property') ?? '')
  const operator = operators.find((name) => switchOf(bound, name))
  if (operator === undefined) return toBoolean(value)
  const wanted = valueOf(bound, 'Value')
  const outcome = operate(`-${operator.toLowerCase()}`, value, wanted)
  if (outcome.ok) return isList(outcome.value) ? outcome.value.length > 0 : toBoolean(outcome.value)
  return yield* shell.fail(
    engineError({
      message: outcome.error.message,
      id: 'OperatorFailed,Microsoft.PowerShell.Commands.WhereObjectCommand',
      category: 'InvalidOperation',
      exception: 'PSInvalidOperationException',
    }),
  )
}

/** Whether a value is a script block. */
export function isBlock(value: Value): value is ScriptBlockValue {
  return value !== null && typeof value === 'object' && 'is' in value && value.is === 'scriptblock'
}
