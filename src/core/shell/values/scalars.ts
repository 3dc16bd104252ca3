import type { Value } from '../value.ts'

const written =
  /^\s*([-+]?)(?:(0x[0-9a-f]+)|((?:\d+(?:,\d{3})*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?))[ld]?(?:(k|m|g|t|p)b)?\s*$/i

/** The number that a string states; `null` where it states none. An empty string is 0. */
function numberFromText(text: string): number | null {
  if (text.trim() === '') return 0
  // A number longer than this is none that a person has typed.
  const found = text.length > 400 ? null : written.exec(text)
  if (!found) return null
  const [, sign, hexadecimal, decimal = '', unit = ''] = found
  const size =
    Number(hexadecimal ?? decimal.replaceAll(',', '')) * 1024 ** ' kmgtp'.indexOf(unit.toLowerCase() || ' ')
  return sign === '-' ? -size : size
}

/** A value as a number, also from a string such as `0x1F` or `2KB`; `null` where it is none. */
export function toNumber(value: Value): number | null {
  if (value === null) return 0
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'string' ? numberFromText(value) : null
}

/** What `if` takes a value for: `$null`, 0, an empty string, an empty array and an array of one such value are false. */
export function toBoolean(value: Value): boolean {
  if (!isArray(value)) return value !== null && value !== false && value !== 0 && value !== ''
  const [only = null] = value
  return value.length > 1 || (value.length === 1 && (isArray(only) ? only.length > 0 : toBoolean(only)))
}

/** Whether a value is an array. */
export function isArray(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

/** To the nearest whole number, halves to the even one, as .NET converts. */
export function rounded(value: number): number {
  const floor = Math.floor(value)
  const rest = value - floor
  if (rest !== 0.5) return Math.round(value)
  return floor % 2 === 0 ? floor : floor + 1
}
