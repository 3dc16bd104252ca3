import type { Value } from '../value.ts'
import { mostCharacters } from './limits.ts'
import { done, failed, notEmulated, type Outcome } from './outcome.ts'
import { isArray } from './scalars.ts'
import { toText } from './text.ts'
import { isDateFormat, writtenDate } from './written-dates.ts'
import { writtenNumber } from './written-numbers.ts'
import { writtenTimeSpan } from './written-time-spans.ts'

/** The most places that a field is made wide. */
const widest = 10_000

/** `-f`: a text with places such as `{0}`, `{0,-10}` and `{1:N2}` filled in from an array. */
export function formatText(format: string, right: Value): Outcome {
  const values = isArray(right) ? right : [right]
  const pieces = format.matchAll(
    /\{\{|\}\}|\{(\d{1,7})(?:,\s*(-?\d{1,7})\s*)?(?::((?:[^{}]|\{\{|\}\})*))?\}|[{}]|[^{}]+/g,
  )
  let text = ''
  for (const [piece, place, width, how] of pieces) {
    const made = place === undefined ? literal(piece) : filled(values, Number(place), Number(width ?? 0), how)
    if (!made.ok) return made
    text += toText(made.value)
    if (text.length > mostCharacters)
      return notEmulated(`A string of more than ${String(mostCharacters)} characters`)
  }
  return done(text)
}

function literal(piece: string): Outcome {
  if (piece === '{' || piece === '}') return wrongFormat('Input string was not in a correct format.')
  return done(piece === '{{' ? '{' : piece === '}}' ? '}' : piece)
}

function filled(values: readonly Value[], place: number, width: number, format: string | undefined): Outcome {
  if (place >= values.length)
    return wrongFormat(
      'Index (zero based) must be greater than or equal to zero and less than the size of the argument list.',
    )
  if (Math.abs(width) > widest) return notEmulated(`A field of more than ${String(widest)} places`)
  const made =
    format === undefined || format === ''
      ? toText(values[place] ?? null)
      : formatted(values[place] ?? null, format)
  if (made === null) return wrongFormat('Input string was not in a correct format.')
  return done(width < 0 ? made.padEnd(-width) : made.padStart(width))
}

function wrongFormat(message: string): Outcome {
  return failed(`Error formatting a string: ${message}.`, 'FormatError')
}

/** A value in a format of its type, as its ToString has it; `null` where the format is wrong. Types without formats ignore it. */
export function formatted(value: Value, format: string): string | null {
  if (typeof value === 'number') return writtenNumber(value, format)
  if (value === null || typeof value !== 'object' || isArray(value)) return toText(value)
  if (value.is === 'timespan') return writtenTimeSpan(value.milliseconds, format)
  if (value.is !== 'datetime') return toText(value)
  return isDateFormat(format) ? writtenDate(value.milliseconds, format) : null
}
