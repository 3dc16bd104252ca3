import { hour, minute, second, type Millis } from '../clock.ts'

/** The forms in which a moment or a length of time is written. */
export const timeForm =
  /^(?:(?:(?<hours>\d{1,6}):)?(?<minutes>\d{1,2}):(?<seconds>[0-5]\d)(?:\.(?<thousandths>\d{1,3}))?|(?<count>\d{1,9}) ?(?<unit>ms|s|min|h))$/

const units: Readonly<Record<string, Millis>> = { ms: 1, s: second, min: minute, h: hour }

/**
 * A moment or a length of time as a person writes it: `00:08:20` or `00:08:20.500`, `10:00` (ten minutes), `90 s`, `5 min`,
 * `2 h`, `250 ms`; a number is milliseconds. `null` for anything else.
 */
export function readTime(written: number | string): Millis | null {
  if (typeof written === 'number') return Number.isSafeInteger(written) && written >= 0 ? written : null
  const parts = timeForm.exec(written)?.groups
  if (!parts) return null
  const { hours = '0', minutes = '0', seconds = '0', thousandths = '', count, unit } = parts
  if (count !== undefined) return Number(count) * (units[unit ?? ''] ?? 0)
  if (parts['hours'] !== undefined && Number(minutes) > 59) return null
  const whole = Number(hours) * hour + Number(minutes) * minute + Number(seconds) * second
  return whole + Number(thousandths.padEnd(3, '0'))
}

/** A moment as it is written and shown: `00:08:20`, with thousandths where there are any. */
export function timeText(time: Millis): string {
  const twoDigits = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  const rest = time % second
  const clock = `${twoDigits(time / hour)}:${twoDigits((time % hour) / minute)}:${twoDigits((time % minute) / second)}`
  return rest === 0 ? clock : `${clock}.${String(rest).padStart(3, '0')}`
}
