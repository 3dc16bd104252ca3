import { hour, minute, second } from '../../simulate/clock.ts'
import { day } from './calendar.ts'

/** The parts of a time span, all with its sign, as the properties of System.TimeSpan have them. */
interface SpanParts {
  readonly days: number
  readonly hours: number
  readonly minutes: number
  readonly seconds: number
  readonly milliseconds: number
  /** What is left below a second, in units of 100 nanoseconds. */
  readonly ticks: number
}

export function spanParts(span: number): SpanParts {
  const ticks = Math.round(span * 10_000)
  const whole = Math.trunc(ticks / 10_000)
  return {
    days: Math.trunc(whole / day),
    hours: Math.trunc(whole / hour) % 24,
    minutes: Math.trunc(whole / minute) % 60,
    seconds: Math.trunc(whole / second) % 60,
    milliseconds: whole % second,
    ticks: ticks % 10_000_000,
  }
}

/** A time span as .NET writes it: `c`, `g`, `G` or a custom format such as `hh\:mm`; `null` where the format is wrong. */
export function writtenTimeSpan(milliseconds: number, format = 'c'): string | null {
  const parts = spanParts(Math.abs(milliseconds))
  const sign = milliseconds < 0 ? '-' : ''
  switch (format) {
    case '':
    case 'c':
    case 't':
    case 'T':
      return sign + (parts.days > 0 ? `${String(parts.days)}.` : '') + clock(parts, 2) + fraction(parts, 7)
    case 'g':
      return (
        sign +
        (parts.days > 0 ? `${String(parts.days)}:` : '') +
        clock(parts, 1) +
        fraction(parts, 7).replace(/0+$/, '')
      )
    case 'G':
      return `${sign}${String(parts.days)}:${clock(parts, 2)}.${ticksOf(parts)}`
    default:
      return format.length > 1 ? custom(parts, format) : null
  }
}

function clock({ hours, minutes, seconds }: SpanParts, digits: number): string {
  return [two(hours).slice(digits === 1 && hours < 10 ? 1 : 0), two(minutes), two(seconds)].join(':')
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function ticksOf({ ticks }: SpanParts): string {
  return String(ticks).padStart(7, '0')
}

function fraction(parts: SpanParts, length: number): string {
  return parts.ticks === 0 ? '' : `.${ticksOf(parts).slice(0, length)}`
}

/** A custom format: letters stand for parts, everything else must be escaped or quoted. */
function custom(parts: SpanParts, format: string): string | null {
  const pieces = [...format.matchAll(/\\(.)|'([^']*)'|"([^"]*)"|d+|h+|m+|s+|f+|F+|%|[^]/g)]
  const written = pieces.map(
    ([piece, escaped, single, double]) => escaped ?? single ?? double ?? part(parts, piece),
  )
  return written.includes(null) ? null : written.join('')
}

function part(parts: SpanParts, piece: string): string | null {
  const { length } = piece
  switch (piece.charAt(0)) {
    case 'd':
      return length <= 8 ? String(parts.days).padStart(length, '0') : null
    case 'h':
      return length <= 2 ? String(parts.hours).padStart(length, '0') : null
    case 'm':
      return length <= 2 ? String(parts.minutes).padStart(length, '0') : null
    case 's':
      return length <= 2 ? String(parts.seconds).padStart(length, '0') : null
    case 'f':
      return length <= 7 ? ticksOf(parts).slice(0, length) : null
    case 'F':
      return length <= 7 ? ticksOf(parts).slice(0, length).replace(/0+$/, '') : null
    case '%':
      return ''
    default:
      return null
  }
}
