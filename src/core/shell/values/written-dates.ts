import { dayNames, dayOfWeek, monthNames, partsOf, type DateParts } from './calendar.ts'

/** The standard formats of one letter, as the United States write them. */
const standard: Readonly<Record<string, string>> = {
  d: 'M/d/yyyy',
  D: 'dddd, MMMM d, yyyy',
  f: 'dddd, MMMM d, yyyy h:mm tt',
  F: 'dddd, MMMM d, yyyy h:mm:ss tt',
  g: 'M/d/yyyy h:mm tt',
  G: 'M/d/yyyy h:mm:ss tt',
  m: 'MMMM d',
  M: 'MMMM d',
  o: "yyyy-MM-dd'T'HH:mm:ss.fffffff",
  O: "yyyy-MM-dd'T'HH:mm:ss.fffffff",
  r: "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
  R: "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
  s: "yyyy-MM-dd'T'HH:mm:ss",
  t: 'h:mm tt',
  T: 'h:mm:ss tt',
  u: "yyyy-MM-dd HH:mm:ss'Z'",
  y: 'MMMM yyyy',
  Y: 'MMMM yyyy',
}

/** Whether a date can be written in this format: one letter must be a standard format. */
export function isDateFormat(format: string): boolean {
  return format.length !== 1 || Object.hasOwn(standard, format)
}

/**
 * A date as .NET writes it in the United States: a standard format of one letter, or a custom one such as `yyyy-MM-dd`.
 * Milliseconds since 1970.
 */
export function writtenDate(milliseconds: number, format = 'G'): string {
  const custom = (format.length > 1 ? format : standard[format || 'G']) ?? format
  const parts = partsOf(milliseconds)
  const pieces = /\\(.)|'([^']*)'|"([^"]*)"|y+|M+|d+|H+|h+|m+|s+|f+|F+|t+|%|[^]/g
  return custom.replaceAll(
    pieces,
    (piece: string, escaped?: string, single?: string, double?: string) =>
      escaped ?? single ?? double ?? written(piece, parts, dayOfWeek(milliseconds)),
  )
}

function written(piece: string, parts: DateParts, weekday: number): string {
  const { length } = piece
  switch (piece.charAt(0)) {
    case 'y':
      return length <= 2 ? padded(parts.year % 100, length) : padded(parts.year, length)
    case 'M':
      return length <= 2 ? padded(parts.month, length) : named(monthNames[parts.month - 1], length)
    case 'd':
      return length <= 2 ? padded(parts.day, length) : named(dayNames[weekday], length)
    case 'H':
      return padded(parts.hour, Math.min(length, 2))
    case 'h':
      return padded(parts.hour % 12 || 12, Math.min(length, 2))
    case 'm':
      return padded(parts.minute, Math.min(length, 2))
    case 's':
      return padded(parts.second, Math.min(length, 2))
    case 'f':
      return fraction(parts, length)
    case 'F':
      return fraction(parts, length).replace(/0+$/, '')
    case 't':
      return (parts.hour < 12 ? 'AM' : 'PM').slice(0, Math.min(length, 2))
    case '%':
      return ''
    default:
      return piece
  }
}

function padded(value: number, length: number): string {
  return String(value).padStart(Math.min(length, 7), '0')
}

function named(name: string | undefined, length: number): string {
  return length === 3 ? (name ?? '').slice(0, 3) : (name ?? '')
}

function fraction({ millisecond }: DateParts, length: number): string {
  return String(millisecond).padStart(3, '0').padEnd(7, '0').slice(0, Math.min(length, 7))
}
