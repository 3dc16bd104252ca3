import type { Value } from '../value.ts'
import { date, span } from './arithmetic.ts'
import { day, daysInMonth, firstMoment, isLeapYear, lastMoment, momentOf } from './calendar.ts'
import { convertTo } from './convert.ts'
import { compare, equals } from './comparison.ts'
import { formatText } from './format-operator.ts'
import { mathConstants, mathMethods } from './mathematics.ts'
import { callFrom, method, noOverload, textAt, thrown, wholeAt, type Methods } from './method.ts'
import { done, notEmulated, type Outcome } from './outcome.ts'
import { hour, minute, second } from '../../simulate/clock.ts'
import { isArray, toNumber } from './scalars.ts'
import { interpolated } from './text.ts'
import { escapedPattern, join, match, replace, split } from './text-operators.ts'
import { fullTypeName, shortTypeName, wholeNumbers } from './type-names.ts'

/** `[type]::name`, of an allow list. `now` is what the clock on the wall says: milliseconds since 1970. */
export function staticMember(typeName: string, name: string, now: number): Outcome {
  const found = constant(shortTypeName(typeName), name.toLowerCase(), now)
  return found === undefined ? notEmulated(`[${fullTypeName(typeName)}]::${name}`) : done(found)
}

function constant(type: string, name: string, now: number): Value | undefined {
  const bounds = Object.hasOwn(wholeNumbers, type) ? wholeNumbers[type] : undefined
  if (bounds && Number.isSafeInteger(bounds[1]))
    return name === 'maxvalue' ? bounds[1] : name === 'minvalue' ? bounds[0] : undefined
  const found = Object.hasOwn(constants, type) ? constants[type]?.(now) : undefined
  return found && Object.hasOwn(found, name) ? found[name] : undefined
}

const constants: Readonly<Record<string, (now: number) => Readonly<Record<string, Value>>>> = {
  DateTime: (now) => ({
    now: moment(now),
    utcnow: moment(now),
    today: moment(Math.floor(now / day) * day),
    minvalue: moment(firstMoment),
    maxvalue: moment(lastMoment),
  }),
  TimeSpan: () => ({ zero: { is: 'timespan', milliseconds: 0 } }),
  String: () => ({ empty: '' }),
  Guid: () => ({ empty: '00000000-0000-0000-0000-000000000000' }),
  Environment: () => ({ newline: '\r\n' }),
  Math: () => mathConstants,
  Double: () => ({ nan: Number.NaN, positiveinfinity: Infinity, negativeinfinity: -Infinity }),
}

function moment(milliseconds: number): Value {
  return { is: 'datetime', milliseconds }
}

/** `[type]::name(args)`, of an allow list. `new` makes a TimeSpan or a DateTime. */
export function callStatic(typeName: string, name: string, args: readonly Value[], now: number): Outcome {
  const type = shortTypeName(typeName)
  const methods = Object.hasOwn(statics, type) ? statics[type] : undefined
  const outcome = methods && callFrom(methods, now, name, args)
  return outcome ?? parsed(type, name, args, now) ?? notEmulated(`[${fullTypeName(typeName)}]::${name}`)
}

/** `Parse` of the types that are read from text. */
function parsed(type: string, name: string, args: readonly Value[], now: number): Outcome | undefined {
  const isParsed =
    ['Double', 'TimeSpan', 'DateTime', 'Guid'].includes(type) || Object.hasOwn(wholeNumbers, type)
  if (!isParsed || name.toLowerCase() !== 'parse') return undefined
  if (args.length !== 1) return noOverload(name, args.length)
  const text = textAt(args, 0)
  const converted = convertTo(type, text, now)
  if (converted.ok) return done(converted.value)
  const why = /Error: "([^]*)"$/.exec(converted.message)?.[1] ?? converted.message
  return thrown(name, 1, 'FormatException', why)
}

type Statics = Methods<number>

function spanOf(unit: number): Statics[string] {
  return method(1, 1, (_, args, name) => {
    const count = toNumber(args[0] ?? null)
    return count === null ? noOverload(name, 1) : span(count * unit)
  })
}

const statics: Readonly<Record<string, Statics>> = {
  Math: mathMethods,
  TimeSpan: {
    fromdays: spanOf(day),
    fromhours: spanOf(hour),
    fromminutes: spanOf(minute),
    fromseconds: spanOf(second),
    frommilliseconds: spanOf(1),
    fromticks: spanOf(1 / 10_000),
    new: method(0, 5, newSpan),
  },
  DateTime: {
    daysinmonth: method(2, 2, (_, args) => {
      const [year, month] = [wholeAt(args, 0), wholeAt(args, 1)]
      return month >= 1 && month <= 12 ? done(daysInMonth(year, month)) : date(Number.NaN)
    }),
    isleapyear: method(1, 1, (_, args) => done(isLeapYear(wholeAt(args, 0)))),
    new: method(3, 7, newDate),
  },
  String: {
    join: method(2, 1000, (_, [separator = null, ...items]) => {
      const [only = null] = items
      return join(items.length === 1 && isArray(only) ? only : items, interpolated(separator))
    }),
    format: method(1, 1000, (_, [format = null, ...items]) => {
      const [only = null] = items
      return formatText(interpolated(format), items.length === 1 && isArray(only) ? only : items)
    }),
    isnullorempty: method(1, 1, (_, args) => done(textAt(args, 0) === '')),
    isnullorwhitespace: method(1, 1, (_, args) => done(textAt(args, 0).trim() === '')),
    concat: method(1, 1000, (_, args) =>
      join(
        args.flatMap((arg) => (isArray(arg) ? arg : [arg])),
        '',
      ),
    ),
    compare: method(2, 3, (_, [left = null, right = null, ignoresCase = false]) =>
      done(compare(interpolated(left), interpolated(right), ignoresCase !== true)),
    ),
    equals: method(2, 2, (_, [left = null, right = null]) => done(equals(left, right, true))),
  },
  Regex: {
    escape: method(1, 1, (_, args) => done(escapedPattern(textAt(args, 0)))),
    ismatch: method(2, 2, (_, args) => {
      const outcome = match(textAt(args, 0), textAt(args, 1), true, false)
      return outcome.ok ? done(outcome.value) : outcome
    }),
    replace: method(3, 3, (_, [text = null, pattern = null, instead = null]) =>
      replace(interpolated(text), [pattern, instead], true),
    ),
    split: method(2, 2, (_, [text = null, pattern = null]) => split(interpolated(text), pattern, true)),
  },
  Convert: {
    toint32: method(1, 1, (_, [value = null], name) => converted('Int32', value, name)),
    toint64: method(1, 1, (_, [value = null], name) => converted('Int64', value, name)),
    todouble: method(1, 1, (_, [value = null], name) => converted('Double', value, name)),
    tostring: method(1, 1, (_, [value = null], name) => converted('String', value, name)),
    toboolean: method(1, 1, (_, [value = null], name) => converted('Boolean', value, name)),
    todatetime: method(1, 1, (now, [value = null], name) => converted('DateTime', value, name, now)),
  },
}

function converted(type: string, value: Value, name: string, now: number | null = null): Outcome {
  const made = convertTo(type, value, now)
  if (made.ok) return done(made.value)
  return thrown(name, 1, 'FormatException', /Error: "([^]*)"$/.exec(made.message)?.[1] ?? made.message)
}

/** `[TimeSpan]::new`: ticks, or hours, minutes and seconds, or days before and milliseconds behind them. */
function newSpan(_: number, args: readonly Value[], name: string): Outcome {
  const parts = args.map((_arg, place) => wholeAt(args, place))
  if (args.length === 2 || parts.some(Number.isNaN)) return noOverload(name, args.length)
  const [first = 0, next = 0, third = 0, fourth = 0, fifth = 0] = parts
  if (args.length <= 1) return span(first / 10_000)
  if (args.length === 3) return span(first * hour + next * minute + third * second)
  return span(first * day + next * hour + third * minute + fourth * second + fifth)
}

/** `[DateTime]::new`: year, month and day, and hour, minute and second. */
function newDate(_: number, args: readonly Value[], name: string): Outcome {
  if (args.length === 4 || args.length === 5) return noOverload(name, args.length)
  const at = (place: number): number => (place < args.length ? wholeAt(args, place) : 0)
  const parts = { hour: at(3), minute: at(4), second: at(5), millisecond: at(6) }
  const made = momentOf({ year: at(0), month: at(1), day: at(2), ...parts })
  if (made !== null) return date(made)
  return thrown(
    '.ctor',
    args.length,
    'ArgumentOutOfRangeException',
    'Year, Month, and Day parameters describe an un-representable DateTime.',
  )
}
