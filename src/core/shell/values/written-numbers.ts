/** The most digits behind the point that a format makes: .NET allows more, which nothing here needs. */
const mostDigits = 99

/**
 * A number as .NET writes it in the United States: `N2`, `P1`, `D3`, `X`, `F0`, `E2`, `G`, `C`, or a custom format such as
 * `#,##0.00`; `null` where the format is wrong for it.
 */
export function writtenNumber(value: number, format = 'G'): string | null {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity'
  const standard = /^([a-z])(\d{0,3})$/i.exec(format)
  if (!standard) return format === '' ? general(value, 15) : custom(value, format)
  const [, letter = '', digits = ''] = standard
  const precision = digits === '' ? null : Number(digits)
  if (precision !== null && precision > mostDigits) return null
  return inStandard(value, letter, precision)
}

function inStandard(value: number, letter: string, precision: number | null): string | null {
  switch (letter.toUpperCase()) {
    case 'G':
    case 'R':
      return general(value, precision === null || precision === 0 ? 15 : precision)
    case 'N':
      return signed(value, grouped(fixed(value, precision ?? 2)))
    case 'F':
      return signed(value, fixed(value, precision ?? 2))
    case 'C':
      return currency(value, precision ?? 2)
    case 'P':
      return `${signed(value, grouped(fixed(value * 100, precision ?? 2)))} %`
    case 'E':
      return exponential(value, precision ?? 6, letter)
    case 'D':
      return Number.isInteger(value) ? signed(value, whole(value).padStart(precision ?? 0, '0')) : null
    case 'X':
      return Number.isInteger(value) ? hexadecimal(value, precision ?? 0, letter) : null
    default:
      return null
  }
}

/** Whole numbers as they are, others with so many digits that count; very large and very small ones with an exponent. */
function general(value: number, digits: number): string {
  if (Number.isSafeInteger(value) && digits >= 15) return value === 0 ? '0' : String(value)
  const [mantissa = '', power = '0'] = value.toExponential(Math.min(digits, 100) - 1).split('e')
  const exponent = Number(power)
  if (exponent >= digits || exponent <= -5) return `${trimmed(mantissa)}E${exponentText(exponent, 2)}`
  return trimmed(value.toFixed(Math.max(0, Math.min(100, digits - 1 - exponent))))
}

function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

function exponentText(exponent: number, digits: number): string {
  return `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(digits, '0')}`
}

function exponential(value: number, precision: number, letter: string): string {
  const [mantissa = '', power = '0'] = value.toExponential(precision).split('e')
  return `${mantissa}${letter}${exponentText(Number(power), 3)}`
}

/** The size of a number with so many digits behind the point, halves away from zero as .NET has them. */
function fixed(value: number, digits: number): string {
  const size = Math.abs(value)
  if (size >= 1e21) return whole(size) + (digits > 0 ? `.${'0'.repeat(digits)}` : '')
  const [mantissa = '', power = '0'] = size.toExponential().split('e')
  const shifted = Number(`${mantissa}e${String(Number(power) + digits)}`)
  // Beyond this, rounding by hand has no digits left to look at.
  if (!Number.isSafeInteger(Math.round(shifted)) || digits > 15) return size.toFixed(digits)
  const text = String(Math.round(shifted)).padStart(digits + 1, '0')
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
}

function whole(value: number): string {
  return BigInt(Math.abs(value)).toString()
}

function grouped(text: string): string {
  const [before = '', after] = text.split('.')
  const groups = before.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  return after === undefined ? groups : `${groups}.${after}`
}

/** With a minus sign, unless nothing but zeros is left. */
function signed(value: number, text: string): string {
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text
}

function currency(value: number, precision: number): string {
  const text = `$${grouped(fixed(value, precision))}`
  return value < 0 && /[1-9]/.test(text) ? `(${text})` : text
}

function hexadecimal(value: number, precision: number, letter: string): string {
  const bits = value < -2_147_483_648 ? 64 : 32
  const text = BigInt.asUintN(value < 0 ? bits : 64, BigInt(value))
    .toString(16)
    .padStart(precision, '0')
  return letter === 'X' ? text.toUpperCase() : text
}

/** A custom format of one or more sections: zeros, number signs, a point, commas, a percent sign, and text. */
function custom(value: number, format: string): string {
  const sections = format.split(';')
  const negative = value < 0 ? sections[1] : undefined
  const chosen = negative ?? (value === 0 ? sections[2] : undefined) ?? sections[0] ?? ''
  const pattern = /[0#][0#,.]*/.exec(chosen)?.[0] ?? ''
  const scaled = chosen.includes('%') ? value * 100 : value
  const text = placed(scaled, pattern)
  const body =
    pattern === ''
      ? chosen
      : chosen.replace(pattern, () => (negative === undefined ? signed(scaled, text) : text))
  return body.replaceAll(/\\(.)|['"]/g, '$1')
}

function placed(value: number, pattern: string): string {
  const [before = '', after = ''] = pattern.split('.')
  const [units = '', fraction = ''] = fixed(value, Math.min(after.length, mostDigits)).split('.')
  const least = before.replaceAll(',', '').length - before.replaceAll(',', '').indexOf('0')
  const wanted = before.includes('0') ? Math.min(least, mostDigits) : 0
  const padded = (units === '0' && wanted === 0 ? '' : units).padStart(wanted, '0')
  const kept = fraction.replace(/0+$/, '').padEnd(after.lastIndexOf('0') + 1, '0')
  const shown = before.includes(',') ? grouped(padded) : padded
  return kept === '' ? shown : `${shown}.${kept}`
}
