import { hour, minute, second } from '../../simulate/clock.ts'

/** One day in milliseconds. */
export const day = 24 * hour

/** The parts of a date and a time of day on the Gregorian calendar. */
export interface DateParts {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
}

export const monthNames =
  'January February March April May June July August September October November December'.split(' ')
export const dayNames = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** 1/1/0001 and the end of 12/31/9999: the bounds of System.DateTime, in milliseconds since 1970. */
export const firstMoment = daysTo(1, 1, 1) * day
export const lastMoment = daysTo(10000, 1, 1) * day - 1

/** Days from 1970-01-01 to a date, by the count of days in whole eras of 400 years, each year beginning in March. */
function daysTo(year: number, month: number, dayOfMonth: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  )
}

/** What calendar and clock show at a moment: milliseconds since 1970. */
export function partsOf(milliseconds: number): DateParts {
  const whole = Math.floor(milliseconds)
  const days = Math.floor(whole / day)
  const rest = whole - days * day
  return {
    ...dateOf(days),
    hour: Math.floor(rest / hour),
    minute: Math.floor(rest / minute) % 60,
    second: Math.floor(rest / second) % 60,
    millisecond: rest % second,
  }
}

function dateOf(days: number): Pick<DateParts, 'year' | 'month' | 'day'> {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const march = Math.floor((5 * dayOfYear + 2) / 153)
  const month = march < 10 ? march + 3 : march - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * march + 2) / 5) + 1,
  }
}

/** The moment of a date and time; `null` where there is no such day or hour. */
export function momentOf(parts: DateParts): number | null {
  const { year, month, hour: hours, minute: minutes, second: seconds, millisecond } = parts
  const isDate = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && parts.day >= 1
  if (!isDate || parts.day > daysInMonth(year, month) || hours > 23 || minutes > 59 || seconds > 59)
    return null
  return (
    daysTo(year, month, parts.day) * day + hours * hour + minutes * minute + seconds * second + millisecond
  )
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** 0 for Sunday. */
export function dayOfWeek(milliseconds: number): number {
  return (((Math.floor(milliseconds / day) + 4) % 7) + 7) % 7
}

/** 1 for the first of January. */
export function dayOfYear(milliseconds: number): number {
  const { year } = partsOf(milliseconds)
  return Math.floor(milliseconds / day) - daysTo(year, 1, 1) + 1
}

/** A moment so many months later; a day that the month does not have becomes its last. */
export function addMonths(milliseconds: number, months: number): number | null {
  const parts = partsOf(milliseconds)
  const count = parts.year * 12 + parts.month - 1 + months
  const year = Math.floor(count / 12)
  const month = (((count % 12) + 12) % 12) + 1
  return momentOf({ ...parts, year, month, day: Math.min(parts.day, daysInMonth(year, month)) })
}
