import { thousands } from '../../words/words.ts'
import type { Between } from '../question.ts'

/** Significant digits of what is missing from 1: more would be more than anyone knows of their servers. */
const digits = 3
/** Below this a double that stands so near to 1 holds nothing but rounding. */
const finest = 1e-13

/**
 * A probability that something holds as a percentage, with as many digits as what is missing from 100 % needs: 99.9702 %.
 * Only what is certain is 100 %, only what is impossible is 0 %.
 */
export function percentage(holds: number): string {
  const missing = 1 - holds
  if (missing === 0) return '100 %'
  if (holds === 0) return '0 %'
  if (missing < finest) return 'more than 99.99999999999 %'
  if (holds < 0.5) return `${plain(holds * 100)} %`
  const places = Math.max(0, digits - 3 - Math.floor(Math.log10(missing)))
  return `${withoutZeros((holds * 100).toFixed(places))} %`
}

/** One percentage, or the two it lies between where the documents are silent. */
export function percentages({ low, high }: Between): string {
  const [from, to] = [percentage(low), percentage(high)]
  return from === to ? from : `between ${from} and ${to}`
}

const hoursPerYear = 8766

/**
 * What a year of that availability holds of failure, in the unit that reads best: "2.61 h", "1.5 s"; expected, and so only
 * if the chances are those of the long run.
 */
export function downtimePerYear(holds: number): string {
  const hours = (1 - holds) * hoursPerYear
  if (hours === 0) return 'none'
  if (hours >= 24) return `${plain(hours / 24)} d`
  if (hours >= 1) return `${plain(hours)} h`
  if (hours * 60 >= 1) return `${plain(hours * 60)} min`
  const seconds = hours * 3600
  return seconds >= 0.001 ? `${plain(seconds)} s` : 'less than 0.001 s'
}

/** The same of an availability that may lie between two. */
export function downtimes({ low, high }: Between): string {
  const [least, most] = [downtimePerYear(high), downtimePerYear(low)]
  return least === most ? most : `${least} to ${most}`
}

/** So many users on average, as whole people: "764", "fewer than one", "12 to 30". */
export function averageUsers({ low, high }: Between): string {
  const [fewest, most] = [wholeUsers(low), wholeUsers(high)]
  return fewest === most ? most : `${fewest} to ${most}`
}

function wholeUsers(average: number): string {
  if (average === 0) return 'none'
  return average < 1 ? 'fewer than one' : thousands(Math.round(average))
}

/** A share of a whole as a percentage with one digit, without claiming all or none of it falsely: 71.1 %. */
export function share(part: number, whole: number): string {
  if (whole === 0) return 'none'
  if (part === 0) return '0 %'
  if (part === whole) return '100 %'
  const percent = (part / whole) * 100
  if (percent < 0.05) return 'less than 0.1 %'
  return percent > 99.95 ? 'more than 99.9 %' : `${percent.toFixed(1)} %`
}

/** How full something is, 1 being full, as a percentage: above its limit never rounded down to it. '' where it is not known. */
export function fullness(part: number | null): string {
  if (part === null) return ''
  if (part <= 1) return share(part, 1)
  const thousandths = Number((part * 1000).toPrecision(12)) // without the noise of binary fractions
  return `${Math.ceil(thousandths) / 10} %`
}

function withoutZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal
}

/** A positive number with three significant digits and no exponent: 0.0123, 4.57, 363. */
export function plain(value: number): string {
  if (value === 0) return '0'
  const places = digits - 1 - Math.floor(Math.log10(Math.abs(value)))
  return value.toFixed(Math.min(100, Math.max(0, places)))
}
