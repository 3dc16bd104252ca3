import type { Value } from '../value.ts'
import { add, divide, multiply, range, subtract, withBits, withNumbers } from './arithmetic.ts'
import { compare, equals } from './comparison.ts'
import { convertTo } from './convert.ts'
import { formatText } from './format-operator.ts'
import { done, failed, notEmulated, type Outcome } from './outcome.ts'
import { isArray, rounded, toBoolean } from './scalars.ts'
import { interpolated, described } from './text.ts'
import { join, match, replace, split, words } from './text-operators.ts'
import { isOfType, typeNameOf } from './type-names.ts'
import { isLike } from './wildcard.ts'

type Binary = (left: Value, right: Value, isCaseSensitive: boolean) => Outcome

const operators: Readonly<Record<string, Binary>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': (left, right) => divide(left, right, '/'),
  '%': (left, right) => divide(left, right, '%'),
  '..': range,
  '-f': (left, right) => formatText(interpolated(left), right),
  '-eq': filtering((left, right, exact) => done(equals(left, right, exact))),
  '-ne': filtering((left, right, exact) => done(!equals(left, right, exact))),
  '-gt': ordering((order) => order > 0),
  '-ge': ordering((order) => order >= 0),
  '-lt': ordering((order) => order < 0),
  '-le': ordering((order) => order <= 0),
  '-like': filtering((left, right, exact) => done(isLike(interpolated(left), interpolated(right), exact))),
  '-notlike': filtering((left, right, exact) =>
    done(!isLike(interpolated(left), interpolated(right), exact)),
  ),
  '-match': (left, right, exact) => match(left, right, exact, false),
  '-notmatch': (left, right, exact) => match(left, right, exact, true),
  '-contains': (left, right, exact) => done(holds(left, right, exact)),
  '-notcontains': (left, right, exact) => done(!holds(left, right, exact)),
  '-in': (left, right, exact) => done(holds(right, left, exact)),
  '-notin': (left, right, exact) => done(!holds(right, left, exact)),
  '-replace': replace,
  '-split': split,
  '-join': (left, right) => join(left, interpolated(right)),
  '-is': (left, right) => done(isOfType(left, nameOfType(right))),
  '-isnot': (left, right) => done(!isOfType(left, nameOfType(right))),
  '-as': as,
  '-and': (left, right) => done(toBoolean(left) && toBoolean(right)),
  '-or': (left, right) => done(toBoolean(left) || toBoolean(right)),
  '-xor': (left, right) => done(toBoolean(left) !== toBoolean(right)),
  '-band': (left, right) => withBits('-band', left, right),
  '-bor': (left, right) => withBits('-bor', left, right),
  '-bxor': (left, right) => withBits('-bxor', left, right),
  '-shl': (left, right) => withBits('-shl', left, right),
  '-shr': (left, right) => withBits('-shr', left, right),
}

/**
 * A binary operator on two values; the operator as the syntax tree has it: `+`, `-eq`, `-ceq`, `..`, `-f`. With an array on
 * the left a comparison answers with the items for which it holds. `-and` and its kin look at both sides: what must not be
 * evaluated is the evaluator's affair. `-is` and `-as` want a type or its name on the right.
 */
export function operate(operator: string, left: Value, right: Value): Outcome {
  const name = operator.toLowerCase()
  const plain = Object.hasOwn(operators, name) ? operators[name] : undefined
  if (plain) return plain(left, right, false)
  const bare = name.replace(/^-[ci]/, '-')
  const other = Object.hasOwn(operators, bare) ? operators[bare] : undefined
  return other?.(left, right, name.startsWith('-c')) ?? notEmulated(`The operator '${operator}'`)
}

/** A comparison that keeps the items of an array on the left for which it holds. */
function filtering(compareOne: Binary): Binary {
  return (left, right, isCaseSensitive) => {
    if (!isArray(left)) return compareOne(left, right, isCaseSensitive)
    const kept: Value[] = []
    for (const item of left) {
      const outcome = compareOne(item, right, isCaseSensitive)
      if (!outcome.ok) return outcome
      if (outcome.value === true) kept.push(item)
    }
    return done(kept)
  }
}

function ordering(isWanted: (order: number) => boolean): Binary {
  return filtering((left, right, isCaseSensitive) => {
    const order = compare(left, right, isCaseSensitive)
    return order === null ? notComparable(left, right) : done(isWanted(order))
  })
}

function notComparable(left: Value, right: Value): Outcome {
  const type = typeNameOf(left)
  if (!['System.Int32', 'System.Int64', 'System.Double', 'System.TimeSpan', 'System.DateTime'].includes(type))
    return failed(`Cannot compare "${described(left)}" because it is not IComparable.`, 'NotIcomparable')
  const converted = convertTo(type, right)
  const why = converted.ok ? `Cannot convert the value to type "${type}".` : converted.message
  return failed(
    `Could not compare "${described(left)}" to "${described(right)}". Error: "${why}"`,
    'ComparisonFailure',
  )
}

function holds(items: Value, wanted: Value, isCaseSensitive: boolean): boolean {
  return (isArray(items) ? items : [items]).some((item) => equals(item, wanted, isCaseSensitive))
}

function nameOfType(value: Value): string {
  const isType = value !== null && typeof value === 'object' && !isArray(value) && value.is === 'type'
  return isType ? value.name : interpolated(value)
}

function as(left: Value, right: Value): Outcome {
  const converted = convertTo(nameOfType(right), left)
  return done(converted.ok ? converted.value : null)
}

/** A unary operator on a value: `-not`, `-bnot`, `+`, `-`, `-split`, `-join`, and `++` and `--`, which answer with the value that follows. */
export function operateUnary(operator: string, value: Value): Outcome {
  switch (operator.toLowerCase()) {
    case '-not':
    case '!':
      return done(!toBoolean(value))
    case '-bnot':
      return withNumbers(value, 0, (number) => done(-rounded(number) - 1))
    case '+':
      return withNumbers(value, 0, (number) => done(number))
    case '-':
      return negated(value)
    case '++':
      return counted(value, 1)
    case '--':
      return counted(value, -1)
    case '-join':
      return join(value, '')
    case '-split':
    case '-csplit':
    case '-isplit':
      return words(value)
    default:
      return notEmulated(`The operator '${operator}'`)
  }
}

function negated(value: Value): Outcome {
  if (value !== null && typeof value === 'object' && !isArray(value) && value.is === 'timespan')
    return done({ is: 'timespan', milliseconds: 0 - value.milliseconds })
  return withNumbers(0, value, (zero, number) => done(zero - number))
}

function counted(value: Value, step: number): Outcome {
  if (value === null || typeof value === 'number') return done((value ?? 0) + step)
  const sign = step > 0 ? '++' : '--'
  return failed(
    `The '${sign}' operator works only on numbers. The operand is a '${typeNameOf(value)}'.`,
    'OperatorRequiresNumber',
  )
}
