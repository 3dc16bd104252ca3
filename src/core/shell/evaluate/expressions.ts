import type { Running } from '../asks.ts'
import type { Expression, Extent } from '../language/syntax.ts'
import type { Value } from '../value.ts'
import { convertTo } from '../values/convert.ts'
import { elementOf } from '../values/elements.ts'
import { memberOf } from '../values/members.ts'
import { operate, operateUnary } from '../values/operate.ts'
import { toBoolean } from '../values/scalars.ts'
import { staticMember } from '../values/statics.ts'
import { interpolated, toText } from '../values/text.ts'
import { assign } from './assignment.ts'
import { callOf, nameOfType } from './calls.ts'
import { languageError, raise, recordOf, valueFrom } from './errors.ts'
import { collected, isArray, step, unwrapped, wallClock, type Execution } from './execution.ts'
import { setVariable } from './scopes.ts'
import { readVariable } from './variables.ts'

/** What an expression comes to. An error ends the statement. */
export function* evaluate(run: Execution, expression: Expression): Running<Value> {
  switch (expression.kind) {
    case 'number':
    case 'string':
      return expression.value
    case 'expandable':
      return yield* expanded(run, expression.parts)
    case 'variable':
      return readVariable(run, expression)
    case 'array':
      return yield* evaluateAll(run, expression.items)
    case 'array of':
      return yield* collected(run, expression.statements)
    case 'subexpression':
      return unwrapped(yield* collected(run, expression.statements))
    case 'group':
      return yield* run.language.value(run, expression.statement)
    case 'hashtable':
      return yield* hashtable(run, expression)
    case 'block':
      return { is: 'scriptblock', block: expression.block }
    case 'type':
      return { is: 'type', name: expression.name }
    case 'cast':
      return cast(run, expression.type, yield* evaluate(run, expression.value), expression.extent)
    case 'unary':
      return yield* unary(run, expression)
    case 'postfix':
      return yield* stepped(run, expression.value, expression.operator, expression.extent, false)
    case 'binary':
      return yield* binary(run, expression)
    case 'member':
      return yield* member(run, expression)
    case 'call':
      return yield* callOf(run, expression)
    case 'index': {
      const of = yield* evaluate(run, expression.of)
      const index = yield* evaluate(run, expression.index)
      if (of === null) raise(languageError('Cannot index into a null array.', 'NullArray', expression.extent))
      return valueFrom(elementOf(of, index), expression.extent)
    }
  }
}

/** What several expressions come to, in their order. */
export function* evaluateAll(run: Execution, expressions: readonly Expression[]): Running<Value[]> {
  const values: Value[] = []
  for (const one of expressions) values.push(yield* evaluate(run, one))
  return values
}

function* expanded(run: Execution, parts: readonly (string | Expression)[]): Running<string> {
  let text = ''
  for (const part of parts)
    text += typeof part === 'string' ? part : inString(run, yield* evaluate(run, part))
  return text
}

/** A value inside a string; `$OFS` stands between the items of an array. */
function inString(run: Execution, value: Value): string {
  const between = readVariable(run, { scope: null, name: 'ofs' })
  return between !== null && isArray(value)
    ? value.map(interpolated).join(toText(between))
    : interpolated(value)
}

function* hashtable(
  run: Execution,
  { entries, extent }: Extract<Expression, { kind: 'hashtable' }>,
): Running<Value> {
  const made: { key: Value; value: Value }[] = []
  for (const entry of entries) {
    const key = yield* evaluate(run, entry.key)
    if (key === null)
      raise(languageError('A null key is not allowed in a hash literal.', 'InvalidNullKey', extent))
    if (made.some((one) => toText(one.key).toLowerCase() === toText(key).toLowerCase()))
      raise(
        languageError(
          `Item has already been added. Key in dictionary: '${toText(key)}'  Key being added: '${toText(key)}'`,
          'System.ArgumentException',
          extent,
          { category: 'OperationStopped', exception: 'ArgumentException' },
        ),
      )
    made.push({ key, value: yield* run.language.value(run, entry.value) })
  }
  return { is: 'hashtable', entries: made }
}

/** A value as a type. */
export function cast(run: Execution, type: string, value: Value, extent: Extent): Value {
  const converted = convertTo(type, value, wallClock(run))
  if (converted.ok) return converted.value
  return raise(
    languageError(converted.message, idOfCast(type), extent, {
      category: 'InvalidArgument',
      target: '(:)',
      exception: 'RuntimeException',
    }),
  )
}

/** FullyQualifiedErrorId of a cast that cannot be done. */
function idOfCast(type: string): string {
  return /int|long|byte|double|single|decimal/i.test(type)
    ? 'InvalidCastFromStringToInteger'
    : 'InvalidCastParseTargetInvocation'
}

function* unary(
  run: Execution,
  { operator, value, extent }: Extract<Expression, { kind: 'unary' }>,
): Running<Value> {
  if (operator === '++' || operator === '--') return yield* stepped(run, value, operator, extent, true)
  if (operator === ',') return [yield* evaluate(run, value)]
  return valueFrom(operateUnary(operator, yield* evaluate(run, value)), extent)
}

/** `++` and `--`: the variable goes on, and the expression is what it was before or is after. */
function* stepped(
  run: Execution,
  target: Expression,
  operator: '++' | '--',
  extent: Extent,
  isBefore: boolean,
): Running<Value> {
  const before = yield* evaluate(run, target)
  const after = valueFrom(operateUnary(operator, before), extent)
  yield* assign(run, target, after, extent)
  return isBefore ? after : (before ?? 0)
}

function* binary(
  run: Execution,
  { operator, left, right, extent }: Extract<Expression, { kind: 'binary' }>,
): Running<Value> {
  step(run)
  const first = yield* evaluate(run, left)
  if (operator === '-and' && !toBoolean(first)) return false
  if (operator === '-or' && toBoolean(first)) return true
  const outcome = operate(operator, first, yield* evaluate(run, right))
  if (!outcome.ok) return raise(recordOf(outcome.error, extent))
  if (outcome.matches) setVariable(run, 'Matches', outcome.matches)
  return outcome.value
}

function* member(
  run: Execution,
  { of, name, isStatic, extent }: Extract<Expression, { kind: 'member' }>,
): Running<Value> {
  const word = toText(yield* evaluate(run, name))
  if (isStatic) {
    const type = yield* evaluate(run, of)
    return valueFrom(staticMember(nameOfType(type), word, wallClock(run)), extent)
  }
  return memberOf(yield* evaluate(run, of), word)
}
