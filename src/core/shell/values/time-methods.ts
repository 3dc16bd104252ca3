import type { DateTimeValue, TimeSpanValue, Value } from '../value.ts'
import { hour, minute, second } from '../../simulate/clock.ts'
import { add, date, span, subtract } from './arithmetic.ts'
import { addMonths, day } from './calendar.ts'
import { formatted } from './format-operator.ts'
import { method, noOverload, textAt, thrown, type Method, type Methods } from './method.ts'
import { done, type Outcome } from './outcome.ts'
import { toNumber } from './scalars.ts'
import { writtenDate } from './written-dates.ts'

/** The methods of System.DateTime. */
export const dateMethods: Methods<DateTimeValue> = {
  adddays: adding(day),
  addhours: adding(hour),
  addminutes: adding(minute),
  addseconds: adding(second),
  addmilliseconds: adding(1),
  addmonths: method(1, 1, (value, args, name) => addingMonths(value, args, name, 1)),
  addyears: method(1, 1, (value, args, name) => addingMonths(value, args, name, 12)),
  add: method(1, 1, (value, [other = null]) => add(value, other)),
  subtract: method(1, 1, (value, [other = null]) => subtract(value, other)),
  tostring: method(0, 2, inFormat),
  toshortdatestring: writing('d'),
  tolongdatestring: writing('D'),
  toshorttimestring: writing('t'),
  tolongtimestring: writing('T'),
}

function adding(unit: number): Method<DateTimeValue> {
  return method(1, 1, (value, args, name) => {
    const count = toNumber(args[0] ?? null)
    return count === null ? noOverload(name, 1) : date(value.milliseconds + count * unit)
  })
}

function addingMonths(value: DateTimeValue, args: readonly Value[], name: string, months: number): Outcome {
  const count = toNumber(args[0] ?? null)
  if (count === null || !Number.isInteger(count)) return noOverload(name, 1)
  const moment = addMonths(value.milliseconds, count * months)
  return date(moment ?? Number.NaN)
}

function writing(format: string): Method<DateTimeValue> {
  return method(0, 0, ({ milliseconds }) => done(writtenDate(milliseconds, format)))
}

/** ToString with the format that the first argument states. */
export function inFormat(value: Value, args: readonly Value[], name: string): Outcome {
  const text = formatted(value, args.length > 0 ? textAt(args, 0) : '')
  return text === null
    ? thrown(name, args.length, 'FormatException', 'Input string was not in a correct format.')
    : done(text)
}

/** The methods of System.TimeSpan. */
export const spanMethods: Methods<TimeSpanValue> = {
  add: method(1, 1, (value, [other = null]) => add(value, other)),
  subtract: method(1, 1, (value, [other = null]) => subtract(value, other)),
  negate: method(0, 0, ({ milliseconds }) => span(0 - milliseconds)),
  duration: method(0, 0, ({ milliseconds }) => span(Math.abs(milliseconds))),
  tostring: method(0, 2, inFormat),
}
