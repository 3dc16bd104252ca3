import type { HashtableValue, Value } from '../value.ts'
import { firstMoment, lastMoment } from './calendar.ts'
import { convertTo } from './convert.ts'
import { mostCharacters, mostItems } from './limits.ts'
import { done, failed, notEmulated, type Failed, type Outcome } from './outcome.ts'
import { isArray, rounded, toNumber } from './scalars.ts'
import { described, interpolated, valueAtKey } from './text.ts'
import { typeNameOf } from './type-names.ts'

/** `+`: what it means is for the left side to say; `$null` leaves it to the right one. */
export function add(left: Value, right: Value): Outcome {
  if (left === null) return done(right)
  if (isArray(left)) return bounded(left, isArray(right) ? right : [right])
  if (typeof left === 'string') return joined(left, interpolated(right))
  if (isNumeric(left)) return withNumbers(left, right, (one, other) => done(one + other))
  if (left.is === 'hashtable') return merged(left, right)
  if (left.is === 'timespan') return withSpan(right, (other) => span(left.milliseconds + other))
  if (left.is === 'datetime') return withSpan(right, (other) => date(left.milliseconds + other))
  return noOperator(left, 'op_Addition')
}

/** `-`. */
export function subtract(left: Value, right: Value): Outcome {
  if (left === null || isNumeric(left)) return withNumbers(left, right, (one, other) => done(one - other))
  if (typeof left === 'string') return fromText(left, right, subtract)
  if (isArray(left)) return noOperator(left, 'op_Subtraction')
  if (left.is === 'timespan') return withSpan(right, (other) => span(left.milliseconds - other))
  if (left.is === 'datetime') return subtractFromDate(left.milliseconds, right)
  return noOperator(left, 'op_Subtraction')
}

/** `*`: a string or an array on the left is repeated. */
export function multiply(left: Value, right: Value): Outcome {
  if (isArray(left)) return withCount(right, (count) => repeatedItems(left, count))
  if (typeof left === 'string') return withCount(right, (count) => repeatedText(left, count))
  if (left !== null && !isNumeric(left)) return noOperator(left, 'op_Multiply')
  return left === null ? done(null) : withNumbers(left, right, (one, other) => done(one * other))
}

/** `/` and `%`. */
export function divide(left: Value, right: Value, operator: '/' | '%'): Outcome {
  if (typeof left === 'string') return fromText(left, right, (one, other) => divide(one, other, operator))
  if (left !== null && !isNumeric(left))
    return noOperator(left, operator === '/' ? 'op_Division' : 'op_Modulus')
  return withNumbers(left, right, (one, other) => {
    const isWhole = Number.isInteger(one) && Number.isInteger(other)
    if (other === 0 && isWhole)
      return failed('Attempted to divide by zero.', 'RuntimeException', { category: 'NotSpecified' })
    return done(operator === '/' ? one / other : one % other)
  })
}

type BitOperator = '-band' | '-bor' | '-bxor' | '-shl' | '-shr'

/** The operators on bits: on 32 bits where both sides fit into them, else on 64. */
export function withBits(operator: BitOperator, left: Value, right: Value): Outcome {
  return withNumbers(left, right, (one, other) => {
    const [first, second] = [rounded(one), rounded(other)]
    if (!Number.isSafeInteger(first) || !Number.isSafeInteger(second))
      return notEmulated(`The operator ${operator} on so large a number`)
    const fits = first === Math.trunc(first) && (first | 0) === first
    const width = fits && (operator.startsWith('-sh') || (second | 0) === second) ? 32 : 64
    const bits = BigInt.asIntN(width, bitwise(operator, BigInt(first), BigInt(second), BigInt(width)))
    return done(Number(bits))
  })
}

function bitwise(operator: BitOperator, left: bigint, right: bigint, width: bigint): bigint {
  switch (operator) {
    case '-band':
      return left & right
    case '-bor':
      return left | right
    case '-bxor':
      return left ^ right
    case '-shl':
      return left << (right & (width - 1n))
    case '-shr':
      return left >> (right & (width - 1n))
  }
}

/** `..`: whole numbers from one to the other, upwards or downwards. */
export function range(left: Value, right: Value): Outcome {
  return withNumbers(left, right, (one, other) => {
    const [from, to] = [rounded(one), rounded(other)]
    const count = Math.abs(to - from) + 1
    if (!(count <= mostItems)) return notEmulated(`A range of more than ${String(mostItems)} numbers`)
    const step = to < from ? -1 : 1
    return done(Array.from({ length: count }, (_, place) => from + place * step))
  })
}

function isNumeric(value: Value): value is number | boolean {
  return typeof value === 'number' || typeof value === 'boolean'
}

/** Both sides as numbers, or the error of the one that is none. */
export function withNumbers(
  left: Value,
  right: Value,
  compute: (left: number, right: number) => Outcome,
): Outcome {
  const [one, other] = [asNumber(left), asNumber(right)]
  if (typeof one !== 'number') return one
  return typeof other === 'number' ? compute(one, other) : other
}

function asNumber(value: Value): number | Failed {
  return toNumber(value) ?? notANumber(value)
}

function notANumber(value: Value): Failed {
  if (typeof value === 'string')
    return failed(
      `Cannot convert value "${value}" to type "System.Int32". Error: "Input string was not in a correct format."`,
      'InvalidCastFromStringToInteger',
      { category: 'InvalidArgument' },
    )
  return failed(
    `Cannot convert the "${described(value)}" value of type "${typeNameOf(value)}" to type "System.Int32".`,
    'ConvertToFinalInvalidCastException',
    { category: 'InvalidArgument' },
  )
}

/** A string that an operator wants as a number. */
function fromText(left: string, right: Value, operator: (left: Value, right: Value) => Outcome): Outcome {
  const number = asNumber(left)
  return typeof number === 'number' ? operator(number, right) : number
}

function withCount(value: Value, repeat: (count: number) => Outcome): Outcome {
  const number = asNumber(value)
  if (typeof number !== 'number') return number
  const count = rounded(number)
  return count >= 0
    ? repeat(count)
    : failed(
        `Cannot process argument because the value of argument "times" is out of range. Change argument "times" to a value that is within range.`,
        'PSArgumentOutOfRangeException',
        { category: 'OperationStopped', exception: 'PSArgumentOutOfRangeException' },
      )
}

function repeatedText(text: string, count: number): Outcome {
  if (!(text.length * count <= mostCharacters))
    return notEmulated(`A string of more than ${String(mostCharacters)} characters`)
  return done(text.repeat(text === '' ? 0 : count))
}

function repeatedItems(items: readonly Value[], count: number): Outcome {
  if (!(items.length * count <= mostItems))
    return notEmulated(`An array of more than ${String(mostItems)} items`)
  return done(Array.from({ length: items.length * count }, (_, place) => items[place % items.length] ?? null))
}

function joined(left: string, right: string): Outcome {
  if (left.length + right.length > mostCharacters)
    return notEmulated(`A string of more than ${String(mostCharacters)} characters`)
  return done(left + right)
}

function bounded(left: readonly Value[], right: readonly Value[]): Outcome {
  if (left.length + right.length > mostItems)
    return notEmulated(`An array of more than ${String(mostItems)} items`)
  return done(left.concat(right))
}

function merged(left: HashtableValue, right: Value): Outcome {
  if (right === null || typeof right !== 'object' || isArray(right) || right.is !== 'hashtable')
    return failed('A hash table can only be added to another hash table.', 'AddHashTableToNonHashTable', {
      category: 'InvalidOperation',
    })
  const twice = right.entries.find(({ key }) => valueAtKey(left, key) !== undefined)
  if (twice) return duplicateKey(twice.key)
  return done({ is: 'hashtable', entries: [...left.entries, ...right.entries] })
}

/** A key that is there already. */
export function duplicateKey(key: Value): Failed {
  const name = interpolated(key)
  return failed(
    `Item has already been added. Key in dictionary: '${name}'  Key being added: '${name}'`,
    'System.ArgumentException',
    { category: 'OperationStopped', exception: 'ArgumentException' },
  )
}

function withSpan(value: Value, compute: (milliseconds: number) => Outcome): Outcome {
  const converted = convertTo('TimeSpan', value)
  if (!converted.ok)
    return failed(converted.message, 'InvalidCastParseTargetInvocation', { category: 'InvalidArgument' })
  const { value: made } = converted
  return compute(isSpan(made) ? made.milliseconds : 0)
}

function isSpan(value: Value): value is Extract<Value, { readonly is: 'timespan' }> {
  return value !== null && typeof value === 'object' && !isArray(value) && value.is === 'timespan'
}

function subtractFromDate(milliseconds: number, right: Value): Outcome {
  if (right !== null && typeof right === 'object' && !isArray(right) && right.is === 'datetime')
    return span(milliseconds - right.milliseconds)
  if (typeof right === 'string')
    return failed(
      'Multiple ambiguous overloads found for "op_Subtraction" and the argument count: "2".',
      'MethodCountCouldNotFindBest',
      {
        category: 'NotSpecified',
        exception: 'MethodException',
      },
    )
  return withSpan(right, (other) => date(milliseconds - other))
}

/** The largest time span, in milliseconds: 2^63 units of 100 nanoseconds. */
const longestSpan = 2 ** 63 / 10_000

/** A time span, or the error that it is too long. */
export function span(milliseconds: number): Outcome {
  if (!(Math.abs(milliseconds) <= longestSpan))
    return overflow('TimeSpan overflowed because the duration is too long.', 'OverflowException')
  return done({ is: 'timespan', milliseconds })
}

/** A date, or the error that there is none so early or late. */
export function date(milliseconds: number): Outcome {
  if (!(milliseconds >= firstMoment && milliseconds <= lastMoment))
    return overflow(
      'The added or subtracted value results in an un-representable DateTime.',
      'ArgumentOutOfRangeException',
    )
  return done({ is: 'datetime', milliseconds })
}

function overflow(message: string, exception: string): Failed {
  return failed(message, exception, { category: 'OperationStopped', exception })
}

/** An operator that the type on the left does not have. */
function noOperator(left: Exclude<Value, null>, method: string): Failed {
  return failed(
    `Method invocation failed because [${typeNameOf(left)}] does not contain a method named '${method}'.`,
    'MethodNotFound',
    { target: `(${method}:String)` },
  )
}
