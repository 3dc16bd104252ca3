import { day, momentOf, monthNames, partsOf } from './calendar.ts'

const date = String.raw`(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2}|\d{4}))?)`
const time = String.raw`(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,7}))?)?)?\s*([ap])?\.?(?:m\.?)?`
const numeric = new RegExp(String.raw`^${date}(?:(?:\s+|T)${time}Z?)?$`, 'i')
const timeAlone = new RegExp(String.raw`^${time}$`, 'i')
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+|^(?:mon|tue|wed|thu|fri|sat|sun),?\s+/i
const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?(?=\s|$)/i
const dayFirst = /^(\d{1,2})\s+([a-z]{3,9})\.?,?\s+(\d{4})(?=\s|$)/i

/**
 * The moment that a date of the United States names, such as `11/4/2013 8:52 PM`, `2013-11-04T20:52:10`, `November 4, 2013`;
 * milliseconds since 1970, `null` where it names none. What leaves out the day or the year is about that of `now`; it is
 * refused where there is no `now`.
 */
export function dateFromText(text: string, now: number | null): number | null {
  const written = text.length > 100 ? '' : text.trim().replace(weekday, '')
  return fromNumeric(written, now) ?? fromNames(written, now) ?? fromTime(written, now)
}

function fromNumeric(text: string, now: number | null): number | null {
  const found = numeric.exec(text)
  if (!found) return null
  const [, isoYear, isoMonth, isoDay, month, dayOfMonth, year, ...clock] = found
  const chosen = isoYear ?? fullYear(year) ?? yearOf(now)
  return moment(chosen, isoMonth ?? month, isoDay ?? dayOfMonth, clock)
}

/** Two digits up to 29 are of this century, the calendar of the .NET Framework has it so. */
function fullYear(year: string | undefined): string | undefined {
  if (year?.length !== 2) return year
  return (Number(year) <= 29 ? '20' : '19') + year
}

function yearOf(now: number | null): string | undefined {
  return now === null ? undefined : String(partsOf(now).year)
}

function fromNames(text: string, now: number | null): number | null {
  const first = monthFirst.exec(text)
  const second = first ? null : dayFirst.exec(text)
  const found = first ?? second
  if (!found) return null
  const [whole, one = '', two = '', year] = found
  const month = monthNumber(first ? one : two)
  const clock = text.slice(whole.length).trim()
  const times = clock === '' ? [] : timeAlone.exec(clock)?.slice(1)
  return month === null || times === undefined
    ? null
    : moment(year ?? yearOf(now), month, first ? two : one, times)
}

function monthNumber(name: string): string | null {
  const wanted = name.toLowerCase()
  const place = monthNames.findIndex((month) =>
    [month, month.slice(0, 3)].some((form) => form.toLowerCase() === wanted),
  )
  return place < 0 ? null : String(place + 1)
}

/** A time of day alone needs a colon or AM or PM: a bare number is none. */
function fromTime(text: string, now: number | null): number | null {
  const found = timeAlone.exec(text)
  if (!found || now === null || /^\d+$/.test(text)) return null
  const clock = timeOfDay(found.slice(1))
  return clock === null ? null : Math.floor(now / day) * day + clock
}

function moment(
  year: string | undefined,
  month: string | undefined,
  dayOfMonth: string | undefined,
  clock: readonly (string | undefined)[],
): number | null {
  const start = momentOf({ year: Number(year), month: Number(month), day: Number(dayOfMonth), ...midnight })
  const time = timeOfDay(clock)
  return start === null || time === null ? null : start + time
}

const midnight = { hour: 0, minute: 0, second: 0, millisecond: 0 }

/** Milliseconds since midnight from the texts of hours, minutes, seconds, fraction and the first letter of AM or PM. */
function timeOfDay([hours, minutes, seconds, fraction, half]: readonly (string | undefined)[]):
  number | null {
  if (hours === undefined) return 0
  const written = Number(hours)
  if (half !== undefined && (written > 12 || written < 1)) return null
  const hour = half === undefined ? written : (written % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  const millisecond = Math.trunc(Number(`0.${fraction ?? '0'}`) * 1000)
  const parts = { hour, minute: Number(minutes ?? 0), second: Number(seconds ?? 0), millisecond }
  return momentOf({ year: 1970, month: 1, day: 1, ...parts })
}
